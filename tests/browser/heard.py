"""What a page does beside showing itself."""

import attrs
from playwright.sync_api import Dialog, Page


@attrs.define(slots=False)  # Playwright notes on it that it listens
class Heard:
    """What a page did beside showing itself."""

    console: list[str] = attrs.field(factory=list)
    requests: list[str] = attrs.field(factory=list)

    def listen(self, page: Page) -> Page:
        """Note errors, dialogs, and every request that leaves the file system."""
        page.on("console", lambda said: self.console.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: None if request.url.startswith(("file:", "data:image/png"))
                else self.requests.append(request.url))  # fmt: skip
        return page

    def _dismiss(self, dialog: Dialog) -> None:
        self.console.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def nothing(self) -> bool:
        """Whether it stayed quiet; says what it did otherwise."""
        assert self.console == []
        assert self.requests == []
        return True

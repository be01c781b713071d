"""Write the figures in docs/reference/accuracy.md: what is read right of the labeled posts that ship, and of others.

    python scripts/accuracy_page.py [--check]

The figures of posts that are not shipped are those of accuracy-floors.json, which `make gate` holds.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from meetup_recap import Archive, accuracy

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/reference/accuracy.md"
SETS = {
    "unseen": "of 15 groups, written and labeled by somebody who did not know the library; nobody looked at a post",
    "known": "written as blind; rules have come from them since, so that the figures flatter",
}
_FIGURES = re.compile(r"(?<=accuracy_page.py -->\n).*(?=<!-- end of figures)", re.DOTALL)
_OTHERS = """\
## Posts that are not shipped

They belong to their authors. All rules were made with them at hand, so the figures say what is reached for posts that
somebody has looked at, and nothing about others; `make gate` holds them where the posts are at hand.

| posts | events read | without a wrong fact | F1 of all facts |
|---|---|---|---|
"""


def main() -> int:
    """Write the figures, or say whether they are what is read; gives 1 where they are not."""
    page = PAGE.read_text("utf-8")
    written = _FIGURES.sub(lambda _: "\n".join(["", *_own(), _others(), ""]), page)
    if "--check" in sys.argv[1:]:
        if page != written:
            print(f"{PAGE} is not what is read: python scripts/accuracy_page.py")
        return int(page != written)
    PAGE.write_text(written, "utf-8")
    return 0


def _own() -> Iterator[str]:
    for name, about in SETS.items():
        folder = ROOT / "evaluation" / name
        archive = Archive.load(folder / "posts")  # what is not read costs its label's facts
        score = accuracy.score(accuracy.read_data_files(folder / "labels"), archive)
        yield f"## The {name} posts\n\n`evaluation/{name}`: {score.events} events, {about}.\n\n```text\n{score}\n```\n"


def _others() -> str:
    floors: dict[str, Any] = json.loads((ROOT / "accuracy-floors.json").read_text("utf-8"))
    sets = [("one group's posts in prose", floors["archive"])]
    sets += [(f"another group's posts ({number})", told) for number, told in enumerate(floors["archives"].values(), 1)]
    return _OTHERS + "".join(
        f"| {name} | {told['parsed']} | {told['perfect']} | {told['f1']:.4f} |\n" for name, told in sets
    )


if __name__ == "__main__":
    sys.exit(main())

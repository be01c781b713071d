"""Which stars and underscores open and close emphasis, by CommonMark's rules for runs of one and two."""

import re

import attrs


def flanking(character: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of delimiters can open emphasis and whether it can close it."""
    space_before, space_after = not before or before.isspace(), not after or after.isspace()
    mark_before, mark_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if character == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _is_punctuation(character: str) -> bool:
    return bool(character) and not character.isalnum() and not character.isspace()


@attrs.define
class _Opener:
    raw: int
    plain: int
    width: int
    serial: int


class Emphases:
    """Pairs delimiters of emphasis by CommonMark's rules for runs of one and two."""

    def __init__(self, literal: dict[int, int]) -> None:
        self._literal = literal
        self._open: dict[str, list[_Opener]] = {"*": [], "_": []}
        self._dropped: dict[int, int] = {}
        self._serial = 0

    def take(self, match: re.Match[str], flanking: tuple[bool, bool], at: int) -> tuple[int, list[tuple[str, int]]]:
        """Handle one run: how many of its characters are text, and the kind and start of what it closes."""
        opens, closes = flanking
        character, width = match[0][0], len(match[0])
        closed: list[tuple[str, int]] = []
        while closes and width and self._open[character]:
            opener = self._open[character][-1]
            used = 2 if min(opener.width, width) > 1 else 1
            closed.append(("strong" if used > 1 else "emphasis", opener.plain))
            self._close(character, opener, used)
            width -= used
        text = min(width, self._literal.get(match.start(), 0)) if opens else width
        if width > text:
            self._serial += 1
            self._open[character].append(_Opener(match.start(), at + text, width - text, self._serial))
        return text, closed

    def _close(self, character: str, opener: _Opener, used: int) -> None:
        opener.width -= used
        if not opener.width:
            self._open[character].pop()
        for other in self._open.values():
            while other and other[-1].serial > opener.serial:
                self._drop(other.pop())

    def _drop(self, opener: _Opener) -> None:
        self._dropped[opener.raw] = opener.width

    def unclosed(self) -> dict[int, int]:
        """Where delimiters were opened and never closed, and how many of them."""
        for waiting in self._open.values():
            for opener in waiting:
                self._drop(opener)
        return self._dropped

"""Text that is harmless where it goes: on a terminal, in a spreadsheet."""

import re

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\n")
"""How a cell begins that spreadsheets run as a formula: Japanese and Chinese ones take full-width signs, too."""


_SEPARATORS = (";", "\t", "\n")
_BETWEEN = re.compile(r"""[;"'\s]++""")
"""What may be between two cells: separators, and quotes that open and close at once."""
_KEPT = frozenset("\n\t\u200c\u200d")
"""What does not print and is kept: lines, tabs, and the joiners that Persian and emoji are written with."""


def harmless(text: str) -> str:
    r"""Text from a post for a terminal: control characters and text-direction marks as escapes, lines kept.

    >>> harmless("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return "".join(
        character if character.isprintable() or character in _KEPT else character.encode("unicode_escape").decode()
        for character in text
    )


def harmless_line(text: str) -> str:
    r"""The same on one line: a line break in a file's name begins no other line.

    >>> harmless_line("a\nb: 0 failures")
    'a\\nb: 0 failures'
    """
    return harmless(text).replace("\n", "\\n")


def harmless_cell(value: str | float | None) -> str | float | None:
    """A cell that a spreadsheet takes for text, its line ends as the others of the file.

    Where Excel parts cells at ";", as in German, what is behind one, or behind a line break, is a cell of its own, even
    in quotes: only the first field of a line keeps its quotes' meaning there.

    >>> harmless_cell("=1+1"), harmless_cell("a;=1+1")
    ("'=1+1", "a;'=1+1")
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    text = f"'{text}" if text.startswith(_FORMULA) else text
    return _BETWEEN.sub(lambda match: f"{match[0]}'" if _begins_formula(match) else match[0], text)


def _begins_formula(match: re.Match[str]) -> bool:
    return match.string.startswith(_FORMULA, match.end()) and any(mark in match[0] for mark in _SEPARATORS)

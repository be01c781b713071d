"""Text that is harmless where it goes: on a terminal, in a spreadsheet."""

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\n")
"""How a cell begins that spreadsheets run as a formula: Japanese and Chinese ones take full-width signs, too."""


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

    >>> harmless_cell("=1+1")
    "'=1+1"
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_FORMULA) else text

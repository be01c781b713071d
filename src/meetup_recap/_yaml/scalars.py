"""What unquoted text means: less than YAML says, so that little is mistaken for something else."""

import re

_WORDS = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "Null": None,
    "~": None,
    "": None,
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_ANY_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)\Z")


def parse_scalar(text: str) -> str | int | bool | None:
    """What a plain scalar of a front matter means.

    >>> [parse_scalar(text) for text in ("1.10", "no", "2022", "true", "2022-07-06")]
    ['1.10', 'no', 2022, True, '2022-07-06']
    """
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.match(text) else text


def parse_data(text: str) -> str | int | float | bool | None:
    """What a plain scalar of a document means: what JSON has a type for; dates are text there, too.

    Raises:
        ValueError: It is a number of more digits than Python reads, some 4,300.

    >>> [parse_data(text) for text in ("1.10", "1e3", "no", "2022-07-06", ".inf")]
    [1.1, 1000.0, 'no', '2022-07-06', '.inf']
    """
    if text in _WORDS:
        return _WORDS[text]
    if _ANY_INTEGER.match(text):
        return int(text)
    return float(text) if _NUMBER.match(text) else text

"""How much a text may hold before it is refused; checked before anything is composed or parsed."""

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds of what is read; each is inclusive.

    Attributes:
        post: Bytes of one post.
        header: Characters of its front matter.
        depth: Levels of nesting in front matter, YAML and JSON.
        values: Values in one front matter or YAML text, with aliases counted each time they are used: so many beyond
            one for each character of the text.
        text: Bytes of one text given to a `from_*` function, or its characters where it is a `str`.
        line: Bytes of one line of JSON Lines, or its characters where it is a `str`.

    >>> Limits(post=10_000_000).header
    65536
    """

    post: int = 2_000_000
    header: int = 65_536
    depth: int = 100
    values: int = 20_000
    text: int = 32_000_000
    line: int = 2_000_000


DEFAULT_LIMITS = Limits()

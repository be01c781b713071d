"""How much a text may hold before it is refused; checked before anything is composed or parsed."""

import sys

import attrs

from meetup_recap.errors import InvalidValueError


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds of what is read; each is inclusive.

    Attributes:
        post: Bytes of one post.
        header: Characters of its front matter.
        depth: Levels of nesting in front matter, YAML and JSON.
        values: Values and keys in one front matter or YAML text, with aliases counted each time they are used: so many
            beyond one for every eight characters of the text.
        text: Bytes of one text given to a `from_*` function, or its characters where it is a `str`.
        yaml: The same for YAML, which takes some ten times as long to read as JSON.
        line: Bytes of one line of JSON Lines, or its characters where it is a `str`.
        blocks: Blocks of one post; one that holds others, such as an item, counts where it begins and where it ends.
        links: Links and images of one post, whole or not.
        zip: Bytes of the posts of one zip together, unpacked.

    >>> Limits(post=10_000_000).header
    65536
    """

    post: int = 2_000_000
    header: int = 65_536
    depth: int = 100
    values: int = 20_000
    text: int = 32_000_000
    yaml: int = 8_000_000
    line: int = 2_000_000
    blocks: int = 200_000
    links: int = 200_000
    zip: int = 1_000_000_000

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(Limits):
            value = getattr(self, field.name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 0:
                raise InvalidValueError("Limits", field.name, value, "a whole number, 0 or more")


DEFAULT_LIMITS = Limits()
UNLIMITED = Limits(**{field.name: sys.maxsize for field in attrs.fields(Limits)})
"""For a text that was read once: it kept the limits of then, which may have been larger."""


def chosen_limits(owner: str, limits: object) -> Limits:
    """The limits that an argument gives; the defaults for None.

    Raises:
        InvalidValueError: It is something else.
    """
    if limits is not None and not isinstance(limits, Limits):
        raise InvalidValueError(owner, "limits", limits, "Limits(…)")
    return limits or DEFAULT_LIMITS

"""Which names a glob matches, part by part, and which folders of a blog are passed over."""

from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import PurePath
from typing import TypeAlias

NOT_POSTS = frozenset({"_site", "node_modules", "vendor"})
"""Folders of a blog that hold copies and what others wrote; so do those whose names begin with a dot, as for Jekyll."""
_ANY_DEPTH = "**"

Parts: TypeAlias = frozenset[int]
"""Indexes of the parts of a glob; their number means a folder that was matched."""


def opened(parts: Parts, pattern: Sequence[str]) -> Parts:
    """The parts of a pattern that a name may match next: "**" matches no folder, too."""
    found = set(parts)
    for part in range(len(pattern)):
        if part in found and pattern[part] == _ANY_DEPTH:
            found.add(part + 1)
    return frozenset(found)


def next_parts(parts: Parts, name: str, pattern: Sequence[str]) -> Parts:
    """The parts of a pattern that names below an entry may match; none where the entry is passed over."""
    below = {part for part in parts if _is_own(name) and (part == len(pattern) or pattern[part] == _ANY_DEPTH)}
    for part in parts - below:
        if part < len(pattern) and matches(name, pattern[part]):
            below.add(part + 1)
    return opened(frozenset(below), pattern)


def matches(name: str, part: str) -> bool:
    """Whether a name matches a part of a glob; one that a folder passes over only where its first letter is named."""
    return part != _ANY_DEPTH and (_is_own(name) or part[:1] == name[:1]) and fnmatch(name, part)


def _is_own(name: str) -> bool:
    """Whether what has that name may hold the blog's own posts."""
    return name[:1] != "." and name not in NOT_POSTS


def suffix(pattern: Sequence[str]) -> tuple[str, ...]:
    """The suffix that a glob names."""
    named = PurePath(pattern[-1]).suffix.lower() if pattern else ""
    return (named,) if named else ()

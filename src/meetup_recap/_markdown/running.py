"""Running text as the block pass tells it: a paragraph or a heading, with the place of each line."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias, cast

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

Rule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]
CODE_INDENT = 4


class Running(NamedTuple):
    """A paragraph, or a heading behind its `#`.

    Attributes:
        map: Its 0-based first line and the line behind its last one.
        lines: Where each line's text begins and ends, in characters of what was parsed.
        level: How deep it stands, as markdown-it counts.
        rank: The level of a heading, 0 for a paragraph.
        type: What stands for the type of markdown-it's tokens.
    """

    map: tuple[int, int]
    lines: tuple[tuple[int, int], ...]
    level: int
    rank: int = 0
    type: str = "running"

    def shifted(self, shifts: Sequence[int]) -> "Running":
        """The same with each of its lines moved by how much the text's lines are."""
        moved = (
            (start + shifts[line], end + shifts[line]) for line, (start, end) in enumerate(self.lines, self.map[0])
        )
        return self._replace(lines=tuple(moved))


def put_heading(state: StateBlock, line: int, rank: int, start: int, end: int) -> None:
    """Add the heading that a line is.

    Args:
        state: The block pass.
        line: The number of the line.
        rank: The level of the heading.
        start: Where its text begins, with white space at its edges or not.
        end: The offset behind it.
    """
    said = stripped(state.src, start, end)
    state.tokens.append(cast("Token", Running((line, line + 1), (said,), state.level, rank)))


def stripped(source: str, start: int, end: int) -> tuple[int, int]:
    """A range without white space at its edges; all of it is left where it holds nothing else."""
    said = source[start:end]
    kept = said.strip()
    if len(kept) == len(said):
        return start, end
    start = end - len(said.lstrip()) if kept else end
    return start, start + len(kept)

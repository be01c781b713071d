"""How long reading recaps takes, as a ratio to parsing alone, both timed in one run: reading.py [POSTS_DIR…].

The floor is what a user of python-frontmatter and markdown-it-py pays for a parse that yields no recap.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import frontmatter
from markdown_it import MarkdownIt

from meetup_recap import read
from meetup_recap.files import POST_SUFFIXES
from meetup_recap.reading.document import read_document

ROUNDS = 9


def main() -> None:
    """Time each folder."""
    for folder in sys.argv[1:] or ["tests/cases"]:
        _time(Path(folder))


def _time(folder: Path) -> None:
    """Print the median time of each, and the ratio of medians taken round by round."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]
    texts = [path.read_text("utf-8") for path in paths]
    parser = MarkdownIt("commonmark")

    def floor(text: str) -> None:
        parser.parse(frontmatter.loads(text).content)

    def document(text: str) -> None:
        read_document(text)

    def recap(text: str) -> None:
        read(text)

    rounds = [[_seconds(action, texts) for action in (floor, document, recap)] for _ in range(ROUNDS)]
    floors, _, recaps = zip(*rounds, strict=True)
    print(f"{len(texts)} posts of {folder}, {ROUNDS} rounds, medians")
    print(f"frontmatter + markdown-it  {statistics.median(floors) / len(texts) * 1000:.2f} ms a post")
    print(f"meetup_recap.read          {statistics.median(recaps) / len(texts) * 1000:.2f} ms a post")
    print(f"ratio                      {statistics.median(recap / floor for floor, _, recap in rounds):.2f}")
    print(f"header and blocks alone    {statistics.median(blocks / floor for floor, blocks, _ in rounds):.2f}")


def _seconds(action: Callable[[str], None], texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        action(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

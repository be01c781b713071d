"""Where things are: the repository, and beside it what belongs to others and is not shipped; and how much is tried."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

LAWS = "LAWS" in os.environ
"""Whether the laws are tried on everything (`make test-laws`), not on a sample (`make test`)."""


def sample(items: Sequence[T], most: int) -> Sequence[T]:
    """So many of some items, from first to last; all of them in `make test-laws`."""
    return items if LAWS else items[:: max(1, len(items) // most)]

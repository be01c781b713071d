"""Data of older releases, brought to today's shape a step at a time.

A step is a function named after what changed; it takes the dict of a top object as its version wrote it, and the name
of its class, and gives the dict of the next version. Each has a saved file of its version in tests/versions.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

SCHEMA_VERSION = 1
"""What `schema_version` is in data that this release writes."""

Step: TypeAlias = Callable[[dict[str, Any], str], dict[str, Any]]

STEPS: Mapping[int, Step] = {}
"""From each older version, the step to the one after it; none so far, as the shape has never changed."""


def migrate(data: dict[str, Any], version: int, kind: str) -> dict[str, Any]:
    """A top object in today's shape.

    Args:
        data: Its fields, `schema_version` left out.
        version: The version that it says it is of.
        kind: The name of its class.
    """
    for number in range(version, SCHEMA_VERSION):
        data = STEPS[number](data, kind)
    return data

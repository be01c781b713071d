"""Feeds the reader what each of its patterns likes least, at 1x and 10x: python tests/pattern_attacks.py [SHARE].

The attacks are made from the patterns themselves: a text that a pattern matches, and each of its parts that may repeat,
over and over, in several places of a post. Run alone it takes all of them, or every so manyth; the exit status is 1
where ten times the length cost more than WORST times the time of a processor.
"""

import importlib
import json
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from re import _constants as kind  # type: ignore[attr-defined]  # how the standard library tells of a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from meetup_recap import MeetupRecapError, read

LENGTH = 500
WORST = 30.0
"""Linear is 10, quadratic 100; what is made once for a post makes it less, a busy machine more."""
NOISE = 0.1
"""Seconds of a processor below which nothing is told."""
LONGEST_UNIT = 24
CONTEXTS = {
    "alone": "{0}",
    "title": "---\ntitle: 'Riverside Python{0}'\n---\n",
    "talk": "Thanks to [Tidepool](https://a.example) for the pizza.\n\nFirst up was Ada Vega {0}\n\n* Boats\n",
    "heading": "## Talks\n\n### Queues - Ada Vega {0}\n\n* {0}\n",
}
_REPEATS = (kind.MAX_REPEAT, kind.MIN_REPEAT, kind.POSSESSIVE_REPEAT)


def patterns() -> list[re.Pattern[str]]:
    """Every pattern that the package compiles when it is imported and when it reads a post in each language."""
    found: dict[str, re.Pattern[str]] = {}
    compiled = re.compile

    def noted(pattern: Any, flags: int = 0) -> Any:
        made = compiled(pattern, flags)
        if sys._getframe(1).f_globals.get("__name__", "").startswith("meetup_recap") and isinstance(made.pattern, str):  # noqa: SLF001
            found.setdefault(made.pattern, made)
        return made

    re.compile = noted
    try:
        package = importlib.import_module("meetup_recap")
        for module in pkgutil.walk_packages(package.__path__, "meetup_recap."):
            if not module.name.endswith(("plots", "__main__")):
                importlib.import_module(module.name)
        languages = importlib.import_module("meetup_recap.languages").BUILTIN
        for language in languages:
            for path in sorted(Path(__file__).parent.glob("cases/*/*.md")):
                package.read(path, language=language)
    finally:
        re.compile = compiled
    return list(found.values())


def units(pattern: re.Pattern[str]) -> Iterator[str]:
    """What may be repeated to keep a pattern busy: a text that it matches, and each part of it that repeats."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    for choice in range(2):
        yield "".join(_sample(tree, choice))
    yield from ("".join(_sample(part, 0)) for part in _repeated(tree))


def _sample(tree: Any, choice: int) -> Iterator[str]:  # noqa: C901  # a case an operation of patterns
    """A text that a pattern matches, but for what it looks ahead or back for."""
    for operation, value in tree:
        if operation is kind.LITERAL:
            yield chr(value)
        elif operation in {kind.ANY, kind.NOT_LITERAL}:
            yield "x" if value != ord("x") else "y"
        elif operation is kind.IN:
            yield _member(value)
        elif operation is kind.BRANCH:
            yield from _sample(value[1][choice % len(value[1])], choice)
        elif operation in _REPEATS:
            for _ in range(max(value[0], 1)):
                yield from _sample(value[2], choice)
        elif operation is kind.SUBPATTERN:
            yield from _sample(value[3], choice)
        elif operation is kind.ATOMIC_GROUP:
            yield from _sample(value, choice)


def _member(members: Any) -> str:
    """A character of a class, a common one if there is any."""
    allowed = re.compile("[" + "".join(_written(*member) for member in members) + "]")
    return next((character for character in " aA1.,-'\"/([:*_\n\té“\r" if allowed.match(character)), "x")


def _written(operation: Any, value: Any) -> str:
    if operation is kind.NEGATE:
        return "^"
    if operation is kind.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if operation is kind.CATEGORY:
        letter = str(value).rpartition("_")[2][0].lower()
        return f"\\{letter.upper() if 'NOT' in str(value) else letter}"
    return re.escape(chr(value))


def _repeated(tree: Any) -> Iterator[Any]:
    """The parts of a pattern that may repeat."""
    for operation, value in tree:
        if operation in _REPEATS:
            yield value[2]
            yield from _repeated(value[2])
        elif operation is kind.BRANCH:
            for branch in value[1]:
                yield from _repeated(branch)
        elif operation is kind.SUBPATTERN:
            yield from _repeated(value[3])
        elif operation is kind.ATOMIC_GROUP:
            yield from _repeated(value)


def attacks() -> list[tuple[str, str]]:
    """Each context with each unit that is repeated in it."""
    found = {unit[:LONGEST_UNIT] for pattern in patterns() for unit in units(pattern) if unit.strip("\0")}
    return [(context, unit) for unit in sorted(found) for context in CONTEXTS]


def is_costly(context: str, unit: str) -> bool:
    """Whether ten times the length costs far more than ten times the time, of several tries the best."""
    once, tenfold = _seconds(context, unit, LENGTH), _seconds(context, unit, 10 * LENGTH)
    if tenfold <= max(WORST * once, NOISE):
        return False
    once = min(once, *(_seconds(context, unit, LENGTH) for _ in range(3)))
    tenfold = min(tenfold, *(_seconds(context, unit, 10 * LENGTH) for _ in range(3)))
    return tenfold > max(WORST * once, NOISE)


def _seconds(context: str, unit: str, length: int) -> float:
    """Seconds of a processor that a post takes; the unit is repeated, and ends in what no pattern likes."""
    text = CONTEXTS[context].format((unit * length)[:length] + "\0")
    begin = time.process_time()
    with suppress(MeetupRecapError):
        read(text)
    return time.process_time() - begin


def main(share: int) -> int:
    """Read every so manyth attack; the name of each is printed before, so that one that never ends is known."""
    chosen = attacks()[::share]
    costly = 0
    for context, unit in chosen:
        print(json.dumps([context, unit]), flush=True)
        if is_costly(context, unit):
            costly += 1
            print(json.dumps([context, unit, "costly"]), flush=True)
    print(json.dumps([len(chosen), costly]))
    return int(costly > 0)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))

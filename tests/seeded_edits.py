"""How many single values of an archive `meetup_recap.edit` can change, by field, and why it refuses the others.

    python tests/seeded_edits.py [--count 1000] [--seed 1] [POST_OR_FOLDER…]

Without a folder the project's own posts are edited. Each accepted edit is parsed once more, from its text alone.
"""

import argparse
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from meetup_recap import EditError, Recap, edit, load_all, parse_all
from meetup_recap.model.paths import leaves, with_value

OWN = (Path("examples"), Path("tests/cases"))
PEOPLE = ("Ada Vega", "Ines Okafor", "Rhys Tanaka", "Sol Mbeki", "Núria O'Neil")
ORGANIZATIONS = ("Northwind", "Harbor Cloud", "Quayside", "Tern & Sons", "Bramble Labs")
WORDS = (
    "rivers", "boats", "under", "bridges", "old", "cranes", "café", "&", "crème", "C#", "again", "(again)", "[new]",
    "*stars*", "snake_case", "100%", "it's", "why?", '"quoted"', "one:", "two", "and",
)  # fmt: skip
WORD = re.compile(r"(?:attendance|\.kind|\.status|sponsors\[\]\.role)\Z")
"""Fields that take one of few words: they are always derived."""


class Change(NamedTuple):
    """One value of one recap, and what it is to be."""

    recap: Recap
    path: str
    value: object

    @property
    def field(self) -> str:
        """The path without its numbers; titles that are a link's text are a field of their own."""
        field = re.sub(r"\[\d+\]", "[]", "metadata" if self.path.startswith("metadata.") else self.path)
        source = self.recap.source
        if field != "event.talks[].title" or source is None or source.text is None:
            return field
        span = source.of(self.path)
        is_link = source.text[: span.start].endswith("[") and source.text[span.end :].startswith("](")
        return f"{field} (a link's text)" if is_link else field


def seeded(recaps: Sequence[Recap], count: int, seed: int, fields: Collection[str] = ()) -> Iterator[Change]:
    """Changes of single values, drawn from all values of all recaps.

    Args:
        recaps: The recaps.
        count: How many, of as many as there are.
        seed: Of the numbers by which they are drawn.
        fields: Draw from these fields alone.
    """
    random = Random(seed)  # noqa: S311  # nothing is kept secret
    values = [
        Change(recap, path, value)
        for recap in recaps
        for path, value in leaves(recap)
        if not isinstance(value, (tuple, Mapping, float))
    ]
    drawn = [change for change in values if (change.field in fields if fields else not WORD.search(change.field))]
    for change in random.sample(drawn, min(count, len(drawn))):
        yield change._replace(value=_other(change.value, change.path, random))


def _other(value: Any, path: str, random: Random) -> object:
    """Another value that such a field may hold."""
    if isinstance(value, timedelta):
        return timedelta(seconds=random.randrange(1, 7200))
    if isinstance(value, date):
        return value + timedelta(days=random.randrange(1, 20))
    if isinstance(value, time):
        return time(random.randrange(24), random.randrange(60))
    if isinstance(value, (bool, int)):
        return not value if isinstance(value, bool) else value + 1
    return _other_text(path, random)


def _other_text(path: str, random: Random) -> str:
    if path.endswith(("url", "src")):
        name, number = random.choice(("a", "harbor", "tern")), random.randrange(10**6)
        return f"https://{name}.example/{number}{random.choice(('', '/x?y=1&z=2', '/a_(b)'))}"
    if re.search(r"(speakers|hosts)\[\d+\]\.name|author\.name", path):
        return random.choice(PEOPLE)
    if re.search("organization|venue|sponsors|series", path):
        return random.choice(ORGANIZATIONS)
    return random.choice(("adavega", "ines_o")) if path.endswith("handle") else " ".join(random.sample(WORDS, 4))


def reason(change: Change) -> str | None:
    """Why an edit is refused; None where it is accepted, and its text parses to just that.

    Raises:
        AssertionError: It was accepted, and its text parses to something else.
    """
    source = change.recap.source
    assert source is not None
    try:
        text = edit(change.recap, {change.path: change.value})
    except EditError as error:
        return re.sub(r"[:,(].*| [\w.]+\[.*", "", error.reason)
    found = parse_all(text, path=source.path)
    assert with_value(change.recap, change.path, change.value) in found, f"{source.path}: {change.path}"
    return None


def main() -> None:
    """Print the share of accepted edits by field, and the reasons for the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=OWN)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--field", action="append", default=[], help="draw from this field alone")
    options = parser.parse_args()
    recaps = [recap for path in options.paths for recap in load_all(path, on_problem=lambda *_: None)]
    tried, accepted, refused = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for change in seeded(recaps, options.count, options.seed, options.field):
        tried[change.field] += 1
        why = reason(change)
        if why is None:
            accepted[change.field] += 1
        else:
            refused[change.field, why] += 1
    for field in sorted(tried):
        reasons = "; ".join(f"{why}: {count}" for (name, why), count in refused.items() if name == field)
        print(f"{field:42}{accepted[field]:5} of {tried[field]:4}  {reasons}")
    print(f"{'all':42}{accepted.total():5} of {tried.total():4}")


if __name__ == "__main__":
    main()

"""How much of what a careful reader finds in posts is read: facts counted field by field.

    from meetup_recap import accuracy, load_all
    print(accuracy.score(accuracy.read_data_files("labels"), load_all("_posts")))

A label is a recap as a careful reader would have it, in the library's own YAML or JSON, in a file named like its post.
It may be partial: a key that it lacks is not judged, `null` and `[]` say that the post tells none. What a label says is
taken apart into facts, one value each, and so is what was read; a fact is right when both have it. Facts of a talk hang
on its speakers, so that one wrong name costs several.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, Literal, NamedTuple

import attrs

from meetup_recap import _yaml
from meetup_recap.errors import DataError, UnreadableError
from meetup_recap.files import DATA_FILE_SUFFIX, read_settings
from meetup_recap.limits import DEFAULT_LIMITS
from meetup_recap.mistakes import Mistake
from meetup_recap.model import Recap
from meetup_recap.serializers import yaml
from meetup_recap.serializers.plain import to_dict

__all__ = ["Fact", "Miss", "Score", "Tally", "fold", "read_data_files", "score"]

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_MARKS = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
_NOT_FACTS = frozenset({"schema_version", "source", "metadata", "notes"})
"""What a recap's data says of itself, and what no field holds: not judged, so that written recaps can be begun from."""
_IDENTITY = {
    "event.talks": "title",
    "event.talks.takeaways": "text",
    "event.links": "url",
    "photos": "url",
    "notes": "text",
}
"""By which field a member of a list is told from the others, where it is not the name."""


class Fact(NamedTuple):
    """One value that a post tells: of which field, of whom (a talk, a person in it …), and what."""

    field: str
    whose: tuple[str, ...]
    value: str

    def __str__(self) -> str:
        return f"{self.field}: {' | '.join(filter(None, (*self.whose, self.value)))}"


class Miss(NamedTuple):
    """A fact that is not as labeled: in which post, whether it was missed or invented, and which."""

    path: str
    kind: Literal["missed", "invented"]
    fact: Fact

    def __str__(self) -> str:
        return f"{self.path}: {self.kind}: {self.fact}"


@attrs.frozen
class Tally:
    """Facts counted.

    Attributes:
        right: Those that were read and are labeled.
        read: Those that were read.
        labeled: Those that are labeled.
    """

    right: int = 0
    read: int = 0
    labeled: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.read + other.read, self.labeled + other.labeled)

    @property
    def precision(self) -> float:
        """The share of what was read that is right; 1 where nothing was read."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """The share of what is labeled that was read; 1 where nothing is labeled."""
        return self.right / self.labeled if self.labeled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.read + self.labeled) if self.read + self.labeled else 1.0


@attrs.frozen
class Score:
    """How recaps compare to their labels; as text a table of the fields.

    Attributes:
        fields: The facts of each field, by its path in the model without numbers: "event.talks.title".
        misses: Each fact that is not as labeled, in the order of the labels.
        events: How many events are labeled.
        parsed: For how many of them there is a recap.
        perfect: How many of these have each fact and no other.
        unread: The names of the labels for which there is no recap: the post is not there, or was not read.
    """

    fields: Mapping[str, Tally]
    misses: tuple[Miss, ...]
    events: int
    parsed: int
    perfect: int
    unread: tuple[str, ...] = ()

    @property
    def total(self) -> Tally:
        """All facts."""
        return sum(self.fields.values(), Tally())

    def __str__(self) -> str:
        rows = [*((name, tally) for name, tally in sorted(self.fields.items())), ("all facts", self.total)]
        lines = [f"{'field':34}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>7}{'read':>6}{'labeled':>10}"]
        lines += [
            f"{name:34}{tally.precision:10.4f}{tally.recall:8.4f}{tally.f1:8.4f}{tally.right:7}{tally.read:6}{tally.labeled:10}"
            for name, tally in rows
        ]
        events = f"{self.events} event{'s' * (self.events != 1)}"
        return "\n".join([*lines, f"{events}, {self.parsed} read, {self.perfect} without a wrong fact"])


def read_data_files(folder: str | os.PathLike[str]) -> dict[str, list[Mapping[str, Any]]]:
    """The labels in a folder: for each file's path below it, without its suffix, one for each event of the post.

    Args:
        folder: Holds a file a post, `.yaml` or `.json`, named like the post without its suffix, or with it and
            `.recap.yaml`; below folders, where the posts are.

    Raises:
        UnreadableError: The folder holds no label, or one cannot be opened.
        DataError: A label is not a recap, or a part of one; each mistake is named with its line.
    """
    files = sorted(file for file in Path(folder).rglob("*") if file.suffix in _SUFFIXES)
    if not files:
        raise UnreadableError(path=str(folder), reason="it holds no label (.yaml, .json)")
    return {_post_of(file.relative_to(folder).as_posix()): _read_label(file) for file in files}


def _post_of(name: str) -> str:
    """The name of the post of a data file, without its suffix."""
    return str(PurePosixPath(name.removesuffix(DATA_FILE_SUFFIX)).with_suffix(""))


def _read_label(file: Path) -> list[Mapping[str, Any]]:
    text = read_settings(file)
    try:
        yaml.from_yaml(text, list[Recap])
    except DataError as error:
        raise DataError(error.mistakes, str(file)) from error
    documents = [node.plain() for node in _yaml.load(text, DEFAULT_LIMITS)]
    labels = documents[0] if documents and isinstance(documents[0], list) else documents
    if not labels:
        raise DataError([Mistake("$", "missing", "expected a label: the fields of a recap")], str(file))
    return [{key: value for key, value in label.items() if key not in _NOT_FACTS} for label in labels]


def score(labels: Mapping[str, Iterable[Mapping[str, Any]]], recaps: Iterable[Recap]) -> Score:
    """Compare recaps to labels.

    Args:
        labels: As `read_data_files` gives them; or plain data by the post's name.
        recaps: In any order, each with `source.path`. Those of posts that no label names are left out; of a post that
            has one, a recap of an event that is not labeled counts as invented.

    Returns:
        The facts of each field, and each that is not as labeled.
    """
    read = _by_end_of_path(recaps)
    fields: dict[str, Tally] = defaultdict(Tally)
    misses: list[Miss] = []
    unread: list[str] = []
    events = parsed = perfect = 0
    for name, of_post in labels.items():
        for label, recap in _pairs(list(of_post), read.get(PurePath(name).parts, [])):
            wrong = _compare(name, label, recap, fields)
            misses += wrong
            unread += [] if recap else [name]
            events, parsed, perfect = events + 1, parsed + bool(recap), perfect + bool(recap and not wrong)
    return Score(dict(sorted(fields.items())), tuple(misses), events, parsed, perfect, tuple(unread))


def _by_end_of_path(recaps: Iterable[Recap]) -> dict[tuple[str, ...], list[Recap]]:
    found: dict[tuple[str, ...], list[Recap]] = defaultdict(list)
    for recap in recaps:
        path = recap.source.path if recap.source else None
        parts = PurePath(path).with_suffix("").parts if path else ()
        for start in range(len(parts)):
            found[parts[start:]].append(recap)
    return found


def _pairs(labels: list[Mapping[str, Any]], recaps: list[Recap]) -> Iterator[tuple[Mapping[str, Any], Recap | None]]:
    """Each label of a post with the recap of its day, and each recap that is left with a label that says nothing."""
    if len(labels) == len(recaps) == 1:
        yield labels[0], recaps[0]
        return
    left = {recap.event.date and recap.event.date.isoformat(): recap for recap in recaps}
    for label in labels:
        yield label, left.pop((label.get("event") or {}).get("date"), None)
    for recap in left.values():
        yield _emptied(labels[0]), recap


def _emptied(label: Mapping[str, Any]) -> dict[str, Any]:
    """A label that judges what another one does, and says that the post tells none of it."""
    return {key: _emptied(value) if isinstance(value, Mapping) else None for key, value in label.items()}


def _compare(name: str, label: Mapping[str, Any], recap: Recap | None, fields: dict[str, Tally]) -> list[Miss]:
    """Count the facts of one event; gives those that are wrong."""
    expected = Counter(_facts(label, label))
    given = Counter(_facts(to_dict(recap), label)) if recap else Counter[Fact]()
    for fact, count in (expected & given).items():
        fields[fact.field] += Tally(right=count)
    for fact, count in given.items():
        fields[fact.field] += Tally(read=count)
    for fact, count in expected.items():
        fields[fact.field] += Tally(labeled=count)
    missed = [Miss(name, "missed", fact) for fact in (expected - given).elements()]
    return [*missed, *(Miss(name, "invented", fact) for fact in (given - expected).elements())]


def _facts(told: Any, judged: Any, field: str = "", whose: tuple[str, ...] = ()) -> Iterator[Fact]:  # noqa: ANN401  # plain data
    """What is told of a field and of those below it, as far as a label judges them."""
    if isinstance(judged, Mapping):
        for key in judged:
            yield from _facts((told or {}).get(key), judged[key], f"{field}.{key}".lstrip("."), whose)
    elif isinstance(told, Mapping):  # where the label says that there is none
        yield from _facts(told, told, field, whose)
    elif isinstance(told, list):
        yield from _members(told, judged or [], field, whose)
    elif told is not None:
        yield Fact(field, whose, fold(told))


def _members(told: list[Any], judged: list[Any], field: str, whose: tuple[str, ...]) -> Iterator[Fact]:
    """The members of a list, each a fact by what it is told by, and what is told of each."""
    labels = {_identity(field, member): member for member in judged if isinstance(member, Mapping)}
    all_keys = {key: value for label in labels.values() for key, value in label.items()}
    for member in told:
        if not isinstance(member, Mapping):
            yield Fact(field, whose, fold(member))
        elif member.get("status") != "cancelled":  # a talk that was not given
            identity = _identity(field, member)
            yield Fact(field, whose, identity)
            label = labels.get(identity, all_keys)
            of_it = {key: value for key, value in label.items() if key != _key(field) or field == "event.talks"}
            yield from _facts(member, of_it, field, (*whose, identity))


def _key(field: str) -> str:
    return "text" if field.endswith(".children") else _IDENTITY.get(field, "name")


def _identity(field: str, member: Mapping[str, Any]) -> str:
    """By what a member is told from the others: a talk by its speakers, where it names any."""
    names = sorted(fold(person["name"]) for person in member.get("speakers") or () if field == "event.talks")
    return ", ".join(names) or fold(member.get(_key(field)) or "")


def fold(value: object) -> str:
    """A value as it is compared: case, white space, forms of quotes and dashes, and marks at its edges do not count.

    >>> fold("“Queues – in  Anger”.")
    'queues - in anger'
    """
    text = unicodedata.normalize("NFKC", str(value).translate(_MARKS))
    return " ".join(text.split()).casefold().strip(" .,:;\"'")

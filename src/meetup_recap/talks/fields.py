"""Talks in the front matter, nested or flat; the labels of the languages are the synonyms of its keys.

speaker1: …, talk1: …                  talk_1_title: …, talk_1_speaker: …
talks: [{title: …, speaker: …}]        presentations: [{talk: …, presenters: [{name: …, company: …}]}]
speakers: [{name: …, talk: {title: …}}]        title: …, speaker: …
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from meetup_recap._yaml import Node
from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found, Path, literal
from meetup_recap.kinds import numbered
from meetup_recap.languages import Language
from meetup_recap.reading.components import nested
from meetup_recap.reading.document import Document
from meetup_recap.talks import field_people
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.field_kinds import (
    each_talk,
    featured,
    has_talk,
    kinds_of,
    lists,
    members_of,
    parallel,
    plain_key,
    talks_inside,
    unwrapped,
    with_author,
)
from meetup_recap.talks.field_people import extras
from meetup_recap.talks.field_values import field
from meetup_recap.talks.no_talks import is_break, is_none, is_vacancy
from meetup_recap.words.bylines import job
from meetup_recap.words.label_kinds import NESTING, is_room, kind_of_key
from meetup_recap.words.person import values

_JOB = frozenset({("organization",), ("role",)})
_FEW_WORDS = 3
_WORDS = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(r"[^\d:]{1,40} \#?[0-9]{1,4}")
_SECOND = 2
_NUMBERED = re.compile(r"(?P<outer>[^\W\d_]+)[_-]?(?P<number>\d{1,2})(?:[_-](?P<inner>[^\W\d]+))?")


def talks_in(document: Document, language: Language) -> Iterator[list[Found]]:
    """The fields of each talk that the front matter holds: in a list, under numbered keys, or in flat ones."""
    keys = with_author(_nested(document.keys, language), language)
    told = [node for key, node in keys.items() if kind_of_key(key, language) == "talks"] or lists(keys, language)
    people = [node for key, node in keys.items() if kind_of_key(key, language) == "speakers"]
    told = [*featured(keys, language), *told]
    members = [member for node in told for member in members_of(node) if isinstance(member.value, dict)]
    texts = [member for node in told if isinstance(node.value, list) for member in node.value if member.text]
    if not members:
        speakers = [member for node in people for member in members_of(node)]
        speakers = [] if _have_jobs(speakers, language) else [one for one in speakers if has_talk(one, language)]
        members = [one for member in speakers for one in each_talk(member, language)]
    talks = [*_in_texts(texts, document, language), *_in_members(members, document, language)]
    if not members:
        counted = _numbered(keys) or parallel(keys, language)
        talks += [talk for one in counted for talk in _counted(one, document, language)]
    if not talks and not members and people and _is_flat(keys, language):
        talk = list(_talk((), _with_subtitle(keys, language), document, language))
        talks = [talk] if {"name", "title"} <= {item.path[-1] for item in talk} else []
    yield from talks


def in_components(document: Document, language: Language) -> Iterator[TalkDraft]:
    """The talks that components of MDX hold: those with a title and somebody."""
    found = nested(document)
    kinds = kinds_of([one.keys for one in found], language) if found else {}
    for one in found:
        talk = list(_talk((), one.keys, document, language, kinds=kinds))
        is_talk = {"name", "title"} <= {item.path[-1] for item in talk} and any(
            item.path == ("title",) for item in talk
        )
        if is_talk and not _is_vacant(talk, language):
            yield TalkDraft(one.start, one.end, talk)


def with_keys(draft: TalkDraft, document: Document, language: Language) -> TalkDraft:
    """A page's one talk with its slides and recording, and where the speakers work, by keys of the front matter."""
    has = {item.path for item in draft.found}
    names = {str(item.value): item.path for item in draft.of("speakers", "name")}
    added: list[Found] = []
    for key, node in _nested(document.keys, language).items():
        kind = kind_of_key(key, language)
        if kind in {"slides", "video"}:
            added += field((), kind, node, document, language)
        elif kind == "speakers":
            people = list(field_people.people((), node, document, language))
            same = {item.path[:2]: names[str(item.value)] for item in people if names.get(str(item.value))}
            told = [item for item in people if item.path[2:] in _JOB and item.path[:2] in same]
            added += [item._replace(path=(*same[item.path[:2]][:2], *item.path[2:])) for item in told]
    fresh = [item for item in added if item.path not in has]
    return attrs.evolve(draft, found=(*draft.found, *fresh)) if fresh else draft


def _with_subtitle(keys: dict[str, Node], language: Language) -> dict[str, Node]:
    """The keys of an event and its talk, where the title counts the event and the subtitle is the talk's title."""
    title, subtitle = keys.get("title"), keys.get("subtitle")
    said = title.text if title is not None else None
    is_number = said and (numbered(language).search(said) or _COUNTED.fullmatch(said))
    return {**keys, "title": subtitle} if is_number and subtitle is not None and subtitle.text else keys


def _in_texts(texts: Sequence[Node], document: Document, language: Language) -> Iterator[list[Found]]:
    """Talks that are one text each: "Queues in Anger by Ada Vega (Northwind)"."""
    for node in texts:
        bill = read_bill(document.markdown_prose(node), language)
        if bill.title and bill.people and not is_none(bill.text, language):
            people = [item for at, person in enumerate(bill.people) for item in values(person, ("speakers", at))]
            yield [literal(("title",), bill.prose, *bill.title), *people]


def _in_members(members: Sequence[Node], document: Document, language: Language) -> Iterator[list[Found]]:
    each = (one for member in members for one in talks_inside(member, language) or (member,))
    members = unwrapped(list({id(one): one for one in each}.values()), language)
    kinds = kinds_of([member.value for member in members], language)
    is_agenda = {"start_time", "speakers"} <= set(kinds.values())
    for member in members:
        talk = list(_talk((), member.value, document, language, kinds=kinds, is_entry=True))
        is_vacant = _is_vacant(talk, language)
        if is_vacant and any(item.path == ("title",) for item in talk):  # "speaker: TBA" of a talk that has its title
            talk, is_vacant = [item for item in talk if item.path[:1] != ("speakers",)], False
        is_point = is_agenda and _is_point(talk)
        if talk and not is_vacant and not is_point and not _is_beside(member.value, talk, language):
            yield talk


def _is_point(talk: list[Found]) -> bool:
    """Whether a member of an agenda has a few words and nobody: "18:00 Doors open", in whatever language."""
    titles = [str(item.value) for item in talk if item.path == ("title",)]
    others = [item for item in talk if item.path[0] not in {"title", "extra", "room", "duration"}]
    return not others and all(len(title.split()) <= _FEW_WORDS for title in titles)


def _counted(keys: dict[str, Node], document: Document, language: Language) -> Iterator[list[Found]]:
    """The talk of the keys of one number, or of one place in several lists."""
    talk = list(_talk((), keys, document, language))
    if {"name", "title"} <= {item.path[-1] for item in talk} and not _is_vacant(talk, language):
        yield talk


def _nested(keys: dict[str, Node], language: Language) -> dict[str, Node]:
    """The keys, those inside `event:` or `meetup:` too, and the talks inside any other: `program: {talks: […]}`."""
    inner: dict[str, Node] = {}
    for key, node in keys.items():
        if isinstance(node.value, dict) and (key in NESTING or kind_of_key(plain_key(key), language) == "event"):
            inner |= node.value
        elif isinstance(node.value, dict):
            lists_of_talks = (one for one in node.value.items() if isinstance(one[1].value, list))
            inner |= {name: one for name, one in lists_of_talks if kind_of_key(plain_key(name), language) == "talks"}
    return {plain_key(key): node for key, node in {**inner, **keys}.items()}


def _numbered(keys: dict[str, Node]) -> list[dict[str, Node]]:
    """The keys of each number: `speaker1` and `talk1`, `talk_2_title` and `talk_2_speaker`.

    The first ones may have none: `titel` and `referent` before `titel2` and `referent2`.
    """
    told: dict[int, dict[str, Node]] = {}
    for key, node in keys.items():
        match = _NUMBERED.fullmatch(key)
        if match:
            told.setdefault(int(match["number"]), {})[match["inner"] or match["outer"]] = node
    if min(told, default=0) == _SECOND:
        first = {key: keys[key] for key in told[_SECOND] if key in keys}
        told |= {1: first} if len(first) > 1 else {}
    return [told[number] for number in sorted(told)]


def _have_jobs(members: list[Node], language: Language) -> bool:
    """Whether the `title` of each speaker is what they do: "Staff Engineer at Northwind"."""
    keys = [member.value for member in members if isinstance(member.value, dict)]
    titles = [node for one in keys for key, node in one.items() if kind_of_key(plain_key(key), language) == "title"]
    return bool(titles) and all(field_people.is_job(node, language) for node in titles)


def _is_flat(keys: dict[str, Node], language: Language) -> bool:
    titles = [node.text for key, node in keys.items() if kind_of_key(key, language) == "title" and node.text]
    return any(not _WORDS.findall(title) or not _is_event(title, language) for title in titles)


def _is_event(title: str, language: Language) -> bool:
    """Whether a title says that there was an event, and no more: "14. Treffen"."""
    nouns = {noun.lower() for noun in language.event_nouns}
    return all(word.lower() in nouns for word in _WORDS.findall(title))


def _talk(
    path: Path,
    keys: dict[str, Node],
    document: Document,
    language: Language,
    *,
    kinds: Mapping[str, str | None] | None = None,
    is_entry: bool = False,
) -> Iterator[Found]:
    """The fields of one talk from its keys, by what these say; of an entry of its own the other keys as well."""
    people: list[Found] = []
    seen: set[str] = set()
    held: set[str] = set()
    for key, node in keys.items():
        kind = kind_of_key(plain_key(key), language) if kinds is None else kinds[key]
        if kind is None or kind in seen or _is_of_event(kind, key, keys, language, is_entry=is_entry):
            continue
        if kind in {"title", "talks"} and isinstance(node.value, dict):
            told = list(_talk(path, node.value, document, language, kinds=kinds_of([node.value], language)))
        elif kind == "links" and isinstance(node.value, dict):
            told = list(_materials(path, node.value, document, language, seen))
        elif kind == "speakers":
            people = told = list(field_people.people(path, node, document, language))
        elif kind == "role" and node.text and people:
            told = list(_job_of_one(path, node, people, document, language))
        else:
            is_flag = node.value is True
            told = list(_flag(path, key, node, language) if is_flag else field(path, kind, node, document, language))
        yield from told
        seen |= {kind} if told else set()
        held |= {key} if told else set()
    beside = list(_beside(path, keys, people, document, language))
    yield from beside
    if is_entry and (held or beside):
        yield from extras(path, keys, held, beside)


def _flag(path: Path, key: str, node: Node, language: Language) -> Iterator[Found]:
    """What a key says by being true: `cancelled: true`."""
    if language.pattern("cancelled").search(key):
        yield Found((*path, "status"), "cancelled", node.start, node.end, "talk-status")


def _beside(
    path: Path, keys: dict[str, Node], people: list[Found], document: Document, language: Language
) -> Iterator[Found]:
    """What a talk's own keys say of its one speaker: where they work, their pages, biography and picture."""
    yield from field_people.organization(path, keys, people, document, language)
    if sum(item.path[-1] == "name" for item in people) != 1:
        return
    is_of_talk = all(kind_of_key(plain_key(key), language) != "name" for key in keys)
    who = (*path, "speakers", 0)
    if all("links" not in item.path for item in people):
        yield from field_people.pages(who, keys, of_talk=is_of_talk)
    if all(item.path[-1] != "bio" for item in people):
        yield from field_people.about(who, keys, document, language, of_talk=is_of_talk)


def _job_of_one(
    path: Path, node: Node, people: Sequence[Found], document: Document, language: Language
) -> Iterator[Found]:
    """What a talk's one speaker does, with where: `role: Staff Engineer at Northwind`."""
    if sum(item.path[-1] == "name" for item in people) == 1:
        yield from job((*path, "speakers", 0), document.markdown_prose(node), language)


def _materials(
    path: Path, keys: dict[str, Node], document: Document, language: Language, seen: set[str]
) -> Iterator[Found]:
    """Slides and recording under a key of their own: `links: {slides: …, video: …}`."""
    for key, node in keys.items():
        kind = kind_of_key(plain_key(key), language)
        if kind in {"slides", "video"} and kind not in seen:
            yield from field(path, kind, node, document, language)


def _is_vacant(talk: list[Found], language: Language) -> bool:
    """Whether a talk's only speakers are "TBA": it waits for somebody."""
    names = [str(item.value) for item in talk if item.path[-1] == "name"]
    return bool(names) and all(is_vacancy(name, language) for name in names)


def _is_beside(keys: dict[str, Node], talk: list[Found], language: Language) -> bool:
    """Whether a member of the list is a break, a welcome or the like: by its kind or its title."""
    kinds = [node.text for key, node in keys.items() if kind_of_key(plain_key(key), language) == "kind" and node.text]
    if any(is_break(kind, language) or is_none(kind, language) for kind in kinds):
        return True
    titles = [str(item.value) for item in talk if item.path[-1] == "title"]
    is_named = any(item.path[-1] == "name" for item in talk)
    return any(is_none(title, language) or (not is_named and is_break(title, language)) for title in titles)


def _is_of_event(kind: str, key: str, keys: dict[str, Node], language: Language, *, is_entry: bool) -> bool:
    """Whether a key is the event's: `title` beside a key such as `talk`, and a `venue` that is no talk's room."""
    if kind == "venue":
        return not is_entry and not is_room(plain_key(key), language)
    return plain_key(key) == "title" and any(
        kind_of_key(plain_key(other), language) == "title" for other in keys if other is not key
    )

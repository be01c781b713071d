"""The people of a talk in the front matter: a text that names one or several, a mapping, or a list of either."""

import re
from collections.abc import Collection, Iterator, Sequence

from meetup_recap._yaml import Node
from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.reading.document import Document
from meetup_recap.talks.field_kinds import flat, members_of, plain_key
from meetup_recap.words.addresses import profile
from meetup_recap.words.brackets import is_self_employed
from meetup_recap.words.bylines import job, people_in
from meetup_recap.words.employer import employer
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.header import scalar
from meetup_recap.words.honorifics import past_honorifics
from meetup_recap.words.label_kinds import kind_of_key
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.person import Person, values

_PICTURES = frozenset(
    {"avatar", "headshot", "photo", "picture", "image", "img", "portrait", "thumbnail", "foto", "bild"}
)
"""Words of keys for a picture of somebody."""
_NETWORKS = frozenset({"twitter", "github", "mastodon", "bluesky", "linkedin"})
_WORD = re.compile(r"[a-z]+")


def people(path: Path, node: Node, document: Document, language: Language) -> Iterator[Found]:
    """Speakers: a text that names one or several, a mapping, or a list of either."""
    index = 0
    for member in members_of(node):
        several = _several(member.value, document, language) if isinstance(member.value, dict) else []
        if isinstance(member.value, dict) and not several:
            yield from _person((*path, "speakers", index), member.value, document, language)
            index += 1
        for person in several:
            yield from values(person, (*path, "speakers", index))
            index += 1
        if member.text and not isinstance(member.value, dict):
            prose = document.markdown_prose(member)
            for person in people_in(prose, 0, len(prose.plain), language, trusted=True):
                yield from values(person, (*path, "speakers", index))
                index += 1


def _several(keys: dict[str, Node], document: Document, language: Language) -> list[Person]:
    """The people of one entry, where its name is that of several: `name: Ada Vega and Sol Mbeki`."""
    names = (node for key, node in keys.items() if kind_of_key(plain_key(key), language) == "name" and node.text)
    prose = next((document.markdown_prose(node) for node in names), None)
    people = people_in(prose, 0, len(prose.plain), language, trusted=True) if prose else []
    are_full = len(people) > 1 and all(likeness(person.text, language) == STRONG for person in people)
    return people if are_full else []


def _person(path: Path, keys: dict[str, Node], document: Document, language: Language) -> Iterator[Found]:
    """The fields of one person; the employer of their biography, where no key says one."""
    if all(kind_of_key(plain_key(key), language) != "name" or isinstance(keys[key].value, dict) for key in keys):
        keys = flat(keys, [key for key, node in keys.items() if _is_somebody(key, node, language)])
    keys = {key: _employer(key, node, language) for key, node in keys.items()}
    found = list(_in_keys(path, keys, document, language))
    found += pages(path, keys, behind=any("links" in item.path for item in found))
    found += about(path, keys, document, language)
    yield from found
    bios = (node for key, node in keys.items() if kind_of_key(plain_key(key), language) == "bio")
    if all(item.path[-1] != "organization" for item in found):
        yield from next((told for node in bios if (told := list(in_biography(path, node, document, language)))), [])
    yield from extras(path, keys, (), found)


def _is_somebody(key: str, node: Node, language: Language) -> bool:
    """Whether a key that no language knows holds a mapping with a name: `person: {name: Ada Vega}`."""
    inner = node.value if isinstance(node.value, dict) else {}
    kinds = {kind_of_key(plain_key(one), language) for one in inner}
    return "name" in kinds and kind_of_key(plain_key(key), language) in {None, "name", "speakers"}


def _employer(key: str, node: Node, language: Language) -> Node:
    """The value of a key; of an organization with keys of its own its name: `company: {name: Northwind}`."""
    inner = node.value if isinstance(node.value, dict) else {}
    if not inner or kind_of_key(plain_key(key), language) != "organization":
        return node
    return next((one for name, one in inner.items() if kind_of_key(plain_key(name), language) == "name"), node)


def _in_keys(path: Path, keys: dict[str, Node], document: Document, language: Language) -> Iterator[Found]:
    kinds = {key: kind_of_key(plain_key(key), language) for key in keys}
    if "name" not in kinds.values():  # `persona: Ada Vega`
        others = [key for key, kind in kinds.items() if kind is None and keys[key].text]
        like = (key for key in others if likeness(keys[key].text or "", language) == STRONG)
        named = next((key for key in others if names_somebody(keys[key].text or "")), next(like, None))
        kinds |= {named: "name"} if named else {}
    for key, node in keys.items():
        kind = kinds[key]
        if kind == "name" and node.text:
            yield _name(path, node, document, language)
        elif kind in {"organization", "role"} and node.text:
            yield from () if is_self_employed(node.text, language) else (scalar(document, (*path, kind), node),)
        elif kind == "title" and is_job(node, language):
            yield from job(path, document.markdown_prose(node), language)
        elif kind == "links" and node.text and "/" in node.text and not _NETWORKS.intersection(_WORD.findall(key)):
            yield scalar(document, (*path, "url"), node)
        elif kind == "handle" and node.text:
            yield scalar(document, (*path, "links", 0, "text"), node)
            yield Found((*path, "links", 0, "kind"), "handle", node.start, node.end, "handle")


def _name(path: Path, node: Node, document: Document, language: Language) -> Found:
    """A name without what is said before it, "Dr", and without a comma behind it."""
    start = past_honorifics(node.text or "", 0, len(node.text or ""), language)
    prose = document.scalar_prose(node)
    end = len(prose.plain.rstrip(" ,;"))
    is_part = start or end < len(prose.plain)
    return literal((*path, "name"), prose, start, end) if is_part else scalar(document, (*path, "name"), node)


def about(
    path: Path, keys: dict[str, Node], document: Document, language: Language, *, of_talk: bool = False
) -> Iterator[Found]:
    """Somebody's biography and picture; `of_talk` where the keys are a talk's, whose `image` is its own."""
    is_told = False
    kinds = {key: kind_of_key(plain_key(key), language) for key in keys}
    is_about_person = not of_talk and {"bio", "title", "talks"}.isdisjoint(kinds.values())  # `about: Ada sails.`
    for key, node in keys.items():
        is_bio = kinds[key] == "bio" or (kinds[key] == "abstract" and is_about_person)
        words = set(_WORD.findall(key.lower()))
        if is_bio and not is_told and (node.text or "").strip():
            yield Found((*path, "bio"), (node.text or "").strip(), node.start, node.end, "front-matter")
            is_told = True
        elif _PICTURES & words and (not of_talk or _is_of_speaker(words, language)) and _is_address(node.text):
            yield scalar(document, (*path, "image_url"), node)


def _is_of_speaker(words: set[str], language: Language) -> bool:
    """Whether a word of a key is one for somebody: `speaker_photo`, or one that only people have: `headshot`."""
    return bool({"avatar", "headshot"} & words) or any(kind_of_key(word, language) == "speakers" for word in words)


def _is_address(said: str | None) -> bool:
    return bool(said and not any(map(str.isspace, said.strip())) and ("/" in said or "." in said))


def extras(path: Path, keys: dict[str, Node], held: Collection[str], found: Sequence[Found]) -> Iterator[Found]:
    """The keys of an entry that no field holds, as they are.

    Args:
        path: Whose entry it is.
        keys: Its keys.
        held: Those that fields hold.
        found: What else was read from them: a key whose place is among these is held, too.
    """
    places = [(item.start, item.end) for item in found]
    for key, node in keys.items():
        is_held = key in held or any(node.start <= start and end <= node.end for start, end in places)
        if not is_held and node.plain() is not None:
            yield Found((*path, "extra", plain_key(key)), node.plain(), node.start, node.end, "front-matter")


def pages(path: Path, keys: dict[str, Node], *, behind: bool = False, of_talk: bool = False) -> Iterator[Found]:
    """Somebody's pages on networks, by keys such as `twitter: ada`.

    Args:
        path: Whose they are.
        keys: The keys of their entry, or of their talk's.
        behind: Whether they have a link already, their handle.
        of_talk: Whether the keys are those of a talk: its `github` is its code.
    """
    number = int(behind)
    for key, node in keys.items():
        network = next((word for word in _WORD.findall(key.lower()) if word in _NETWORKS), None)
        said = (node.text or "").strip()
        url = said if "//" in said else profile(network, said) if network and said else None
        if network is None or url is None or (of_talk and network == "github"):
            continue
        yield Found((*path, "links", number, "kind"), network, node.start, node.end, "handle")
        yield Found((*path, "links", number, "url"), url, node.start, node.end, "handle")
        number += 1


def in_biography(path: Path, node: Node, document: Document, language: Language) -> Iterator[Found]:
    """Where somebody works, by their biography: `bio: Ada Vega is an engineer at Northwind.`."""
    prose = document.markdown_prose(node) if node.text else None
    house = employer(prose, language) if prose else None
    if prose and house:
        yield literal((*path, "organization"), prose, *house)


def organization(
    path: Path, keys: dict[str, Node], people: list[Found], document: Document, language: Language
) -> Iterator[Found]:
    """A talk's own `company:` is that of its speakers, and the employer in its `bio:` that of its one speaker."""
    named = sorted({int(item.path[1]) for item in people if item.path[-1] == "name"})
    if any(item.path[-1] == "organization" for item in people):
        return
    for key, node in keys.items():
        if kind_of_key(plain_key(key), language) == "organization" and node.text:
            if is_self_employed(node.text, language):
                return
            for number in named:
                yield scalar(document, (*path, "speakers", number, "organization"), node)
            return
    for key, node in keys.items():
        if kind_of_key(plain_key(key), language) == "bio" and len(named) == 1:
            yield from in_biography((*path, "speakers", named[0]), node, document, language)
            return


def is_job(node: Node, language: Language) -> bool:
    """Whether a text names a role, and an organization behind a word or a link."""
    said = (node.text or "").lower()
    has_role = not set(re.findall(r"\w+", said)).isdisjoint(language.roles)
    return has_role and ("](" in said or "@" in said or any(f" {word} " in said for word in language.employed))

"""What the keys of talks in a list say, also by their values: `who: Ada Vega` names who speaks.

talks:
  - thing: Queues in Anger
    who: Ada Vega
"""

import re
from collections.abc import Collection, Iterator, Sequence

import attrs

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of_key

_OF_TALK = frozenset({"title", "talks", "speakers", "organization", "slides", "video"})
_TALKS = frozenset({"talk", "talks"})
_AUTHORS = frozenset({"author", "authors"})
_FILED = frozenset({"layout", "type", "collection"})
_KEY_WORD = re.compile(r"[^\W\d_]+")
_MOST = 0.6
"""The share of values with a known first name that makes people of them."""


def lists(keys: dict[str, Node], language: Language) -> list[Node]:
    """The lists that are of talks, whatever their keys are called: their members have a title and somebody."""
    return [node for key, node in keys.items() if kind_of_key(key, language) is None and _are_talks(node, language)]


def _are_talks(node: Node, language: Language) -> bool:
    """Whether a list has members with a title and somebody."""
    members = [member.value for member in members_of(node) if isinstance(member.value, dict)]
    is_list = isinstance(node.value, list) and bool(members)
    return is_list and {"title", "speakers"} <= set(kinds_of(members, language).values())


def with_author(keys: dict[str, Node], language: Language) -> dict[str, Node]:
    """The keys of a page; its author is its speaker, where no key names one and it is a talk's.

    Its layout says so, or a key that names the event: `event: "Tern R, May"`, as in talks of Hugo's themes.
    """
    author = next((node for key, node in keys.items() if key.lower() in _AUTHORS), None)
    filed = (node for key, node in keys.items() if key.lower() in _FILED)
    said = [text.lower() for node in filed for text in _texts(node)]
    event = keys.get("event")
    is_talk = not _TALKS.isdisjoint(said) or bool(event and event.text and event.text.strip())
    is_open = author is not None and is_talk and all(kind_of_key(key, language) != "speakers" for key in keys)
    return {**keys, "speaker": author} if author is not None and is_open else keys


def featured(keys: dict[str, Node], language: Language) -> list[Node]:
    """The talks that have a key each, which says that it is one: `main_talk: {title: …, speaker: …}`."""
    found = []
    for key, node in keys.items():
        words = _KEY_WORD.findall(key.lower())
        is_talk = any(word in language.kinds or word in language.talk_nouns for word in words)
        is_open = is_talk and isinstance(node.value, dict) and kind_of_key(key, language) in {None, "title"}
        if is_open and {"title", "speakers"} <= set(kinds_of([node.value], language).values()):
            found.append(node)
    return found


def parallel(keys: dict[str, Node], language: Language) -> list[dict[str, Node]]:
    """The keys of each talk, where several lists of texts hold one value a talk: `titles: […]`, `speakers: […]`."""
    told: dict[str, list[Node]] = {}
    for key, node in keys.items():
        members = node.value if isinstance(node.value, list) else []
        if not members or any(isinstance(member.value, (dict, list)) for member in members):
            continue
        kind = kind_of_key(key, language) or kind_of_key(key.removesuffix("s"), language)
        if kind in _OF_TALK:
            told.setdefault("title" if kind == "talks" else kind, members)
    titles, people = told.get("title", []), told.get("speakers", [])
    if not titles or len(titles) != len(people):
        return []
    whole = {kind: members for kind, members in told.items() if len(members) == len(titles)}
    return [{kind: members[at] for kind, members in whole.items()} for at in range(len(titles))]


def talks_inside(member: Node, language: Language) -> Sequence[Node]:
    """The talks of an entry that only says what they are: `title: Lightning talks` with a list of talks."""
    if "speakers" in kinds_of([member.value], language).values():
        return ()
    lists_of_talks = (node.value for node in member.value.values() if _are_talks(node, language))
    return [one for one in next(lists_of_talks, ()) if isinstance(one.value, dict)]


def has_talk(member: Node, language: Language) -> bool:
    """Whether a speaker's entry tells of their talk, too."""
    return isinstance(member.value, dict) and any(
        kind_of_key(plain_key(key), language) in {"title", "talks"} for key in member.value
    )


def each_talk(member: Node, language: Language) -> Iterator[Node]:
    """A speaker's entry, once for each talk of a list in it."""
    given = ((key, node) for key, node in member.value.items() if kind_of_key(plain_key(key), language) == "talks")
    key, talks = next(given, ("", None))
    several = talks.value if talks is not None and isinstance(talks.value, list) else []
    for one in several:
        yield attrs.evolve(member, value={**member.value, key: one})
    yield from () if several else (member,)


def unwrapped(members: Sequence[Node], language: Language) -> list[Node]:
    """Entries of talks, the keys of mappings inside them as their own: `content: {title: …, speakers: […]}`."""
    if any(_says_talk(member.value, language) for member in members):
        return [*members]  # a mapping inside is something else: `previous: {title: …}`
    wrappers = {
        key
        for member in members
        for key, node in member.value.items()
        if kind_of_key(plain_key(key), language) in {None, "abstract"} and _may_hold_talk(node, language)
    }
    return [attrs.evolve(member, value=flat(member.value, wrappers)) for member in members] if wrappers else [*members]


def _says_talk(keys: dict[str, Node], language: Language) -> bool:
    """Whether an entry has a key of its own for a title or people."""
    return not {"title", "speakers"}.isdisjoint(kind_of_key(plain_key(key), language) for key in keys)


def _may_hold_talk(node: Node, language: Language) -> bool:
    """Whether a mapping has a key for a title or people, or more than texts."""
    inner = node.value if isinstance(node.value, dict) else {}
    return _says_talk(inner, language) or any(isinstance(one.value, (dict, list)) for one in inner.values())


def flat(keys: dict[str, Node], wrappers: Collection[str]) -> dict[str, Node]:
    """The keys of an entry, those inside some of its mappings behind its own."""
    inside = [node.value for key, node in keys.items() if key in wrappers and isinstance(node.value, dict)]
    own = {key: node for key, node in keys.items() if key not in wrappers or not isinstance(node.value, dict)}
    return {**{key: node for inner in inside for key, node in inner.items()}, **own}


def kinds_of(members: Sequence[dict[str, Node]], language: Language) -> dict[str, str | None]:
    """What the keys of talks in a list say; keys that no language knows by their values: people, or the longest text.

    In a list of talks an `author` is the talk's, and so is a `name`, unless it is the title.
    """
    keys = list(dict.fromkeys(key for member in members for key in member))
    kinds = {key: kind_of_key(plain_key(key), language) for key in keys}
    texts = {key: [text for member in members if key in member for text in _texts(member[key])] for key in keys}
    inside = {
        key: [text for member in members if key in member for text in _names(member[key], language)] for key in keys
    }
    are_people = {key: _are_people(texts[key] or inside[key]) for key in keys}
    is_named = "speakers" in kinds.values()
    for key, kind in kinds.items():
        is_open = kind is None or (kind in {"name", "author"} and (are_people[key] or is_named is False))
        if is_open and not is_named and are_people[key]:
            kinds[key], is_named = "speakers", True
    if not {"title", "talks"} & set(kinds.values()):
        said = [key for key, kind in kinds.items() if kind in {"name", None} and _are_titles(texts[key])]
        named = [key for key in said if kinds[key] == "name"] or said
        if named and is_named:
            kinds[max(named, key=lambda key: sum(map(len, texts[key])))] = "title"
    return {key: "speakers" if kind in {"name", "author"} and not is_named else kind for key, kind in kinds.items()}


def _texts(node: Node) -> list[str]:
    return [member.text for member in members_of(node) if member.text and member.text.strip()]


def _names(node: Node, language: Language) -> list[str]:
    """Of each mapping below a key the text that names somebody, else its first: `- persona: Ada Vega`; no talk."""
    found = list[str]()
    for member in members_of(node):
        keys = member.value if isinstance(member.value, dict) else {}
        is_talk = any(kind_of_key(plain_key(key), language) == "speakers" for key in keys)
        texts = [] if is_talk else [one.text for one in keys.values() if one.text]
        found += [next(filter(names_somebody, texts), texts[0])] if texts else []
    return found


def _are_people(texts: Sequence[str]) -> bool:
    return bool(texts) and _MOST * len(texts) <= sum(map(names_somebody, texts))


def _are_titles(texts: Sequence[str]) -> bool:
    """Whether texts are neither addresses nor numbers nor single words."""
    return any(" " in text for text in texts) and not any(
        "/" in text.split()[0] or text[:1].isdigit() for text in texts
    )


def plain_key(key: str) -> str:
    """A key without the colon that Ruby writes before it."""
    return key.lstrip(":")


def members_of(node: Node) -> list[Node]:
    """The members of a list, or of a mapping of mappings; anything else is the one member."""
    if isinstance(node.value, dict):
        inner = list(node.value.values())
        return inner if len(inner) > 1 and all(isinstance(member.value, dict) for member in inner) else [node]
    return node.value if isinstance(node.value, list) else [node]

"""What a label or a key of the front matter says, in any of the words that languages have for it.

Speaker, Palestrante, Referent/in: who gives a talk        `event_location`, `lieu`, Ort: where it was
"""

import re
from functools import cache, lru_cache

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.places import without_accents
from meetup_recap.words.given_names import is_given

NESTING = frozenset({"params", "extra", "data"})
"""Keys below which static site generators have those of an author: Hugo and Zola."""
OF_EVENT = frozenset({"date", "venue", "sponsors", "venue_sponsor", "food_sponsor", "hosts", "next_event"})
"""What labels say of an event, not of one of its talks."""
OF_POST = re.compile(
    r"mod|updat|publi|expir|creat|chang|draft|edit|archiv|(?<![^\W_])(?:pub|gmt)(?![a-z])|(?<![^\W_])pub(?=Date)",
    re.IGNORECASE,
)
"""Keys for days of the post, not of its event."""
LONGEST_LABEL = 60
_SHORT = 3
"""In letters: so short a label may be anything in another language."""
_MOST_KEYS = 1024
"""How many keys are remembered: the posts of a blog have the same ones, and several readers ask for each."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the words of a key such as `eventDate`."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OWNED = {
    "speakers": {"organization", "role", "bio"},
    "venue": {"address", "map"},
    "title": {"slides", "video", "abstract", "duration", "kind", "status"},
}
"""What a label of two words tells, by its first: "speaker company", "talk recording"."""
_OF_NOUNS = frozenset({*OF_EVENT, *_OWNED["title"], "title", "speakers"}) - {"kind", "status", "next_event"}
_GLUED = frozenset({"date", "start_time"})
"""Of what the words of a key may be one."""
_ELIDED = re.compile(r"\A[ld]['’]")
_FEWEST = 2
"""How many words a label has that says of what it is."""
_LINKED = ("slides", "video")
_STEM = 4
_LONGEST_ENDING = 2
_ADDRESS = frozenset({"url", "link", "href"})
_OF_BOTH: dict[frozenset[str | None], str] = {
    frozenset({"venue", "venue_sponsor"}): "venue_sponsor",
    frozenset({"date", "venue"}): "date",
    frozenset({"date", "start_time"}): "date",
    frozenset({"start_time", "venue"}): "date",
    frozenset({"title", "speakers"}): "title",
}
"""What two labels are together: "When and where" has the date first, "Talk / Speaker" the title."""
_GENDERED = re.compile(r"(?:[/*:·•_]-?|\()(?:in|innen|in\(nen\)|e|r|es|ne|t?rice|euse|a|as|s|es|ka|ki)\)?\Z")
_MAY_BE_GENDERED = re.compile(r"[/*:·•_(]")
"""How labels name both: Referent/in, Vortragende/r, Sprecher*innen, Intervenant·e, Ponente/s, Prelegent(ka)."""
_ASIDE = re.compile(r"[ ]*\([^()]*\)")
_OF_EVENT_KEY = re.compile(
    r"\A(?:event|meetup|meeting|session)(?:[_-]|(?=[A-Z])|(?=(?:date|day|start|time|location|venue)\Z))"
)
"""What keys of an event may begin with: `event_location`, `meetupVenue`, `eventdate`."""
_FRAME = re.compile(r"\A[^\w(]+|[^\w)]+\Z")
"""Pictures and signs around a label: "❤️ Our sponsors", "¿Dónde?"."""


def as_label(text: str) -> str:
    """A label or a key as languages have it, in lower case and of words: `wann_war_es` and `wannWarEs` are, too."""
    if text.isalnum() and not text.islower():
        text = _HUMP.sub(" ", text)
    return text.lower().strip(" *_:?-").replace("_", " ").replace("-", " ")


def kind_of(label: str, language: Language) -> str | None:
    """What a label or a key of the front matter says; None where it is none that the language knows."""
    said = as_label(label)
    if said and not (said[0].isalnum() and said[-1].isalnum()):
        said = _FRAME.sub("", said) or said
    kind = _kinds(language).get(said) or ("food_sponsor" if _is_catering(said, language) else None)
    if kind is not None or said.isalnum() or len(said) > LONGEST_LABEL:
        return kind
    return _kind_of_words(said, language)


@lru_cache(_MOST_KEYS)
def _kind_of_words(said: str, language: Language) -> str | None:
    """What a label of several words or forms says: "Referent/in", "Les sponsors", "Speaker company", "Date/Time"."""
    gendered = _gendered(said, language)
    parts = [] if gendered else _joint(language).split(said)
    if len(parts) > 1:
        told = {_kinds(language).get(part.strip()) for part in parts}
        return _OF_BOTH.get(frozenset(told)) or (told.pop() if len(told) == 1 else None)
    return gendered or _of_somebody(said, language) or _owned(said, language) or _of_noun(said, language)


def _gendered(said: str, language: Language) -> str | None:
    """What a label says that names both: "Referent/in"."""
    forms = (_GENDERED.sub("", said), _ASIDE.sub("", said).strip()) if _MAY_BE_GENDERED.search(said) else ()
    return next((_kinds(language)[form] for form in forms if form in _kinds(language)), None)


def _owned(said: str, language: Language) -> str | None:
    """What a label says whose first word tells of what it is: "Speaker company", `url_slides`, "Les sponsors"."""
    kinds = _kinds(language)
    owner, _, owned = said.partition(" ")
    kind = kinds.get(owned)
    both = _OF_BOTH.get(frozenset({kinds.get(owner), kind}))
    if both == "date":
        return both  # "Date début"
    is_of_talk = owner in _ADDRESS and kind in _OWNED["title"]
    is_owned = is_of_talk or kind in _OWNED.get(kinds.get(owner, ""), ())
    return kind if is_owned or owner in (*language.articles, *language.first_person_plural) else None


def _of_noun(said: str, language: Language) -> str | None:
    """What a label says whose other words only name the event or the talk: "Titel des Vortrags", "Event location".

    Where an address is named first, the last word says of what: "Link zu den Folien".
    """
    kinds, words = _kinds(language), [_ELIDED.sub("", word) for word in said.split()]
    if len(words) < _FEWEST or OF_POST.search(said):
        return None
    if words[0] in _ADDRESS or kinds.get(words[0]) == "links":
        labels = ((kind, label) for label, kind in kinds.items() if kind in _LINKED)
        return next((kind for kind, label in labels if _is_form(words[-1], label)), None)
    for head, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        named = [word for word in rest if len(word) > _SHORT]
        is_of_noun = bool(named) and all(_is_noun(word, language) for word in named)
        if is_of_noun and kinds.get(head) in _OF_NOUNS:
            return kinds[head]
    return None


def _of_somebody(said: str, language: Language) -> str | None:
    """What a label is about, "About Ada", "About the presenter" or "Acerca de la charla": somebody or the talk."""
    speakers = [label for label, kind in _kinds(language).items() if kind == "speakers"]
    start = next((one for one in language.about if said.startswith(f"{one} ")), None)
    if start is None:
        first, _, rest = said.partition(" ")
        is_of_them = any(rest.startswith(f"{one} ") for one in language.about)
        return "bio" if is_of_them and first in speakers else None  # "Prelegent o sobie"
    about = said[len(start) :].strip()
    *others, last = about.split() or [""]
    word = _ELIDED.sub("", last)
    if any(len(other) > _SHORT for other in others):
        return None
    if is_given(about) or any(_is_form(word, label) for label in speakers):
        return "bio"
    return "abstract" if _is_noun(word, language) else None


def _is_noun(word: str, language: Language) -> bool:
    """Whether a word is one for an event or a talk, in any of its forms."""
    return any(_is_form(word, noun.lower()) for noun in (*language.event_nouns, *language.talk_nouns))


def _is_form(word: str, other: str) -> bool:
    """Whether two words are forms of one, as far as their ends tell: "Vortrags" and "Vortrag"."""
    stem = other[: max(_STEM, len(other) - 1)]
    return word.startswith(stem) and abs(len(word) - len(other)) <= _LONGEST_ENDING


def _is_catering(said: str, language: Language) -> bool:
    """Whether a label is for what people ate and drank: "Pizza & Mate", "Essen und Getränke"."""
    words = [word for word in re.split(r"[\s&+/,]+", said) if word not in language.joiners]
    return bool(words) and all(word in language.catering for word in words)


def kind_of_label(label: str, language: Language) -> str | None:
    """What a label of a line says: one word that the language does not know may be another's, as in "Prelegent: …"."""
    kind = kind_of(label, language)
    said = label.strip(" *_:")
    pronoun, _, verb = said.lower().partition(" ")
    if kind is None and len(pronoun) <= _SHORT and verb in language.talk_verbs and verb not in language.talk_nouns:
        return "speakers"  # "Lo presentó"
    return kind_of_key(said.lower(), language) if kind is None and len(said) > _SHORT and said.isalpha() else kind


@lru_cache(_MOST_KEYS)
def kind_of_key(key: str, language: Language) -> str | None:
    """What a key of the front matter says: keys are in any language, `orateur` in a post in English, too."""
    kind = kind_of(key, language)
    if kind is not None:
        return kind
    kinds = {said for one in BUILTIN if (said := kind_of(key, one)) is not None}
    if kinds:
        return kinds.pop() if len(kinds) == 1 else None
    own = _OF_EVENT_KEY.sub("", key)
    return kind_of_key(own, language) if own != key else None


def is_room(label: str, language: Language) -> bool:
    """Whether a key or a label is for a room: one of those words, in any language."""
    said = as_label(label)
    return any(said in one.room_keys for one in (language, *BUILTIN))


def is_event_key(key: str, language: Language) -> bool:
    """Whether a key holds what is told of the evening: `event`, `meetup`, `encuentro`."""
    return kind_of_key(key, language) == "event" or without_accents(key.lower()) in _event_nouns()


@cache
def _event_nouns() -> frozenset[str]:
    return frozenset(without_accents(noun) for language in BUILTIN for noun in language.event_nouns)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """Between the words of a label of two, "Referentin und Referent", "Date/Time"."""
    return re.compile(rf"[ ]+(?:{alternatives(language.joiners)})[ ]+|[ ]*/[ ]*")


@cache
def _kinds(language: Language) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, labels in language.labels.items():
        for label in labels:
            kinds.setdefault(label.replace("-", " "), kind)
    for label, kind in list(kinds.items()):
        for written in (label.translate(_UMLAUTS), without_accents(label)):  # keys are: "vortraege", "date_evenement"
            kinds.setdefault(written, kind)
            if kind in _GLUED:
                kinds.setdefault(written.replace(" ", ""), kind)  # `starttime`
    return kinds

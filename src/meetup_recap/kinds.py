"""Whether a post is called an event, by its title, its front matter or its folder.

title: 59th meetup            layout: event            _events/2024-05-14.md
title: Meetup of 14 May       categories: [meetups]    meetups/12/index.md

The words for an event are those of every language: a post in English may be the "59 spotkanie".
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from meetup_recap.index import Index
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives, whole_words
from meetup_recap.places import without_accents
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Heading, Paragraph
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.days import days_in, month_of
from meetup_recap.words.editions import edition_of
from meetup_recap.words.label_kinds import is_event_key, kind_of
from meetup_recap.words.labels import lines_of

_LAYOUTS = ("layout", "type", "collection")
_OF_TALK = frozenset({"bio", "abstract", "speakers"})
_CATEGORIES = ("category", "categories")
_TIME = re.compile(
    r"(?<![\w:.])(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?![\w:.]\d)|[ ]?(?:[ap]\.?m\b|Uhr\b|h\b(?!\.)))", re.IGNORECASE
)
_FEW_WORDS = 2
_FEW_SENTENCES = 3
_LONGEST_HEADING = 60
_WORD = re.compile(r"[^\W\d_]+")


def is_numbered(index: Index) -> bool:
    """Whether the title has a word for an event beside a number, a date or a month, or is a month: "May 2024"."""
    plain = index.title.plain if index.title else ""
    if plain and not is_called_event(index):
        return month_of(plain.strip(), index.language, None) is not None and len(plain.split()) <= _FEW_WORDS
    if not plain:
        return False
    is_dated = any(True for _ in days_in(plain, 0, len(plain), index.language, index.published))
    has_month = any(word.lower() in index.language.months for word in _WORD.findall(plain))
    return is_dated or has_month or numbered(index.language).search(plain) is not None


def opens_with_number(post: Post) -> bool:
    """Whether a part of a file has the heading of one of many events: "## Meetup #12"."""
    first = post.document.blocks[0] if post.is_part and post.document.blocks else None
    return isinstance(first, Heading) and edition_of(first.prose.plain) is not None


def is_called_event(index: Index) -> bool:
    """Whether the title has a word for an event."""
    return index.title is not None and _noun(index.language).search(index.title.plain) is not None


def is_filed_as_event(post: Post) -> bool:
    """Whether the layout or the folder is called by a word for an event, in the plural or not."""
    folders = PurePosixPath(post.path).parts[:-1] if post.path else ()
    return _holds_noun((*folders[-2:], *_values(post, _LAYOUTS)), post.language)


def is_filed_as_talk(post: Post) -> bool:
    """Whether the layout or the folder is called by a word for a talk: `layout: talk`, `_talks/queues.md`."""
    folders = PurePosixPath(post.path).parts[:-1] if post.path else ()
    said = {word for text in (*folders[-1:], *_values(post, _LAYOUTS)) for word in _words_of(text)}
    return not said.isdisjoint(_talk_nouns())


def names_event(post: Post) -> bool:
    """Whether a key of the front matter is about the event: `event: "Tern R, May"`, `meetup: {date: 2024-05-14}`."""
    nodes = (node for key, node in post.document.keys.items() if is_event_key(key, post.language))
    return not post.is_part and any(isinstance(node.value, dict) or _WORD.search(node.text or "") for node in nodes)


def is_categorized_as_event(post: Post) -> bool:
    """Whether the category is."""
    return _holds_noun(tuple(_values(post, _CATEGORIES)), post.language)


def parts_of_talk(post: Post) -> frozenset[str]:
    """What headings and labels say of a talk: "Bio", "Abstract", "Speaker"."""
    lines = (block for block in post.document.blocks if isinstance(block, (Heading, Paragraph)) and _is_short(block))
    headed = {kind_of(block.prose.plain, post.language) for block in lines}
    labeled = {line.kind for line in lines_of(post.document.blocks, post.language)}
    return frozenset(kind for kind in headed | labeled if kind in _OF_TALK)


def speaks_of_own_event(post: Post) -> bool:
    """Whether the first text of a post speaks of an event of those who write: "our next meetup is upon us"."""
    language = post.language
    first = next(
        (block for block in post.document.blocks if isinstance(block, Paragraph) and not _is_short(block)), None
    )
    plain = first.prose.plain if first else ""
    spans = sentences(first.prose, language.abbreviations)[:_FEW_SENTENCES] if first else ()
    return any(_ours(language).search(plain, *span) is not None for span in spans)


@cache
def _ours(language: Language) -> re.Pattern[str]:
    """A word such as "our" right before one for an event, two words between at most."""
    ours, nouns = alternatives(language.first_person_plural), alternatives(_nouns(language))
    return re.compile(rf"(?<!\w)(?:{ours})[ ](?:[\w-]{{1,20}}[ ]){{0,2}}(?:{nouns})(?!\w)", re.IGNORECASE)


def has_time_of_day(post: Post) -> bool:
    """Whether the front matter, a label or the opening says when the doors open: "19:00", "7pm", "19h30"."""
    said = [line.value.plain for line in post.lines] + [prose.plain for prose in post.opening]
    return ("event", "start_time") in post.facts or any(_TIME.search(text) for text in said)


def _is_short(block: Heading | Paragraph) -> bool:
    return block.end - block.start <= _LONGEST_HEADING


def _values(post: Post, keys: tuple[str, ...]) -> list[str]:
    return [node.text or str(node.value) for key, node in post.document.keys.items() if key.lower() in keys]


def _holds_noun(texts: tuple[str, ...], language: Language) -> bool:
    said = {word for text in texts for word in _words_of(text)}
    return not said.isdisjoint(_plain_nouns(language))


def _words_of(text: str) -> Iterator[str]:
    """The words of a text in the singular of English, without accents."""
    return (without_accents(word.lower()).removesuffix("s") for word in _WORD.findall(text))


@cache
def _talk_nouns() -> frozenset[str]:
    """The words for a talk that the headings and labels of talks have, in every language."""
    nouns = (noun for one in BUILTIN for noun in one.talk_nouns if noun in one.labels.get("title", ()))
    return frozenset(word for noun in nouns for word in _words_of(noun))


@cache
def _plain_nouns(language: Language) -> frozenset[str]:
    return frozenset(without_accents(noun).removesuffix("s") for noun in _nouns(language))


@cache
def _nouns(language: Language) -> tuple[str, ...]:
    return tuple(dict.fromkeys(noun for one in (language, *BUILTIN) for noun in one.event_nouns))


@cache
def numbered(language: Language) -> re.Pattern[str]:
    """A number beside a word for an event, a word between them or not: "59 spotkanie", "12. Treffen", "Meetup #3"."""
    nouns = alternatives(_nouns(language))
    sign = r"(?:\#[ ]?|nr?\.?[ ]?|n[°º][ ]?|no\.?[ ]?|vol\.?[ ]?)?"
    number = rf"{sign}(?:[0-9]{{1,3}}|(?-i:[IVXL]{{1,6}}))(?:\.|st|nd|rd|th|[ºªe]|er|ème)?(?!\w)"
    before = rf"(?<!\w){number}(?:[ ]\w+)?[ ](?:{nouns})(?!\w)"
    behind = rf"(?<!\w)(?:{nouns})(?:[ ]\w+)?[ ]+{number}"
    return re.compile(rf"{before}|{behind}|(?<!\w)\#[0-9]{{1,3}}(?!\w)", re.IGNORECASE)


@cache
def _noun(language: Language) -> re.Pattern[str]:
    return whole_words(_nouns(language))


def is_about_event(index: Index, text: str) -> bool:
    """Whether a part of a title only says which event it was: by a number, a word for one, the group or a date."""
    language = index.language
    days = list(days_in(text, 0, len(text), language, index.published))
    rest = text[: days[0].start] + " " + text[days[-1].end :] if days else text
    if index.series:
        rest = re.sub(re.escape(index.series), " ", rest, flags=re.IGNORECASE)
    rest, recaps = language.pattern("recaps").subn(" ", rest)
    rest, found = _noun(language).subn(" ", numbered(language).sub(" ", rest))
    small = (*language.months, *language.weekdays, *language.common, *language.articles)
    words = [word for word in _WORD.findall(rest) if word.lower() not in small]
    is_event = bool(days) or bool(found) or bool(recaps) or rest != text
    return not words or (is_event and len(words) <= _FEW_WORDS)


def is_event_title(index: Index, text: str) -> bool:
    """Whether a text names an event by its number: "Meetup #3"."""
    return numbered(index.language).search(text) is not None and is_about_event(index, text)

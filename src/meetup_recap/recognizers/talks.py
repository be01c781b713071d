"""The sentence that introduces a talk.

    Kicking off our evening was Ada Vega from Northwind with a great talk on Queues in Anger (starting at [1:34](…)).
    Next up, Sol discussed ["How we broke it"](https://video.example/…). Their takeaways were:
    Finally I gave an overview of caching, explaining that:

What a reader goes by, in this order: a person is named where someone is introduced; small words and a verb of
presenting lead on; the title begins at a link, a quote, a capital, or where those words end; it ends with the link or
quote, at the start time, at the end of its sentence, or where the sentence turns to the list below.
"""

import re
from collections.abc import Collection
from datetime import timedelta
from functools import cache
from itertools import pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.base import alternatives
from meetup_recap.reading.marks import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.addresses import is_video, may_be_recording
from meetup_recap.recognizers.clock import link_time, parse_clock, start_marker
from meetup_recap.recognizers.names import Range, words
from meetup_recap.recognizers.people import Directory, Person, people_at

_QUOTES = '"“”„«»'
_WRAPPED = re.compile(r"[\"“”„«](?P<inside>[^\"“”„«»]+)[\"“”»]\Z")
_CLOSING_QUOTE = re.compile(r"[^\"“”„«»]+(?P<quote>[\"“”»])")
_ASIDE = re.compile(r"\s*\((?P<inside>[^()]*)\)?\s*\Z")
_FAR_LINK = 4


@attrs.frozen(kw_only=True)
class Lead:
    """A talk as its introducing sentence gives it.

    Attributes:
        prose: The paragraph.
        start: Where the sentence begins in its plain text.
        speakers: Who is named; empty where the author speaks of themselves.
        is_author: Whether the author gave it.
        title: Where the title stands.
        link: The link that the title is the text of.
        time: The start time, where it is written.
        time_link: The link that the written time is the text of.
        end: Where all of this ends.
        opens: Whether the sentence begins as those that introduce a talk.
    """

    prose: Prose = attrs.field(repr=False)
    start: int
    speakers: tuple[Person, ...]
    is_author: bool
    title: Range
    link: Mark | None
    time: tuple[timedelta, Range] | None
    time_link: Mark | None
    end: int
    opens: bool


@attrs.frozen
class Knowledge:
    """What the rest of the post knows.

    Attributes:
        language: Its cue words.
        series: The group's name.
        organizations: Those named anywhere as ones that speakers come from.
        announced: Those of them that the title or the description names.
        people: Everyone named in full.
        pictured: The names under pictures.
    """

    language: Language
    series: str | None
    organizations: frozenset[str]
    announced: frozenset[str]
    people: Directory
    pictured: frozenset[str]


def find_lead(prose: Prose, knowledge: Knowledge) -> Lead | None:
    """The first sentence of a paragraph that introduces a talk."""
    spans = list(sentences(prose, knowledge.language.abbreviations))
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        lead = _lead_in(prose, (start, end), following, knowledge)
        if lead:
            return lead
    return None


def _lead_in(
    prose: Prose, sentence: tuple[int, int], following: tuple[int, int] | None, knowledge: Knowledge
) -> Lead | None:
    start, end = sentence
    plain, language = prose.plain, knowledge.language
    opens = _opens(plain, start, language)
    consumer = _Consumer(plain, language, knowledge.organizations)
    for people, at in _introduced(prose, start, end, knowledge):
        after = consumer.consume(at, end)
        lead = _complete(prose, start, people, after.at, end, opens, language)
        if lead and (after.is_presented or after.is_evening or (after.is_led and _is_detailed(lead))):
            return lead
        if following and _goes_on(plain, following, language):
            pronoun = next(words(plain, *following))
            after = consumer.consume(pronoun.end, following[1])
            return (
                _complete(prose, start, people, after.at, following[1], opens, language) if after.is_presented else None
            )
    author = _author_presents(plain, start, end, language)
    told = consumer.consume(author, end) if author is not None else None
    return _complete(prose, start, [], told.at, end, opens, language) if told and told.is_presented else None


def _is_detailed(lead: Lead) -> bool:
    """Whether a title that no verb leads to shows that it is one: by its start time or its recording."""
    return lead.opens and bool(lead.time or (lead.link and is_video(lead.link.url)))


def _opens(plain: str, start: int, language: Language) -> bool:
    first = next(words(plain, start, len(plain)), None)
    return bool(first and first.of(plain).lower() in language.openers)


def _goes_on(plain: str, sentence: tuple[int, int], language: Language) -> bool:
    """ "Ada Vega leads the data team. She took the stage to explain …": a pronoun carries the sentence on."""
    first = next(words(plain, *sentence), None)
    return bool(first and first.of(plain).lower() in language.third_person)


# ── who ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _introduced(prose: Prose, start: int, end: int, knowledge: Knowledge) -> list[tuple[list[Person], int]]:
    """The people whom a sentence may introduce, each with the offset behind them."""
    found = []
    behind = start
    for word in words(prose.plain, start, end):
        if (
            word.start < behind
            or not prose.plain[word.start].isupper()
            or _is_opener(prose.plain, word, start, knowledge)
        ):
            continue
        people, at = people_at(prose, word.start, end, knowledge.language, knowledge.organizations)
        behind = max(behind, people[0].name.end if people else word.end)
        if people and _may_be_introduced(people, knowledge):
            people = [person for person in people if _is_person(person, knowledge)]
            if people:
                found.append((people, at))
                behind = at
    return found


def _is_opener(plain: str, word: Range, start: int, knowledge: Knowledge) -> bool:
    opens = not plain[start : word.start].strip(" (\"'“*_")
    return opens and word.of(plain).lower() in knowledge.language.openers


def _may_be_introduced(people: list[Person], knowledge: Knowledge) -> bool:
    """Whether the words around a name are those around a speaker's, not an organization's or a place's."""
    first = people[0]
    plain, language = first.prose.plain, knowledge.language
    before = plain[: first.name.start].rstrip().rpartition(" ")[2].lower()
    if not _is_person(first, knowledge) or before in language.articles:
        return False
    if before in language.affiliations or before in language.via:
        return False
    return first.is_full or first.organization is not None or knowledge.people.full(first.text) is not None


def _is_person(person: Person, knowledge: Knowledge) -> bool:
    text, language = person.text, knowledge.language
    names = {name.casefold() for name in knowledge.organizations}
    head = text.split()[0].lower()
    if head in language.months or head in language.weekdays:
        return False
    if text.casefold() in names and not (person.is_full and _acts(person, language)):
        return False
    if knowledge.series and (text in knowledge.series or knowledge.series in text):
        return False
    noun = language.pattern("event_nouns").match(person.prose.plain, person.name.end + 1)
    return not noun and not language.pattern("platforms").fullmatch(text)


def _acts(person: Person, language: Language) -> bool:
    """Whether a verb of presenting follows at once: titles name people among organizations."""
    verbs = language.pattern("talk_verbs")
    return bool(verbs.match(person.prose.plain, person.name.end + 1)) and person.organization is None


def _author_presents(plain: str, start: int, end: int, language: Language) -> int | None:
    """Where the verb begins in "Finally I gave an overview of …"."""
    for word in words(plain, start, end):
        if word.of(plain).lower() in language.first_person and plain[word.start].isupper():
            following = next(words(plain, word.end, end), None)
            is_verb = following is not None and following.of(plain) in language.talk_verbs
            return following.start if following and is_verb else None
    return None


# ── from the name to the title ─────────────────────────────────────────────────────────────────────────────────────


@attrs.define
class _Consumed:
    """How far the words before a title go, and what they were.

    Attributes:
        at: Where the title begins.
        is_presented: A verb or a noun of presenting stands among them.
        is_evening: A verb of opening or closing the evening stands among them.
        is_led: At least a small word ("was", "with") stands among them.
        subject: Where a clause that may be the title's begins ("how", "why").
        last: The words read last.
    """

    at: int
    is_presented: bool = False
    is_evening: bool = False
    is_led: bool = False
    subject: int | None = None
    last: str = ""


class _Consumer:
    """Reads on over the small words and verbs that lead from a name to a title; these are all in lower case."""

    def __init__(self, plain: str, language: Language, organizations: Collection[str]) -> None:
        self._plain = plain
        self._language = language
        self._organizations = organizations

    def consume(self, at: int, end: int) -> _Consumed:
        """Where the title begins behind an offset, and whether a word of presenting stands before it."""
        state = _Consumed(at)
        while state.at < end and self._step(state, end):
            pass
        if state.subject is not None and self._plain[state.at : state.at + 1].islower():
            state.at = state.subject
        state.at = self._past_article(state.at, end)
        return state

    def _step(self, state: _Consumed, end: int) -> bool:
        for name, pattern in _steps(self._language):
            match = pattern.match(self._plain, state.at, end)
            if (
                match
                and match.end() > state.at
                and not (name in {"noun", "evening"} and self._is_subject(match, state))
            ):
                state.is_led = state.is_led or name != "gap"
                if name in {"verb", "noun"}:
                    state.is_presented, state.subject = True, None
                elif name == "evening verb":
                    state.is_evening = True
                elif name == "subject" and state.subject is None:
                    state.subject = state.at
                if name != "gap":
                    state.last = match[0]
                state.at = match.end()
                return True
        return self._possessive(state, end)

    def _is_subject(self, match: re.Match[str], state: _Consumed) -> bool:
        """ "a recap of the talks of FrontFest": the second noun is what the first one is about."""
        determiner = match[0].partition(" ")[0]
        return (
            state.is_presented
            and state.last in self._language.subject_prepositions
            and (determiner in self._language.articles)
        )

    def _possessive(self, state: _Consumed, end: int) -> bool:
        """ "shared Northwind's story of …": a known organization and what it tells."""
        for name in self._organizations:
            stop = state.at + len(name)
            if self._plain[state.at : stop] == name and self._plain[stop : stop + 2] in {"'s", "’s"}:
                noun = _owned_noun(self._language).match(self._plain, stop + 2, end)
                if noun:
                    state.at = noun.end()
                    return True
        return False

    def _past_article(self, at: int, end: int) -> int:
        for word in words(self._plain, at, min(end, at + 8)):
            is_article = word.start == at and word.of(self._plain) in self._language.articles
            return len(self._plain) - len(self._plain[word.end :].lstrip()) if is_article else at
        return at


@cache
def _steps(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What may stand between a name and a title, the longer forms first."""
    determiners = alternatives((*language.articles, *language.possessives, "some", "this"))
    nouns, evening = alternatives(language.talk_nouns), alternatives(language.evening)
    verbs, connectors = alternatives(language.talk_verbs), alternatives(language.talk_connectors)
    subjects = alternatives(language.subject_openers)
    behind = rf"(?=[ ](?:(?:{connectors})\b|[^\Wa-z_]|[{_QUOTES}\[])|[,:])"
    filler = r"(?:[a-z][\w'’-]*,?[ ]+){0,4}?"
    return (
        ("gap", re.compile(r"[\s,;]+|\([^()]*\)|[-–—]+(?=\s)|:(?=\s)")),
        ("noun", re.compile(rf"(?:{determiners})[ ]+{filler}(?:{nouns})\b{behind}")),
        ("noun", re.compile(rf"(?:{nouns})[ ]+(?:about|on|of|entitled|titled|called)\b")),
        ("evening", re.compile(rf"(?:{determiners})[ ]+{filler}(?:{evening})\b(?:['’]s)?")),
        ("verb", re.compile(rf"(?:{verbs})(?:\b|(?=[A-Z]))")),
        ("evening verb", re.compile(rf"(?:{alternatives(language.evening_verbs)})(?:\b|(?=[A-Z]))")),
        ("subject", re.compile(rf"(?:{subjects})\b")),
        ("connector", re.compile(rf"(?:{connectors})\b")),
        ("evening", re.compile(rf"(?:{evening})\b")),
    )


@cache
def _owned_noun(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ]+(?:[a-z-]+[ ]+){{0,3}}?(?:{alternatives(language.talk_nouns)})\b")


# ── the title ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _complete(
    prose: Prose, start: int, people: list[Person], at: int, end: int, opens: bool, language: Language
) -> Lead | None:
    """The lead whose title begins at an offset; None where there is no title."""
    link = _title_link(prose, at, end, language)
    marker = _marker(prose, link.end if link else at, language)
    title = _unquoted(prose.plain, link.start, link.end) if link else _plain_title(prose, at, marker, language)
    if title.end - title.start < 2:  # noqa: PLR2004  # a letter is no title
        return None
    time, time_link, last = None, None, max(title.end, link.end if link else 0)
    if marker:
        group = "time" if marker["time"] else "bare"
        place = Range(*marker.span(group))
        written = parse_clock(place.of(prose.plain))
        time = (written, place) if written is not None else None
        time_link = next(prose.links(place.start, place.end), None)
        last = marker.end()
    return Lead(
        prose=prose, start=start, speakers=tuple(people), is_author=not people, title=title, link=link,
        time=time, time_link=time_link, end=last, opens=opens,
    )  # fmt: skip


def _title_link(prose: Prose, at: int, end: int, language: Language) -> Mark | None:
    """The link whose text is the title: the first one, at the title's place or a few words behind it."""
    for mark in prose.links(max(at - 1, 0), end):
        text = prose.plain[mark.start : mark.end]
        if mark.kind != "link" or parse_clock(text) is not None or language.pattern("slides").search(text):
            return None
        between = prose.plain[at : mark.start]
        near = len(between.split()) <= _FAR_LINK and "(" not in between
        is_title = is_video(mark.url) or _WRAPPED.match(text.strip()) or len(text.split()) > _FAR_LINK
        return mark if not between.strip(" \"“'") or (near and is_title) else None
    return None


def _marker(prose: Prose, at: int, language: Language) -> re.Match[str] | None:
    """The start time behind a title, where no sentence about the speaker comes before it."""
    match = start_marker(language).search(prose.plain, at)
    if not match:
        return None
    for start, _ in sentences(prose, language.abbreviations):
        if at < start < match.start() and _turns_away(prose.plain, start, language):
            return None
    return match


def _turns_away(plain: str, start: int, language: Language) -> bool:
    """Whether a sentence speaks of the speaker, to the reader or of the evening: the title is over before it."""
    first = next(words(plain, start, len(plain)), None)
    word = first.of(plain).lower() if first else ""
    if word in (*language.joiners, *language.articles):
        return False
    groups = (language.third_person, language.reader, language.first_person_plural, language.openers)
    return any(word in group for group in groups)


def _plain_title(prose: Prose, at: int, marker: re.Match[str] | None, language: Language) -> Range:
    plain = prose.plain
    stop = marker.start() if marker else _sentence_end(prose, at, language)
    stop = stop if marker else _before_turn(plain, at, stop, language)
    stop = at + len(plain[at:stop].rstrip(" ."))
    aside = _ASIDE.search(plain, at, stop)
    if aside and language.pattern("recording").search(aside["inside"]):
        stop = aside.start()
    if plain[at : at + 1].islower():
        stop = _before_clause(plain, at, stop, language)
    stop = at + len(plain[at:stop].rstrip(" ,;:-–—("))
    if plain[at : at + 1] in _QUOTES:
        return _quoted(plain, at, stop)
    return Range(at, max(stop, at))


def _sentence_end(prose: Prose, at: int, language: Language) -> int:
    """Where the title's sentence ends; behind "!" and "?" a title may go on, unless the next sentence turns away."""
    spans = list(sentences(prose, language.abbreviations))
    for (_, end), (following, _) in pairwise(spans):
        if end <= at:
            continue
        if prose.plain[end - 1] not in "!?" or _turns_away(prose.plain, following, language):
            return end
    return len(prose.plain)


def _before_turn(plain: str, at: int, stop: int, language: Language) -> int:
    """Where a sentence turns to the list below it: ", explaining that:", ", and in her experience:"."""
    if not plain[at:].rstrip().endswith(":"):
        return stop
    match = _turn(language).search(plain, at, max(stop, at))
    return match.start() if match else stop


@cache
def _turn(language: Language) -> re.Pattern[str]:
    pronouns, verbs = alternatives(language.third_person), alternatives(language.talk_verbs)
    joiners = alternatives(language.joiners)
    return re.compile(
        rf"(?:\s*,\s+(?:(?:{joiners})\s+)?|\s+(?:{joiners})\s+)(?:(?:in|with)\s+)?(?:{pronouns})\b[^,]*\Z"
        rf"|\s*,\s+(?:(?:{joiners})\s+)?(?:{verbs})\b[^,]*\Z"
    )


def _before_clause(plain: str, at: int, stop: int, language: Language) -> int:
    """A subject told in lower case ends before a clause of its own: ", since the group has grown"."""
    match = re.compile(rf",\s+(?:{alternatives(language.subordinators)})\b").search(plain, at, stop)
    return match.start() if match else stop


def _quoted(plain: str, at: int, stop: int) -> Range:
    """The text in quotes where they enclose the whole title; where more words follow them, all of it."""
    match = _CLOSING_QUOTE.match(plain, at + 1)
    if match and match.end() >= stop:
        return Range(at + 1, match.start("quote"))
    return Range(at, stop)


def _unquoted(plain: str, start: int, end: int) -> Range:
    text = plain[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    match = _WRAPPED.match(plain[start:end])
    if match:
        return Range(start + match.start("inside"), start + match.end("inside"))
    return Range(start, end)


def recording(lead: Lead) -> Mark | None:
    """The link to a talk's recording: the title's, else the time's."""
    return next((mark for mark in (lead.link, lead.time_link) if mark and may_be_recording(mark.url)), None)


def start_of(lead: Lead) -> tuple[timedelta, int, int, str] | None:
    """A talk's start: the written time, else its link's; with its place and rule."""
    if lead.time:
        written, place = lead.time
        return written, *lead.prose.span(*place), "clock"
    mark = recording(lead)
    opened = link_time(mark.url) if mark else None
    return (opened, mark.url_start, mark.url_end, "link-time") if mark and opened is not None else None

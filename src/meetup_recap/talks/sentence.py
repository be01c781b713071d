"""The sentence that introduces a talk.

    Kicking off our evening was Ada Vega from Northwind with a great talk on Queues in Anger (starting at [1:34](…)).
    Next up, Sol discussed ["How we broke it"](https://video.example/…). Their takeaways were:
    Finally I gave an overview of caching, explaining that:

What a reader goes by, in this order: a person is named where someone is introduced; small words and a verb of
presenting lead on; the title begins at a link, a quote, a capital, or where those words end; it ends with the link or
quote, at the start time, at the end of its sentence, or where the sentence turns to the list below.
"""

import re
from functools import cached_property
from itertools import islice

from meetup_recap.index import Index
from meetup_recap.languages.patterns import LOWER
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.introductions import author_speaks, introduced
from meetup_recap.talks.lead_ins import QUOTES, LeadIn, LeadIns
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.other_talks import and_name, and_talk_by, presents, talk_about, talk_by
from meetup_recap.talks.status import is_unreal
from meetup_recap.talks.titles import (
    before_clause,
    before_link,
    before_tail,
    marked_in,
    marker_behind,
    opens_clause,
    plain_title,
    title_link,
    unquoted,
)
from meetup_recap.talks.two_part_verbs import by_two_parts
from meetup_recap.words.addresses import is_event, is_video
from meetup_recap.words.clock import parse_clock
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.names import Range, person_at, words
from meetup_recap.words.person import Person

_APPOSITION = re.compile(rf",[ ]+[{LOWER}][^,.;:!?()]{{2,80}},[ ]+(?=[{LOWER}])")
_SHORTEST_TITLE = 2
_TWO = 2
_MOST_VERBS = 4
_FARTHEST_BEFORE = 200
_NEAR = 100
_FARTHEST_TITLE = 600
"""How far behind a name its talk's title is looked for: many names may stand in one sentence without an end."""


class Sentence:
    """One sentence, tried in the ways in which a talk is introduced."""

    def __init__(
        self,
        prose: Prose,
        sentence: tuple[int, int],
        following: tuple[int, int] | None,
        index: Index,
        *,
        followed: bool,
        is_short: bool = False,
    ) -> None:
        self._prose, self._knowledge, self._language = prose, index, index.language
        self._start, self._end = sentence
        self._next, self._followed, self._is_short = following, followed, is_short
        self._lead_ins = LeadIns(prose.plain, index.language, index.organizations)

    @cached_property
    def _following(self) -> tuple[int, int] | None:
        """The sentence behind, where it goes on about the speaker; most sentences introduce nobody, and do not ask."""
        return self._next if self._next and self._is_about_speaker(self._next) else None

    @cached_property
    def _opens(self) -> bool:
        """Whether its first word is one that opens a talk's part: "First", "Next", "And finally"."""
        plain, language = self._prose.plain, self._language
        said = [word.of(plain).lower() for word in islice(words(plain, self._start, self._end), _TWO)]
        first = said[1:] if said and said[0] in language.joiners else said
        return bool(first) and first[0] in language.openers

    def lead(self) -> Lead | None:
        """The talk that it introduces."""
        own = self._by_author()
        if own:
            return own
        told = introduced(self._prose, self._start, self._end, self._knowledge, by_first_name=self._is_short)
        plain, language = self._prose.plain, self._language
        people_found = [(people, at) for people, at in told if not is_unreal(plain, self._start, at, language)]
        for ways in (self._by_two_parts, self._before, self._by_words, self._by_structure):
            for people, at in people_found:
                lead = ways(people, at)
                if lead:
                    return lead
        return None

    def _by_two_parts(self, people: list[Person], at: int) -> Lead | None:
        """A verb of presenting has the title between its two parts: "Ada hat uns von Queues erzählt"."""
        found = by_two_parts(self._prose.plain, Range(self._start, self._end), people, at, self._language)
        return self._lead(found[0], marked_in(self._prose, found[1], self._end) or found[1]) if found else None

    def _before(self, people: list[Person], at: int) -> Lead | None:
        """The talk is before who gives it: "The talk on queues was given by Ada"."""
        plain, start = self._prose.plain, people[0].name.start
        begin = max(self._start, start - _FARTHEST_BEFORE)
        match = talk_about(self._language).search(plain, begin, start) if self._is_short and at > start else None
        return self._lead(people, Range(*match.span("title"))) if match else None

    def _by_words(self, people: list[Person], at: int) -> Lead | None:
        """A verb or a noun of presenting leads to the title, in this sentence or one that goes on about the speaker."""
        read = self._lead_in(at, self._near(at))
        lead = self._complete(people, read.at, self._near(at))
        is_told = read.is_presented or read.is_evening or self._is_told_before(people[0])
        is_told = is_told or (read.last in self._language.about and self._is_by(people[0]))
        if lead and (is_told or self._is_beside(people, at, read.at) or (read.is_led and self._is_detailed(lead))):
            return lead
        if lead and self._opens and self._followed and read.last in self._language.subject_prepositions:
            return lead  # "Finally we heard from Ada Vega from Northwind about …", and a list below
        if self._following:
            pronoun = next(words(self._prose.plain, *self._following))
            read = self._lead_in(pronoun.end, self._following[1])
            said = pronoun.of(self._prose.plain)
            is_same = said.lower() in self._language.third_person or people[0].text.startswith(f"{said} ")
            if not read.is_presented and self._is_short and people[0].is_full and is_same:
                read = self._behind_verb(pronoun.end, self._following[1]) or read
            return self._complete(people, read.at, self._following[1]) if read.is_presented else None
        return None

    def _is_beside(self, people: list[Person], at: int, title: int) -> bool:
        """Whether next to nothing is between somebody and a title: "Zum Schluss Ada über Queues", "Talk by Ada: …"."""
        plain, language = self._prose.plain, self._language
        between = plain[at:title].strip()
        if between == ":":
            return language.pattern("talk_nouns").search(plain, self._start, people[0].name.start) is not None
        return self._is_short and self._opens and between in language.subject_prepositions

    def _behind_verb(self, at: int, end: int) -> LeadIn | None:
        """The words before a title behind a verb farther on: "She works at Northwind, and talked about queues"."""
        for verb in islice(self._language.pattern("talk_verbs").finditer(self._prose.plain, at, end), _MOST_VERBS):
            read = self._lead_in(verb.start(), end)
            if read.is_presented and (read.last in self._language.about or read.subject is not None):
                return read
        return None

    def _lead_in(self, at: int, end: int) -> LeadIn:
        """The words before a title; a title that is a link begins with it, whatever its first words are: "[Why …]".

        What somebody is may be between two commas before them: ", consultante indépendante, a présenté".
        """
        read = self._lead_ins.consume(at, end)
        beside = None if read.is_presented or read.is_evening else _APPOSITION.match(self._prose.plain, at, end)
        if beside:
            behind = self._lead_ins.consume(beside.end(), end)
            read = behind if behind.is_presented or behind.is_evening else read
        for mark in self._prose.links(at, read.at):
            if mark.kind == "link" and read.presented <= mark.start < read.at < mark.end:
                read.at = mark.start
        return read

    def _is_told_before(self, person: Person) -> bool:
        """Whether a verb of presenting stands right before a name: "Danach zeigte Ada Vega …"."""
        begin = max(self._start, person.name.start - _NEAR)
        before = self._prose.plain[begin : person.name.start].split()
        between = (*self._language.honorifics, *self._language.first_person_plural)  # "zeigte uns Ada Vega"
        while before and before[-1].lower() in between:
            before.pop()
        verbs = (*self._language.talk_verbs, *self._language.evening_verbs)
        return self._opens and bool(before) and before[-1] in verbs

    def _is_by(self, person: Person) -> bool:
        """Whether a talk is said to be by somebody: "a short talk by Ada on …"."""
        begin = max(self._start, person.name.start - _NEAR)
        return self._is_short and bool(talk_by(self._language).search(self._prose.plain, begin, person.name.start))

    def _is_detailed(self, lead: Lead) -> bool:
        """Whether a title that no verb leads to shows that it is one: by its start time or its recording."""
        return self._opens and bool(lead.time or (lead.link and is_video(lead.link.url)))

    def _by_structure(self, people: list[Person], at: int) -> Lead | None:
        """Whatever the words: a person and a link, a quote or a start time, or a capitalized phrase above a list."""
        if not (self._followed or self._opens):
            return None
        end = min(self._following[1], at + _FARTHEST_TITLE) if self._following else self._near(at)
        link = next((mark for mark in self._prose.links(at, end) if self._may_be_title(mark)), None)
        if link and (self._followed or is_video(link.url)):
            return self._complete(people, link.start, end)
        if not (marker_behind(self._prose, at, self._language) or (self._followed and self._are_known(people))):
            return None
        begin = self._capital_behind(at, self._near(at))
        return self._complete(people, begin, self._near(at)) if begin is not None else None

    def _near(self, at: int) -> int:
        """The end of the sentence, or where it turns to another talk, if that is not too far away."""
        end = min(self._end, at + _FARTHEST_TITLE)
        if not self._is_short:
            return end
        plain, language = self._prose.plain, self._language
        other = and_talk_by(language).search(plain, at, end)
        end = other.start() if other else end
        for match in and_name(language).finditer(plain, at, end):
            name = person_at(plain, match.end(), end, language)
            is_known = name and (names_somebody(name.of(plain)) or is_given(name.of(plain)))
            said = match["between"].lower().split()  # ", danach zeigte Sol Mbeki"
            is_told = any(word in language.talk_verbs or word in language.evening_verbs for word in said)
            if name and is_known and (is_told or presents(language).match(plain, name.end)):
                return match.start()
        return end

    def _are_known(self, people: list[Person]) -> bool:
        """Whether more than a capital speaks for a person: an employer, a picture, how the sentence opens."""
        return self._opens or any(
            person.organization or person.text in self._knowledge.pictured or not person.is_full for person in people
        )

    def _may_be_title(self, mark: Mark) -> bool:
        text = self._prose.plain[mark.start : mark.end]
        is_word = " " not in text.strip() or self._language.pattern("slides").search(text)
        return mark.kind == "link" and parse_clock(text) is None and not is_word and not is_event(mark.url)

    def _capital_behind(self, at: int, end: int) -> int | None:
        """Where a quote or a capitalized phrase begins behind words in lower case; names of people are none."""
        plain = self._prose.plain
        for word in words(plain, at, end):
            if plain[word.start - 1] in QUOTES:
                return word.start - 1
            if plain[word.start].isupper() and word.end < end:
                return word.start
        return None

    def _by_author(self) -> Lead | None:
        """ "Finally I gave an overview of …"."""
        at = author_speaks(self._prose.plain, self._start, self._end, self._language)
        read = self._lead_in(at, self._end) if at is not None else None
        return self._complete([], read.at, self._end) if read and read.is_presented else None

    def _is_about_speaker(self, sentence: tuple[int, int]) -> bool:
        """ "Ada Vega leads the data team. She took the stage …", "… took the second slot. In [X](…) she told …"."""
        said = [word.of(self._prose.plain).lower() for word in words(self._prose.plain, *sentence)]
        return (
            any(word in self._language.third_person for word in said)
            and ":" not in self._prose.plain[self._start : sentence[0]]
        )

    def _complete(self, people: list[Person], at: int, end: int) -> Lead | None:
        """The lead whose title begins at an offset; None where there is no title."""
        prose, language = self._prose, self._language
        link = title_link(prose, at, end, language)
        marker = marker_behind(prose, link.end if link else at, language)
        title = unquoted(prose.plain, link.start, link.end) if link else plain_title(prose, at, marker, language)
        if self._is_short and not link:
            stop = before_clause(prose.plain, title.start, min(title.end, max(end, title.start)), language)
            stop = before_link(prose, title.start, stop)
            title = marked_in(self._prose, title, self._end) or Range(title.start, max(stop, title.start))
        if not link:
            title = Range(title.start, before_tail(prose.plain, *title, language))
        is_clause = people and not link and opens_clause(language).search(prose.plain, people[-1].name.end, title.start)
        first = title.of(prose.plain).partition(" ")[0]
        is_pronoun = first in language.third_person and first not in language.possessives  # "had not met them yet"
        if title.end - title.start < _SHORTEST_TITLE or is_clause or is_pronoun:
            return None
        return self._lead(people, title, link, marker)

    def _lead(
        self,
        people: list[Person],
        title: Range,
        link: Mark | None = None,
        marker: re.Match[str] | None = None,
    ) -> Lead:
        """A lead with a title, the link that it is the text of, and the start time behind it."""
        prose = self._prose
        place = Range(*marker.span("time" if marker["time"] else "bare")) if marker else None
        time = parse_clock(place.of(prose.plain)) if place else None
        return Lead(
            prose=prose,
            start=self._start,
            speakers=tuple(people),
            is_author=not people,
            title=title,
            link=link,
            time=(time, place) if time is not None and place else None,
            time_link=next(prose.links(*place), None) if place else None,
            end=marker.end() if marker else max(title.end, link.end if link else 0),
            opens=self._opens,
        )

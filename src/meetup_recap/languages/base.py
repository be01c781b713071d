"""What a language file holds: cue words as data. No recognizer has words of its own."""

import re
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

import attrs

from meetup_recap.languages.patterns import whole_words

Words = tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False)
class Language:
    """The words by which a reader of recaps finds their way; each field says in what sentence they stand.

    Words are in lower case unless a field says otherwise; `en.py` shows for each where it was seen.
    """

    code: str
    months: Mapping[str, int] = attrs.field(factory=dict)
    weekdays: Mapping[str, int] = attrs.field(factory=dict)
    ordinal_endings: Words = ()
    days_alone: Words = ()
    """How a sentence tells a day whose month is that of the heading above; # is its number: "on the 14th"."""
    abbreviations: frozenset[str] = frozenset()
    """Words that end in a full stop without ending a sentence."""

    joiners: Words = ()
    """Between the last two of a list."""
    articles: Words = ()
    joined_articles: Words = ()
    """Prepositions that hold an article: "im", "au", "al"."""
    capital_nouns: bool = False
    """Whether all nouns have a capital, so that two of them look like a name."""
    name_articles: Words = ()
    """Those that stand before names of people, too: "o Aderbal Quintão"."""
    demonstratives: Words = ()
    possessives: Words = ()
    colleagues: Words = ()
    third_person: Words = ()
    """Pronouns for a speaker: they tie a sentence to the talk before it."""
    first_person: Words = ()
    """By which the author speaks of themselves."""
    second_person: Words = ()
    """By which the reader is addressed: titles do it, too."""
    first_person_plural: Words = ()
    """By which the group speaks of itself: such a paragraph ends the part about a talk."""

    openers: Words = ()
    """Words at the head of a talk's sentence that are capitalized and no part of a name."""
    affiliations: Words = ()
    """Between a name and an organization."""
    name_particles: Words = ()
    inner_particles: Words = ()
    """Those of them that stand behind two names as well: "Joana Lima da Silva"; elsewhere a place follows."""
    honorifics: Words = ()
    legal_suffixes: Words = ()
    company_tails: Words = ()
    room_keys: Words = ()
    """Keys and labels for a room of a venue."""
    end_keys: Words = ()
    """Keys of a front matter for when the event ended."""
    company_nouns: Words = ()
    """Before the name of an organization: "die Firma Northwind"."""
    organization_particles: Words = ()
    """Inside a name behind one of `organization_heads`: University "of" Fife."""
    organization_heads: Words = ()
    organization_joiners: Words = ()
    """Inside any name: Grit "by" Cobble."""

    talk_verbs: Words = ()
    """What a speaker does with a title, in each form in which it is seen."""
    tells: Words = ()
    """Verbs of presenting that are of people alone: a product may show something, and does not talk about it."""
    auxiliaries: Words = ()
    """The first parts of verbs whose second one is behind what they say: "hat … erzählt"."""
    verb_tails: Words = ()
    """What ends the sentence of a verb in two parts: "stellte … vor"."""
    evening_verbs: Words = ()
    """What a speaker does with the evening, by giving a talk at its start or end."""
    talk_nouns: Words = ()
    """What a speaker gives."""
    titled: Words = ()
    """Between a noun for a talk and its title."""
    called: Words = ()
    """Between a noun for a talk and its title, in a sentence that says no more: "Her talk was called Queues"."""
    talk_connectors: Words = ()
    """Small words between the verb and the title."""
    subject_prepositions: Words = ()
    """Behind these "the" opens the subject itself: "a recap of the events of …"."""
    evening: Words = ()
    """What is opened or closed by a talk."""
    subject_openers: Words = ()
    """Words that may open a title told as a clause."""
    subordinators: Words = ()
    """Behind a comma they end a subject told in lower case."""
    relatives: Words = ()
    """Behind a comma they end any title that no markup shows: "Queues in Anger, which …"."""

    turns: Words = ()
    """Before the speaker, where a sentence turns to what they found: ", and in her experience:"."""
    starting: Words = ()
    """Before a time into the recording."""
    recording: Words = ()
    """An aside with one of these speaks of the recording, not of the subject."""
    slides: Words = ()
    deck_words: Words = ()
    """In the address of slides, beside a talk's title."""
    reader: Words = ()
    """Verbs that open a sentence addressed to the reader."""
    nearby: Words = ()
    """Where something is shown without a link."""

    thanks: Words = ()
    thanks_to: Words = ()
    """Right before those who are thanked."""
    thanked: Words = ()
    """Prepositions before those who are thanked, in a longer sentence."""
    sponsors: Words = ()
    """Words for those who pay; one of them is enough."""
    copulas: Words = ()
    """Forms of "to be" between such a word and the name: "our sponsor was", "Tern was our sponsor"."""
    support: Words = ()
    """What sponsors are thanked for."""
    housing: Words = ()
    """What a venue is thanked for."""
    housed: Words = ()
    """How a sentence tells who housed an event, without thanks: "our host was"."""
    treated: Words = ()
    """How one tells who paid for food or drink, without thanks: "pizza came from"."""
    more: Words = ()
    """At the end of a list of organizations, for those not named."""

    hosted: Words = ()
    """Before a host's name."""
    roles: Words = ()
    """Words by which a role is told from an organization."""

    attendees: Words = ()
    """Those who came, behind their number: "42 participants"."""
    people: Words = ()
    """What is counted before or behind one of `came`: "42 people came"."""
    signing_up: Words = ()
    """What a sentence with the event's page asks people to do."""
    came: Words = ()
    uncounted: Words = ()
    """A sentence with one of these tells how many may come: "up to 40 participants"."""

    hosting: Words = ()
    """Behind a host's name."""
    at: Words = ()
    places: Words = ()
    """Before the name of a place, in a sentence about us."""
    as_a_rule: Words = ()
    """What a sentence says that holds for each event of a group, where it says where they are."""
    inside: Words = ()
    """Before a place that is called a room of some kind: "in" the Northwind offices."""
    before_marked: Words = ()
    """Before the name of a place in bold, in quotes or linked: others may name a town."""
    rooms: Words = ()
    """What follows the name of a company that houses an event, and is no part of it."""
    halls: Words = ()
    """Kinds of rooms whose house is told behind them, "the canteen of Quayside"; at a name's end they belong to it."""
    via: Words = ()
    stream: Words = ()
    platforms: Words = ()
    """As written."""
    nowhere: Words = ()
    """What stands for a place where there was none: "Where: online"."""
    moments: Words = ()
    """Times of the day in words: whoever met "at seven" met at no place."""
    online: Words = ()
    together: Words = ()
    """What shows that people met in a place."""
    watching: Words = ()
    """What people do by a platform, whatever failed before."""
    failed: Words = ()
    """A sentence with one of these says that something did not take place."""

    numbers: Mapping[str, int] = attrs.field(factory=dict)
    counted: Words = ()
    """What is counted before the talks are told."""
    event_nouns: Words = ()
    recaps: Words = ()
    """What a post about an evening is called, which is no part of a group's name: "wrap-up"."""
    gathered: Words = ()
    """What a group did, behind its name or before it: "Plains Postgres met at"."""
    happened: Words = ()
    """Those of `gathered` that are of an evening, so that "in" leads to the group: "Lo que pasó en Plains Postgres"."""
    whose: Words = ()
    """Between an evening and its group: "the autumn meetup of"."""
    next_event: Words = ()
    returning: Words = ()
    """What a sentence with a day says of the next event: "back on 20 July"."""
    yesterday: Words = ()
    """The day before the post's own."""
    last: Words = ()
    """Before or behind a weekday that has just been: "last Thursday", "jeudi dernier"."""
    coming: Words = ()
    """Before or behind a weekday that is still to come: "this Thursday", "jeudi prochain"."""
    two_days_ago: Words = ()
    sponsored: Words = ()
    """What those who pay did, right behind their name: "Northwind paid for the pizza"."""
    speakers_from: Words = ()
    """Before a list of organizations."""
    announced_with: Words = ()
    """Before such a list in an announcement."""

    common: Words = ()
    """The small words that fill its sentences, by which the language of a post is told."""

    # What other manners than prose need: headings, lists, tables and labeled lines.
    labels: Mapping[str, Words] = attrs.field(factory=dict)
    """What stands before a colon, or is a key of the front matter, by what is told behind it (see `LABELS`)."""
    kinds: Mapping[str, str] = attrs.field(factory=dict)
    """What a talk is called, by the word of the model for it: "lightning talk" is "lightning"."""
    talk_sections: Words = ()
    """Headings above talks and nothing else."""
    agendas: Words = ()
    """Headings above all that an evening holds, talks and breaks."""
    upcoming: Words = ()
    """Headings above what is still to come: the talks below are another evening's."""
    collections: Words = ()
    """What else has titles and names in a list: a heading with one of these is above no talks."""
    breaks: Words = ()
    """How an item of an agenda begins that is no talk, unless somebody is named for it."""
    greetings: Words = ()
    """How an item begins that is no talk, whoever is named for it."""
    formalities: Words = ()
    """What is no talk where it is the whole item: "Introduction" is none, "Introduction to Queues" is one."""
    self_employed: Words = ()
    """What somebody is who works for no organization: "Ada Vega (freelance)"."""
    anybody: Words = ()
    """What stands for somebody without a name: "everyone", "various"."""
    none: Words = ()
    """What stands for nobody: "Sponsor: none"."""
    vacancies: Words = ()
    """How a place that waits for a talk is announced."""
    cancelled: Words = ()
    """What is said of a talk that fell through."""
    called_off: Words = ()
    """What is said of an event that did not take place."""
    postponed: Words = ()
    """What is said of an event that was put off."""
    unreal: Words = ()
    """Before or behind somebody who was to give a talk, and did not: "we were going to close with Ada Vega"."""
    no_talks: Words = ()
    """What is said of an event without talks."""
    media: Words = ()
    """What has a title and somebody who made it, and is no talk: "the book «Queues» by Ada Vega"."""
    asides: Words = ()
    """What is done with what somebody else made or said: "Sol mentioned «Queues» by Ada Vega"."""
    takeaways: Words = ()
    """What the points that people took home are called."""
    by: Words = ()
    """Between a title and its speaker."""
    about: Words = ()
    """Between a speaker and a title."""
    says: Words = ()
    """Behind the speaker, before what they say of their talk."""
    both: Words = ()
    """Before the organization of several people: "both from Northwind"."""
    with_: Words = ()
    """Between what somebody is and their organization: "an economist with Northwind"."""
    role_ties: Words = ()
    """Between what somebody does and where, beside those words: "a developer from", "Professorin an der"."""
    employed: Words = ()
    """Between somebody's role and their organization: "is an engineer at Northwind"."""
    works: Words = ()
    """What somebody does for an organization: "works on queues at Northwind"."""
    nowadays: Words = ()
    """What says that somebody is there at present."""
    leads: Words = ()
    """What somebody is or was to an organization that they lead or began; its name is behind "of", or at once."""
    formerly: Words = ()
    """What says that somebody has left an organization."""
    given_by: Words = ()
    """Between food and drink and who gave them: "pizza from Northwind"."""
    reasons: Words = ()
    """Before what somebody is thanked for."""
    catering: Words = ()
    """What makes a sponsor of a host: a house that also gave food."""
    day_first: bool | None = True
    """Whether 5/6/2024 is the fifth of June, or the sixth of May; None where such a date is left open."""
    posted: Words = ()
    """Before the day on which a post was written, which is no event's."""
    year_first: bool = False
    """Whether the year is first in a date of three numbers of two digits, as a file may show: 24-05-14."""
    date_joiners: Words = ()
    """Between a day and its month, or a month and its year: "14 de maio de 2024"."""
    minutes: Words = ()
    """Behind how long a talk takes."""
    until: Words = ()
    """Between the beginning and the end of a talk on an agenda."""
    clock: Words = ()
    """Behind an hour, or between it and its minutes."""
    groups: Words = ()
    """Words by which a group is told from a person."""
    usual_places: Words = ()
    """Names of the places where the group of a post meets, as its other posts tell."""

    def named(self, field: str, said: str) -> Any:  # noqa: ANN401  # a month's number, a kind of talk
        """What a word of a post means by a field that is a mapping; None for none of its words.

        A pattern that ignores case takes letters, such as the long s, which `lower` leaves as they are.
        """
        meanings: Mapping[str, Any] = getattr(self, field)
        word = " ".join(said.lower().split())
        return meanings.get(word, meanings.get(word.casefold()))

    def pattern(self, field: str) -> re.Pattern[str]:
        """Any of a field's words, as whole words in either case."""
        found = self._patterns.get(field)
        if found is None:
            words: Collection[str] = getattr(self, field)
            found = self._patterns[field] = whole_words(words)
        return found

    def first_words(self, field: str) -> frozenset[str]:
        """The first words of a field's phrases: a text without any of them holds none of the phrases."""
        found = self._first_words.get(field)
        if found is None:
            phrases: Collection[str] = getattr(self, field)
            found = self._first_words[field] = frozenset(phrase.split(None, 1)[0] for phrase in phrases)
        return found

    def may_hold(self, field: str, lowered: str) -> bool:
        """Whether a text in lower case holds any of a field's words, be it inside others: a quick look, no search."""
        words: Collection[str] = getattr(self, field)
        return any(word in lowered for word in words)

    @cached_property
    def _first_words(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}


def words(text: str) -> Words:
    """The words and phrases of a list with commas, over as many lines as it takes.

    >>> words("kick off, kicked off")
    ('kick off', 'kicked off')
    """
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def weekdays_of(names: str, also: Mapping[str, int] | None = None) -> dict[str, int]:
    """Seven days' names by number, Monday's first, and their other forms.

    >>> weekdays_of("lunedì, martedì", also={"lun": 0})
    {'lunedì': 0, 'martedì': 1, 'lun': 0}
    """
    return {**{name: number for number, name in enumerate(words(names))}, **(also or {})}


def months_of(*lists: str, also: Mapping[str, int] | None = None) -> dict[str, int]:
    """Twelve months' names by number, in one form or several, and their other spellings.

    >>> months_of("gennaio, febbraio", also={"genn": 1})
    {'gennaio': 1, 'febbraio': 2, 'genn': 1}
    """
    named = {name: number for names in lists for number, name in enumerate(words(names), 1)}
    return {**named, **(also or {})}

"""What tells the two sides of a line at sight: a link, bold or italic words, quotes, "Talk by Ada Vega:".

[Ada Vega](https://…): Queues        **Queues** - Ada        Queues. *Ada Vega, Northwind*        Talk by Ada: Queues
"""

import re
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.addresses import is_home, is_profile
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import NONE, STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_ENDS = frozenset('.?!…)»”"')
"""What ends a title before people in a mark of their own."""
COLON = re.compile(r"[ ]?:[ ]+")
_COLON_OR_DASH = re.compile(r"[ ]?:[ ]+|[ ]+[–—-]{1,2}[ ]+")
_OPENING_QUOTE = re.compile(r"[\"“„«][^\"”“»]+[\"”“»]")
_CLOSING_QUOTE = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»](?=\s*\Z|\.[ ])")
_QUOTED_TITLE = re.compile(r"[\"“„«][ ]?(?P<title>[^\"“”„«»]{2,150}?)[ ]?[\"”“»]")
_HOUSE = re.compile(r"[ ]/[ ](?P<house>[^/,]+)\Z")
_ANY_BY = rf"(?-i:(?<=[\"”“» ][ ])[{LOWER}]{{1,4}}(?=[ ][^\W{LOWER}]))"
"""A short word behind quotes, in whatever language: "«Queues» de Ada Vega"."""
_SHORT_WORD = re.compile(r"(?:[ ]*[–—|:,]|[ ]-)?[ ]+[^\W\d_]{1,4}[ ]+(?=[^\W\d_])")
_LEFT, _RIGHT = " \t-–—|:~•*·.,", " \t-–—|:~*,"
_NAMED_PICTURE = re.compile(r":[a-z][a-z0-9_+-]+:")
TITLE_FIRST, PERSON_FIRST = "title first", "person first"


def trim(plain: str, start: int, end: int) -> Range:
    """A range without the marks that frame a title or a name, and without pictures by name at its end: ":zap:"."""
    said = without_pictures(plain[start:end])
    left = len(said) - len(said.lstrip(_LEFT))
    left = left if not said.lstrip().startswith("...") else len(said) - len(said.lstrip())
    return Range(start + left, start + max(left, len(said.rstrip(_RIGHT))))


def without_pictures(said: str) -> str:
    """A text without the pictures by name that close it: "Lightning talks! :zap:"."""
    said = said.rstrip()
    while said.endswith(":") and _NAMED_PICTURE.fullmatch(said.rpartition(" ")[2]):
        said = said.rpartition(" ")[0].rstrip()
    return said


@attrs.frozen
class Split:
    """A line's title and people, and which of them stands first; `is_open` where both sides look like a name."""

    title: Range | None
    people: tuple[Person, ...] = ()
    order: str | None = None
    is_open: bool = False


def at_sight(prose: Prose, whole: Range, language: Language) -> Split | None:
    """A line's title and people by its marks, or by words for a talk; None where nothing tells them."""
    found = _of_noun(prose, whole, language) or (_linked_person(prose, whole, language) if prose.marks else None)
    ways = (_marked_title, _marked_people, _closing_title)
    return found or next((told for way in ways if (told := way(prose, whole, language))), None)


def are_named(people: list[Person], language: Language) -> bool:
    """Whether all look like names, one of a single word among several or alone."""
    return all(likeness(person.text, language) != NONE for person in people)


def _linked_person(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`[Ada Vega](…): Queues` and `[Queues](…) - [Ada Vega](…)`: a link that holds a name, beside the title."""
    for mark in prose.links(*whole):
        if mark.kind != "link" or likeness(prose.plain[mark.start : mark.end], language) == NONE:
            continue
        if not (_is_called_by(prose, mark, language) or is_profile(mark.url)):
            continue
        before, behind = Range(whole.start, mark.start), Range(mark.end, whole.end)
        joint = prose.plain[mark.end : mark.end + 3]
        if not before.of(prose.plain).strip() and COLON.match(joint):
            people = people_in(prose, mark.start, mark.end, language, trusted=True)
            return Split(trim(prose.plain, *behind), tuple(people), PERSON_FIRST)
    return None


def _marked_title(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`**Queues**: Ada`, `"Queues" by Ada`: where bold words, a link or quotes tell the title, any name will do."""
    plain = prose.plain
    mark = next(
        (
            Range(mark.start, mark.end)
            for mark in prose.marks
            if mark.kind in {"strong", "emphasis", "link"}
            and mark.start <= whole.start + 1
            and whole.start < mark.end < whole.end
        ),
        None,
    )
    quoted = _OPENING_QUOTE.match(plain, *whole)
    first = mark or (Range(*quoted.span()) if quoted else None)
    first = Range(max(first.start, whole.start), first.end) if first else None
    if first is None:
        return None
    both = _marked_both(prose, first, whole, language) or _before_colon(prose, first, whole, language) if mark else None
    joint = _joint(language).match(plain, first.end, whole.end)
    if both or joint is None:
        is_title = quoted or not names_somebody(first.of(plain))
        behind = people_in(prose, first.end, whole.end, language) if is_title else []
        is_named = behind and all(names_somebody(person.text) for person in behind)
        return both or (Split(trim(plain, *first), tuple(behind), TITLE_FIRST) if is_named else None)
    spans = sentences(prose, language.abbreviations)
    end = next((last for first, last in spans if first >= joint.end() - 1), whole.end) if "." in joint[0] else whole.end
    behind = people_in(prose, joint.end(), min(end, whole.end), language)
    is_person = likeness(first.of(plain), language) == STRONG
    is_person = is_person and not (behind and (_are_rather(behind, first.of(plain)) or _is_page(prose, first)))
    if behind and are_named(behind, language) and not (is_person and not joint["by"]):
        return Split(trim(plain, *first), tuple(behind), TITLE_FIRST)
    end = joint.end("aside") if joint["aside"] else joint.start()
    people = people_in(prose, whole.start, end, language)
    if "," in joint[0] and names_somebody(plain[joint.end() : whole.end]):
        return None  # "**Ada Vega**, **Sol Mbeki** - *Queues*"
    is_sentence = plain[joint.end() : joint.end() + 1].islower() and "," in joint[0]  # "**Ada Vega**, works for Tern"
    if people and not joint["by"] and are_named(people, language) and not quoted and not is_sentence:
        is_open = bool(behind) and not any(names_somebody(one.text) for one in (*people, *behind))
        return Split(trim(plain, joint.end(), whole.end), tuple(people), PERSON_FIRST, is_open=is_open)
    return None


def _before_colon(prose: Prose, name: Range, whole: Range, language: Language) -> Split | None:
    """`**Ada Vega**, Northwind: Queues`: one person with a full name and an employer before a colon or a dash."""
    colon = _COLON_OR_DASH.search(prose.plain, *whole) if prose.plain.startswith(", ", name.end) else None
    people = people_in(prose, whole.start, colon.start(), language) if colon else []
    if colon is None or len(people) != 1 or people[0].organization is None:
        return None
    is_called = likeness(people[0].text, language) == STRONG
    return Split(trim(prose.plain, colon.end(), whole.end), tuple(people), PERSON_FIRST) if is_called else None


def _is_page(prose: Prose, title: Range) -> bool:
    """Whether words link to a page that is nobody's profile or home: "[Docker Swarm](https://slides.example/swarm)"."""
    links = (mark for mark in prose.links(*title) if mark.kind == "link" and mark.start <= title.start + 1)
    return any(not (is_profile(mark.url) or is_home(mark.url)) for mark in links) and not names_somebody(
        title.of(prose.plain)
    )


def _are_rather(people: list[Person], text: str) -> bool:
    """Whether people are known by their first names, and what a text names is not."""
    return all(names_somebody(person.text) for person in people) and not names_somebody(text)


def _marked_both(prose: Prose, title: Range, whole: Range, language: Language) -> Split | None:
    """`*Queues*, de **Ada Vega**`: a short word between two marks, whatever it means, where the first is no name."""
    joint = _SHORT_WORD.match(prose.plain, title.end, whole.end)
    if joint is None or likeness(title.of(prose.plain), language) == STRONG:
        return None
    people = people_in(prose, joint.end(), whole.end, language)
    is_marked = any(mark.kind in {"strong", "emphasis"} for mark in prose.beginning(joint.end(), joint.end() + 1))
    if people and is_marked and all(likeness(person.text, language) == STRONG for person in people):
        return Split(trim(prose.plain, *title), tuple(people), TITLE_FIRST)
    return None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What stands between a title and its speaker: a dash, a colon, a comma, or "by"; brackets before it are passed."""
    by = alternatives(language.by)
    return re.compile(
        rf"(?P<aside>[ ]*\([^()]*\))?(?:(?:[ ]*[–—|:,]|[ ]-)?[ ]+(?P<by>{by}|{_ANY_BY})[ ]+"
        r"|[ ]*(?:[–—|:,./]|[ ]-)[ ]+)",
        re.IGNORECASE,
    )


def _is_called_by(prose: Prose, mark: Mark, language: Language) -> bool:
    return likeness(prose.plain[mark.start : mark.end], language) == STRONG


def _marked_people(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Queues. *Ada Vega, Northwind*`: people in a mark of their own at the end of a line."""
    for mark in reversed(prose.marks):
        if mark.kind in {"emphasis", "strong"} and mark.end >= whole.end - 1 and mark.start > whole.start:
            people = people_in(prose, mark.start, mark.end, language)
            title = trim(prose.plain, whole.start, mark.start)
            before = prose.plain[: mark.start].rstrip()[-1:]
            is_title = title.end > title.start and before in _ENDS
            title = Range(title.start, title.end - prose.plain.endswith(".", title.start, title.end))
            if people and is_title and all(names_somebody(person.text) for person in people):
                return Split(title, tuple(people), TITLE_FIRST)
    return None


def _closing_title(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Ada Vega, *Queues*`: behind people a title in a mark or in quotes at the end of a line; no role is one."""
    plain = prose.plain
    marks = (mark for mark in prose.marks if mark.kind in {"strong", "emphasis"} and mark.start > whole.start)
    mark = next((Range(mark.start, mark.end) for mark in marks if mark.end >= whole.end - 1), None)
    quoted = _CLOSING_QUOTE.search(plain, *whole)
    title = mark or (Range(*quoted.span()) if quoted and quoted.start() > whole.start else None)
    if title is None or names_somebody(title.of(plain)) or language.pattern("roles").search(plain, *title):
        return None
    end = whole.start + len(plain[whole.start : title.start].rstrip(" ,:–—-|/"))
    is_apart = quoted or plain[end : title.start].strip()
    people = _with_house(prose, whole.start, end, language) if is_apart else []
    is_parted = plain[end : title.start].strip() == "," and likeness(title.of(plain), language) != STRONG
    is_parted = is_parted or (quoted is not None and mark is None)
    is_named = all(names_somebody(one.text) or (is_parted and likeness(one.text, language) == STRONG) for one in people)
    return Split(trim(plain, *title), tuple(people), PERSON_FIRST) if people and is_named else None


def _with_house(prose: Prose, start: int, end: int, language: Language) -> list[Person]:
    """The people of a range, the last of them with the company behind a slash: "Ada Vega / Northwind"."""
    slash = _HOUSE.search(prose.plain, start, end)
    if slash is None or names_somebody(slash["house"]):
        return people_in(prose, start, end, language)
    people = people_in(prose, start, slash.start(), language)
    house = Range(*slash.span("house"))
    return [attrs.evolve(one, organization=house, organization_prose=prose) for one in people]


def _of_noun(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Talk by Ada: Queues`: what stands between "by" and the colon is a name, whatever it looks like."""
    opening = _noun_by(language).match(prose.plain, *whole) if ":" in whole.of(prose.plain) else None
    colon = COLON.search(prose.plain, opening.end(), whole.end) if opening else None
    if opening is None or colon is None:
        return None
    people = people_in(prose, opening.end(), colon.start(), language, trusted=True)
    title = trim(prose.plain, colon.end(), whole.end)
    return Split(title, tuple(people), PERSON_FIRST) if people and title.end > title.start else None


def called(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`"Queues" (Ada)` behind a word for a talk: beside a title in quotes any name will do."""
    match = _QUOTED_TITLE.match(prose.plain, *whole)
    behind = _behind_called(language).fullmatch(prose.plain, match.end(), whole.end) if match else None
    who = behind.span("inside" if behind["inside"] else "other") if behind else (0, 0)
    people = people_in(prose, *who, language, trusted=True) if behind else []
    are_names = people and all(person.text[:1].isupper() for person in people)
    return Split(Range(*match.span("title")), tuple(people), TITLE_FIRST) if match and are_names else None


def calls_talk(plain: str, language: Language) -> bool:
    """Whether a line opens with a word for a talk and a title in quotes."""
    return _noun_quoted(language).match(plain) is not None


@cache
def _noun_quoted(language: Language) -> re.Pattern[str]:
    nouns = alternatives((*language.talk_nouns, *language.kinds))
    return re.compile(rf"(?i:[\w-]*(?:{nouns}))[ ]?:?[ ]+(?={_QUOTED_TITLE.pattern})")


@cache
def _behind_called(language: Language) -> re.Pattern[str]:
    by = alternatives((*language.by, *language.with_))
    who = r"[^\W\d_a-z][^()\"“”„«»:.!?]{1,60}"
    behind = rf"(?:[ ]*[,–—-]|[ ]+(?:{by}))[ ]+(?P<other>{who})[ .]*"
    return re.compile(rf"[ ]*\((?P<inside>{who}(?:\([^()]*\))?)\)[ .]*|{behind}")


@cache
def _noun_by(language: Language) -> re.Pattern[str]:
    nouns, by = alternatives(language.talk_nouns), alternatives((*language.by, *language.affiliations))
    return re.compile(rf"(?i:{nouns})[ ](?:{by})(?:[ ]+|(?<=['’]))(?=[^\W\d_a-z])")

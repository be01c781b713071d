"""People where only people are told: behind a label, beside a title, in a bullet of their own.

Ada Vega                     Ada Vega, Sol Mbeki e Ines Prado            [Ada Vega](https://ada.example) (Northwind)
Ada Vega [@ada](https://code.example/ada), Staff Engineer, [Northwind](https://northwind.example)
PotHolder (Ada Vega)         the name in brackets is the fuller one

The module is long by the orders in which name, role, organization, link and handle stand in such a line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import IMAGE, Mark, Prose
from meetup_recap.reading.sentences import sentences_in
from meetup_recap.words.addresses import is_slides
from meetup_recap.words.anybody import is_anybody
from meetup_recap.words.brackets import house_in
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.honorifics import past_honorifics
from meetup_recap.words.likeness import MOST_WORDS, NONE, STRONG, WEAK, is_of_organization, likeness
from meetup_recap.words.names import Range, person_at
from meetup_recap.words.people import are_joined, before_mark, bracket_parts, people_at
from meetup_recap.words.person import Person
from meetup_recap.words.roles import is_role

_NICKNAME = re.compile(r"[ ][\"“„'][^\"”“'\n]{1,30}[\"”“'](?=[ ])")
"""Inside of a name: "Ada \"half\" Vega"."""
_BRACKETS = re.compile(r"[ ]*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_INNER_ASIDE = re.compile(
    r"[ ]*+(?P<first>[^()]{1,60}?)[ ](?P<aside>\([^()]{1,60}\)|[\"“„][^\"“”]{1,60}[\"”])[ ]"
    r"(?P<last>[^(),;\"“]{1,60}?)(?:[ ]*+\([^()]*\))?\.?[ ]*+\Z"
)
_TIE = re.compile(r"[ ]+[^\W\d_A-Z]{1,4}[ ]+(?=[^\Wa-z])")
_NAME_DASH = re.compile(r"[ ]+[-–—|·•][ ]+")
_PARTING = re.compile(r"[,;(/]")
"""What stands between people, but for words; a bracket may hold one of them."""
_TIED = re.compile(r"[,(]|['’]s[ ]")
"""What ties somebody to an organization, but for words."""
_ASIDE_MARK = re.compile(r"[(\[\"“„]")
_HANDLE = re.compile(r"@?[\w.-]+\Z")
_ANY_JOINERS = ("and", "und", "et", "y", "i", "oraz", "+")
"""Between two names in any language: a post in Spanish may be by "Vicent Sanchis i Pau Ferrer"."""
_MOST_PEOPLE = 12
_LONGEST = 1000
"""No list of people is longer; a bound keeps the time linear where many lines may be such lists."""
_PAIR = 2
_LONGEST_JOB = 10


def people_in(prose: Prose, start: int, end: int, language: Language, *, trusted: bool = False) -> list[Person]:
    """The people of a range that tells nothing else; none where it tells something else.

    Args:
        prose: The text.
        start: Where the range begins.
        end: Where it ends.
        language: Whose words to use.
        trusted: Whether something outside the range says that it names people, as a label does: then a name may be
            one word, or not look like one.
    """
    if trusted and _opens_with_gift(prose.plain, start, end, language):
        return []
    found = _people_in(prose, start, end, language, trusted=trusted)
    return [person for person in found if not is_anybody(person.text)]


def _opens_with_gift(plain: str, start: int, end: int, language: Language) -> bool:
    """Whether what stands in place of a name says who paid: "patrocina Quayside", "sponsored by Tern"."""
    opening = start + len(plain[start:end]) - len(plain[start:end].lstrip())
    if not plain[opening : opening + 1].islower():
        return False
    return any(language.pattern(field).match(plain, opening, end) for field in ("treated", "sponsored", "sponsors"))


def _people_in(prose: Prose, start: int, end: int, language: Language, *, trusted: bool) -> list[Person]:
    end = end if trusted else _end_of_sentence(prose, start, end, language)
    told = _marked_each(prose, start, end, language) or _as_in_sentence(prose, start, end, language)
    told = told or (dashed(prose, Range(start, end), language) if trusted and end - start <= _LONGEST else [])
    if told:
        return told
    parts = list(_parts(prose, start, end, language)) if end - start <= _LONGEST else []
    return _of_one_employer(prose, parts, language) or _in_parts(prose, parts, end, language, trusted=trusted)


def _end_of_sentence(prose: Prose, start: int, end: int, language: Language) -> int:
    """The end of a range, or of the sentence that it begins with: "Ada Vega and Sol Mbeki. What we saw:"."""
    if ". " not in prose.plain[start:end].rstrip():
        return end
    ends = (last for first, last in sentences_in(prose, start, end, language.abbreviations) if last > start)
    behind = min(end, next(ends, end))
    return behind - 1 if behind < end and prose.plain[behind - 1] == "." else behind


def _in_parts(
    prose: Prose, parts: Sequence[tuple[Range, str]], end: int, language: Language, *, trusted: bool
) -> list[Person]:
    """The people of what commas and words like "and" part, each with the parts behind that tell of them."""
    people: list[Person] = []
    for index, (part, joiner) in enumerate(parts):
        if people and _is_day(part.of(prose.plain), language):
            break  # "Ada Vega, 14 May 2024, Quayside": what follows is about the event
        is_joined = joiner == "and" and not is_role(part.of(prose.plain), language)
        if is_joined and people and _goes_on(people[-1], parts[index - 1][0], part, language):
            people[-1] = attrs.evolve(people[-1], organization=Range(parts[index - 1][0].start, part.end))
            continue
        is_member = (
            index == 0 or is_joined or _is_one_more(prose, part, people, parts[index:], language, trusted=trusted)
        )
        if is_member:
            person = _person(prose, part, language, trusted=trusted)
            if person is None:
                return [] if not people and not trusted else people
            people.append(person)
            if len(people) == _MOST_PEOPLE:
                break
        elif people:
            people[-1] = _with_more(people[-1], prose, part, end, language)
    return people


def _is_day(said: str, language: Language) -> bool:
    """Whether a part is a day: it begins with one, or with its weekday."""
    if not any(map(str.isdigit, said)):
        return False
    day = next(days_in(said, 0, len(said), language, ANY_DAY), None)
    return day is not None and len(said[: day.start].split()) <= 1 and not said[day.end :].strip()


def _of_one_employer(prose: Prose, parts: Sequence[tuple[Range, str]], language: Language) -> list[Person]:
    """The people of a list that closes with where they work: "Ada Vega and Sol Mbeki, Harbor Cloud".

    Their names are known, or one is, and "and" is before the last of them.
    """
    if len(parts) <= _PAIR or parts[-1][1] == "and" or all(joiner != "and" for _, joiner in parts):
        return []
    last = parts[-1][0]
    said = last.of(prose.plain)
    is_shortened = any(word.isupper() and len(word) > 1 for word in said.split())  # "North Riding NHS Digital"
    is_somebody = is_given(said.partition(" ")[0]) and not is_shortened
    is_name = said[:1].isupper() and not is_somebody and not is_role(said, language)
    people = _in_parts(prose, parts[:-1], parts[-2][0].end, language, trusted=False) if is_name else []
    is_closed = parts[-2][1] == "and" and any(names_somebody(one.text) for one in people)
    are_known = len(people) == len(parts) - 1 and (is_closed or all(names_somebody(one.text) for one in people))
    return [attrs.evolve(one, organization=one.organization or last) for one in people] if are_known else []


def _marked_each(prose: Prose, start: int, end: int, language: Language) -> list[Person]:
    """The people of a range that is full names in bold or italics and no more: "**Ada Vega**, **Sol Mbeki**"."""
    marks = [mark for mark in prose.beginning(start, end) if mark.kind in {"strong", "emphasis"} and mark.end <= end]
    if len(marks) < _PAIR or len({mark.kind for mark in marks}) > 1:
        return []
    people = [Person(prose, Range(mark.start, mark.end)) for mark in marks]
    at, between = start, list[str]()
    for mark in marks:
        between.append(prose.plain[at : mark.start].strip(" ,"))
        at = mark.end
    is_list = all(
        said in {"", *language.joiners, *_ANY_JOINERS} for said in (*between, prose.plain[at:end].strip(" ."))
    )
    are_names = all(
        likeness(one.text, language) == STRONG and not is_of_organization(one.text, language) for one in people
    )
    return people if is_list and are_names and names_somebody(people[0].text) else []


def _as_in_sentence(prose: Prose, start: int, end: int, language: Language) -> list[Person]:
    """The people of a range that is read to its end as a sentence is; none where it is not, or names one alone."""
    said = prose.plain[start:end]
    ties = language.first_words("affiliations") | language.first_words("joiners")
    if len(said) > _LONGEST or (not _TIED.search(said) and ties.isdisjoint(said.split())):
        return []
    people, at = people_at(prose, start + len(said) - len(said.lstrip()), end, language)
    is_whole = not prose.plain[at:end].strip(" .,;")
    is_told = any(person.organization for person in people) or (len(people) > 1 and are_joined(people, language))
    are_full = all(likeness(person.text, language) == STRONG for person in people)
    return people if is_whole and is_told and are_full else []


def _goes_on(person: Person, before: Range, part: Range, language: Language) -> bool:
    """Whether a part goes on with the organization before it: "Ada Vega, engineer, Plumb & Level"."""
    plain = person.prose.plain
    is_house = person.organization == before and plain[: before.start].rstrip().endswith(",")
    return is_house and likeness(part.of(plain), language) != STRONG and likeness(before.of(plain), language) != STRONG


def _parts(prose: Prose, start: int, end: int, language: Language) -> Iterator[tuple[Range, str]]:
    """What commas and words like "and" part, outside brackets and links; with what stood before each."""
    at, before = start, ""
    said = prose.plain[start:end]
    words = said.split()
    joiners = language.first_words("joiners")
    is_parted = _PARTING.search(said) or not joiners.isdisjoint(words) or not set(_ANY_JOINERS).isdisjoint(words)
    for match in _separator(language).finditer(prose.plain, start, end) if is_parted else ():
        if match["aside"] or prose.link_around(match.start(), match.end()):
            continue
        if prose.plain[at : match.start()].strip():
            yield _trimmed(prose.plain, at, match.start()), before
        at, before = match.end(), "and" if match["joiner"] else ","
    if prose.plain[at:end].strip():
        yield _trimmed(prose.plain, at, end), before


@cache
def _separator(language: Language) -> re.Pattern[str]:
    joiners = alternatives((*language.joiners, *_ANY_JOINERS))
    return re.compile(
        rf"(?P<aside>\([^()]*\))|(?P<joiner>(?:,[ ]*)?(?<!\S)(?:{joiners})(?!\S)|[ ]+/[ ]+)"
        r"|(?P<comma>[,;][ ]*(?!\S*\()(?=\S)|[,;])"
    )


def _trimmed(plain: str, start: int, end: int) -> Range:
    said = plain[start:end]
    left = len(said) - len(said.lstrip(' ,;:.-–—|*"“”'))
    kept = said.rstrip(' ,;:-–—|*"“”')
    return Range(start + left, start + max(left, len(kept)))


def _is_one_more(
    prose: Prose,
    part: Range,
    people: Sequence[Person],
    rest: Sequence[tuple[Range, str]],
    language: Language,
    *,
    trusted: bool,
) -> bool:
    """Whether what follows a comma is somebody else: "A, B and C"; behind a linked or told organization it is not."""
    if not people or people[-1].handle:
        return False
    if people[-1].organization and not prose.plain[: part.start].rstrip(" ,").endswith(")"):
        return False  # behind a bracket the list goes on
    text = _NICKNAME.sub(" ", _BRACKETS.sub("", part.of(prose.plain)))
    is_listed = any(joiner == "and" for _, joiner in rest[1:])
    if _is_employer(prose, part, people, rest, text, trusted=trusted):
        return False
    if not is_listed and _is_marked(prose, people[-1].name) and not _is_marked(prose, part):
        return False  # "**Ada Vega** and **Sol Mbeki**, Quayside Labs"
    least = WEAK if is_listed and people[-1].role is None else STRONG  # behind a role one word is the organization
    is_other = is_role(part.of(prose.plain), language) or _may_be_company(text, people[-1], rest, language)
    if likeness(text, language) < least or is_other:
        return False
    is_enumeration = any(joiner == "and" for _, joiner in rest[1:]) and not _has_role(prose, rest, language)
    link = _link_over(prose, part)
    return is_enumeration or link is None or people[-1].link is not None


def _is_employer(
    prose: Prose, part: Range, people: Sequence[Person], rest: Sequence[object], text: str, *, trusted: bool
) -> bool:
    """ "Ada Vega, Quayside Labs", "Ada Vega, engineer, Tern": of two people one would say "and", or both have names."""
    if len(rest) > 1:
        return False
    is_named = names_somebody(text)
    is_pair = len(people) == 1 and not _has_page(prose, people[0], part)
    is_first_named = names_somebody(people[0].text)
    are_people = is_first_named and is_named and (trusted or len(text.split()) == _PAIR)
    is_unlike = not are_people and (not trusted or is_first_named)
    return (is_pair and is_unlike) or (people[-1].role is not None and not is_named)


def _may_be_company(text: str, before: Person, rest: Sequence[tuple[Range, str]], language: Language) -> bool:
    """ "Ada Vega, Harrow & Pike": behind a known name two words that are none, and nothing more."""
    is_pair = len(rest) == _PAIR and names_somebody(before.text) and likeness(text, language) != STRONG
    words = (text, rest[-1][0].of(before.prose.plain)) if is_pair else ()
    return is_pair and not any(is_given(word.partition(" ")[0]) for word in words)


def _has_page(prose: Prose, person: Person, part: Range) -> bool:
    """Whether both of two names link somewhere."""
    return person.link is not None and _link_over(prose, part) is not None


def _is_marked(prose: Prose, part: Range) -> bool:
    """Whether a part is bold, in italics or linked."""
    marks = prose.beginning(part.start - 1, part.start + 1)
    return any(mark.kind in {"strong", "emphasis", "link"} and mark.end >= part.end - 1 for mark in marks)


def _person(prose: Prose, part: Range, language: Language, *, trusted: bool) -> Person | None:
    plain, (start, end) = prose.plain, part
    handle = None
    if prose.marks:
        handle = next((mark for mark in prose.links(start, end) if plain.startswith("@", mark.start)), None)
    if handle and handle.start > start:
        end = _trimmed(plain, start, len(plain[: handle.start].rstrip(" ("))).end
    start = past_honorifics(plain, start, end, language)
    has_aside = _ASIDE_MARK.search(plain, start, end)
    inner = _INNER_ASIDE.match(plain, start, end) if has_aside else None
    if inner and likeness(f"{inner['first']} {inner['last']}", language) == STRONG:
        name = _trimmed(plain, start, inner.end("last"))
        named = Person(prose, name, None, None, _link_over(prose, name), handle, aside=Range(*inner.span("aside")))
        behind = _BRACKETS.match(plain, inner.end("last"), end)
        return _with_aside(named, Range(*behind.span("inside")), language) if behind else named
    found = _BRACKETS.finditer(plain, start, end) if has_aside else ()
    brackets = [match for match in found if match.start() > start]
    stop = brackets[0].start() if brackets else end
    name = _of_sentence(plain, _trimmed(plain, start, stop), language)
    if not trusted and likeness(name.of(plain), language) < WEAK:
        return None  # "Tests at Scale" is nobody
    if trusted and (len(name.of(plain).split()) > MOST_WORDS or not name.of(plain).strip(f" {IMAGE}")):
        return None
    name, house = _tied_behind_mark(prose, name)
    person = Person(prose, name, house, None, _link_over(prose, name), handle)
    for match in brackets:
        person = _with_aside(person, Range(*match.span("inside")), language)
    return person


def _tied_behind_mark(prose: Prose, name: Range) -> tuple[Range, Range | None]:
    """A name in bold or of a link, and what a short word of any language ties to it: "**Ada Vega** von Tern"."""
    own = before_mark(prose, name)
    tie = _TIE.match(prose.plain, own.end, name.end) if own.end < name.end else None
    return (own, Range(tie.end(), name.end)) if tie else (name, None)


def _of_sentence(plain: str, name: Range, language: Language) -> Range:
    """Whom a sentence opens with, where a label is above one: "Ada Vega is a consultant."; else what stands there."""
    said = name.of(plain)
    if not said.endswith(".") or said.count(" ") < _PAIR or likeness(said, language) != NONE:
        return name
    first = person_at(plain, name.start, name.end, language)
    is_name = first and first.start == name.start and likeness(first.of(plain), language) == STRONG
    return first if first and is_name and plain[first.end + 1 : first.end + 2].islower() else name


def _with_aside(person: Person, inside: Range, language: Language) -> Person:
    """What stands in brackets behind a name: the fuller name, a handle, or an organization."""
    plain = person.prose.plain
    text = inside.of(plain).strip()
    is_short = likeness(person.text, language) == WEAK
    if is_short and likeness(text, language) == STRONG:
        return attrs.evolve(person, name=_trimmed(plain, *inside))
    link = _link_over(person.prose, _trimmed(plain, *inside))
    if text.startswith("@") and link and _HANDLE.match(text):
        return attrs.evolve(person, handle=link)
    if text.startswith("@"):
        is_house = text[1:2].isupper() and person.organization is None
        return attrs.evolve(person, organization=Range(inside.end - len(text) + 1, inside.end)) if is_house else person
    house = house_in(plain, _trimmed(plain, *inside), language)
    if house is None:
        return person
    role, organization = _job_in_brackets(person.prose, house, language)
    if role and not person.organization:
        return attrs.evolve(person, role=role, organization=organization)
    is_nickname = not link and house.of(plain)[:1].islower()
    return person if is_nickname or person.organization else attrs.evolve(person, organization=house)


def _job_in_brackets(prose: Prose, inside: Range, language: Language) -> tuple[Range | None, Range]:
    """The role and the organization of a bracket: "(Developer @ Northwind)", "(développeur, Northwind)"."""
    job = _role_and_house(prose, inside, language)
    if job and job[0] and is_role(job[0].of(prose.plain), language):
        return job
    start, end, role = next(bracket_parts(prose.plain, *inside, language))
    return role, Range(start, end)


def _with_more(person: Person, prose: Prose, part: Range, end: int, language: Language) -> Person:
    """What follows a comma behind a name: the role, or the organization, which a link tells first of all."""
    text = part.of(prose.plain)
    link = _link_over(prose, part)
    is_work = is_role(text, language)
    if link and person.organization is None and not is_work and not is_slides(link.url):
        return attrs.evolve(person, organization=_trimmed(prose.plain, link.start, link.end))
    if person.role is None:
        at = None if _links_follow(prose, part, end) else _role_and_house(prose, part, language)
        if at:
            role, house = at
            return attrs.evolve(person, role=role, organization=person.organization or house)
    if is_work and person.role is None:
        return attrs.evolve(person, role=part)
    if link is None and person.organization is None and text[:1].isupper() and not _links_follow(prose, part, end):
        return attrs.evolve(person, organization=part)
    if link is None and person.role is None and text[:1].islower():
        return attrs.evolve(person, role=part)
    return person


def dashed(prose: Prose, inside: Range, language: Language) -> list[Person]:
    """ "Ada Vega - Tern": somebody, and behind the dash where they work; none for anything else."""
    dash = _NAME_DASH.search(prose.plain, *inside)
    people = people_in(prose, inside.start, dash.start(), language) if dash else []
    if dash is None or len(people) != 1 or not names_somebody(people[0].text):
        return []
    behind = prose.part(dash.end(), inside.end)
    first = behind.plain.partition(",")[0]
    is_told = first.isupper() or is_role(behind.plain, language)  # "SRE, Northwind"
    role, house = job_in(behind, language) if is_told else (None, None)
    if role is None:
        return [attrs.evolve(people[0], organization=Range(dash.end(), inside.end), organization_prose=prose)]
    place = Range(dash.end() + house.start, dash.end() + house.end) if house else None
    told = Range(dash.end() + role.start, dash.end() + role.end)
    return [attrs.evolve(people[0], role=told, organization=place, organization_prose=prose if place else None)]


def job(path: Path, prose: Prose, language: Language) -> Iterator[Found]:
    """The role and the organization that a text about somebody's work gives: "Staff Engineer at [Northwind](…)"."""
    role, house = job_in(prose, language)
    if role:
        yield literal((*path, "role"), prose, *role)
    if house:
        yield literal((*path, "organization"), prose, *house)


def is_job(prose: Prose, language: Language) -> bool:
    """Whether a text is what somebody does and where, and nothing else: "Staff Engineer at Northwind", "CTO, Tern"."""
    said = prose.plain.lower().split()
    if names_somebody(prose.plain) or prose.plain.rstrip().endswith("."):
        return False  # "Ada Vega is a developer at Northwind." is a sentence
    if len(said) > _LONGEST_JOB or not is_role(prose.plain, language) or said[0] in language.articles:
        return False
    role, house = job_in(prose, language)
    return role is not None and house is not None and is_role(role.of(prose.plain), language)


def job_in(prose: Prose, language: Language) -> tuple[Range | None, Range | None]:
    """The role and the organization of a text about somebody's work, one behind "at" or a comma: "CTO, Northwind"."""
    whole = Range(0, len(prose.plain.rstrip()))
    link = next((mark for mark in prose.links() if mark.kind == "link"), None)
    role, house = _role_and_house(prose, whole, language) or (whole, None)
    comma = prose.plain.rfind(", ", *whole)
    behind = Range(comma + 2, whole.end)
    if (
        house is None
        and comma > 0
        and behind.of(prose.plain)[:1].isupper()
        and not is_role(behind.of(prose.plain), language)
    ):
        role, house = Range(0, comma), behind
    if link and house:
        house = Range(link.start, link.end)
    return role, house


def _role_and_house(prose: Prose, part: Range, language: Language) -> tuple[Range | None, Range] | None:
    """ "Staff Engineer at Northwind" as role and organization, "chez Northwind" as an organization alone."""
    at = max(part.start - 1, 0)  # the space before it, where it begins with "chez"
    match = _house(language).search(prose.plain, at, part.end)
    if not match or not prose.plain[match.end() : match.end() + 1].isupper():
        return None
    role = Range(part.start, match.start()) if match.start() > part.start else None
    return role, Range(match.end(), part.end)


@cache
def _house(language: Language) -> re.Pattern[str]:
    words = alternatives(language.employed)
    articles = alternatives(language.articles)
    return re.compile(rf"[ ](?:{words})[ ](?:(?:{articles})[ ])?")


def _has_role(prose: Prose, rest: Sequence[tuple[Range, str]], language: Language) -> bool:
    return any(is_role(part.of(prose.plain), language) for part, _ in rest)


def _links_follow(prose: Prose, part: Range, end: int) -> bool:
    """ "Ada Vega, Data Platform, [Northwind](…)": the linked part is the organization."""
    return next(prose.links(part.end, end), None) is not None


def _link_over(prose: Prose, part: Range) -> Mark | None:
    """The link that a part is the text of, or that stands in it."""
    return next(
        (
            mark
            for mark in prose.beginning(part.start - 1, part.end)
            if mark.kind == "link" and mark.end <= part.end + 1
        ),
        None,
    )

"""The organizations that the title says the talks are from, else the description.

River City Python May 2024: Northwind, Quayside, and more
September round-up: an evening at Castlegate Energy         where a speaker is from there, or it gave the room
"""

import re
from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found, cue, literal
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.headline import Named, text_of
from meetup_recap.words.names import person_at

_PATH = ("event", "organizations")
_SHORTEST = 3


def candidates(post: Post) -> Iterator[Candidate]:
    """Those that the title names, else those of the description; the sentences that name them again are cues."""
    index = post.index
    names = [name for name in index.titled if _is_organization(name, post)] or [
        name for name in index.described if _is_organization(name, post)
    ]
    found = [literal((), prose, *name) for prose, name in names] or list(_known_elsewhere(post))
    cues = tuple(_restated({text_of(name).casefold() for name in names}, post))
    for item in found:
        yield Candidate(_PATH, (item,), "title", cues)


def _restated(names: set[str], post: Post) -> Iterator[Found]:
    for prose in post.index.paragraphs if names else ():
        for start, end in sentences(prose, post.language.abbreviations):
            restated = post.language.pattern("speakers_from").search(prose.plain, start, end)
            if restated and any(name in prose.plain[start:end].casefold() for name in names):
                yield cue(*prose.span(start, end))


def _is_organization(name: Named, post: Post) -> bool:
    """Not a speaker or host, and not a project: a name in a talk's title that nobody is said to be from."""
    index, text = post.index, text_of(name).casefold()
    person = person_at(name[0].plain, name[1].start, len(name[0].plain), post.language)
    if text in post.language.months:
        return False
    if person and " " in text_of((name[0], person)) and text_of((name[0], person)) in index.people:
        return False
    people = {str(item.value).casefold() for talk in post.talks for item in talk.of("speakers", "name")}
    people |= {person.text.casefold() for person in index.led}
    if text in people or text_of(name) in index.people:
        return False
    if index.has_cue(name[0]):
        return True
    employers = {str(item.value).casefold() for talk in post.talks for item in talk.of("speakers", "organization")}
    described = {text_of(other).casefold() for other in index.described if index.has_cue(other[0])}
    is_subject = any(text in str(item.value).casefold() for talk in post.talks for item in talk.of("title"))
    has_employer = any(text_of(other).casefold() in employers for other in index.titled)
    is_listed = name[0] is index.title and not is_subject and (has_employer or not (employers or described))
    return text in employers or text in described or (is_listed and text not in post.language.recaps)


def _known_elsewhere(post: Post) -> Iterator[Found]:
    """Those in the title, else in the description, that are a speaker's or host's employer or the venue."""
    employed = [item for talk in post.talks for item in talk.of("speakers", "organization")]
    known = {str(item.value) for item in employed}
    known |= {person.organization.of(person.prose.plain) for person in post.index.led if person.organization}
    venue = post.facts.get(("event", "venue", "name"))
    known |= {str(venue.value)} if venue else set()
    names = sorted((name for name in known if len(name) >= _SHORTEST), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None
    for prose in (post.index.title, post.index.description) if pattern else ():
        places = list(_places(pattern, prose)) if pattern and prose else []
        yield from places
        if places:
            return


def _places(pattern: re.Pattern[str], prose: Prose) -> Iterator[Found]:
    """The first place of each name, in order."""
    first = {match[0]: match.span() for match in reversed(list(pattern.finditer(prose.plain)))}
    return (literal((), prose, *place) for place in sorted(first.values()))

"""How people took part, and by which platforms.

… our May virtual meetup, with attendees via Zoom and the YouTube/Twitch livestreams.     online
… at Quayside. We also had virtual attendees joining us via the YouTube livestream.       hybrid
The room was packed.                                                                      in_person
"""

from collections.abc import Iterator
from itertools import islice

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences

Place = tuple[int, int]
_MOST_MENTIONS = 20
"""How many mentions of platforms in one sentence are looked at: each look reads the sentence."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The mode, by the venue and the sentences about the event; the platforms that they name."""
    if post.is_part:
        return
    venue = post.facts.get(("event", "venue", "name"))
    for found in _found(post.prose, post.language, (venue.start, venue.end) if venue else None):
        yield Candidate(found.path[:2], (found._replace(path=()),), "sentence")


def _found(paragraphs: list[Prose], language: Language, venue: Place | None) -> Iterator[Found]:
    """The mode, by the rule `attendance`, and the platforms."""
    platforms = list(_platforms(paragraphs, language))
    online = _cue(paragraphs, language, "online")
    stream = (platforms[0].start, platforms[0].end) if platforms else _cue(paragraphs, language, "stream")
    together = venue or _cue(paragraphs, language, "together")
    if online and not venue:
        yield _attendance("online", online)
    elif stream:
        yield _attendance("hybrid" if together else "online", stream)
    elif together:
        yield _attendance("in_person", together)
    yield from platforms


def _attendance(value: str, place: Place) -> Found:
    return Found(("event", "attendance_mode"), value, *place, "attendance")


def _cue(paragraphs: list[Prose], language: Language, field: str) -> Place | None:
    pattern = language.pattern(field)
    for prose in paragraphs:
        for start, end in sentences(prose, language.abbreviations):
            match = pattern.search(prose.plain, start, end)
            if match and not language.pattern("failed").search(prose.plain, start, end):
                return prose.span(*match.span())
    return None


def _platforms(paragraphs: list[Prose], language: Language) -> Iterator[Found]:
    """Platforms named as a means to join or watch: behind "via" or "on", or beside a stream."""
    seen: set[str] = set()
    for prose in paragraphs:
        for start, end in sentences(prose, language.abbreviations):
            for match in islice(language.pattern("platforms").finditer(prose.plain, start, end), _MOST_MENTIONS):
                is_new = match[0].casefold() not in seen
                if is_new and _is_means(
                    prose, *_clause(prose.plain, start, end, match.start()), match.start(), language
                ):
                    yield Found(("event", "platforms", len(seen)), match[0], *prose.span(*match.span()))
                    seen.add(match[0].casefold())


def _clause(plain: str, start: int, end: int, at: int) -> tuple[int, int]:
    """The brackets around an offset, else its sentence up to the next brackets."""
    opened, closed = plain.rfind("(", start, at), plain.rfind(")", start, at)
    if opened > closed:
        stop = plain.find(")", at, end)
        return opened, stop if stop >= 0 else end
    stop = plain.find("(", at, end)
    return start, stop if stop >= 0 else end


def _is_of_recording(prose: Prose, start: int, end: int, language: Language) -> bool:
    """ "A recording of the talk is on Vimeo" tells of no way to take part, unless it tells of a stream, too."""
    recording = language.pattern("recording").search(prose.plain, start, end)
    return bool(recording) and not language.pattern("stream").search(prose.plain, start, end)


def _is_means(prose: Prose, start: int, end: int, at: int, language: Language) -> bool:
    """Whether a platform is a way to take part: behind "via" or beside a stream, and not one that failed."""
    plain = prose.plain
    if _is_of_recording(prose, start, end, language):
        return False
    for failure in language.pattern("failed").finditer(plain, start, end):
        if failure.start() > at or not language.pattern("watching").search(plain, failure.end(), at):
            return False
    means = language.pattern("via").search(plain, start, end)
    return bool(means or language.pattern("stream").search(plain, start, end))

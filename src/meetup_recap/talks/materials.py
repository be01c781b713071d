"""What comes with a talk: slides, further links, and players embedded beside it.

See her slides [here](https://…)          Check out [his slides](/files/queues.pdf).
Those slides are available below.         (the front matter's `slides`)
<iframe src="https://video.example/embed/…"></iframe>
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetup_recap.found import Found, Path, cue
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Opaque, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences_in
from meetup_recap.talks.link_kinds import kind_between
from meetup_recap.words.addresses import is_channel, is_code, is_deck, is_event, is_slides, is_video, may_be_recording
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.names import words

_KINDS = frozenset({"slides", "video"})
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"(?:\{%|\{\{[<%])[^{}]{1,300}\}\}?\s*\Z|<[A-Za-z][\w.-]*(?:\s[^<>]{1,300})?/?>")
"""A tag of Liquid, Hugo or MDX."""
_SITE = re.compile(r"youtube|vimeo", re.IGNORECASE)
_ADDRESS_IN_TAG = re.compile(r"https?://[^\s\"'<>]+")
_OPENING = 2
_IDS = {
    "youtube": (
        re.compile(r"(?<=[\s\"'={])(?P<id>[A-Za-z0-9_-]{11})(?=[\s\"'}/>])"),
        "https://www.youtube.com/watch?v={}",
    ),
    "vimeo": (re.compile(r"(?<=[\s\"'={])(?P<id>[0-9]{6,12})(?=[\s\"'}/>])"), "https://vimeo.com/{}"),
}
"""An id in a tag, and the page of its video."""
_PLAYER = re.compile(r"<(?:iframe|embed|video|source)\b[^<>]*?\bsrc\s*=\s*[\"']?(?P<src>[^\"'\s<>]+)", re.IGNORECASE)


class Place(NamedTuple):
    """An address, where it stands, and the rule that it was derived by where it is not written there."""

    url: str
    start: int
    end: int
    rule: str | None = None


class Part(NamedTuple):
    """Running text about a talk: the range of its plain text that counts."""

    prose: Prose
    start: int
    end: int


class Materials(NamedTuple):
    """What the sentences about one talk lead to."""

    slides: Place | None
    recording: Place | None
    shown_nearby: bool
    links: list[tuple[str, Place, str]]
    cues: list[tuple[int, int]]


def in_sentences(parts: Sequence[Part], language: Language) -> Materials:
    """Slides and links in the sentences about a talk."""
    slides: Place | None = None
    recording: Place | None = None
    nearby = False
    links: list[tuple[str, Place, str]] = []
    cues: list[tuple[int, int]] = []
    for prose, start, end, marks in _with_links(parts, language):
        about_slides = bool(language.pattern("slides").search(prose.plain, start, end))
        chosen = _slides_among(prose, marks, language) if about_slides and slides is None else None
        is_about = about_slides or (bool(marks) and _speaks_of_talk(prose, start, end, language))
        of_recording = bool(marks) and bool(language.pattern("recording").search(prose.plain, start, end))
        at = start
        for mark in marks:
            place = Place(mark.url, mark.url_start, mark.url_end)
            said = _said(prose, at, mark, language)
            at = mark.end
            if (mark is chosen and said != "video") or (slides is None and (said == "slides" or is_slides(mark.url))):
                slides = slides or place
            elif (
                recording is None
                and not is_channel(mark.url)
                and (said == "video" or (of_recording and is_video(mark.url)))
            ):
                recording = place
            elif is_about:
                links.append((_kind(mark.url), place, prose.plain[mark.start : mark.end]))
        if about_slides and not marks and language.pattern("nearby").search(prose.plain, start, end):
            nearby = True
            cues.append(prose.span(start, end))
    return Materials(slides, recording, nearby, links, cues)


def _with_links(parts: Sequence[Part], language: Language) -> Iterator[tuple[Prose, int, int, list[Mark]]]:
    """Each sentence of the parts, with its links."""
    for prose, first, last in parts:
        for start, end in sentences_in(prose, first, last, language.abbreviations):
            yield prose, start, end, list(prose.links(max(start, first), end))


def _said(prose: Prose, at: int, mark: Mark, language: Language) -> str | None:
    """What words say that a link leads to: its own, or those before it where its own are "here" or "on our channel"."""
    text = prose.plain[mark.start : mark.end]
    own = next((kind for word in _WORD.findall(text) if (kind := kind_of(word, language)) in _KINDS), None)
    if own or not (text[:1].islower() and not is_code(mark.url)):
        return own
    return kind_between(prose, at, mark, language)


def _slides_among(prose: Prose, marks: Sequence[Mark], language: Language) -> Mark | None:
    """The link to slides in a sentence that speaks of them: by its address, by its text, else the first."""
    for mark in marks:
        if is_slides(mark.url) or language.pattern("slides").search(prose.plain, mark.start, mark.end):
            return mark
    return next((mark for mark in marks if not is_code(mark.url)), marks[0] if marks else None)


def _speaks_of_talk(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is about the speaker or the talk, not about the group or another event."""
    said = {word.of(prose.plain).lower() for word in words(prose.plain, start, end)}
    return bool(said & set(language.third_person) or said & set(language.talk_nouns))


def _kind(url: str) -> str:
    if is_code(url):
        return "code"
    if is_slides(url):
        return "slides"
    return "video" if is_video(url) else "other"


def with_title_link(materials: Materials, link: Mark | None, deck_words: Sequence[str]) -> Materials:
    """Materials with what the talk's title links to, where that is no slides, recording or event's page."""
    if not link or not link.url or is_event(link.url) or is_deck(link.url, deck_words) or may_be_recording(link.url):
        return materials
    places = [place.start for _, place, _ in materials.links]
    if link.url_start in places or (materials.slides and materials.slides.start == link.url_start):
        return materials
    kind = "code" if is_code(link.url) else "other"
    return materials._replace(links=[(kind, Place(link.url, link.url_start, link.url_end), ""), *materials.links])


def find_links(path: Path, materials: Materials) -> Iterator[Found]:
    """A talk's further links and the words that tell of slides shown nearby."""
    for index, (kind, place, text) in enumerate(materials.links):
        yield Found((*path, "links", index, "url"), *place)
        if kind != "other":
            yield Found((*path, "links", index, "kind"), kind, place.start, place.end, "link-kind")
        if text and text != place.url:
            yield Found((*path, "links", index, "text"), text, place.start, place.end, "link-text")
    yield from (cue(start, end) for start, end in materials.cues)


def player(block: Block) -> Place | None:
    """The recording that an embedded player shows, or a tag of a template that stands for one."""
    if isinstance(block, Opaque) and block.kind == "html":
        for match in _PLAYER.finditer(block.source, block.start, block.end):
            if is_video(match["src"]):
                return Place(match["src"], *match.span("src"))
    return _tagged(block) if isinstance(block, (Opaque, Paragraph)) else None


def _tagged(block: Opaque | Paragraph) -> Place | None:
    """`{% include youtube.html id="…" %}`, `{{< youtube … >}}`, `<YouTube id="…" />`: it has an address, or an id."""
    if not block.source.startswith(("{%", "{{<", "{{%", "<"), block.start):
        return None
    tag = _TAG.match(block.source, block.start, block.end)
    site = tag and _SITE.search(block.source, *tag.span())
    if not tag or not site:
        return None
    address = _ADDRESS_IN_TAG.search(block.source, *tag.span())
    if address and is_video(address[0]):
        return Place(address[0], *address.span())
    pattern, page = _IDS[site[0].lower()]
    found = pattern.search(block.source, tag.start() + _OPENING, tag.end())
    return Place(page.format(found["id"]), *found.span("id"), "embed-id") if found else None

"""The pictures of a post: each Markdown image of its body, paths with spaces too."""

from collections.abc import Iterable, Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.found import Found, cue


def find(paragraphs: Iterable[Prose], language: Language) -> Iterator[Found]:
    """Each image's source as written and its text; a caption in its paragraph led to it."""
    index = 0
    for prose in paragraphs:
        for mark in prose.images():
            yield Found(("photos", index, "url"), mark.url, mark.url_start, mark.url_end)
            if mark.alt:
                yield Found(("photos", index, "alt"), mark.alt, mark.alt_start, mark.alt_end)
            yield cue(*prose.span(mark.start, mark.end))
            index += 1
        yield from _caption(prose, language)


def _caption(prose: Prose, language: Language) -> Iterator[Found]:
    """One sentence before the images of its paragraph, or one in brackets behind them."""
    images = {mark.start for mark in prose.images()}
    spans = sentences(prose, language.abbreviations) if images else ()
    texts = [(start, end) for start, end in spans if start not in images]
    if len(texts) == 1:
        yield cue(*prose.span(*texts[0]))

"""The pictures of a post: each Markdown image of its body, paths with spaces too."""

from collections.abc import Iterable, Iterator, Sequence

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found, cue
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences

_PATH = ("photos",)


def candidates(post: Post) -> Iterator[Candidate]:
    """Each image's source as written and its text; a caption in its paragraph led to it."""
    for prose in _all_prose(post.document.blocks):
        images = list(prose.images())
        captions = _caption(prose, images, post) if images else ()
        for mark in images:
            url = Found(("url",), mark.url, mark.url_start, mark.url_end)
            alt = (Found(("alt",), mark.alt, mark.alt_start, mark.alt_end),) if mark.alt else ()
            yield Candidate(_PATH, (url, *alt), "image", (cue(*prose.span(mark.start, mark.end)), *captions))


def _all_prose(blocks: Sequence[Block]) -> Iterator[Prose]:
    """The paragraphs that hold an image, those of lists and quotes too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if "![" in block.source[block.start : block.end]:
                yield block.prose
        elif not isinstance(block, Heading):
            for inner in getattr(block, "items", ()) or (block,):
                yield from _all_prose(getattr(inner, "blocks", ()))


def _caption(prose: Prose, images: Iterable[Mark], post: Post) -> tuple[Found, ...]:
    """One sentence before the images of its paragraph, or one in brackets behind them."""
    starts = {mark.start for mark in images}
    texts = [span for span in sentences(prose, post.language.abbreviations) if span[0] not in starts]
    return (cue(*prose.span(*texts[0])),) if len(texts) == 1 else ()

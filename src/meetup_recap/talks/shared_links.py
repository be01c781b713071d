"""Slides and recordings that a post links to elsewhere than at their talk, by the speaker's name or the talk's title.

Ada's slides: https://slides.example/q          * Folien von Ada: [hier](https://slides.example/q)
Slides: [Queues](https://slides.example/q), [Boats](https://slides.example/b)
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, List, Paragraph, Quote, Table
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.link_kinds import may_lead
from meetup_recap.words.addresses import is_channel, is_event, is_profile, is_slides, is_video
from meetup_recap.words.clock import link_time
from meetup_recap.words.label_kinds import kind_of

_KINDS = frozenset({"slides", "video"})
_WORD = re.compile(r"[^\W\d_]+")
_FARTHEST = 80
_SHORTEST_WORD = 4
_LONGEST_ENDING = 2
"""Of a name in the genitive: "Birgits", "Antti's"."""


def with_shared_links(drafts: Sequence[TalkDraft], post: Post) -> tuple[TalkDraft, ...]:
    """The drafts of talks with the slides and recordings that the rest of the post gives them."""
    told = list(drafts)
    if not drafts or not may_lead(post.document.text[post.document.body : post.document.end].lower(), post.language):
        return tuple(told)
    talks, texts = _Talks(drafts), list(_texts(post.document.blocks))
    owners = {(mark.url_start, mark.url_end): at for prose in texts for mark, at in _of_several(prose, talks)}
    told = [_without_others(draft, at, owners) for at, draft in enumerate(told)]
    taken = {
        item.value
        for draft in told
        for item in draft.found
        if isinstance(item.value, str) and not _is_open(item, owners)
    }
    for prose in texts:
        for mark, kind, at in _links(prose, talks, taken, post.language):
            draft = told[at]
            path = (f"{kind}_url",)
            if not any(item.path == path for item in draft.found):
                told[at] = attrs.evolve(draft, found=(*draft.found, *_values(path, mark)))
                taken.add(mark.url)
    return tuple(map(_without_repeats, told))


def _without_others(draft: TalkDraft, at: int, owners: Mapping[tuple[int, int], int]) -> TalkDraft:
    """The talk of a number without what it has of links that name another one."""
    kept = tuple(item for item in draft.found if owners.get((item.start, item.end), at) == at)
    return attrs.evolve(draft, found=kept) if len(kept) < len(draft.found) else draft


def _is_open(item: Found, owners: Mapping[tuple[int, int], int]) -> bool:
    """Whether a value is of a further link that names its talk: it may be its slides or its recording."""
    return item.path[:1] == ("links",) and (item.start, item.end) in owners


def _without_repeats(draft: TalkDraft) -> TalkDraft:
    """A talk without those of its further links that are its slides or its recording."""
    materials = {(item.start, item.end) for item in draft.found if item.path in {("slides_url",), ("video_url",)}}
    kept = tuple(item for item in draft.found if item.path[:1] != ("links",) or (item.start, item.end) not in materials)
    return attrs.evolve(draft, found=kept) if len(kept) < len(draft.found) else draft


def _values(path: tuple[str], mark: Mark) -> Iterator[Found]:
    yield Found(path, mark.url, mark.url_start, mark.url_end)
    opened = link_time(mark.url) if path == ("video_url",) else None
    if opened is not None:
        yield Found(("video_start",), opened, mark.url_start, mark.url_end, "link-time")


def _texts(blocks: Sequence[Block]) -> Iterator[Prose]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.prose
        elif isinstance(block, Quote):
            yield from _texts(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from _texts(item.blocks)
        elif isinstance(block, Table):
            yield from ()


class _Talks:
    """The talks of a post by the words of their titles, and of their speakers' names."""

    def __init__(self, drafts: Sequence[TalkDraft]) -> None:
        self.number = len(drafts)
        self._titles: dict[str, set[int]] = {}
        self._names: dict[str, set[int]] = {}
        for at, draft in enumerate(drafts):
            for field, words in (("title", self._titles), ("name", self._names)):
                for word in _words(draft, field):
                    words.setdefault(word, set()).add(at)

    def called(self, before: str, text: str) -> int | None:
        """The one talk whose speaker a link or the words before it name, or whose title has the words of the link."""
        named = set[int]()
        for word in _WORD.findall(f"{before} {text}".casefold()):
            ends = range(len(word) - _LONGEST_ENDING, len(word) + 1)
            named.update(*(self._names.get(word[:end], ()) for end in ends if end > 0))
        if not named:
            said = {word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST_WORD}
            named = set.intersection(*(self._titles.get(word, set()) for word in said)) if said else set()
        return next(iter(named)) if len(named) == 1 else None


def _of_several(prose: Prose, talks: _Talks) -> list[tuple[Mark, int]]:
    """The links of a text each of which names a talk or its speaker, with the number of that talk."""
    found = [(mark, talks.called("", prose.plain[mark.start : mark.end])) for mark in prose.links()]
    named = [(mark, number) for mark, number in found if number is not None]
    return named if len({number for _, number in named}) > 1 else []


def _links(
    prose: Prose, talks: _Talks, taken: Collection[object], language: Language
) -> Iterator[tuple[Mark, str, int]]:
    """The links of a text that are a talk's slides or recording, with the number of that talk."""
    if all(mark.url in taken for mark in prose.links()):
        return
    for start, end in sentences(prose, language.abbreviations):
        at, said = start, None
        for mark in prose.links(start, end):
            before = prose.plain[max(at, mark.start - _FARTHEST) : mark.start]
            text = prose.plain[mark.start : mark.end]
            at = mark.end
            if mark.url in taken:
                continue
            said = _kind_said(f"{before} {text}", language) or said
            kind = said or _kind_at(mark.url)
            if kind is None:
                continue
            number = talks.called(before, text)
            is_sure = said == "slides" or kind_of(text, language) == kind
            if number is None and is_sure and talks.number == 1:
                number = 0
            if number is not None and mark.url and not _is_page(mark.url):
                yield mark, kind, number


def _kind_at(url: str) -> str | None:
    """What an address alone tells of what it leads to."""
    return "slides" if is_slides(url) else "video" if is_video(url) else None


def _is_page(url: str) -> bool:
    """Whether an address is that of an event, of somebody, or of all recordings of a group."""
    return is_event(url) or is_profile(url) or is_channel(url)


def _kind_said(text: str, language: Language) -> str | None:
    """What the words of a text say that its link leads to, the last ones first."""
    kinds = [kind for word in _WORD.findall(text) if (kind := kind_of(word, language)) in _KINDS]
    return kinds[-1] if kinds else None


def _words(draft: TalkDraft, field: str) -> frozenset[str]:
    texts = [str(item.value) for item in draft.found if item.path and item.path[-1] == field]
    return frozenset(w.casefold() for text in texts for w in _WORD.findall(text) if len(w) >= _SHORTEST_WORD - 1)

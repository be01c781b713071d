"""What the links around a talk lead to: slides, a recording, code, a paper.

[Slides](https://slides.example/q) | [Recording](https://video.example/q)      by the words of the link
The slides are [here](https://ada.example/q)                                   by the words before it
[SpeakerDeck](https://speakerdeck.com/ada/q)                                   by the address
"""

import re
from collections.abc import Mapping
from functools import cache

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.places import without_accents
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import MATERIAL_HOSTS, is_code, is_deck, is_video
from meetup_recap.words.label_kinds import kind_of

MATERIALS = frozenset({"slides", "video", "code", "paper"})
"""The kinds of labels that a talk's materials have."""
_WORD = re.compile(r"[^\W\d_]+")
_RAW_LINK = re.compile(r"\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?|<?https?://\S+")
_FILES = frozenset({"pdf", "html", "ppt", "pptx", "odp", "keynote"})
"""Kinds of files that slides are: "Materials: [html](…)"."""
_PICTURES = {
    **dict.fromkeys("🖥📊📑🖼📄🧾📽", "slides"),
    **dict.fromkeys("📹🎥🎬📺🎞📼▶", "video"),
    **dict.fromkeys("💾💻🐙👾", "code"),
}
"""Pictures that are the text of a link, in any language."""
_PRESENTATIONS = ("presenta", "prezenta", "prasenta", "apresenta")
"""How the word for a presentation begins in many languages."""
_MOST_WORDS_BESIDE = 3
_NEAR_WORDS = 60
_SHORT_PROSE = 200


def text_of(prose: Prose, mark: Mark) -> str:
    """The text of a link or of bold words."""
    return prose.plain[mark.start : mark.end]


def may_lead(lowered: str, language: Language) -> bool:
    """Whether a text in lower case has a word for slides or recordings, or an address of either: a quick look."""
    return any(word in lowered for word in _material_words(language))


@cache
def _material_words(language: Language) -> tuple[str, ...]:
    labels = (label for kind in ("slides", "video") for label in language.labels.get(kind, ()))
    return tuple(dict.fromkeys((*labels, *language.deck_words, *MATERIAL_HOSTS)))


def is_material(prose: Prose, language: Language) -> bool:
    """Whether the first link of a text says that it leads to slides or the like."""
    return any(kind_of(text_of(prose, mark), language) for mark in list(prose.links())[:1])


def kind_of_text(text: str, language: Language) -> str | None:
    """What the text of a link says; words for slides and recordings are known in any language: "([Folien](…))".

    A link called "Présentation" leads to slides, where the same word before a colon is a talk's label.
    """
    kind = kind_of(text, language) or _in_any_language().get(text.strip().lower())
    is_called = kind == "title" and without_accents(text.strip().lower()).startswith(_PRESENTATIONS)
    return "slides" if is_called else kind


@cache
def _in_any_language() -> Mapping[str, str]:
    said = ((label, kind) for kind in ("slides", "video") for one in BUILTIN for label in one.labels.get(kind, ()))
    return dict(said)


def kind_of_link(text: str, url: str, language: Language) -> str | None:
    """What a link leads to, by the words of its text or a picture, else by its address."""
    if pictured := _PICTURES.get(text.strip(" \ufe0f")):
        return pictured
    for word in (text, *_WORD.findall(text)[:2]):
        kind = kind_of_text(word, language)
        if kind in MATERIALS:
            return kind
    if text.strip().lower() in _FILES or (is_deck(url, language.deck_words) and not is_code(url)):
        return "slides"
    if is_video(url):
        return "video"
    return "code" if is_code(url) else None


def kind_before(prose: Prose, mark: Mark, language: Language) -> str | None:
    """What the words before a link say that it leads to, in a short paragraph: "the slides are [here](…)"."""
    return kind_between(prose, 0, mark, language) if len(prose.plain) < _SHORT_PROSE else None


def kind_between(prose: Prose, at: int, mark: Mark, language: Language) -> str | None:
    """Slides or a recording, by the last word for either between an offset, such as the link before, and a link."""
    before = prose.plain[max(at, mark.start - _NEAR_WORDS) : mark.start]
    kinds = [kind for word in _WORD.findall(before) if (kind := kind_of(word, language)) in {"slides", "video"}]
    return kinds[-1] if kinds else None


def is_only_links(block: Paragraph) -> bool:
    """Whether a paragraph is nothing but links, a few words between them."""
    raw = block.source[block.start : block.end]
    if "]" not in raw and "://" not in raw:
        return False
    if len(_WORD.findall(_RAW_LINK.sub(" ", raw))) > _MOST_WORDS_BESIDE:
        return False
    prose = block.prose
    at, beside = 0, list[str]()
    for mark in prose.links():
        beside.append(prose.plain[at : mark.start])
        at = max(at, mark.end)
    return bool(beside) and len(_WORD.findall(" ".join((*beside, prose.plain[at:])))) <= _MOST_WORDS_BESIDE

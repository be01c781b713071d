"""What stands at the edges of a line that bills a talk, around its title and speakers.

18:30 - 19:00: …            [35 min] …            (Lightning Talk) …         Keynote - …        Topic: …    [x] …
… (20 min)                  … ([slides](https://…), [video](https://…))      … (cancelled)      CANCELLED: …
"""

import re
from datetime import time
from functools import cache

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.counted import counted_kind
from meetup_recap.talks.link_kinds import kind_of_link, kind_of_text
from meetup_recap.talks.starts import Start, starts_in
from meetup_recap.words.clock import in_any, time_of_day
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range

_COLON = re.compile(r"[ ]?:[ ]+")
_CLOCK = re.compile(r"[0-9]:[0-5][0-9]")
_SPACES = re.compile(r"[ ]+")
_END_BRACKETS = re.compile(r"\((?P<inside>[^()]+)\)[ ]*\Z")
_OF_TITLES = frozenset({"title", "slides", "video"})
"""What labels before a title say: "Topic: …", and "Slides: …" where it links to them."""
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:]{0,30}?)[ ]?:[ ]+(?=\S)")
_NUMBERED_LABEL = re.compile(r"(?P<label>[^\W\d_]+)[ ]#?\d{1,2}[ ]?[:–—-][ ]+(?=\S)")
_BETWEEN = " ,.;|/·•→)([]–—-"
"""Between the links that close a line."""
_REMARK = re.compile(r"(?<![ ])[ ]+→[ ]+[a-zà-ÿ][^→]{0,40}\Z")
"""What an arrow adds where there is no link: "→ no slides"."""
_LAST_LABEL = re.compile(r"(?<!\w)(?P<label>[^\W\d_]{3,20}):[ ]*<?\Z")
_LAST_PICTURE = re.compile(r"(?P<label>[\U0001F300-\U0001FAFF☀-➿⚡]+)\ufe0f?[ ]*<?\Z")
_SEPARATORS = frozenset("–—-|,;·•→/([")
_SHORT = 2
_FLAGS = " " + "".join(map(chr, range(0x1F1E6, 0x1F200)))
"""The signs that flags are made of."""
_IN_TITLE = "fishbowl"
"""A kind of panel that is called so in its title."""
_MATERIALS = {"slides", "video", "code", "paper", "links"}


def past_times(plain: str, at: int, language: Language) -> tuple[int, tuple[time, Range] | None]:
    """Behind the times, durations and marks that open a line, and when the talk begins."""
    begins = None
    while True:
        match = _opening(language).match(plain, at)
        if not match or match.end() == at:
            return at, begins
        if match["hour"] and begins is None:
            begins = _time(match)
        at = match.end()


def _time(match: re.Match[str]) -> tuple[time, Range] | None:
    """When a talk begins; "7:30-8:30 pm" says of both that they are in the afternoon, "11:30-1 pm" does not."""
    half, end = match["word"] or match["behind"], "minute" if match["minute"] else "hour"
    if half:
        end = "word" if match["word"] else "behind"
    elif match["last"] and int(match["hour"]) <= int(match["last"]):
        half, end = match["half"], "half" if match["half"] else end
    told = time_of_day(match["hour"], match["minute"], half)
    return (told, Range(match.start("hour"), match.end(end))) if told else None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    words, until, minutes = in_any(language, "clock"), alternatives(language.until), in_any(language, "minutes")
    word = rf"(?:[ ]?(?P<word>(?:{words})(?!\w)))?"
    last = rf"(?P<last>[0-2]?[0-9])(?:[:.h][0-5][0-9](?:[ ]?(?P<half>(?:{words})(?!\w)))?|[ ]?(?:{words})(?!\w))"
    return re.compile(
        rf"""[ ]*(?:
        [\[(]?(?P<hour>[0-2]?[0-9])(?:(?:[:.h]|[ ]h[ ])(?P<minute>[0-5][0-9]){word}|[ ]?(?P<behind>(?:{words})(?!\w)))
            (?:[ ]*(?:[-–—~]|(?:{until})(?!\w))[ ]*{last})?[\])]?[ ]*[:\-–—|,]*
        |[\[(][ ]*[0-9]{{1,3}}[ ]?(?:{minutes}|['’])[ ]*[\])][ ]*[:\-–—|]*
        |[0-9]{{1,3}}[ ]?(?:{minutes})[ ]*[:\-–—|]+
        |[\U0001F300-\U0001FAFF☀-➿️⚡]+
        |\[[ xX]\](?=[ ])
        )[ ]*""",
        re.VERBOSE | re.IGNORECASE,
    )


def before_duration(plain: str, start: int, end: int, language: Language) -> int:
    """Before "(20 min)" or "- 20 min" at the end of a line, and before the language of the talk, "(EN)" or a flag."""
    end = start + len(plain[start:end].rstrip(_FLAGS))
    at = max(plain.rfind(sign, start, end) for sign in "([–—-")
    match = _closing(language).match(plain, at, end) if at > start else None
    return start + len(plain[start:at].rstrip(" ")) if match else end


def before_kind(plain: str, start: int, end: int, language: Language) -> tuple[int, str | None]:
    """Before "(lightning talk)" at the end of a line, and what it calls the talk."""
    at = max(plain.rfind("(", start, end), plain.rfind("[", start, end))
    inside = plain[at:end].strip(" ()[]").casefold() if at > start else ""
    if inside not in language.kinds:
        return end, None
    return start + len(plain[start:at].rstrip(" ")), language.named("kinds", inside)


def before_start(prose: Prose, start: int, end: int, language: Language) -> tuple[int, Start | None]:
    """Before "(starting at 12:05)" at the end of a line, and that time."""
    starts = starts_in(prose, start, end, language) if _CLOCK.search(prose.plain, start, end) else []
    last = starts[-1] if starts else None
    if last is None or prose.plain[last.whole.end : end].strip(" )"):
        return end, None
    return start + len(prose.plain[start : last.whole.start].rstrip(" ,;")), last


def before_materials(prose: Prose, start: int, language: Language) -> tuple[int, tuple[tuple[str, Mark], ...]]:
    """Before the links that close a line, "([slides](…), [video](…))", and what they are."""
    end = len(prose.plain)
    closing: list[Mark] = []
    for mark in reversed([mark for mark in prose.links(start) if mark.kind == "link"]):
        between = prose.plain[mark.end : end].strip(_BETWEEN)
        if (between and between not in language.joiners) or mark.start <= start + 1:
            break
        closing.insert(0, mark)
        end = mark.start
    found: list[tuple[str, Mark]] = []
    for mark in closing:
        text = prose.plain[mark.start : mark.end].strip("[]")
        kind = kind_of_text(text, language)
        if found or kind in _MATERIALS or _closes(prose, start, mark, language):
            told = kind if kind in _MATERIALS else kind_of_link(text, mark.url, language)
            found.append((told or "links", mark))
    end = found[0][1].start if found else len(prose.plain)
    if not found:
        return _before_address(prose, start, language)
    return len(prose.plain[:end].rstrip(" (,.|·•→[–—-/;")), tuple(found)


def _before_address(prose: Prose, start: int, language: Language) -> tuple[int, tuple[tuple[str, Mark], ...]]:
    """Before the addresses that close a line, "Slides: https://…" and "– 📺 <https://…>", or before a remark."""
    plain, end = prose.plain, len(prose.plain)
    found: list[tuple[str, Mark]] = []
    for mark in reversed([mark for mark in prose.links(start) if mark.kind == "address"]):
        opening = _LAST_LABEL.search(plain, start, mark.start) or _LAST_PICTURE.search(plain, start, mark.start)
        said = opening["label"] if opening else ""
        at = opening.start() if opening else mark.start
        kind = kind_of(said, language) if said else None
        is_parted = at > start and plain[start:at].rstrip(" <(")[-1:] in _SEPARATORS
        if plain[mark.end : end].strip(_BETWEEN + ">") or not (kind in _MATERIALS or is_parted):
            break
        told = kind if kind in _MATERIALS else kind_of_link(said, mark.url, language)
        found.insert(0, (told or "links", mark))
        end = start + len(plain[start:at].rstrip(" <(,.|·•→[–—-/;"))
    if found:
        return end, tuple(found)
    remark = _REMARK.search(prose.plain, start)
    return (remark.start() if remark else len(prose.plain)), ()


def _closes(prose: Prose, start: int, mark: Mark, language: Language) -> bool:
    """Whether a link at the end of a line is a picture, or a word or two behind a mark: "([PDF](…))".

    Behind a name alone it is the title, unless it says what it leads to: "Ada Vega: [Boats](boats.pdf)".
    """
    text = prose.plain[mark.start : mark.end]
    if not any(map(str.isalnum, text)):
        return kind_of_link(text, mark.url, language) is not None
    before = prose.plain[: mark.start].rstrip()
    if names_somebody(prose.plain[start : mark.start].strip(_BETWEEN + ":")) and not kind_of_link(text, "", language):
        return False
    is_short = len(text.split()) <= _SHORT and likeness(text, language) != STRONG
    is_short = is_short and (text.islower() or kind_of_link(text, mark.url, language) is not None)
    return is_short and before.endswith(("-", "–", "—", "|", "(", "[", "·", ".", ",", ";", ":", "/")) and bool(mark.url)


def without_cancelled(plain: str, start: int, end: int, language: Language) -> tuple[int, int, bool]:
    """A line without "(cancelled)" at its end and "CANCELLED:" at its head, and whether it had one."""
    at = plain.rfind("(", start, end)
    bracket = _END_BRACKETS.match(plain, at, end) if at >= 0 else None
    if bracket and language.pattern("cancelled").search(bracket["inside"]):
        return start, start + len(plain[start:at].rstrip(" ")), True
    head = language.pattern("cancelled").match(plain, start)
    behind = _COLON.match(plain, head.end()) if head else None
    if head and not behind and head[0].isupper():
        behind = _SPACES.match(plain, head.end())
    return (behind.end(), end, True) if behind else (start, end, False)


@cache
def _closing(language: Language) -> re.Pattern[str]:
    duration = rf"(?i:[~≈]?[0-9]{{1,3}}[ ]?(?:{in_any(language, 'minutes')}|['’]))"
    tongue = "EN|DE|FR|ES|PL|PT|IT|ENG|GER"
    return re.compile(rf"(?:[(\[][ ]*(?:{duration}|{tongue})[ ]*[)\]]|(?<=[ ])[–—-][ ]+{duration})[ ]*\Z")


def past_kind(plain: str, at: int, language: Language) -> tuple[int, str | None]:
    """Behind what a talk is called, "(Lightning Talk)" or "Keynote -", or the label of its title, "Topic:"."""
    if not language.may_hold("kinds", plain.lower()):
        return _past_title_label(plain, at, language), None
    match = _kind(language).match(plain, at)
    if match:
        kind: str | None = language.named("kinds", match["inside"] or match["before"])
        return (at if match["before"] and match["before"].lower() == _IN_TITLE else match.end()), kind
    held = language.pattern("kinds").search(plain, at)
    named = language.named("kinds", held[0]) if held and _names_kind(plain, at, held) else None
    return _past_title_label(plain, at, language), named


def _past_title_label(plain: str, at: int, language: Language) -> int:
    """Behind "Topic:", "Topic 1 -" or "First talk:"."""
    label = _NUMBERED_LABEL.match(plain, at) or (_LABEL.match(plain, at) if ":" in plain else None)
    if label is None:
        return at
    if kind_of(label["label"], language) in _OF_TITLES:
        return label.end()
    is_title = not plain[label.end()].islower()  # "First session: what queues cost" is one title
    said = plain[label.start() : label.end()].rstrip(" :–—-").lower()
    return label.end() if is_title and (counted_kind(said, language) or _is_kind(said)) else at


def _is_kind(said: str) -> bool:
    """Whether a label says what a talk is in some language: a post in English may have a "Charla relámpago"."""
    return any(said in one.kinds for one in BUILTIN)


def _names_kind(plain: str, at: int, held: re.Match[str]) -> bool:
    """Whether a title is called what a word in it says: at its head or end, "Cucumber Workshop"."""
    return held.start() == at or held.end() >= len(plain.rstrip(" .!?)"))


@cache
def _kind(language: Language) -> re.Pattern[str]:
    kinds = alternatives(language.kinds)
    return re.compile(
        rf"[ ]*(?:[\[(](?P<inside>{kinds})[\])][ ]*[:–—-]?[ ]+|(?P<before>{kinds})(?P<number>[ ]\#?[0-9]{{1,2}})?"
        r"(?:[ ]*[:–—|-][ ]+|[ ]+(?=[\"“„«])))",
        re.IGNORECASE,
    )

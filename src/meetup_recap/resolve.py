"""Every choice between what readers propose: for a field, between layouts, and whether a text is about an event."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from meetup_recap import kinds
from meetup_recap.candidate import Candidate, TalkDraft
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.facts import FACTS
from meetup_recap.found import Found, Path
from meetup_recap.layouts import DeclaredLayout, Layout, LayoutResult
from meetup_recap.mistakes import shown
from meetup_recap.places import Span
from meetup_recap.plugins import failure, guarded, is_shipped
from meetup_recap.post import Post
from meetup_recap.weights import CHOICE_WEIGHTS, EVENT_WEIGHTS, LAYOUT_WEIGHTS, WEIGHTS

ENOUGH = 0.35
"""The weight that makes a recap of a post."""
SURE = 0.65
"""The weight of a layout that ends the search: those behind it are not asked, as some take long."""
_EACH_TALK, _MOST_TALKS = 0.05, 5
_OF_PLUGIN = 0.5
"""The weight of talks whose layout gives no reason of these: it is somebody's own."""
NO_EVENT = "nothing tells of an event: no talk, no event in the title, no thanks to sponsors, no next event"
COLLECTION = (
    "its title, or the heading above, says that it lists other things than talks, and nothing tells of an event"
)
_REMEDY = 'where each file is about an event, say so: events="all", --events all'
_BESIDE = {"prose": ("lists", "lines"), "lists": ("prose",), "lines": ("prose",)}
"""The layouts of which one post may have two."""
NEEDS_EVENT = frozenset(
    {
        "one talk",
        "a talk and who gives it in the title",
        "a talk in the title",
        "a talk in prose",
        "a talk in a line",
        "a title next to somebody",
    }
)
"""The reasons that make no event by themselves where there is one talk: an article is about one thing, too."""
_BARE = frozenset({"talks in lists", "talks in lists with materials", "talks in an agenda"})
"""The reasons that make no event however many talks there are: lists of books, changes and members look alike."""
_OF_ANYTHING = frozenset({"a date of the event", "a key of the front matter for its date", "a venue"})
"""What changes and books have, too."""
_SEVERAL = frozenset({"several talks in lines", "talks in an agenda"})
_LISTS = frozenset(
    {("event", name) for name in ("sponsors", "organizations", "hosts", "organizers", "platforms")} | {("photos",)}
)
_VENUE, _PAGE = ("event", "venue"), ("event", "url")
_WRITTEN = frozenset({"key", "label"})
"""The reasons by which an author says that a value is a field's."""
_EACH = frozenset({("photos",)})
"""Lists in which the same value may be twice."""


class Weighed(NamedTuple):
    """A layout, what it found, and the weight of that."""

    layout: Layout
    result: LayoutResult
    weight: float

    @property
    def rank(self) -> tuple[bool, float]:
        """The order of layouts: one that finds talks is before one that finds none."""
        return bool(self.result.drafts), self.weight + sum(CHOICE_WEIGHTS.get(one, 0) for one in self.result.reasons)


def layouts(post: Post, candidates: Sequence[Layout]) -> list[Weighed]:
    """The layouts with what each finds, up to the first that is sure.

    Declared ones come first; prose comes before the others where lists follow sentences.
    """
    weighed: list[Weighed] = []
    own = [layout for layout in candidates if isinstance(layout, DeclaredLayout)]
    others = [layout for layout in candidates if not isinstance(layout, DeclaredLayout)]
    for layout in (*own, *(reversed(others) if post.index.has_lists_below_sentences else others)):
        result = _found(layout, post)
        weighed.append(Weighed(layout, result, _weight(result)))
        if weighed[-1].weight >= SURE and not _keeps_others(layout):
            break
    return weighed


def best_of(weighed: Sequence[Weighed]) -> Weighed:
    """The weightiest layout; where lines or an agenda have several talks and it has fewer, theirs.

    Of two that weigh the same and have the same titles, the one with more speakers.
    """
    best = max(weighed, key=lambda one: one.rank)
    if is_shipped(best.layout):  # what others find is checked later
        same = [one for one in weighed if is_shipped(one.layout) and one.rank == best.rank]
        told = (one for one in same if _values(one, "title") == _values(best, "title"))
        best = max(told, key=lambda one: len(_values(one, "speakers", "name")))
    if isinstance(best.layout, DeclaredLayout):
        return best
    least = max(1, len(best.result.drafts))
    several = [one for one in weighed if not _SEVERAL.isdisjoint(one.result.reasons) and len(one.result.drafts) > least]
    return _fullest(max(several, key=lambda one: one.rank, default=best), weighed)


def _fullest(best: Weighed, weighed: Sequence[Weighed]) -> Weighed:
    """Of the layouts that ship which find the same talks by the same people, the one with most of what belongs to them.

    **Queues in Anger**                    prose has the title and who gives it, lines have the slides, too
    Ada Vega
    - [Slides](https://slides.example/q)
    """
    told = _told(best) if is_shipped(best.layout) else []
    same = [one for one in weighed if told and is_shipped(one.layout) and _told(one) == told]
    return max([best, *same], key=_belongings) if same else best


def _told(one: Weighed) -> list[object]:
    return [*_values(one, "title"), *_values(one, "speakers", "name")]


def _belongings(one: Weighed) -> int:
    """How many slides, recordings and employers its talks have."""
    fields = (("slides_url",), ("video_url",), ("speakers", "organization"))
    return sum(len(_values(one, *field)) for field in fields)


def _values(one: Weighed, *path: str) -> list[object]:
    """What its talks have in a field."""
    return [item.value for draft in one.result.drafts for item in draft.of(*path)]


def beside(best: Weighed, weighed: Iterable[Weighed]) -> Iterator[TalkDraft]:
    """The talks of other layouts that may be beside those of the best one: lists beside prose, or the reverse.

    A declared layout may ask for those of the layout that would be the best without it.
    """
    if _keeps_others(best.layout):
        second = max((one for one in weighed if one is not best), key=lambda one: one.rank, default=best)
        return iter(second.result.drafts)
    others = _BESIDE.get(best.layout.name, ())
    return (draft for one in weighed if one.layout.name in others for draft in one.result.drafts)


def _keeps_others(layout: Layout) -> bool:
    return isinstance(layout, DeclaredLayout) and layout.rules.others


def refusal(post: Post, best: Weighed, facts: "Facts") -> str:
    """Why a text is not about an event, by its talks and by what else it says of one; empty where it is."""
    if post.is_given:
        return ""
    if post.is_collection and _OF_ANYTHING.issuperset(facts.reasons) and (post.is_part or not post.is_sure):
        return COLLECTION if post.is_part else f"{COLLECTION}; {_REMEDY}"
    is_told = ("event", "date") in {*post.facts, *(item.path for item in best.result.fields)}
    is_dated = is_told or bool(not post.is_part and post.published)
    is_called = post.is_part or bool(post.index.title or best.result.drafts)
    if post.is_sure or (post.is_titled and best.result.drafts):
        return "" if is_dated and is_called else f"it has no {'title and no talk' if is_dated else 'date'}"
    is_one = len(best.result.drafts) == 1 and not NEEDS_EVENT.isdisjoint(best.result.reasons)
    weight = best.weight + facts.weight
    is_bare = is_one or (bool(best.result.reasons) and _BARE.issuperset(best.result.reasons))
    if weight >= ENOUGH and (facts.reasons or not is_bare):
        return ""
    reasons = (*best.result.reasons, *facts.reasons)
    if not reasons:
        return NO_EVENT
    missing = f"{weight:.2f} of {ENOUGH}" if weight < ENOUGH else "and no more"
    told = f"too little tells of an event: {', '.join(reasons)} ({missing})"
    return f"{told}; {_REMEDY}" if is_dated and is_called else told


def _found(layout: Layout, post: Post) -> LayoutResult:
    """What a layout finds.

    Raises:
        PluginError: The layout is of another package, and it fails or gives something else.
    """
    with guarded("layout", layout, post.path):
        result: object = layout.find(post)
        if isinstance(result, LayoutResult) and (result.weight is None or 0 <= result.weight <= 1):
            return result
    problem = f"`find` gives {shown(result)}, not a LayoutResult with a weight from 0 to 1"
    raise failure("layout", layout, problem, post.path)


def _weight(result: LayoutResult) -> float:
    if result.weight is not None:
        return result.weight
    reasons = sum(LAYOUT_WEIGHTS.get(reason, 0) for reason in result.reasons)
    reasons = reasons or (_OF_PLUGIN if result.drafts else 0)
    return round(reasons + _EACH_TALK * min(len(result.drafts), _MOST_TALKS), 2)


@attrs.frozen
class Facts:
    """The event's fields, as they were chosen.

    Attributes:
        found: Their values and cues.
        reasons: What tells of an event, keys of `EVENT_WEIGHTS`.
        diagnostics: What is odd about them.
    """

    found: tuple[Found, ...]
    reasons: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def weight(self) -> float:
        """How much of an event they tell."""
        return round(sum(EVENT_WEIGHTS[reason] for reason in self.reasons), 2)


def facts(post: Post) -> Facts:
    """The fields of a post's event."""
    found: list[Found] = []
    reasons: list[str] = []
    for read in FACTS:
        candidates = list(read(post))
        if any(one.path == _VENUE and one.reason in (*_WRITTEN, "location", "section") for one in candidates):
            reasons.append("a key or a label of its venue")
        if any(one.path == _PAGE and one.reason != "sentence" for one in candidates):
            reasons.append("the event's page")
        for path in dict.fromkeys(candidate.path for candidate in candidates):
            chosen = list(_chosen(path, [one for one in candidates if one.path == path]))
            post.facts.update({item.path: item for item in chosen if item.path})
            found += chosen
    return Facts(tuple(found), (*_reasons(post), *reasons), tuple(_oddities(post)))


def _chosen(path: Path, candidates: Sequence[Candidate]) -> Iterator[Found]:
    """The values of a field: of its weightiest candidate, or of all where it is a list."""
    if path in _EACH:
        groups = [[one] for one in candidates]
    else:
        keyed: dict[str, list[Candidate]] = {}
        for one in candidates:
            keyed.setdefault(one.key, []).append(one)
        groups = list(keyed.values())
    if path not in _LISTS:
        best = max(groups, key=_sum)
        longer = [group for group in groups if _is_longer(group[0], best)]
        yield from _parts(path, max((best, *longer), key=lambda group: len(group[0].key)))
        return
    for number, group in enumerate(groups):
        yield from _parts((*path, number), group)


def _is_longer(candidate: Candidate, best: Sequence[Candidate]) -> bool:
    """Whether a candidate is the best one by a longer name, "Quayside" and "Quayside Labs"; a key says all of it."""
    is_written = any(one.reason in _WRITTEN for one in best)
    is_name = str(candidate.found[0].value).rpartition(" ")[2][:1].isupper()
    return not is_written and is_name and candidate.key.startswith(f"{best[0].key} ")


def _sum(group: Iterable[Candidate]) -> float:
    return sum(WEIGHTS.get(reason, 1) for reason in {one.reason for one in group})


def _parts(path: Path, group: Sequence[Candidate]) -> Iterator[Found]:
    """What the candidates for one thing say of it, each part once: the weightiest one's first."""
    parts: dict[Path, Found] = {}
    for one in sorted(group, key=lambda one: -WEIGHTS.get(one.reason, 1)):
        for item in one.found:
            parts.setdefault(item.path, item)
    yield from (item._replace(path=(*path, *item.path)) for item in parts.values())
    yield from (cue for one in group for cue in one.cues)


def _reasons(post: Post) -> Iterator[str]:
    day, parts = post.facts.get(("event", "date")), kinds.parts_of_talk(post)
    holds: dict[str, bool] = {
        "an event in its title": post.index.headline is not None,
        "a number or a date of an event in its title": not post.index.headline
        and (kinds.is_numbered(post.index) or (day is None and kinds.opens_with_number(post))),
        "a word for an event in its title": not post.index.headline and kinds.is_called_event(post.index),
        "a layout or a folder of events": kinds.is_filed_as_event(post),
        "a layout or a folder of talks": kinds.is_filed_as_talk(post),
        "a key of the front matter for the event": kinds.names_event(post),
        "a part about the speaker or the talk": bool(parts),
        "a part about each": len(parts) > 1,
        "a category of events": kinds.is_categorized_as_event(post),
        "an event of those who write": kinds.speaks_of_own_event(post),
        "thanks to sponsors": ("event", "sponsors", 0, "name") in post.facts,
        "a next event": ("next_event", "date") in post.facts or ("next_event", "url") in post.facts,
        "a date of the event": day is not None or post.month is not None,
        "a venue": ("event", "venue", "name") in post.facts,
        "a time of day": kinds.has_time_of_day(post),
        "a key of the front matter for its date": day is not None and 0 < day.end <= post.document.body,
        "a host": ("event", "hosts", 0, "name") in post.facts,
    }
    return (reason for reason, held in holds.items() if held)


def _oddities(post: Post) -> Iterator[Diagnostic]:
    day = post.facts.get(("event", "date"))
    if day is not None and day.value is None:
        message = "a month is told without its day, so the event has no date"
        yield Diagnostic("month-without-day", message, Span(day.start, day.end))

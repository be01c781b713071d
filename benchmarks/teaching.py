"""What a few corrected events teach: teaching.py FOLDER [--layout=NAMES] [SET…].

FOLDER holds a folder a group, with `posts/` and `labels/` as the accuracy gate has them. Of each group k events are
drawn, three times; their labels are the data that `learn` gets, and the events that were not drawn are scored with the
layout and without. A group has to have twice as many events as are drawn. Nothing of a post is printed.

With --layout=prose only that layout of those that ship reads what no rule says: groups whose way of writing nobody has
foreseen look so.
"""

import json
import random
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from meetup_recap import DeclaredLayout, Recap, RecapWarning, accuracy, learn, read
from meetup_recap.accuracy import Tally
from meetup_recap.errors import MeetupRecapError
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.layouts import Layout

DRAWN, DRAWS = (1, 3, 5), 3
SHIPPED: list[Layout] = []
"""The layouts that read what no rule says."""
_TALK = ("title", "slides_url", "video_url")
_SAME = {"date": "date", "group": "series", "platforms": "platforms", "organizations": "organizations"}
"""What labels call the fields that data hold as they are."""


class Event(NamedTuple):
    """A labeled event: its post, its day where the post has several, and what is known of it."""

    post: str
    day: str | None
    data: dict[str, Any]


def events_of(group: Path) -> list[Event]:
    """The labeled events of a group."""
    found = []
    for file in sorted((group / "labels").glob("*.json")):
        label = json.loads(file.read_text("utf-8"))
        post, _, day = label["file"].partition("#")
        if (group / "posts" / post).is_file():
            label = {**({"date": day} if day else {}), **label}
            found.append(Event(post, day or None, {"event": dict(_event(label))}))
    return found


def _event(label: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """A label as the library's own data: a key that it lacks is not known."""
    for key, own in _SAME.items():
        if key in label:
            yield own, label[key]
    if "venue" in label:
        yield "venue", {"name": label["venue"]} if label["venue"] else None
    if "sponsors" in label:
        yield "sponsors", [_some(one, "name", "url") for one in label["sponsors"] or ()]
    if "hosts" in label:
        yield "hosts", [_some(one, "name", "organization", "role") for one in label["hosts"] or ()]
    if "talks" in label:
        yield "talks", [dict(_talk(talk)) for talk in label["talks"] or ()]


def _talk(talk: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from _some(talk, *_TALK).items()
    if "speakers" in talk:
        yield "speakers", [_some(person, "name", "organization") for person in talk["speakers"] or ()]


def _some(one: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: one[key] for key in keys if key in one}


def taught(group: Path, events: list[Event], drawn: list[Event]) -> DeclaredLayout:
    """The layout of some events of a group."""
    data: dict[str, Any] = {}
    for event in drawn:
        if event.day is None:
            data[event.post] = event.data
        else:
            data.setdefault(event.post, []).append(event.data)
    posts = [group / "posts" / name for name in dict.fromkeys(event.post for event in events)]
    return learn(posts, data, root=group / "posts", layout=SHIPPED)


def scored(group: Path, events: list[Event], layout: DeclaredLayout | None) -> Tally:
    """How much of some events is read."""
    held: dict[str, tuple[Recap, ...]] = {}
    total = Tally()
    for event in events:
        if event.post not in held:
            held[event.post] = _read(group / "posts" / event.post, event.post, layout)
        recaps = held[event.post]
        days = [one for one in recaps if one.event.date and one.event.date.isoformat() == event.day]
        own = days[:1] if event.day else recaps[:1]
        name = str(PurePosixPath(event.post).with_suffix(""))
        total += accuracy.score({name: [event.data]}, own).total
    return total


def _read(file: Path, name: str, layout: DeclaredLayout | None) -> tuple[Recap, ...]:
    try:
        return read(file, path=name, layout=[*([layout] if layout else ()), *SHIPPED]).recaps
    except MeetupRecapError:
        return ()


def main(arguments: list[str]) -> int:
    """Print the table: the mean F1 of the draws, without the layout and with it; the last row has the means."""
    warnings.simplefilter("ignore", RecapWarning)
    chosen = next((one.partition("=")[2].split(",") for one in arguments if one.startswith("--layout=")), None)
    SHIPPED[:] = [layout for layout in LAYOUTS if chosen is None or layout.name in chosen]
    folder, *wanted = [one for one in arguments if not one.startswith("--layout=")]
    groups = [group for group in sorted(Path(folder).iterdir()) if (group / "labels").is_dir()]
    groups = [group for group in groups if not wanted or group.name in wanted]
    print(f"{'group':18}{'events':>7}" + "".join(f"{f'k = {k}: without':>18}{'with':>8}" for k in DRAWN))
    sums = [(0.0, 0.0)] * len(DRAWN)
    for group in groups:
        events = events_of(group)
        figures = [_figures(group, events, k) for k in DRAWN]
        sums = [(one + plain, two + own) for (one, two), (plain, own) in zip(sums, figures, strict=True)]
        print(f"{group.name:18}{len(events):7}" + _row(figures), flush=True)
    print(f"{'mean':18}{'':7}" + _row([(one / len(groups), two / len(groups)) for one, two in sums]))
    return 0


def _row(figures: list[tuple[float, float]]) -> str:
    return "".join(f"{plain:18.4f}{own:8.4f}" for plain, own in figures)


def _figures(group: Path, events: list[Event], k: int) -> tuple[float, float]:
    """The mean F1 of the events that were not drawn, without a layout and with the one of those that were."""
    plain = own = 0.0
    for draw in range(DRAWS):
        chance = random.Random(1000 * draw + k)  # noqa: S311  # the same draws each time
        drawn = chance.sample(events, min(k, len(events) // 2))
        rest = [event for event in events if event not in drawn]
        layout = taught(group, events, drawn)
        plain += scored(group, rest, None).f1 / DRAWS
        own += scored(group, rest, layout).f1 / DRAWS
    return plain, own


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""Each rule of a derived value, computed again from the text at its place and nothing of the library's reading."""

import html
import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from meetup_recap import Recap, load, load_all
from meetup_recap.model.paths import leaves
from meetup_recap.places import RULES

CASES = sorted((Path(__file__).parent / "cases").rglob("*.md"))
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


FIRST_LETTERS = dict(enumerate(["j", "f", "m", "a", "ma", "ju", "ju", "a", "se", "o", "nov", "dec"], 1))
"""What the English and the Portuguese name of each month begin with."""
POLISH = dict(enumerate(["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"], 1))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def as_written(text: str, value: Any, recap: Recap) -> bool:
    return bool(text == value)


def attendance(text: str, value: str, recap: Recap) -> bool:
    venue = recap.event.venue
    is_place = venue is not None and text == venue.name
    if value == "in_person":
        return is_place or bool(
            re.search(
                "room|venue|inundated|crowd|pack|food|beer|person|drinks|pizza|seats|sandwiches", text, re.IGNORECASE
            )
        )
    return bool(re.search("virtual|stream|zoom|youtube|twitch|rambly", text, re.IGNORECASE))


def clock(text: str, value: timedelta | time, recap: Recap) -> bool:
    if isinstance(value, time):
        text = re.sub(r"\A\d{4}-\d{2}-\d{2}[T ]", "", text)
        hour, minute = (int(number) for number in re.findall(r"\d+", text + ":00")[:2])
        half = re.search(r"[ap](?=\.?m)", text.lower())
        return (value.hour, value.minute) == (hour % 12 + 12 * (half[0] == "p") if half else hour, minute)
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part)
    return value == timedelta(seconds=seconds)


def weekday_before(text: str, value: date, recap: Recap) -> bool:
    weekdays = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
    named = {weekdays[word] for word in text.lower().split() if word in weekdays}
    return recap.published is not None and named == {value.weekday()} and 0 < (recap.published - value).days <= 7


def weekday_after(text: str, value: date, recap: Recap) -> bool:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    is_named = names[value.weekday()] in text.lower().split()
    return is_named and recap.published is not None and 0 <= (value - recap.published).days < 7


def day_before(text: str, value: date, recap: Recap) -> bool:
    return bool(text.strip()) and recap.published is not None and (recap.published - value).days in {1, 2}


def written_date(text: str, value: date, recap: Recap) -> bool:
    if text.startswith(value.isoformat()):
        return True
    day, year = (int(number) for number in re.findall(r"\d+", text))
    if day > 31:  # "14 de Maio de 2018", "May 14, 2018"
        day, year = year, day
    word = max(re.findall(r"[^\W\d_]+", text), key=len).lower()
    begins = (FIRST_LETTERS[value.month], POLISH[value.month])
    return (value.day, value.year) == (day, year) and word.startswith(begins)


def file_name(text: str, value: Any, recap: Recap) -> bool:
    assert recap.source is not None
    stem = Path(recap.source.path or "").stem
    return text == "" and (stem.startswith(value.isoformat()) if isinstance(value, date) else stem.endswith(value))


def front_matter(text: str, value: Any, recap: Recap) -> bool:
    if value is None:
        return not text.strip()
    if isinstance(value, Mapping) or (isinstance(value, tuple) and any(isinstance(one, Mapping) for one in value)):
        return all(said in text for said in _texts(value))
    for scalar in (text, f"'{text}'", f'"{text}"', f"k: {text}", f"[{text}]"):  # TOML's members stand without brackets
        try:
            loaded = yaml.load(scalar, Loader=yaml.BaseLoader)  # noqa: S506  # texts alone
        except yaml.YAMLError:
            continue
        loaded = loaded["k"] if isinstance(loaded, dict) and set(loaded) == {"k"} else loaded
        if loaded == _plain(value) or (isinstance(value, str) and value in _one_line(str(loaded))):
            return True
    return False


def _texts(value: Any) -> list[str]:
    """Each key and scalar of nested front matter."""
    if isinstance(value, Mapping):
        return [*value, *(said for member in value.values() for said in _texts(member))]
    return [said for member in value for said in _texts(member)] if isinstance(value, tuple) else [str(value)]


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    return value if isinstance(value, str) else str(value)


def full_name(text: str, value: str, recap: Recap) -> bool:
    assert recap.source is not None
    return value.startswith(f"{text} ") and value in _one_line(recap.source.text or "")


def joined_lines(text: str, value: str, recap: Recap) -> bool:
    lines = [_one_line(part) for part in re.split(r"\n\s*\n", text)]
    return value == " ".join(line for line in lines if not line.startswith("*"))


def link_kind(text: str, value: str, recap: Recap) -> bool:
    return any(host in text for host in ("github", "gitlab", "slides", "speakerdeck", "youtu", "vimeo", ".pdf"))


def link_text(text: str, value: str, recap: Recap) -> bool:
    assert recap.source is not None
    return f"[{value}]({text}" in (recap.source.text or "")


def link_time(text: str, value: timedelta, recap: Recap) -> bool:
    match = re.search(r"[?&#](?:t|start)=(\d+)", text)
    return match is not None and value == timedelta(seconds=int(match[1]))


def embed_id(text: str, value: str, recap: Recap) -> bool:
    return value in {f"https://www.youtube.com/watch?v={text}", f"https://vimeo.com/{text}"}


def markdown(text: str, value: str, recap: Recap) -> bool:
    return _one_line(text) == value


def next_date(text: str, value: date, recap: Recap) -> bool:
    day, month = re.search(r"\d+", text), re.search("|".join(MONTHS), text.lower())
    assert day
    assert month
    assert recap.published
    years = (recap.published.year, recap.published.year + 1)
    days = [date(year, MONTHS.index(month[0]) + 1, int(day[0])) for year in years]
    return value == next(one for one in days if one >= recap.published)


def permalink(text: str, value: str, recap: Recap) -> bool:
    assert recap.published
    parts = {"year": f"{recap.published:%Y}", "month": f"{recap.published:%m}", "title": recap.slug or ""}
    return value == re.sub(r":(\w+)", lambda match: parts[match[1]], text)


def plain_text(text: str, value: str, recap: Recap) -> bool:
    return _letters(value) == _letters(re.sub(r"\]\([^)]*\)|\]\[\w*\]", "", html.unescape(text)))


def post_date(text: str, value: date, recap: Recap) -> bool:
    return value == recap.published


def near_date(text: str, value: date, recap: Recap) -> bool:
    assert recap.published
    apart = abs(value - recap.published)
    others = [value.replace(year=value.year + step) for step in (-1, 1)]
    return str(value.day) in text and all(abs(other - recap.published) >= apart for other in others)


def liquid(text: str, value: str, recap: Recap) -> bool:
    return value == re.sub(r"\{\{ page\.title \}\}", recap.title or "", text)


def sponsor_role(text: str, value: str, recap: Recap) -> bool:
    assert recap.source
    whole = recap.source.text or ""
    label = whole[: whole.index(text)].rpartition("\n")[2]
    return value in label.lower()


def without_aside(text: str, value: str, recap: Recap) -> bool:
    return value == _one_line(re.sub(r"\([^)]*\)|\"[^\"]*\"", " ", text))


def talk_kind(text: str, value: str, recap: Recap) -> bool:
    assert recap.source
    return value in (recap.source.text or "").lower() or "éclair" in text


def talk_status(text: str, value: str, recap: Recap) -> bool:
    return value == "cancelled" and any(
        word in text for word in ("<strike>", "~~", "pull out", "cancel", "annulé", "ausfallen", "odwołane")
    )


def spaced(text: str, value: str, recap: Recap) -> bool:
    return text.replace(" ", "") == value.replace(" ", "") and len(value) == len(text) + 1


def handle(text: str, value: str, recap: Recap) -> bool:
    sites = {"x.com": "twitter", "twitter.com": "twitter", "github.com": "github", "linkedin.com": "linkedin"}
    site = re.match(r"https?://(?:www\.)?([^/]+)", text)
    return value == (sites.get(site[1]) if site and site[1] in sites else "mastodon" if "/@" in text else "handle")


def count(text: str, value: int, recap: Recap) -> bool:
    return int(text) == value


def duration(text: str, value: timedelta, recap: Recap) -> bool:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) == 4:  # from one time of day to another
        return value == timedelta(minutes=60 * (numbers[2] - numbers[0]) + numbers[3] - numbers[1])
    return value == timedelta(minutes=numbers[0])


def event_status(text: str, value: str, recap: Recap) -> bool:
    words = {"cancelled": ("cancel", "abgesagt", "annul"), "postponed": ("postpon", "verschoben", "report")}
    return text.lower().startswith(words[value])


def given(text: str, value: str, recap: Recap) -> bool:
    return text == ""


def data(text: str, value: Any, recap: Recap) -> bool:
    """Of a data file the place is empty; of a front matter the value is what YAML says is there."""
    said = value.strftime("%H:%M") if isinstance(value, time) else str(value)
    return text in {"", said}


def quoted(text: str, value: str, recap: Recap) -> bool:
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in text.splitlines()) == value


def timezone(text: str, value: str, recap: Recap) -> bool:
    return value in text


AGAIN: dict[str, Callable[[str, Any, Recap], bool]] = {
    "as-written": as_written,
    "attendance": attendance,
    "data": data,
    "clock": clock,
    "count": count,
    "date": written_date,
    "duration": duration,
    "event-status": event_status,
    "given": given,
    "quoted": quoted,
    "timezone": timezone,
    "day-before": day_before,
    "weekday-before": weekday_before,
    "weekday-after": weekday_after,
    "file-name": file_name,
    "front-matter": front_matter,
    "handle": handle,
    "full-name": full_name,
    "joined-lines": joined_lines,
    "link-kind": link_kind,
    "liquid": liquid,
    "near-date": near_date,
    "sponsor-role": sponsor_role,
    "talk-kind": talk_kind,
    "talk-status": talk_status,
    "without-aside": without_aside,
    "link-text": link_text,
    "link-time": link_time,
    "embed-id": embed_id,
    "markdown": markdown,
    "next-date": next_date,
    "permalink": permalink,
    "plain-text": plain_text,
    "post-date": post_date,
    "spaced": spaced,
}


def derived(recap: Recap) -> list[tuple[str, str, Any, str]]:
    """Path, rule, value and text of each value with a rule."""
    assert recap.source is not None
    found = []
    for path, value in leaves(recap):
        span = recap.source.of(path)
        if span.rule:
            found.append((path, span.rule, value, span.of(recap.source.text or "")))
    return found


@pytest.mark.parametrize("post", CASES, ids=lambda post: post.stem)
def test_derived_values_come_out_again(post: Path) -> None:
    """Each derived value of our own posts follows from the text at its place by the rule that it names."""
    for recap in load_all(post, root=post.parent):
        for path, rule, value, text in derived(recap):
            assert AGAIN[rule](text, value, recap), (path, rule, value, text)


def test_every_rule_is_computed_again() -> None:
    """No rule of the table is without its test, and each is met in our own posts."""
    assert set(AGAIN) == set(RULES)
    recaps = (recap for post in CASES for recap in load_all(post, root=post.parent, timezone="Europe/London"))
    met = {rule for recap in recaps for _, rule, _, _ in derived(recap)}
    assert met == set(RULES)


def test_real_values_come_out_again(archive: Path) -> None:
    """The same for every value of the real posts."""
    for post in sorted((archive / "recaps").glob("*.md")):
        recap = load(post, root=post.parent)
        for path, rule, value, text in derived(recap):
            assert AGAIN[rule](text, value, recap), (post.name, path, rule, value, text)

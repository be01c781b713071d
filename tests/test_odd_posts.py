"""Posts and calls that are odd in one way each: they are read as a reader would, or refused with a word on it."""

from datetime import date, time
from pathlib import Path

import pytest

from meetup_recap import (
    Diagnostic,
    Event,
    Found,
    InvalidValueError,
    LayoutResult,
    Limits,
    NotARecapError,
    Post,
    Span,
    StrictError,
    TalkDraft,
    UnknownNameError,
    check,
    edit,
    explain,
    iter_recaps,
    load_all,
    parse,
    read,
    to_jekyll,
)
from meetup_recap.testing import assert_laws

HEADER = "---\ntitle: River City Python May 2024\n---\n"
TALK = "First up was Ada Vega from Northwind telling us about Queues in Anger. Her takeaways were:\n\n"


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2003"])
def test_a_bullet_that_holds_a_space_alone_gives_way_to_those_below_it(blank: str) -> None:
    """A no-break space is nothing to take home; what is indented below it is."""
    reading = read(f"{HEADER}{TALK}* {blank}\n  * Queues need limits\n* Caches drift\n")
    takeaways = reading.recaps[0].event.talks[0].takeaways
    assert [takeaway.text for takeaway in takeaways] == ["Queues need limits", "Caches drift"]
    assert_laws(reading)


def test_a_lead_that_is_told_a_thousand_times_is_read() -> None:
    """An announcement that stammers is no reason to stop."""
    reading = read(f"{HEADER}{TALK}* One\n\nOur next meetup is on 11 June with {'speakers from ' * 1200}Tern.\n")
    assert reading.recaps[0].next_event


@pytest.mark.parametrize(
    "line", ["## Lightning Talkſ", "Our next meetup is on 3 Auguſt.", "### Lİghtning: Boats - Sol Mbeki"]
)
def test_letters_that_look_like_others_are_read_without_a_word(line: str) -> None:
    """The long s and the dotted I are what patterns that ignore case take for s and i."""
    assert_laws(read(f"{HEADER}{TALK}* One\n\n{line}\n"))


@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("7 pm:", time(19)),
        ("7:00 pm", time(19)),
        ("12:15 am", time(0, 15)),
        ("7:30-8:30 pm", time(19, 30)),
        ("11:30-1:00 pm", time(11, 30)),
        ("18:30 - 19:00:", time(18, 30)),
        ("25:10", None),
    ],
)
def test_times_of_an_agenda_are_those_of_a_clock(written: str, begins: time | None) -> None:
    """ "7 pm" is in the evening, "7:30-8:30 pm" is as well, and 25:10 is no time."""
    reading = read(f"{HEADER}# Agenda\n\n- {written} Queues in Anger - Ada Vega\n- 21:00 Boats - Sol Mbeki\n")
    assert reading.recaps[0].event.talks[0].start_time == begins
    assert_laws(reading)


@pytest.mark.parametrize(
    ("written", "starts", "ends"),
    [
        ("14 May 2024 at 7.30 pm", time(19, 30), None),
        ("14 May 2024, 7:30 PM - 9:00 PM", time(19, 30), time(21)),
        ("14 May 2024, 7:30 - 9:00 pm", time(19, 30), time(21)),
        ("14 May 2024, 18:00 - 20:30", time(18), time(20, 30)),
    ],
)
def test_times_of_an_evening_are_those_of_a_clock(written: str, starts: time, ends: time | None) -> None:
    """The half of the day counts, beside each time or behind both."""
    event = parse(f"# River City Python\n\n**Date:** {written}\n\n## Queues in Anger - Ada Vega\n").event
    assert (event.start_time, event.end_time) == (starts, ends)


@pytest.mark.parametrize("tags", ["tags: >\n  python\n  web\n\n  rust", 'tags: "caf\\u00e9 python rust"'])
def test_tags_in_a_folded_or_quoted_text_have_places_that_hold_them(tags: str) -> None:
    """Where YAML hides where a tag stands, its place is the whole text."""
    reading = read(f"{HEADER[:-4]}{tags}\n---\n{TALK}* One\n")
    assert reading.recaps[0].tags[1:] == (("web", "rust") if "web" in tags else ("python", "rust"))
    assert_laws(reading)


@pytest.mark.parametrize("title", ["Queues ~~in Anger `~~`", "a ~~b `~~` c", "Que\ufffcues"])
def test_marks_that_are_none_stay_in_titles(title: str) -> None:
    """Two tildes that code takes the end of are text, and an odd character is no picture."""
    reading = read(f"{HEADER}## Talks\n\n### {title} - Ada Vega\n\n### Small Boats - Sol Mbeki\n")
    assert reading.recaps[0].event.talks
    assert_laws(reading)
    if "~~" in title:
        assert "~~" in (reading.recaps[0].event.talks[0].title or "")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Nuestra próxima reunión será el 11 de junio.", date(2024, 6, 11)),
        ("O próximo encontro será no dia 11 de junho.", date(2024, 6, 11)),
    ],
)
def test_the_next_day_is_read_with_the_words_of_its_language(sentence: str, day: date) -> None:
    """Between a day and its month stand other words in Spanish and Portuguese."""
    code = "es" if "junio" in sentence else "pt"
    recap = parse(f"{HEADER}{TALK}* Uno\n\n{sentence}\n", path="2024-05-14-may.md", language=code)
    assert recap.next_event
    assert recap.next_event.date == day


def test_a_founder_has_a_role_and_an_organization() -> None:
    """ "Co-founder" is what somebody is, not whom they work for."""
    (talk,) = parse(
        f"{HEADER}## Talks\n\n### Queues in Anger\n\n**Speaker:** Ada Vega, Co-founder, Northwind\n"
    ).event.talks
    assert (talk.speakers[0].organization, talk.speakers[0].role) == ("Northwind", "Co-founder")


def test_what_was_read_under_larger_limits_can_be_used() -> None:
    """A post whose header is over the default limit is checked, explained, edited and written as any other."""
    limits = Limits(header=200_000)
    recap = parse(f"---\ntitle: River City Python May 2024\nlong: {'x' * 70_000}\n---\n{TALK}* One\n", limits=limits)
    assert check(recap) == ()
    assert "event.talks[0].title" in explain(recap)
    assert "Queues, again" in edit(recap, {"event.talks[0].title": "Queues, again"}, limits=limits)


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """A line separator inside a line is no end of it, for `explain` as for every place."""
    shown = explain(parse(f"{HEADER}{TALK}* One\u2028more\n* Two\n\nThe lift is slow.\n")).splitlines()
    numbered = [line for line in shown if line.endswith("  The lift is slow.")]
    assert numbered == ["?  9  The lift is slow."]


@pytest.mark.parametrize("call", [check, explain, to_jekyll, lambda recap: edit(recap, {})])
def test_what_needs_a_recap_says_so(call: object) -> None:
    """Anything else is refused by name, and not by an attribute that it lacks."""
    assert callable(call)
    with pytest.raises(InvalidValueError, match="expected a Recap, got Event"):
        call(Event())


@pytest.mark.parametrize("arguments", [{"layout": 3}, {"language": 3}, {"layout": [3]}, {"language": [None]}])
def test_arguments_of_another_kind_are_refused(arguments: dict[str, object]) -> None:
    """A number is no layout and no language."""
    with pytest.raises(InvalidValueError, match=r"read\.(layout|language): expected a "):
        read("text", **arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_styles_may_be_any_iterable_and_none_means_all() -> None:
    """A generator of names is several names; an empty list says nothing."""
    text = f"{HEADER}{TALK}* One\n"
    assert parse(text, layout=(name for name in ("lists", "prose"))) == parse(text)  # type: ignore[arg-type]
    assert parse(text, layout=[]) == parse(text) == parse(text, language=[])


def test_a_mistyped_name_stops_before_the_first_post(tmp_path: Path) -> None:
    """A language that is not there is one error, not a warning a file."""
    (tmp_path / "2024-05-14-may.md").write_text(f"{HEADER}{TALK}* One\n", "utf-8")
    with pytest.raises(UnknownNameError, match="'xx'"):
        load_all(tmp_path, language="xx")


class Odd:
    """A layout of somebody's own, with a diagnostic of its own."""

    name = "odd"

    def find(self, post: Post) -> LayoutResult:
        """Every post is odd."""
        at = post.document.body
        draft = TalkDraft(at, at + 3, (Found(("title",), "Odd", at, at + 3),))
        return LayoutResult((draft,), diagnostics=(Diagnostic("mine-odd", "it is odd", Span(0, 1)),))


def test_a_style_of_ones_own_may_have_diagnostics_of_its_own() -> None:
    """Their severity is that of a warning, so that strict=True passes them."""
    (told,) = [
        one for one in parse("---\na: b\n---\nOdd\n", layout=Odd(), strict=True).diagnostics if one.code == "mine-odd"
    ]
    assert told.severity == "warning"
    with pytest.raises(StrictError):
        parse("---\na: [b\n---\nOdd\n", layout=Odd(), strict=True)


def test_a_byte_order_mark_is_told_where_there_is_one() -> None:
    """A name of an encoding makes no mark, and takes none away."""
    text = f"{HEADER}{TALK}* One\n"
    bare = parse(text.encode("utf-16-le"), encoding="utf-16")
    marked = parse(text.encode("utf-16"), encoding="UTF-16")
    assert [one.code for one in (*bare.diagnostics, *marked.diagnostics)] == ["byte-order-mark"]


def test_a_file_name_that_no_encoding_writes_is_read(tmp_path: Path) -> None:
    """Its odd characters are replaced in the recap's path, by `parse` as by `load`."""
    file = tmp_path / "x\udcff.md"
    try:
        file.write_text(f"{HEADER}{TALK}* One\n", "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    source = parse(file).source
    assert source
    assert (source.path or "").endswith("x?.md")


def test_a_warning_stands_at_the_line_that_called(tmp_path: Path) -> None:
    """However deep in the library a post was passed over, the warning names the line of the caller."""
    (tmp_path / "lunch.md").write_text("# Lunch\n\nSoup.\n", "utf-8")
    for call in (load_all, lambda source: list(iter_recaps(source))):
        with pytest.warns(match="not a recap") as caught:
            call(tmp_path)
        assert caught[0].filename == __file__
    with pytest.raises(NotARecapError):
        load_all(tmp_path, on_problem="raise")


def test_a_line_that_is_a_tag_for_a_line_break_is_read() -> None:
    """Fuzzing found it: a paragraph had no line at all."""
    assert read(b"<BR\x00>").recaps == ()


@pytest.mark.parametrize("line", ["Mood: everybody was tired", "Level: beginners", "Slides: will follow next week"])
def test_a_line_with_a_label_that_gives_no_value_is_a_note(line: str) -> None:
    """The other lines of its paragraph are read; what it says stays readable."""
    text = f"# River City Python May 2024\n\n## Talks\n\nSpeaker: Ada Vega\nTitle: Queues in Anger\n{line}\n"
    recap = parse(text)
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger"]
    assert [note.text for note in recap.notes if line in note.text]


def test_what_is_behind_a_hard_break_is_a_statement_of_its_own() -> None:
    """Nothing ends a sentence before it, and yet it is another one."""
    text = (
        "# River City Python, 14 May 2024\n\nThanks to Northwind for the pizza<br>\nThe projector died after a minute\n"
    )
    assert [note.text for note in parse(text).notes] == ["The projector died after a minute"]

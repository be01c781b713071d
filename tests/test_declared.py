"""Layouts that are data: lines with fields, the rules of a file, and what is wrong with wrong ones."""

import datetime as dt
import pickle
from pathlib import Path
from typing import Any

import pytest

from meetup_recap import Archive, DataError, DeclaredLayout, LimitError, Recap, load, parse, parse_all
from meetup_recap.cli import main
from meetup_recap.layouts.declared.parsing import TemplateError
from meetup_recap.layouts.declared.template import Template
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.reading.document import read_document


def layout(rules: str) -> DeclaredLayout:
    return DeclaredLayout.from_yaml(f"layout: millport\n{rules}")


def read(body: str, rules: str, header: str = "title: An evening in May\ndate: 2024-05-14\n") -> Recap:
    """A post read with a layout."""
    return parse(f"---\n{header}---\n\n{body}\n", path="2024-05-14-may.md", layout=layout(rules))


def told(recap: Recap) -> list[tuple[str | None, list[tuple[str, str | None]]]]:
    """Each talk's title and speakers, with their employers."""
    return [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in recap.event.talks]


def matched(template: str, line: str) -> dict[str, str] | None:
    """What the fields of a line are, by the first way that fits."""
    block = read_document(f"{line}\n").blocks[0]
    assert isinstance(block, Paragraph)
    found = next(Template.of(template).match(block.prose), None)
    if found is None:
        return None
    urls = {name: mark.url for name, mark in found.urls.items()}
    return {name: place.of(block.prose.plain) for name, place in found.places.items()} | urls


@pytest.mark.parametrize(
    ("template", "line", "fields"),
    [
        ("{speakers}: {title}", "Ada Vega: Queues in Anger", {"speakers": "Ada Vega", "title": "Queues in Anger"}),
        ("{title} - {speakers}", "Queues — Ada Vega", {"title": "Queues", "speakers": "Ada Vega"}),
        ('"{title}" by {speakers}', "„Queues“ by Ada Vega", {"title": "Queues", "speakers": "Ada Vega"}),
        ("{title} - {speakers}", "Queues: Ada Vega", None),
        ("{title}[ ({_})]", "Queues", {"title": "Queues"}),
        ("{title}[ ({_})]", "Queues (20 minutes)", {"title": "Queues"}),
        ("{_}. {title}", "Talk 12. Queues", {"title": "Queues"}),
        ("**{title}** {speakers}", "**Queues** Ada Vega", {"title": "Queues", "speakers": "Ada Vega"}),
        ("**{title}** {speakers}", "*Queues* Ada Vega", None),
        (
            "[{title}]({slides}), {speakers}",
            "[Queues](/q.pdf), Ada",
            {"title": "Queues", "speakers": "Ada", "slides": "/q.pdf"},
        ),
        ("[{title}]({slides}), {speakers}", "Queues, Ada", None),
        ("{date:%d.%m.%Y} {title}", "14.05.2024 Queues", {"date": "14.05.2024", "title": "Queues"}),
        ("{date:%d.%m.%Y} {title}", "May Queues", None),
        (r"\[{date}\] {venue}", "\\[14 May\\] Quayside", {"date": "14 May", "venue": "Quayside"}),
        ("{title} {_}", "Queues", None),
    ],
)
def test_lines_have_fields(template: str, line: str, fields: dict[str, str] | None) -> None:
    """The whole line fits, or none of it; a dash is any dash, a quote any quote."""
    assert matched(template, line) == fields


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{titel}", "no field 'titel'"),
        ("{title}{speakers}", "nothing is between two fields"),
        ("{title} {title}", "twice"),
        ("{title", "cannot be understood|no field|opened"),
        ("{title} [x", "not closed"),
        ("{title} x]", "not opened"),
        ("**{title}", "not closed"),
        ("**{title} by** {speakers}", "covers one field"),
        ("[{title} x]({slides})", "covers one field"),
        ("just text", "no field"),
        ("{_}", "no field"),
        ("{title:%d}", "takes no format"),
        ("{date:%Q} {title}", "no %Q"),
        ("{title}" + "[ a]" * 4, "may be left out"),
        ("{title}" + " " * 500, "longer than"),
    ],
)
def test_wrong_lines_say_why(template: str, reason: str) -> None:
    """In words that name the sign or the field."""
    with pytest.raises(TemplateError, match=reason):
        Template.of(template)


LINE = 'line: "{speakers} >> {title}"'


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (f"at: heading 3, {LINE}", "### Ada Vega (Tern) >> Queues in Anger\n\nIt was about queues."),
        (f"at: item, {LINE}", "* Ada Vega (Tern) >> Queues in Anger\n* Pizza for all"),
        (f"at: item 2, {LINE}", "* Talks\n  * Ada Vega (Tern) >> Queues in Anger"),
        (f"at: paragraph, {LINE}", "Hello.\n\nAda Vega (Tern) >> Queues in Anger\n\nIt was late."),
        (f"at: line, {LINE}", "It was late.\nAda Vega (Tern) >> Queues in Anger\nSee you."),
        (f"at: line, {LINE}", "| when | what |\n|---|---|\n| 19:00 | Ada Vega (Tern) >> Queues in Anger |"),
        ("at: row, columns: {title: a, speakers: 2}", "| a | b |\n|---|---|\n| Queues in Anger | Ada Vega (Tern) |"),
        (
            'at: heading, line: "{title}", below: "mit {speakers}[ von {organization}]"',
            "## Queues in Anger\n\nmit Ada Vega von Tern\n\n## Pizza",
        ),
        ('at: item, line: "{title}", below: "~ {speakers}"', "* Queues in Anger\n  * ~ Ada Vega (Tern)\n* Pizza"),
    ],
)
def test_talks_are_where_the_layout_says(rule: str, body: str) -> None:
    """At headings, items, rows and paragraphs; what does not fit the line is no talk. Each value has its place."""
    recap = read(body, f"talks: [{{{rule}}}]")
    assert told(recap) == [("Queues in Anger", [("Ada Vega", "Tern")])]
    assert recap.source is not None
    assert recap.source.layout == "millport"
    assert recap.source.of("event.talks[0].title").of(recap.source.text or "") == "Queues in Anger"


def test_the_title_may_be_the_line() -> None:
    """Of a post of one talk."""
    recap = read(
        "It was late.",
        'talks: [{at: title, line: "{_} >> {title} << {speakers}"}]',
        'title: "12 >> Queues << Ada Vega"\n',
    )
    assert told(recap) == [("Queues", [("Ada Vega", None)])]


def test_under_and_skip_say_where_not() -> None:
    """A list under another heading has no talks, and a line that is to be skipped is none."""
    body = "## Program\n\n* Queues ~ Ada Vega\n* Soup ~ All Hands\n\n## Pub\n\n* Songs ~ Sol Mbeki\n"
    rules = 'talks: [{at: item, under: [Program], line: "{title} ~ {speakers}"}]\nskip: ["Soup ~ All Hands"]'
    assert told(read(body, rules)) == [("Queues", [("Ada Vega", None)])]


def test_a_row_has_employers_and_may_be_skipped() -> None:
    """Columns are known by their heads; a cell that is skipped makes no talk of its row; another table has none."""
    rows = "| Who | From | What |\n|---|---|---|\n| Ada Vega | Tern | Queues |\n| all | | Biscuits |\n"
    rule = "talks: [{at: row, columns: {title: What, speakers: Who, organization: From}}]\n"
    assert told(read(rows, rule + "skip: [Biscuits]")) == [("Queues", [("Ada Vega", "Tern")])]
    other = rule.replace("title: What", "title: Topic")
    recap = read(f"## Talks\n\n* Fog - Sol Mbeki\n\n{rows}", other)
    assert ("Fog", [("Sol Mbeki", None)]) in told(recap)


def test_others_keeps_what_ships_finds_on_other_lines() -> None:
    """Without it the layout's talks are all."""
    body = '## Talks\n\n* Ada Vega >> Queues in Anger\n* "Small Boats" by Sol Mbeki (Tern)\n'
    rules = 'talks: [{at: item, line: "{speakers} >> {title}"}]\n'
    assert [title for title, _ in told(read(body, rules))] == ["Queues in Anger"]
    assert [title for title, _ in told(read(body, rules + "others: true\n"))] == ["Queues in Anger", "Small Boats"]


def test_a_post_without_such_lines_is_read_as_ever() -> None:
    """What the layout does not say is read by what ships."""
    body = "First up was Ada Vega from Northwind telling us about Queues in Anger.\n\nThanks to our sponsors, Tern."
    recap = read(body, 'talks: [{at: item, line: "{speakers} >> {title}"}]')
    assert told(recap) == [("Queues in Anger", [("Ada Vega", "Northwind")])]
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Tern"]


def test_keys_labels_and_constants_give_the_event_its_values() -> None:
    """Of the front matter, with dots inside others and up to a text; of lines; and what is always so."""
    header = 'title: An evening\nwhen_it_was: 14.5.2024\nplace: {name: "Quayside, 2nd floor"}\nfed_by: [Tern, Kelp]\n'
    rules = (
        "keys: {event.date: when_it_was, event.venue.name: {key: place.name, before: ','}, event.sponsors: fed_by}\n"
        "labels: {title: [Stoff], speakers: [Heldin]}\n"
        "constants: {event.series: Millport Weavers}\n"
        "events: {all: true}\n"
    )
    text = f"---\n{header}---\n\nStoff: Queues in Anger\n\nHeldin: Ada Vega (Tern)\n"
    recap = parse(text, layout=layout(rules))
    event = recap.event
    assert (event.date, event.series) == (dt.date(2024, 5, 14), "Millport Weavers")
    assert event.venue is not None
    assert (event.venue.name, [one.name for one in event.sponsors]) == ("Quayside", ["Tern", "Kelp"])
    assert told(recap) == [("Queues in Anger", [("Ada Vega", "Tern")])]
    assert recap.source is not None
    assert recap.source.of("event.venue.name").of(text) == "Quayside"
    assert recap.source.of("event.series").rule == "given"


def test_events_of_a_file_are_where_the_layout_says() -> None:
    """Each heading that fits opens one, with its date and venue; another heading is no event."""
    text = (
        "# Past\n\n## at Quayside / 14 May 2024\n\n* Ada Vega >> Queues\n\n## About us\n\nWe meet.\n\n"
        "## at Tern / 11 June 2024\n\n* Sol Mbeki >> Boats\n"
    )
    rules = 'events: {at: heading 2, line: "at {venue} / {date}"}\ntalks: [{at: item, line: "{speakers} >> {title}"}]\n'
    recaps = parse_all(text, layout=layout(rules))
    assert [(one.event.date, one.event.venue and one.event.venue.name) for one in recaps] == [
        (dt.date(2024, 5, 14), "Quayside"),
        (dt.date(2024, 6, 11), "Tern"),
    ]
    assert [told(one)[0][0] for one in recaps] == ["Queues", "Boats"]


def test_every_file_may_be_an_event() -> None:
    """A post that tells too little is one where the layout says so."""
    post = "---\ntitle: Notes\ndate: 2024-05-14\n---\n\nIt was late, and we went home.\n"
    assert parse(post, layout=layout("events: {all: true}")).event.date == dt.date(2024, 5, 14)


WRONG = [
    ("", "$.layout (line 1, column 1): expected an object|expected an object"),
    ("talks: []\n", "$.layout (line 1, column 1): is missing"),
    ("layout: Mill port\n", "a name of lower case letters"),
    ("layout: 3\n", None),
    ("layout: a\nlayout: b\n", "stands twice"),
    ("layout: a\ntalk: []\n", "did you mean 'talks'?"),
    ("layout: a\ntalks: {at: item}\n", "$.talks (line 2, column 8): expected a list"),
    ("layout: a\ntalks: [item]\n", "$.talks[0] (line 2, column 9): expected an object"),
    ("layout: a\ntalks: [{line: '{title}'}]\n", "$.talks[0].at (line 2, column 9): is missing"),
    ("layout: a\ntalks: [{at: headline, line: '{title}'}]\n", "expected heading, heading 3"),
    ("layout: a\ntalks: [{at: heading 12, line: '{title}'}]\n", "expected heading, heading 3"),
    ("layout: a\ntalks: [{at: row 2, columns: {title: x}}]\n", "expected heading, heading 3"),
    ("layout: a\ntalks: [{at: item}]\n", "need a line"),
    ("layout: a\ntalks: [{at: row}]\n", "need columns"),
    ("layout: a\ntalks: [{at: row, line: '{title}'}]\n", "need columns"),
    ("layout: a\ntalks: [{at: item, columns: {title: x}, line: '{title}'}]\n", "no columns"),
    ("layout: a\ntalks: [{at: item, line: '{titel}'}]\n", "there is no field 'titel'"),
    ("layout: a\ntalks: [{at: item, line: ['{title}', '{title']}]\n", "$.talks[0].line[1]"),
    ("layout: a\ntalks: [{at: item, line: '{date}: {title}'}]\n", "{date} has no place here"),
    ("layout: a\ntalks: [{at: item, line: '{start_time} {_}'}]\n", "a line needs {title} or {speakers}"),
    ("layout: a\ntalks: [{at: item, line: {title: x}}]\n", "expected text, got an object"),
    ("layout: a\ntalks: [{at: item, line: ''}]\n", "expected text"),
    ("layout: a\ntalks: [{at: item, lines: '{title}'}]\n", "did you mean 'line'?"),
    ("layout: a\ntalks: [{at: row, columns: {titel: x}}]\n", "did you mean 'title'?"),
    ("layout: a\ntalks: [{at: item, under: {a: b}, line: '{title}'}]\n", "expected text, got an object"),
    ("layout: a\nevents: all\n", "$.events (line 2, column 9): expected an object"),
    ("layout: a\nevents: {all: often}\n", "expected true or false"),
    ("layout: a\nevents: {at: item}\n", "expected heading, heading 2 or paragraph"),
    ("layout: a\nevents: {line: '{date}'}\n", "a line needs at"),
    ("layout: a\nevents: {at: heading, line: '{title}'}\n", "{title} has no place here"),
    ("layout: a\nkeys: {event.vanue: x}\n", "$.keys['event.vanue']"),
    ("layout: a\nkeys: {event.date: [a, b]}\n", "expected text, got a list"),
    ("layout: a\nkeys: {event.date: {before: x}}\n", "$.keys['event.date'].key"),
    ("layout: a\nkeys: {event.date: {key: x, until: y}}\n", "there is no such rule here"),
    ("layout: a\nlabels: {speeker: [x]}\n", "did you mean 'speaker"),
    ("layout: a\nlabels: {speakers: {a: b}}\n", "expected text, got an object"),
    ("layout: a\nconstants: {event.series: {a: b}}\n", "expected text, got an object"),
    ("layout: a\nconstants: {event.serie: x}\n", "did you mean 'event.series'?"),
    ("layout: a\nothers: maybe\n", "expected true or false"),
    ("layout: a\nskip: [[a]]\n", "expected text, got a list"),
    ("layout: a\ntalks: [\n", "not YAML"),
    ("layout: a\n--- \nlayout: b\n", "expected an object"),
    ("layout: a\nskip: [" + "x, " * 10_000 + "x]\n", "at most 200 are allowed"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=range(len(WRONG)))
def test_wrong_files_say_what_is_wrong_and_what_is_allowed(text: str, message: str | None, tmp_path: Path) -> None:
    """With the file and the line, from Python and from the command, which ends with a status."""
    file = tmp_path / "ours.yaml"
    file.write_text(text, "utf-8")
    if message is None:
        DeclaredLayout.from_yaml(text)
        return
    with pytest.raises(DataError) as caught:
        parse("Nothing.", layout=str(file))
    assert any(part in str(caught.value) for part in message.split("|"))
    assert str(caught.value).startswith(f"{file}: ")
    assert main(["show", "README.md", "--layout", str(file)]) == 1


def test_a_file_that_is_too_deep_is_refused() -> None:
    """Before anything recurses into it."""
    with pytest.raises(LimitError, match="nesting"):
        DeclaredLayout.from_yaml("layout: a\nskip: " + "[" * 500)


def test_what_is_written_reads_back_equal() -> None:
    """Every rule of the page."""
    rules: Any = (
        'events: {all: true, at: heading 2, line: "{date}: {venue}"}\n'
        "talks:\n"
        '- {at: heading 3, under: [Program], line: ["{title} – {speakers}", "{title}"], below: "by {speakers}"}\n'
        "- {at: row, columns: {title: Topic, speakers: 2}}\n"
        "keys: {event.venue.name: {key: place.name, before: ','}, event.date: day}\n"
        "labels: {venue: [Bude]}\nskip: [Pizza]\nconstants: {event.series: Millport}\nothers: true\n"
    )
    one = layout(rules)
    assert DeclaredLayout.from_yaml(one.to_yaml()) == one
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301  # our own


def test_a_layout_file_is_given_like_any_layout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every call and command, alone or with others; processes get it, too."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/2024-05-14-may.md").write_text(
        "---\ntitle: May\n---\n\n* Ada Vega >> Queues in Anger\n", "utf-8"
    )
    ours = tmp_path / "ours.yaml"
    ours.write_text('layout: millport\ntalks: [{at: item, line: "{speakers} >> {title}"}]\n', "utf-8")
    for given in (str(ours), [str(ours), "prose"], [DeclaredLayout.from_yaml(ours.read_bytes())]):
        assert told(load(tmp_path / "posts/2024-05-14-may.md", layout=given))[0][0] == "Queues in Anger"
        assert [told(one)[0][0] for one in Archive.load(tmp_path / "posts", layout=given)] == ["Queues in Anger"]
    assert main(["convert", str(tmp_path / "posts"), "--to", "text", "--layout", str(ours)]) == 0
    assert main(["archive", str(tmp_path / "posts"), "--layout", str(ours), "--jobs", "2"]) == 0
    assert "1 talk by 1 speaker" in capsys.readouterr().out
    assert main(["show", str(tmp_path / "posts"), "--layout", str(tmp_path / "none.yaml")]) == 1

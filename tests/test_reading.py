"""What becomes of a text: a recap, not a recap, or a failure; and what is odd about it."""

import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import meetup_recap
from meetup_recap import (
    EncodingError,
    InvalidValueError,
    LimitError,
    Limits,
    MeetupRecapError,
    NotARecapError,
    RecapWarning,
    StrictError,
    UnknownNameError,
    UnknownPathError,
    UnreadableError,
    iter_recaps,
    load,
    load_all,
    parse,
    parse_all,
    read,
)
from meetup_recap.layouts import BUILTIN
from meetup_recap.testing import assert_nothing_lost, assert_places

BODY = """Kicking off our evening was Ada Vega from Northwind with a talk on Queues in Anger (starting at 12:05).

Thanks to our sponsors [Tern](https://tern.example/) and [Kelp](https://kelp.example/).

Our next meetup will be on Tuesday 11th June. [RSVP now!](https://www.meetup.com/x/events/1/)
"""
HEADER = '---\ntitle: "River City Python May 2024: Northwind"\n---\n'
ARTICLE = "---\ntitle: Ten years of blogging\n---\n\nI started this blog in 2014. Here is what I learned:\n\n* Write\n"


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in read(text).diagnostics]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (BODY, "missing-front-matter", "1:1"),
        ("---\ntitle: River City Python May 2024\n\n" + BODY, "unclosed-front-matter", "1:1"),
        ("---\n- a\n- b\n---\n" + BODY, "front-matter-not-mapping", "2:1"),
        ("---\njust words\n---\n" + BODY, "front-matter-not-mapping", "2:1"),
        ("---\ntitle: a\nlayout: b\ntitle: c\n---\n" + BODY, "duplicate-key", "4:1"),
        ("\ufeff" + HEADER + BODY, "byte-order-mark", "1:1"),
        ("---\ntitle: River City Python May 2024\ntags: [a, b\n---\n" + BODY, "broken-yaml", "4:1"),
    ],
)
def test_an_odd_header_is_told_and_the_body_is_read(text: str, code: str, place: str) -> None:
    """Whatever is wrong with the front matter, its place is told and the talk is found."""
    recap = parse(text)
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger"]
    (diagnostic,) = recap.diagnostics
    assert diagnostic.describe(text).startswith(f"{place}: {code}: ")
    assert_places(recap)
    assert_nothing_lost(recap)


def test_a_broken_header_keeps_what_can_be_read() -> None:
    """One bad line of front matter does not cost the title."""
    recap = parse('---\ntitle: "River City Python May 2024"\ntags: [a\nlocation: River City\n---\n' + BODY)
    assert recap.title == "River City Python May 2024"
    assert recap.event.location == "River City"


def test_a_colon_without_quotes_costs_nothing() -> None:
    """`title: Rivers: an evening` is no YAML: it is told, and the title is read as its author meant it."""
    recap = parse("---\ntitle: River City Python: May 2024  # draft\ntags:\n  - Photos\n  - a: b: c\n---\n" + BODY)
    assert recap.title == "River City Python: May 2024"
    assert recap.tags == ()
    assert [finding.code for finding in recap.diagnostics] == ["broken-yaml"]
    assert_places(recap)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_byte_order_marks_change_nothing(newline: str, encoding: str) -> None:
    """A post saved on any system reads the same."""
    plain = parse(HEADER + BODY)
    saved = parse((HEADER + BODY).replace("\n", newline).encode(encoding))
    assert saved == plain
    assert_places(saved)


@pytest.mark.parametrize(
    ("path", "header", "published", "slug"),
    [
        ("2024-05-14-may.md", "", date(2024, 5, 14), "may"),
        (r"C:\blog\_posts\2024-05-14-may.markdown", "", date(2024, 5, 14), "may"),
        ("_posts/2024-5-4-may.md", "", date(2024, 5, 4), "may"),
        ("2024-05-14-may.md", "date: 2024-05-15 18:30:00 +0100\n", date(2024, 5, 15), "may"),
        ("2024-05-14-may.md", "slug: spring\n", date(2024, 5, 14), "spring"),
        ("2024-02-31-may.md", "", None, "may"),
        ("may.md", "", None, "may"),
        (None, "", None, None),
    ],
)
def test_date_and_slug_follow_jekyll(path: str | None, header: str, published: date | None, slug: str | None) -> None:
    """The front matter wins over the file name; a file name without a date gives none."""
    recap = parse(f"---\ntitle: River City Python May 2024\n{header}---\n{BODY}", path=path)
    assert (recap.published, recap.event.date, recap.slug) == (published, published, slug)


@pytest.mark.parametrize(
    ("permalink", "url"),
    [
        ("/may/", "/may/"),
        ("/meetups/:year/:month/:title/", "/meetups/2024/05/may/"),
        ("pretty", "/2024/05/14/may/"),
        ("weekdate", "/2024/W20/Tue/may.html"),
    ],
)
def test_permalinks_follow_jekyll(permalink: str, url: str) -> None:
    """Placeholders are filled from the date and the file name."""
    text = f"---\ntitle: River City Python May 2024\npermalink: {permalink}\n---\n{BODY}"
    assert parse(text, path="2024-05-14-may.md").url == url


@pytest.mark.parametrize(("permalink", "path"), [("/:nonsense/:title", "2024-05-14-may.md"), ("pretty", "may.md")])
def test_no_permalink_is_made_up(permalink: str, path: str) -> None:
    """A template with a part that the post does not tell gives no address, and stays in the metadata."""
    recap = parse(f"---\ntitle: River City Python May 2024\npermalink: {permalink}\n---\n{BODY}", path=path)
    assert recap.url is None
    assert recap.metadata == {"permalink": permalink}


def test_keys_without_a_field_stay_in_metadata() -> None:
    """Nothing of the front matter is lost, and nothing is guessed from how YAML looks."""
    header = (
        "---\ntitle: River City Python May 2024\nversion: 1.10\nopen: no\nat: 1:34\nn: 3\nlist: [a, {b: true}]\n---\n"
    )
    recap = parse(header + BODY)
    assert recap.metadata == {"version": "1.10", "open": "no", "at": "1:34", "n": 3, "list": ("a", {"b": True})}


def test_an_article_is_no_recap() -> None:
    """A post that tells of no event is refused with a reason, and read() does not raise for it."""
    with pytest.raises(NotARecapError, match=r"post\.md: not a recap: nothing tells of an event"):
        parse(ARTICLE, path="post.md")
    assert read(ARTICLE).recaps == ()
    assert "nothing tells of an event" in (read(ARTICLE).reason or "")


def test_who_knows_that_a_post_is_about_an_event_says_so() -> None:
    """A date and a title make a recap then, however little is told; without a date there is still none."""
    walk = "---\ntitle: Queues in Anger (Ada Vega)\n---\n\nWe met at six and walked.\n"
    told = read(walk, path="2024-05-14-walk.md").reason or ""
    assert "a talk and who gives it in the title (0.01 of 0.35)" in told
    assert 'events="all"' in told
    recap = parse(walk, path="2024-05-14-walk.md", events="all")
    assert (recap.title, recap.event.date) == ("Queues in Anger (Ada Vega)", date(2024, 5, 14))
    assert read(walk, path="walk.md", events="all").reason == "it has no date"
    assert read("We met and walked.", path="2024-05-14-walk.md", events="all").reason == "it has no title and no talk"


def test_what_events_may_be_is_said() -> None:
    """A misspelt choice is no silent default."""
    with pytest.raises(InvalidValueError, match='events: expected "auto" or "all", got \'every\''):
        read(ARTICLE, events="every")  # type: ignore[arg-type]


def test_an_event_without_talks_is_a_recap() -> None:
    """A summer picnic with sponsors is an event."""
    recap = parse(
        '---\ntitle: "River City Python July 2024"\n---\n\nThanks to our sponsors [Tern](https://t.example).\n'
    )
    assert recap.event.talks == ()
    assert recap.event.sponsors[0].name == "Tern"


@pytest.mark.parametrize("text", ["", "\ufeff", "---\n---\n", "\n\n", "# \n", "---"])
def test_empty_texts_are_no_recaps(text: str) -> None:
    """An empty file is no failure."""
    assert read(text).recaps == ()


def test_latin_1_names_the_first_bad_byte_and_can_be_read_on_request() -> None:
    """The error says where the bytes stop being UTF-8, and encoding= reads them."""
    data = (HEADER + BODY.replace("Vega", "Vég")).encode("latin-1")
    with pytest.raises(EncodingError, match=r"post\.md:4: byte 0xe9 at offset \d+ is not utf-8; name the right one"):
        parse(data, path="post.md")
    assert parse(data, encoding="latin-1").event.talks[0].speakers[0].name == "Ada Vég"


@pytest.mark.parametrize(
    ("text", "limits", "message"),
    [
        (
            HEADER + BODY,
            Limits(post=100),
            r"the post in bytes is \d+, over the limit of 100; raise it with Limits\(post",
        ),
        (f"---\ntitle: {'x' * 300}\n---\n", Limits(header=200), r"front matter in characters is \d+, over .* 200"),
        (f"---\na: {'[' * 101}\n---\n", Limits(), r"nesting of the YAML is 101, over the limit of 100"),
        (f"---\na: {'[' * 60_000}\n---\n", Limits(), r"nesting of the YAML is [0-9,]+, over the limit of 100"),
    ],
)
def test_what_is_over_a_limit_is_refused_before_it_is_parsed(text: str, limits: Limits, message: str) -> None:
    """The error names what was too large, how large, the limit and how to raise it."""
    with pytest.raises(LimitError, match=message):
        parse(text, limits=limits)


def test_aliases_cannot_blow_a_header_up() -> None:
    """Nine lines of aliases would be a billion values; they are refused while being counted."""
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    with pytest.raises(LimitError, match="number of YAML values"):
        parse(f"---\n{bomb}---\n{BODY}")


def test_brackets_in_a_title_are_no_nesting() -> None:
    """A title may hold as many brackets as it likes."""
    assert parse(f'---\ntitle: "River City Python May 2024 {"[" * 150}"\n---\n{BODY}').title


def test_strict_raises_all_reading_errors_at_once() -> None:
    """strict=True turns what cost data into one error; a remark of less weight does not stop it."""
    with pytest.raises(StrictError, match=r"post\.md: 3:11: broken-yaml"):
        parse("---\ntitle: x\nbad: [a: ]b\n---\n" + BODY, path="post.md", strict=True)
    assert parse("\ufeff" + HEADER + BODY, strict=True).title


def test_unknown_layouts_are_refused_with_those_that_are_known() -> None:
    """A typing mistake in layout= does not read the post as something else."""
    known = ", ".join(sorted(one.name for one in BUILTIN))
    with pytest.raises(UnknownNameError, match=f"no layout is called 'prosa'; there are {known}; did you mean"):
        parse(BODY, layout="prosa")
    assert parse(HEADER + BODY, layout="prose").source.layout == "prose"  # type: ignore[union-attr]


def test_files_folders_and_zips_are_read(tmp_path: Path) -> None:
    """A Path, a name, a folder, a list of them and a file in a zip give the same recap."""
    post = tmp_path / "posts" / "2024-05-14-may.md"
    post.parent.mkdir()
    post.write_text(HEADER + BODY, "utf-8")
    (post.parent / "notes.txt").write_text("not a post", "utf-8")
    with zipfile.ZipFile(tmp_path / "posts.zip", "w") as archive:
        archive.write(post, "posts/2024-05-14-may.md")
    with zipfile.ZipFile(tmp_path / "posts.zip") as archive:
        inside = zipfile.Path(archive) / "posts" / "2024-05-14-may.md"
        zipped = load(inside)
        folder = load_all(zipfile.Path(archive) / "posts")
    recap = load(post)
    assert recap == load(str(post)) == zipped == parse(post) == folder[0]
    assert load_all(post.parent) == load_all([post]) == (recap,)
    assert load_all(post.parent)[0].source.path == "2024-05-14-may.md"  # type: ignore[union-attr]
    assert load(post, root=tmp_path).source.path == "posts/2024-05-14-may.md"  # type: ignore[union-attr]


def test_one_bad_post_never_stops_the_rest(tmp_path: Path) -> None:
    """A folder with everything that goes wrong gives its good post and tells the fate of each other."""
    good = HEADER + BODY
    for name, data in {
        "a-empty.md": b"",
        "b-image.md": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "c-latin.md": good.replace("Vega", "Végà").encode("latin-1"),
        "d-large.md": good.encode() + b"x" * 2_000_000,
        "e-broken.md": ("---\ntitle: [\n---\n" + BODY).encode(),
        "f-article.md": ARTICLE.encode(),
        "g-good.md": good.encode(),
    }.items():
        (tmp_path / name).write_bytes(data)
    fates: dict[str, str] = {}
    recaps = list(iter_recaps(tmp_path, on_problem=lambda path, error: fates.update({path: type(error).__name__})))
    assert [recap.source.path for recap in recaps if recap.source] == ["e-broken.md", "g-good.md"]
    assert fates == {
        "a-empty.md": "NotARecapError",
        "b-image.md": "EncodingError",
        "c-latin.md": "EncodingError",
        "d-large.md": "LimitError",
        "f-article.md": "NotARecapError",
    }


def test_problems_are_warnings_by_default_and_errors_on_request(tmp_path: Path) -> None:
    """Nothing is passed over in silence."""
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    with pytest.warns(RecapWarning, match=r"article\.md: not a recap"):
        assert load_all(tmp_path) == ()
    with pytest.raises(NotARecapError):
        load_all(tmp_path, on_problem="raise")


def test_what_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    """A wrong path is named."""
    with pytest.raises(UnreadableError, match=r"missing\.md: cannot be read: No such file"):
        load(tmp_path / "missing.md")
    with pytest.raises(UnreadableError, match="no such file or folder"):
        load_all(tmp_path / "missing")
    with pytest.raises(UnreadableError, match="no encoding 'klingon'"):
        parse(b"x", encoding="klingon")


@pytest.mark.parametrize(
    "header",
    [
        "'a",
        '"a',
        "[a",
        "\tx: y",
        "%YAML 9.9",
        "? [a]\n: b",
        "? " * 300 + "a",
        "? " * 30_000,
        "&a [*a]",
        "a: !!python/x y",
    ],
)
def test_no_header_stops_the_reader(header: str) -> None:
    """Whatever stands between the two lines, the body is read, or the header is refused as too deep."""
    with suppress(LimitError):
        assert parse(f"---\n{header}\n---\n" + HEADER + BODY).event.talks


def test_parts_of_a_list_that_no_field_holds_are_notes() -> None:
    """Code, quotes, empty bullets below a talk and pictures in a list cost nothing that stands beside them."""
    text = (
        HEADER
        + BODY.split("\n\n", maxsplit=1)[0]
        + "\n\n* One\n\n  ```\n  code\n  ```\n\n  > quoted\n* * nested\n\n"
        + "## Jobs\n\n* Jobs are open\n* ![](/a.png)\n\n"
        + "[ref]: https://a.example\n"
    )
    recap = parse(text)
    assert [takeaway.text for takeaway in recap.event.talks[0].takeaways] == ["One", "nested"]
    noted = "\n".join(note.text for note in recap.notes)
    assert all(part in noted for part in ("code", "> quoted", "Jobs are open", "[ref]: https://a.example"))
    assert_places(recap)
    assert_nothing_lost(recap)


def test_empty_and_doubled_keys_stay_in_metadata() -> None:
    """A key without a value, and the second of two keys for one field, are not lost."""
    recap = parse("---\ntitle: River City Python May 2024\ndraft:\nlang: en\nlanguage: de\n---\n" + BODY)
    assert recap.language == "en"
    assert recap.metadata == {"draft": None, "language": "de"}


def test_a_missing_file_among_several_is_told(tmp_path: Path) -> None:
    """One wrong name in a list does not stop the rest."""
    post = tmp_path / "2024-05-14-a.md"
    post.write_text(HEADER + BODY, "utf-8")
    told: list[str] = []
    assert len(load_all([tmp_path / "missing.md", post], on_problem=lambda path, _: told.append(path))) == 1
    assert len(told) == 1


def test_places_can_be_asked_for() -> None:
    """A value tells where it stands, and a place tells its value."""
    recap = parse(HEADER + BODY)
    assert recap.source is not None
    span = recap.source.of("event.talks[0].speakers[0].name")
    assert span.of(HEADER + BODY) == "Ada Vega"
    assert recap.source.at(4, 30) == "event.talks[0].speakers[0].name"
    with pytest.raises(UnknownPathError, match=r"'event\.venue\.name': no value"):
        recap.source.of("event.venue.name")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_a_reading_or_an_error_of_ours(data: bytes) -> None:
    """A file that is no post at all is never a crash."""
    with suppress(MeetupRecapError):
        reading = read(data)
        assert reading.recaps or reading.reason


PIECES = st.sampled_from(
    [*BODY.split(" "), "\n\n", "* a\n", "### x\n", "> ", "[a](b)", "![](c d.png)", "Her", "(", ")", "`"]
)


@given(st.lists(PIECES, max_size=60))
def test_shuffled_posts_keep_the_laws(pieces: list[str]) -> None:
    """However the words of a post fall, nothing is lost and each value has its place."""
    for recap in read(HEADER + " ".join(pieces)).recaps:
        assert_places(recap)
        assert_nothing_lost(recap)


def test_parse_all_gives_every_recap() -> None:
    """For a post of one event it is that one."""
    assert parse_all(HEADER + BODY) == (parse(HEADER + BODY),)


def test_version_is_the_packages() -> None:
    """The version can be asked for without importing package metadata up front."""
    assert meetup_recap.__version__.count(".") == 2


TOML = """+++
title = "River City Python May 2024: Northwind"
date = 2024-05-16T09:00:00+02:00
event_date = 2024-05-14
draft = false
weight = 3
[[talks]]
title = "Queues in Anger"
speaker = "Ada Vega"
slides = "https://slides.example/q"
[[talks]]
title = 'Caches: a "love" story'
speaker = "Sol Mbeki"
+++
We met at the Northwind offices.
"""


def test_a_toml_header_is_read_with_its_places() -> None:
    """Hugo's other header: dates, nested talks, and what no field holds, each with where it stands."""
    recap = parse(TOML)
    assert recap.title == "River City Python May 2024: Northwind"
    assert (recap.published, recap.event.date) == (date(2024, 5, 16), date(2024, 5, 14))
    assert [(talk.title, talk.speakers[0].name) for talk in recap.event.talks] == [
        ("Queues in Anger", "Ada Vega"),
        ('Caches: a "love" story', "Sol Mbeki"),
    ]
    assert (recap.metadata["draft"], recap.metadata["weight"]) == (False, 3)
    assert recap.source is not None
    assert recap.source.of("event.talks[1].title").of(TOML) == 'Caches: a "love" story'
    assert not recap.diagnostics


def test_a_header_of_lines_is_read() -> None:
    """Pelican's: keys in any case up to the first empty line; it needs a title, so that labeled prose is none."""
    header = "Title: River City Python May 2024: Northwind\nDate: 2024-05-14 08:05\nAuthor: Noor\n"
    text = f"{header}\nThanks to our sponsor, Northwind.\n"
    recap = parse(text)
    assert (recap.title, recap.published) == ("River City Python May 2024: Northwind", date(2024, 5, 14))
    assert recap.author is not None
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Northwind"]
    assert (
        read("Speaker: Ada Vega\nSlides: https://slides.example\n\nMore.\n").diagnostics[0].code
        == "missing-front-matter"
    )


def test_an_address_below_a_title_is_no_key() -> None:
    """A header's keys have a space or nothing behind their colon: "https:" is the beginning of an address."""
    said = read("Title: May meetup\nhttps://river.example/may\n\n- Queues - Ada Vega\n- Boats - Laura Gomez\n")
    assert said.diagnostics[0].code == "missing-front-matter"
    assert (
        read("Title: May meetup\nTags:\n\n- Queues - Ada Vega\n- Boats - Laura Gomez\n").recaps[0].title == "May meetup"
    )


def test_a_toml_header_that_is_too_deep_is_refused() -> None:
    """Before anything recurses into it."""
    with pytest.raises(LimitError, match="the nesting of the TOML is 101"):
        read(f"+++\na = {'[' * 200}{']' * 200}\n+++\nbody\n")


def test_a_post_in_prose_may_tell_its_day_place_and_sponsors_in_the_header() -> None:
    """Only `location`, which is the town, is no venue."""
    header = "title: October supper\nwhen: Tuesday 3 October 2017, 6.30pm\nwhere: Cobbler's Yard\nlocation: Cork\n"
    body = """First up was Ada Vega from Northwind with a talk on Queues in Anger. Her takeaways were:

* Queues need limits

Then Sol Mbeki from Quayside gave "An ode to strace" which turned out to be in verse. His takeaways were:

* Rhymes help
"""
    recap = parse(f"---\n{header}sponsors: [Fennel]\n---\n\n{body}\nSee [Fennel](https://fennel.example).\n")
    assert recap.source is not None
    assert recap.source.layout == "prose"
    assert recap.event.date == date(2017, 10, 3)
    assert recap.event.venue is not None
    assert (recap.event.venue.name, recap.event.location) == ("Cobbler's Yard", "Cork")
    assert [(sponsor.name, sponsor.url) for sponsor in recap.event.sponsors] == [("Fennel", "https://fennel.example")]
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger", "An ode to strace"]


def test_an_agenda_may_hold_a_list_of_lightning_talks() -> None:
    """Its items name their speakers in the line, though those around them do below; a name in brackets beats a dash."""
    recap = parse("""---
title: May meetup
event_date: 2024-05-14
---

## Agenda

- 19:00 Queues - a love story (Ada Vega)
- 19:30 Caches in Anger
    - Speaker: Sol Mbeki (Northwind)
- 20:00 Lightning talks
    - Ines Prado: Why my fridge speaks HTTP
    - Noor Haddad: Vim is fine
""")
    assert [(talk.title, talk.kind, talk.speakers[0].name) for talk in recap.event.talks[-3:]] == [
        ("Caches in Anger", "talk", "Sol Mbeki"),
        ("Why my fridge speaks HTTP", "lightning", "Ines Prado"),
        ("Vim is fine", "lightning", "Noor Haddad"),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("### Queues - a love story (Ada Vega)", [("Ada Vega", None)]),
        (
            "### Queues in Anger\n\n*Talk by Ada Vega and Sol Mbeki (both Northwind)*",
            [("Ada Vega", "Northwind"), ("Sol Mbeki", "Northwind")],
        ),
        (
            "### Queues in Anger\n\n*Talk by Ada Vega and Sol Mbeki (Northwind)*",
            [("Ada Vega", "Northwind"), ("Sol Mbeki", "Northwind")],
        ),
        (
            "### Queues in Anger\n\n*Talk by Ada Vega (Quayside) and Sol Mbeki (Northwind)*",
            [("Ada Vega", "Quayside"), ("Sol Mbeki", "Northwind")],
        ),
        (
            "### Queues in Anger\n\n*Talk by Ada Vega, Ines Prado and Sol Mbeki (Northwind)*",
            [("Ada Vega", None), ("Ines Prado", None), ("Sol Mbeki", "Northwind")],
        ),
    ],
)
def test_whom_a_line_names(line: str, told: list[tuple[str, str | None]]) -> None:
    """And for whom they work: one bracket behind two people is both's, one behind three the last one's."""
    recap = parse(f"---\ntitle: May meetup\nevent_date: 2024-05-14\n---\n\n## Talks\n\n{line}\n\nIt was good.\n")
    assert [(speaker.name, speaker.organization) for speaker in recap.event.talks[0].speakers] == told


def test_keys_of_two_words_tell_of_the_speaker_or_the_talk() -> None:
    """`speaker_org`, `talk_recording`, whatever the separator."""
    keys = "talk_title: Queues in Anger\nspeaker: Ada Vega\nspeaker_org: Northwind\ntalkRecording: https://youtu.be/Aa1Bb2Cc3Dd"
    recap = parse(f"---\ntitle: May meetup\nmeetup_date: 2024-05-14\n{keys}\n---\n\nIt was good.\n")
    talk = recap.event.talks[0]
    assert (talk.speakers[0].organization, talk.video_url) == ("Northwind", "https://youtu.be/Aa1Bb2Cc3Dd")


@pytest.mark.parametrize(
    ("language", "sentence", "sponsor", "venue"),
    [
        ("en", "Pizza and cake were courtesy of [Northwind](https://northwind.example).", "Northwind", None),
        ("en", "Thanks to Quayside for the room.", None, "Quayside"),
        ("de", "Die Fischbrötchen gingen auf die [Northwind](https://northwind.example).", "Northwind", None),
        ("de", "Den Kuchen spendierte die [Northwind](https://northwind.example).", "Northwind", None),
        ("fr", "Les crêpes ont été offertes par [Northwind](https://northwind.example).", "Northwind", None),
        ("fr", "Merci à [Quayside](https://quayside.example) de nous avoir ouvert ses portes.", None, "Quayside"),
        ("pl", "Za pierogi zapłaciła [Northwind](https://northwind.example).", "Northwind", None),
        ("pl", "Dzięki dla sponsorów: [Northwind](https://northwind.example).", "Northwind", None),
    ],
)
def test_who_paid_and_who_housed(language: str, sentence: str, sponsor: str | None, venue: str | None) -> None:
    """By the words of each language, thanks or none."""
    talk = "## Talks\n\n### Queues in Anger (Ada Vega)\n\nIt was good.\n\n### Caches (Sol Mbeki)\n\nIt was good, too.\n"
    recap = parse(f"---\ntitle: Meetup\nevent_date: 2024-05-14\n---\n\n{sentence}\n\n{talk}", language=[language])
    assert [one.name for one in recap.event.sponsors] == ([sponsor] if sponsor else [])
    assert (recap.event.venue and recap.event.venue.name) == venue


def test_bold_linked_names_below_headings_are_speakers() -> None:
    """No talks of their own."""
    recap = parse("""---
title: May meetup
event_date: 2024-05-14
---

### From Sprockets to Webpacker

**[Ada Vega](https://ada.example)**

Our application is nine years old.

### Property-based Testing

**[Sol Mbeki](https://sol.example)** and **[Ines Prado](https://ines.example)**

Tests check the cases that we thought of.
""")
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in recap.event.talks] == [
        ("From Sprockets to Webpacker", ["Ada Vega"]),
        ("Property-based Testing", ["Sol Mbeki", "Ines Prado"]),
    ]


def test_a_bullet_may_go_on_in_prose() -> None:
    """Behind the sentence that bills the talk."""
    recap = parse("""---
title: May meetup
event_date: 2024-05-14
---

These were the talks:

- **My first bot**, by [Ada Vega](https://ada.example). Ada wrote a bot that tells when the tram comes. [Code](https://code.example/bot)
- **19:30** *Caches, where to begin?* by [Sol Mbeki](https://sol.example) (Northwind) - [slides](https://slides.example/c)
""")
    assert [(talk.title, talk.speakers[0].name) for talk in recap.event.talks] == [
        ("My first bot", "Ada Vega"),
        ("Caches, where to begin?", "Sol Mbeki"),
    ]


def test_two_dated_headings_with_parts_of_their_own_are_two_events() -> None:
    """A year's page may hold two evenings only."""
    event = "- **Venue:** {venue}\n\n### Talks\n\n- **{title}**\n  - {speaker}, Fennel\n"
    first = event.format(venue="Northwind", title="Queues in Anger", speaker="Ada Vega")
    second = event.format(venue="Quayside", title="Caches in Anger", speaker="Sol Mbeki")
    recaps = parse_all(
        f"# 2019\n\n## Meetup #8 - 26 September 2019\n\n{first}\n## Meetup #7 - 13 June 2019\n\n{second}"
    )
    assert [(recap.event.date, [talk.title for talk in recap.event.talks]) for recap in recaps] == [
        (date(2019, 9, 26), ["Queues in Anger"]),
        (date(2019, 6, 13), ["Caches in Anger"]),
    ]


def test_a_section_of_sponsors_may_thank_in_sentences() -> None:
    """Everyone whom it thanks is a sponsor, whatever for; the group's own page is none."""
    recap = parse("""---
title: May meetup
event_date: 2024-05-14
---

**Venue:** [Fennel](https://fennel.example)
**Sponsors:** [Plumb](https://plumb.example)

## Talks

### Queues in Anger (Ada Vega)

It was good.

## Sponsors

Thanks to [Northwind](https://northwind.example) for the food and
to [Quayside](https://quayside.example) for the stickers.

The next meetup is in June, see our [Meetup page](https://www.meetup.com/river-city/).
""")
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Plumb", "Northwind", "Quayside"]
    assert recap.event.venue is not None
    assert recap.event.venue.name == "Fennel"


def test_prose_below_a_heading_may_introduce_the_speaker_further_on() -> None:
    """Behind "After the break, …", with the organization and whatever verb opens the evening."""
    recap = parse("""---
title: August meetup
event_date: 2024-08-13
---

## Type hints for the rest of us

Ada Vega from Northwind opened the night by showing how her team added type hints.

## Sensors and sheep

After the break, Sol Mbeki told us how he tracks sheep. Her slides are [here](https://slides.example/sheep.pdf).

## Thanks

Thanks to everybody who stacked the chairs.
""")
    assert [(talk.title, talk.speakers[0].name, talk.speakers[0].organization) for talk in recap.event.talks] == [
        ("Type hints for the rest of us", "Ada Vega", "Northwind"),
        ("Sensors and sheep", "Sol Mbeki", None),
    ]


def test_a_list_of_definitions_is_a_list() -> None:
    """kramdown's: a term, and behind a colon in the next line what it means; labels and talks alike."""
    text = """# Meetup May

Date
: 14 May 2024

Sponsors
: [Harbor Cloud](https://harbor.example)
: Tern

## Talks

Queues in Anger
: Ada Vega, Northwind

Small boats
: Sol Mbeki (Quayside)
"""
    reading = read(text)
    assert_nothing_lost(reading.recaps[0])
    assert_places(reading.recaps[0])
    event = reading.recaps[0].event
    assert event.date == date(2024, 5, 14)
    assert [(sponsor.name, sponsor.url) for sponsor in event.sponsors] == [
        ("Harbor Cloud", "https://harbor.example"),
        ("Tern", None),
    ]
    assert [(talk.title, talk.speakers[0].name, talk.speakers[0].organization) for talk in event.talks] == [
        ("Queues in Anger", "Ada Vega", "Northwind"),
        ("Small boats", "Sol Mbeki", "Quayside"),
    ]


def test_text_below_a_talk_names_its_speaker() -> None:
    """By a label in the middle of it, or in its first sentence with the organization, where nothing else names one."""
    recap = parse("""---
title: Mai-Treffen
event_date: 2024-05-16
sponsor: Kieselwerk
sponsor_url: https://kieselwerk.example
---

## Vorträge

### Warteschlangen im Ernstfall

Den Anfang macht Jana Vogt von Nordlicht.

### Kleine Boote

Hier ging es um Boote. Referent: Timo Ahrens (Hafenwerk)

### Pizza

Bei Pizza sprach man weiter.
""")
    assert [(talk.title, talk.speakers[0].name, talk.speakers[0].organization) for talk in recap.event.talks] == [
        ("Warteschlangen im Ernstfall", "Jana Vogt", "Nordlicht"),
        ("Kleine Boote", "Timo Ahrens", "Hafenwerk"),
    ]
    assert recap.event.sponsors[0].url == "https://kieselwerk.example"


def test_the_next_event_is_read_below_headings_too() -> None:
    """Where a sentence about it tells a day behind this event's, and wherever the day's full stop stands."""
    recap = parse("""---
title: Rückblick
date: 2023-03-29
termin: 2023-03-23
---

## Warteschlangen - Ada Vega

Es war ein sehr guter Vortrag über die Warteschlangen, mit denen wir alle leben.

## Und weiter?

Das nächste Treffen ist am Donnerstag, den 27. April. Anmeldung über [Meetup](https://www.meetup.com/x/events/2/).
""")
    assert recap.next_event is not None
    assert recap.next_event.date == date(2023, 4, 27)
    assert recap.next_event.url == "https://www.meetup.com/x/events/2/"


@pytest.mark.parametrize(
    ("heading", "line", "organization"),
    [
        (
            "Prelekcje\n\nOto co nas czeka, jak zawsze z pizzą i w dobrym gronie",
            "Kolejki bez strachu: Jan Lis, architekt z firmy Kamień Cloud",
            "Kamień Cloud",
        ),
        ("Vorträge", "**Warteschlangen** – Jana Vogt, Teamleiterin @ Rebstock Analytics", "Rebstock Analytics"),
        ("Présentations", "*Des files sans peur* par Ada Vega, chez Pastel Studio", "Pastel Studio"),
        ("Talks", "**Queues in Anger** - Ada Vega, wrangler of queues at Northwind", "Northwind"),
    ],
)
def test_what_a_speaker_does_somewhere_tells_where(heading: str, line: str, organization: str) -> None:
    """Whatever the role is called: "at", "chez", "z firmy" and "@" part it from the organization."""
    recap = parse(f"# Meetup\n\n**Date:** 2024-05-14\n\n## {heading}\n\n* 18:00 {line}\n* 19:00 Pause\n")
    speaker = recap.event.talks[0].speakers[0]
    assert speaker.organization == organization
    assert speaker.role is None or organization not in speaker.role


def test_a_date_may_stand_before_the_name_of_the_evening() -> None:
    """In a file of several events: "## 14 May 2019: Queues and Caches"."""
    events = "".join(
        f"## {day} May 2019: Evening {day}\n\n* 18:40 **Queues of {day}** - Ada Vega (Northwind)\n\n"
        for day in (14, 7, 2)
    )
    recaps = parse_all(f"# Cloud Weir\n\nNotes of our evenings.\n\n{events}")
    assert [recap.event.date for recap in recaps] == [date(2019, 5, 14), date(2019, 5, 7), date(2019, 5, 2)]


def test_labels_may_have_an_article_and_lines_beside_sponsors_are_no_sentences() -> None:
    """ "Les sponsors" is a section of sponsors; a link in a line of its own beside them is none."""
    recap = parse("""# Soirée de mai

**Date :** 14 mai 2024
**Sponsors :** [Tern](https://tern.example)
**Inscriptions :** [Meetup](https://www.meetup.com/x/events/1/)

## Présentations

### Des files sans peur - Ada Vega

Une très bonne présentation sur les files avec lesquelles nous devons tous vivre.

## Les sponsors

* [Pastel Studio](https://pastel.example) (buffet)
""")
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Tern", "Pastel Studio"]


def test_a_link_whose_text_is_its_address_leads_where_it_says() -> None:
    """And somebody whom the text and a label name is one speaker."""
    recap = parse("""# Meetup May

**Date:** 14 May 2024

## Talks

### Queues in Anger

[Ada Vega](https://ada.example) says:

> Queues break when nobody looks at them for long enough.

**Speaker:** Ada Vega, tech lead, Northwind

**Slides:** [speakerdeck.com/x/queues](https://speakerdeck.com/x/queues)
""")
    (talk,) = recap.event.talks
    assert talk.slides_url == "https://speakerdeck.com/x/queues"
    assert [(speaker.name, speaker.organization) for speaker in talk.speakers] == [("Ada Vega", "Northwind")]


def test_a_title_that_opens_with_your_is_nobody() -> None:
    """ "Your First Helm Chart" is four capitalized words, and no name."""
    recap = parse(
        "# Meetup\n\n**Date:** 2024-05-14\n\n## Talks\n\n* 18:00 **Queues in Anger** - Ada Vega (Northwind)\n"
        "* 19:00 **Your First Helm Chart** - Ines Prado\n"
    )
    assert [talk.speakers[0].name for talk in recap.event.talks] == ["Ada Vega", "Ines Prado"]


@pytest.mark.parametrize("text", ["* \u00a0", "1. \u00a0", "* \u2003\n:", "# x\nSpeaker: Ada\n\n\u00a0\n"])
def test_a_no_break_space_alone_is_no_text(text: str) -> None:
    """What editors leave behind in bullets and paragraphs never stops the reading."""
    assert read(text).notes == ()


def test_a_bullet_that_is_a_list_gives_what_is_in_it() -> None:
    """A takeaway with nothing of its own is what stands in the list inside it."""
    header = "---\ntitle: River City Python May 2024\n---\n"
    post = f"{header}First up was Ada Vega telling us about Queues. Their takeaways were:\n\n* 1. x\n"
    (recap,) = read(post).recaps
    assert [takeaway.text for takeaway in recap.event.talks[0].takeaways] == ["x"]

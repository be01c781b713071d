"""The commands check and explain, run as their users run them."""

import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from folders import SHARED
from meetup_recap import check, explain, from_json, load, parse, to_json
from meetup_recap.cli import main
from meetup_recap.diagnostics import CODES
from meetup_recap.errors import SourceError
from meetup_recap.explanation import pieces

CHECKS = Path(__file__).parent / "checks"
HOSTILE = "River City Python May 2024\x1b]0;x\x07 %0A::error::x <script>alert(1)</script> \u202e"


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound post, one with an error and one with a warning, in CRLF with a byte-order mark."""
    monkeypatch.chdir(tmp_path)
    for name, source in {
        "2024-05-14-a.md": "image-without-alt.twin.md",
        "2024-05-14-b.md": "broken-link.slip.md",
        "2024-05-14-c.md": "glued-words.slip.md",
    }.items():
        text = (CHECKS / source).read_bytes().decode()
        (tmp_path / name).write_bytes(("\ufeff" + text).replace("\n", "\r\n").encode())
    return tmp_path


@pytest.mark.usefixtures("blog")
def test_findings_are_lines_with_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    """file:line:column: code message; an error sets the exit status."""
    assert main(["check", ".", "--ignore", "byte-order-mark"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["2024-05-14-b.md:9:24:", "2024-05-14-c.md:11:68:"]
    assert "broken-link link: its opening parenthesis is missing" in lines[0]


def test_codes_can_be_chosen(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--select and --ignore take codes; a warning alone leaves exit status 0; an unknown code is refused."""
    assert main(["check", str(blog), "--select", "glued-words,start-mismatch"]) == 0
    assert "glued-words" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main(["check", str(blog), "--select", "glued-word"])
    assert "no code is called glued-word; there are broken-link" in capsys.readouterr().err


def test_fixes_leave_every_other_byte(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--diff shows and changes nothing; --fix mends, once and for all, byte-order mark and line ends as they were."""
    before = {path.name: path.read_bytes() for path in blog.glob("*.md")}
    assert main(["check", str(blog), "--diff"]) == 1
    shown = capsys.readouterr().out
    assert "-Thanks to our sponsors [Tern]https://tern.example/)" in shown
    assert "+Thanks to our sponsors [Tern](https://tern.example/)" in shown
    assert {path.name: path.read_bytes() for path in blog.glob("*.md")} == before
    assert main(["check", str(blog), "--fix"]) == 0
    after = {path.name: path.read_bytes() for path in blog.glob("*.md")}
    assert after["2024-05-14-a.md"] == before["2024-05-14-a.md"]
    assert after["2024-05-14-b.md"] == before["2024-05-14-b.md"].replace(b"[Tern]https", b"[Tern](https")
    assert after["2024-05-14-c.md"] == before["2024-05-14-c.md"].replace(b"=65)(starting", b"=65) (starting")
    assert main(["check", str(blog), "--fix"]) == 0
    assert {path.name: path.read_bytes() for path in blog.glob("*.md")} == after


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_fixes_keep_the_encoding(tmp_path: Path, encoding: str) -> None:
    """A post in UTF-16 stays one, in its byte order."""
    post = tmp_path / "2024-05-14-a.md"
    text = "\ufeff" + (CHECKS / "broken-link.slip.md").read_text("utf-8")
    post.write_bytes(text.encode(encoding))
    assert main(["check", str(post), "--fix"]) == 0
    assert post.read_bytes() == text.replace("[Tern]https", "[Tern](https").encode(encoding)


def test_json_holds_places_and_fixes(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another program finds all that a person is told."""
    main(["check", str(blog), "--to", "json", "--select", "broken-link"])
    (finding,) = json.loads(capsys.readouterr().out)
    assert finding["path"] == "2024-05-14-b.md"
    assert (finding["line"], finding["column"], finding["severity"]) == (9, 24, "error")
    assert finding["fix"][0]["text"] == "[Tern](https://tern.example/)"


def test_sarif_is_valid(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The output keeps the published schema of SARIF 2.1.0."""
    main(["check", str(blog), "--to", "sarif"])
    log = json.loads(capsys.readouterr().out)
    run = log["runs"][0]
    assert {result["ruleId"] for result in run["results"]} >= {"broken-link", "glued-words"}
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(CODES)
    schema = SHARED / "reference/sarif/sarif-schema-2.1.0.json"
    if not schema.exists():
        pytest.skip("the schema is OASIS's and is not shipped")
    jsonschema.validate(log, json.loads(schema.read_text("utf-8")))


def test_annotations_cannot_be_forged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text from a post never begins a command of its own, in GitHub's lines or on a terminal."""
    post = tmp_path / "2024-05-14-a.md"
    sponsor = "Thanks to our sponsors A%0A::error::forged\x1b]0;x\x07, B."
    post.write_bytes(f"---\ntitle: River City Python May 2024\n---\n\n{sponsor}\n".encode())
    main(["check", str(post), "--to", "github"])
    out = capsys.readouterr().out
    assert out
    assert all(line.startswith(("::notice file=", "::warning file=")) for line in out.splitlines())
    assert "\x1b" not in out
    main(["check", str(post)])
    assert "\x1b" not in capsys.readouterr().out


def test_explain_is_the_post_with_its_values(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As text: every line of the post, what is left to notes marked, each value with its place and rule."""
    assert main(["explain", str(example)]) == 0
    out = capsys.readouterr().out
    assert "? 40  Unfortunately the first minute of his talk has no sound." in out
    assert "   20:29  event.talks[0].speakers[0].name" in out
    assert "event.talks[0].video_start  by clock" in out
    assert "% of the body's characters are in fields or led to them" in out


class Marks(HTMLParser):
    """The text of the page's post and its marks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.titles: list[str] = []
        self.inside = False
        self.post = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = dict(attrs)
        self.inside = self.inside or values.get("class") == "post"
        if tag == "mark" and values.get("title"):
            self.titles.append(values["title"] or "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        self.post += data if self.inside else ""


def test_the_page_holds_the_whole_post(example: Path, tmp_path: Path) -> None:
    """As a page: nothing of the post is left out, each value is marked and listed."""
    page = tmp_path / "page.html"
    assert main(["explain", str(example), "-o", str(page)]) == 0
    html = page.read_text("utf-8")
    marks = Marks(html)
    assert marks.post == example.read_text("utf-8")
    assert any("event.talks[2].title" in title for title in marks.titles)
    assert "<td>event.talks[2].video_start</td><td>1:20:31</td>" in html


def test_folders_with_posts_of_one_name_stay_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file gets its own fixes, and converting both to one folder loses none in silence."""
    monkeypatch.chdir(tmp_path)
    slips = {"a": "broken-link.slip.md", "b": "glued-words.slip.md"}
    for folder, slip in slips.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "2024-05-14-x.md").write_bytes((CHECKS / slip).read_bytes())
    assert main(["check", "a", "b", "--fix"]) == 0
    assert "[Tern](https" in (tmp_path / "a/2024-05-14-x.md").read_text("utf-8")
    assert "?t=65) (starting" in (tmp_path / "b/2024-05-14-x.md").read_text("utf-8")
    assert main(["convert", "a", "b", "--to", "json", "-o", "out/"]) == 1


@pytest.mark.parametrize(
    "description",
    [
        ">\n  speakers join us at the\n  River City Python meetup June 2024",
        '"a \\"quoted\\" word, River City Python meetup June 2024"',
    ],
)
def test_fixes_never_touch_what_yaml_hides(tmp_path: Path, description: str) -> None:
    """In a folded or escaped scalar the month's own place is not known, so nothing is written."""
    post = tmp_path / "2024-05-14-x.md"
    text = f"---\ntitle: River City Python May 2024\ndescription: {description}\n---\n\nWe met in May.\n"
    post.write_text(text, "utf-8")
    assert main(["check", str(post), "--fix", "--select", "month-mismatch"]) == 1
    assert post.read_text("utf-8") == text


def test_names_in_code_are_not_glued() -> None:
    """A camel-case name behind a cue word is a name."""
    body = "Next up was Ada Vega from Northwind telling us about `fromEvent` and showDialog, see https://a.example/shareReplay.\n"
    recap = parse(f"---\ntitle: River City Python May 2024\n---\n\n{body}\n* One point\n")
    assert "glued-words" not in {finding.code for finding in check(recap)}


def test_the_page_runs_nothing_from_a_post() -> None:
    """Scripts, control characters and text-direction marks of a post are shown."""
    header = "---\ntitle: River City Python May 2024\n---\n\n"
    recap = parse(f"{header}Thanks to our sponsors [<b>A</b>](javascript:x).\n\n{HOSTILE}\n")
    html = explain(recap, page=True)
    assert not {"script", "b", "img"} & Marks(html).tags
    assert "\x1b" not in html
    assert "\u202e" not in html


def test_pieces_are_the_post(example: Path) -> None:
    """Side by side they are the text, each character once."""
    recap = load(example)
    assert recap.source is not None
    shown = "".join((recap.source.text or "")[piece.start : piece.end] for piece in pieces(recap))
    assert shown == recap.source.text
    assert {piece.kind for piece in pieces(recap)} == {"value", "cue", "note", "frame"}


def test_explaining_needs_the_text(example: Path) -> None:
    """After JSON the post is gone, and the error says so."""
    with pytest.raises(SourceError, match="explain needs the post's text"):
        explain(from_json(to_json(load(example))))


TWO_EVENINGS = """# Evenings

## 14 May 2024

### Queues in Anger - Ada Vega

Thanks to our sponsors [Tern]https://tern.example/)

## 11 June 2024

### Small Boats - Sol Mbeki

Thanks to our sponsors [Kelp]https://kelp.example/)
"""


def test_a_file_of_several_events_is_mended_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each event's fix is written, once, and what is odd about the one header is told once."""
    post = tmp_path / "2024-06-20-evenings.md"
    post.write_text(TWO_EVENINGS, "utf-8")
    assert main(["check", str(post), "--select", "missing-front-matter,broken-link"]) == 1
    codes = [line.split()[1] for line in capsys.readouterr().out.splitlines()]
    assert codes == ["missing-front-matter", "broken-link", "broken-link"]
    assert main(["check", str(post), "--fix", "--select", "broken-link"]) == 0
    assert post.read_text("utf-8") == TWO_EVENINGS.replace("]https", "](https")


def test_fix_and_diff_are_one_or_the_other(tmp_path: Path) -> None:
    """Whoever asks for both is told, and nothing is changed."""
    with pytest.raises(SystemExit, match="2"):
        main(["check", str(tmp_path), "--fix", "--diff"])


def test_a_post_at_an_address_is_not_written_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of the same name on this disk stays as it is, whatever is mended or edited elsewhere."""
    import fsspec

    text = (CHECKS / "broken-link.slip.md").read_text("utf-8")
    here = tmp_path / "2024-05-14-b.md"
    here.write_text(text, "utf-8")
    address = f"memory://{here}"
    fsspec.filesystem("memory").pipe(str(here), text.encode())
    main(["check", address, "--fix"])
    assert main(["edit", address, "event.talks[0].title=Other", "--write"]) == 2
    assert "not written to" in capsys.readouterr().err
    assert here.read_text("utf-8") == text


def test_a_difference_can_be_applied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file without a line end at its end is said to have none, as patch wants it; odd separators part no line."""
    post = tmp_path / "2024-05-14-b.md"
    text = (
        (CHECKS / "broken-link.slip.md")
        .read_text("utf-8")
        .partition("\n\nFirst up")[0]
        .replace("Thanks", "So\u2028Thanks")
    )
    post.write_text(text, "utf-8")
    main(["check", str(post), "--diff", "--select", "broken-link"])
    shown = capsys.readouterr().out
    assert "\\ No newline at end of file\n" in shown
    assert len([line for line in shown.splitlines(keepends=True) if line.startswith(("+", "-"))]) >= 4


def test_a_folder_in_which_each_post_is_an_event(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--events all` reads what tells little, in an archive, too."""
    (tmp_path / "2024-05-14-walk.md").write_text("---\ntitle: A walk\n---\n\nWe met and walked.\n", "utf-8")
    assert main(["convert", str(tmp_path), "--to", "jsonl"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["convert", str(tmp_path), "--to", "jsonl", "--events", "all"]) == 0
    assert '"date": "2024-05-14"' in capsys.readouterr().out
    assert main(["archive", str(tmp_path), "--events", "all"]) == 0
    assert capsys.readouterr().out.startswith("1 recap, 2024-05-14")


def test_explain_tells_why_a_post_is_no_recap(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever wonders why a post is skipped sees how well each layout fits, and what would have been enough."""
    post = tmp_path / "2024-05-14-lunch.md"
    post.write_text(
        "---\ntitle: Lunch\n---\n\nFirst up was Ada Vega from Tern telling us about Queues in Anger.\n", "utf-8"
    )
    assert main(["explain", str(post)]) == 0
    printed = capsys.readouterr()
    assert "skipped: too little tells of an event" in printed.err
    assert "prose 0.2 (a talk in prose, talks: 1)" in printed.out
    assert "a recap needs 0.35" in printed.out

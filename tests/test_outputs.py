"""What is written never costs what somebody made: posts of the run, files of other formats, what a killed run left."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from folders import ROOT
from meetup_recap import Archive, InvalidValueError, OutputError
from meetup_recap.archive.site import files, names
from meetup_recap.archive.site.addresses import Addresses
from meetup_recap.archive.site.pages import Site
from meetup_recap.cli import main
from meetup_recap.outputs import Outputs

MAY = (ROOT / "examples/2024-05-14-river-city-python-may-2024.md").read_text("utf-8")
JUNE = MAY.replace("May 2024", "June 2024").replace("2024-05-14", "2024-06-11").replace("Northwind", "Tidepool")
TWO_EVENTS = "# Cloud Weir\n\nNotes of our evenings.\n\n" + "".join(
    f"## {day} May 2019: Evening {day}\n\n* 18:40 **Queues of {day}** - Ada Vega (Northwind)\n\n" for day in (14, 7, 2)
)
FILE_COMMANDS = (
    *(
        f"convert POSTS --to {name} -o TARGET"
        for name in ("csv", "ical", "json", "json-ld", "jsonl", "markdown", "pyvideo", "rubyevents", "text", "yaml")
    ),
    "convert POSTS/may.md --to jekyll -o TARGET",
    "convert POSTS/may.md --to html -o TARGET",
    "explain POSTS/may.md -o TARGET",
    "explain POSTS/two.md -o TARGET",
    "table POSTS talks -o TARGET",
    "table POSTS talks --to json -o TARGET",
    "table POSTS talks --to parquet -o TARGET",
    "table POSTS all --to sqlite -o TARGET",
)
"""The commands that write a file."""
FOLDER_COMMANDS = (
    *(
        f"convert POSTS --to {name} -o TARGET/"
        for name in ("html", "jekyll", "json", "markdown", "webvtt", "yaml", "youtube-chapters")
    ),
    "site POSTS -o TARGET",
    "table POSTS all -o TARGET",
    "table POSTS all --to parquet -o TARGET",
    "annotate POSTS -o TARGET",
)
"""Those that write into a folder."""


def ran(command: str, blog: Path, target: Path, *further: str) -> int:
    """Run a command on the blog's posts."""
    return main([*command.replace("POSTS", str(blog / "_posts")).replace("TARGET", str(target)).split(), *further])


def _same(blog: Path) -> Path:
    return blog / "_posts/may.md"


def _other(blog: Path) -> Path:
    return blog / "_posts/june.md"


def _no_recap(blog: Path) -> Path:
    return blog / "_posts/article.md"


def _symbolic(blog: Path) -> Path:
    (blog / "link.json").symlink_to(_same(blog))
    return blog / "link.json"


def _symbolic_folder(blog: Path) -> Path:
    (blog / "elsewhere").symlink_to(blog / "_posts")
    return blog / "elsewhere/may.md"


def _hard(blog: Path) -> Path:
    (blog / "hard.json").hardlink_to(_same(blog))
    return blog / "hard.json"


def _dotted(blog: Path) -> Path:
    return blog / "_posts/../_posts/./may.md"


def _in_capitals(blog: Path) -> Path:
    return blog / "_posts/MAY.MD"


TARGETS = (_same, _other, _no_recap, _symbolic, _symbolic_folder, _hard, _dotted, _in_capitals)


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Two posts, one of two events, and one that is no recap."""
    (tmp_path / "_posts").mkdir()
    texts = {"may": MAY, "june": JUNE, "two": TWO_EVENTS, "article": "# Knots\n\nHow to tie one.\n"}
    for name, text in texts.items():
        (tmp_path / f"_posts/{name}.md").write_text(text, "utf-8")
    return tmp_path


def contents(blog: Path) -> dict[str, bytes]:
    """The bytes of each post."""
    return {file.name: file.read_bytes() for file in sorted((blog / "_posts").glob("*.md"))}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.__name__.strip("_"))
@pytest.mark.parametrize("command", FILE_COMMANDS)
def test_no_post_is_written_over(
    command: str, target: Callable[[Path], Path], blog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However a post is named as the output of a command, every byte of every post stays, and the message names it."""
    before, place = contents(blog), target(blog)
    is_there = place.exists()
    status = ran(command, blog, place, "--follow-links")
    after = contents(blog)
    assert {name: after[name] for name in before} == before
    if is_there:
        assert status == 1
        assert f"{place}: cannot be written: " in capsys.readouterr().err


@pytest.mark.parametrize("command", FOLDER_COMMANDS)
@pytest.mark.parametrize("target", ["_posts", "_posts/../_posts", "elsewhere"])
def test_a_folder_of_posts_keeps_them(command: str, target: str, blog: Path) -> None:
    """What is written into the folder of the posts, by whatever name, leaves every post as it was."""
    (blog / "elsewhere").symlink_to(blog / "_posts")
    before = contents(blog)
    ran(command, blog, blog / target)
    after = contents(blog)
    assert {name: after[name] for name in before} == before


def test_nothing_is_written_where_one_file_must_not_be(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All files of a run are looked at before the first is written, and each that is refused is named."""
    for name in ("may", "june"):
        (blog / "out").mkdir(exist_ok=True)
        (blog / f"out/{name}.md").hardlink_to(blog / f"_posts/{name}.md")
    assert main(["convert", str(blog / "_posts"), "--to", "jekyll", "-o", str(blog / "out")]) == 1
    told = capsys.readouterr().err
    assert re.search(r"out/may\.md.* this run reads it \(as may\.md\)", told)
    assert re.search(r"out/june\.md.* this run reads it \(as june\.md\)", told)
    assert sorted(file.name for file in (blog / "out").iterdir()) == ["june.md", "may.md"]


@pytest.mark.parametrize("command", [FILE_COMMANDS[number] for number in (2, 5, 9, 12, 14, 17)])
def test_a_file_of_another_format_is_replaced_by_force_alone(command: str, blog: Path) -> None:
    """Notes in Markdown that no command reads are kept; `--force` replaces them."""
    notes = blog / "notes.md"
    notes.write_text("mine\n", "utf-8")
    assert ran(command, blog, notes) == 1
    assert notes.read_text("utf-8") == "mine\n"
    assert ran(command, blog, notes, "--force") == 0
    assert notes.read_bytes() != b"mine\n"


@pytest.mark.parametrize("name", ["notes.txt", "old.md"])
def test_a_link_is_judged_by_what_it_leads_to(name: str, blog: Path) -> None:
    """A link named out.json gives nobody the right to write over the notes behind it."""
    (blog / name).write_text("mine\n", "utf-8")
    (blog / "out.json").symlink_to(blog / name)
    assert ran("convert POSTS/may.md --to json -o TARGET", blog, blog / "out.json") == 1
    assert (blog / name).read_text("utf-8") == "mine\n"


def test_a_place_that_can_be_no_file_is_told_before_any_is_written(
    blog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder where one file goes, and a file where a folder goes: the other file is not written either."""
    target = blog / "out"
    (target / "may.json").mkdir(parents=True)
    (target / "two-2019-05-02.json").write_text("{}", "utf-8")
    assert ran("convert POSTS --to json -o TARGET/", blog, target) == 1
    assert f"{target / 'may.json'}: cannot be written: it is a folder" in capsys.readouterr().err
    assert not (target / "june.json").exists()
    assert ran("convert POSTS/may.md --to json -o TARGET", blog, blog / "_posts/june.md/may.json") == 1
    assert f"{blog / '_posts/june.md'}: cannot be written: it is a file, so nothing" in capsys.readouterr().err


def test_an_output_inside_another_is_refused(tmp_path: Path) -> None:
    """A renderer's file `a` and its `a/b` cannot both be written."""
    with pytest.raises(OutputError, match=r"a: cannot be written: another file is to be inside of it"):
        Outputs().check_all([(tmp_path / "a", ".html"), (tmp_path / "a/b.html", ".html")])


@pytest.mark.skipif(sys.platform != "linux", reason="the names of what a process has open are Linux's")
def test_standard_output_by_its_name(blog: Path) -> None:
    """`-o /dev/stdout >> log` prints, and keeps what the log held; another open file is named by its own name."""
    log = blog / "log"
    log.write_text("before\n", "utf-8")
    command = [sys.executable, "-m", "meetup_recap", "convert", "_posts/may.md", "--to", "yaml", "-o"]
    with log.open("ab") as stream:
        subprocess.run([*command, "/dev/stdout"], cwd=blog, stdout=stream, check=True)  # noqa: S603  # our own
        done = subprocess.run([*command, "/dev/stderr"], cwd=blog, stderr=stream, check=False)  # noqa: S603
    written = log.read_text("utf-8")
    assert done.returncode == 1
    assert written.startswith("before\nschema_version: 1\n")
    assert "which somebody has open; name that" in written


def test_a_file_that_is_named_twice_is_one_post(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check a.md b.md a.md` checks two files, and `--fix` changes each once."""
    post = str(blog / "_posts/may.md")
    main(["convert", post, str(blog / "_posts/june.md"), post, "--to", "jsonl"])
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_force_never_replaces_a_post_that_is_read(blog: Path) -> None:
    """`--force` is about formats: what the run reads is kept."""
    before = contents(blog)
    assert main(["convert", str(blog / "_posts"), "--to", "json", "-o", str(_same(blog)), "--force"]) == 1
    assert contents(blog) == before


def test_an_output_may_be_made_anew(blog: Path) -> None:
    """A file of the format's own is replaced, whichever of its suffixes it has."""
    for name in ("out.yaml", "out.yml"):
        for _ in range(2):
            assert main(["convert", str(blog / "_posts"), "--to", "yaml", "-o", str(blog / name)]) == 0


def test_a_post_that_is_not_read_is_kept_as_well(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A post made of one is not put over another, though both are Markdown: no command can make that again."""
    before = contents(blog)
    assert main(["convert", str(_same(blog)), "--to", "jekyll", "-o", str(_other(blog))]) == 1
    assert "june.md: cannot be written: it exists and may be somebody's post" in capsys.readouterr().err
    assert contents(blog) == before


def test_a_page_that_nobody_named_is_not_replaced(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The pages of a file's further events have names of their own: one that exists is somebody's."""
    page, other = blog / "page.html", blog / "page-2.html"
    other.write_text("mine", "utf-8")
    assert main(["explain", str(blog / "_posts/two.md"), "-o", str(page)]) == 1
    assert "page-2.html: cannot be written: it exists" in capsys.readouterr().err
    assert (other.read_text("utf-8"), page.exists()) == ("mine", False)
    assert main(["explain", str(blog / "_posts/two.md"), "-o", str(page), "--force"]) == 0
    assert other.read_text("utf-8") != "mine"


@pytest.mark.parametrize("name", ["aliases.json", "aliases.csv", "aliases.sqlite"])
def test_an_alias_file_is_an_input(name: str, blog: Path) -> None:
    """It is not written over, even where its suffix is the format's own."""
    aliases = blog / name
    aliases.write_text("speakers: {}\n", "utf-8")
    table = "all" if name.endswith("sqlite") else "talks"
    to = name.partition(".")[2]
    command = ["table", str(blog / "_posts"), table, "--to", to, "--aliases", str(aliases), "-o", str(aliases)]
    assert main(command) == 1
    assert aliases.read_text("utf-8") == "speakers: {}\n"


@pytest.mark.parametrize(
    "name", ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "/proc/thread-self/fd/0", "link", "folder/stdin"]
)
@pytest.mark.skipif(sys.platform != "linux", reason="the names of what a process has open are Linux's")
def test_what_is_on_standard_input_is_not_edited(name: str, blog: Path) -> None:
    """A post is not written to where it was named by `<` alone, whatever name standard input is given."""
    (blog / "link").symlink_to("/dev/stdin")
    (blog / "folder").symlink_to("/dev")
    post = blog / "_posts/may.md"
    for command in (
        ["edit", name, "event.location=Berlin", "--write"],
        ["check", name, "--fix"],
        ["annotate", name, "--write"],
    ):
        with post.open("rb") as stream:
            done = subprocess.run(  # noqa: S603  # our own
                [sys.executable, "-m", "meetup_recap", *command],
                stdin=stream,
                cwd=blog,
                capture_output=True,
                check=False,
            )
        assert post.read_text("utf-8") == MAY
        assert done.returncode == (2 if command[0] == "edit" else done.returncode)


def test_what_standard_input_comes_from_is_an_input(blog: Path) -> None:
    """`convert - -o post.md < post.md` leaves the post as it was."""
    post = blog / "_posts/may.md"
    command = [sys.executable, "-m", "meetup_recap", "convert", "-", "--to", "jekyll", "-o", str(post)]
    with post.open("rb") as stream:
        done = subprocess.run(command, stdin=stream, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 1
    assert "this run reads it (as standard input)" in done.stderr
    assert post.read_text("utf-8") == MAY


@pytest.mark.parametrize(
    "command", ["site _posts", "convert _posts --to yaml", "explain _posts/may.md", "table _posts talks"]
)
def test_an_empty_place_is_wrong_usage(
    command: str, blog: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-o "$OUT"` with a variable that is not set writes nothing into the working folder."""
    monkeypatch.chdir(blog)
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "-o", ""])
    assert ended.value.code == 2
    assert "is a variable not set?" in capsys.readouterr().err
    assert [file.name for file in blog.iterdir()] == ["_posts"]


@pytest.mark.parametrize("write", ["to_sqlite", "to_parquet", "to_site"])
def test_an_archive_is_not_written_over_its_posts(write: str, blog: Path) -> None:
    """In Python, too, and for a part of an archive as well: neither a post nor a file of another format is replaced."""
    before = contents(blog)
    archive = Archive.load(blog / "_posts").filter(year=2024)[:2]
    with pytest.raises(OutputError, match=r"may\.md.*(this run reads it|it is a file, so nothing can be in it)"):
        getattr(archive, write)(blog / "_posts/may.md", **({"name": "talks"} if write == "to_parquet" else {}))
    assert contents(blog) == before


def test_a_site_needs_a_folder(blog: Path) -> None:
    """`Archive.to_site("")` does not fill the working folder."""
    with pytest.raises(InvalidValueError, match="expected a folder"):
        Archive.load(blog / "_posts").to_site("")


def test_a_site_knows_the_names_of_its_files(blog: Path) -> None:
    """What is looked at before a site is written is what is written."""
    archive = Archive.load(blog / "_posts")
    site = Site(archive, Addresses.of(archive), "River City", "link", "", None)
    assert sorted(names(site)) == sorted(name for name, _ in files(site))


FILLS = """
import sys, time
from pathlib import Path
from meetup_recap.cli.interrupts import end_on_signals
from meetup_recap.outputs import Outputs
def fill(place):
    place.write_text("half")
    print("writing", flush=True)
    for _ in range(1200):  # a signal just before one long sleep would be heard only after it
        time.sleep(0.1)
if sys.argv[2] == "handled":
    end_on_signals()
Outputs().fill(Path(sys.argv[1]), ".json", fill)
"""


def _writing(file: Path, how: str) -> subprocess.Popen[str]:
    """A process that is in the middle of writing a file."""
    process = subprocess.Popen([sys.executable, "-c", FILLS, str(file), how], stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert process.stdout
    assert process.stdout.readline() == "writing\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_leaves_no_unfinished_file(number: signal.Signals, tmp_path: Path) -> None:
    """SIGTERM and SIGINT end a command that writes, and the file is as it was."""
    file = tmp_path / "post.json"
    file.write_text("mine", "utf-8")
    process = _writing(file, "handled")
    process.send_signal(number)
    process.communicate(timeout=60)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"post.json": "mine"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    """The next run in a folder removes what SIGKILL left there, and nothing that a living process writes."""
    killed, living = _writing(tmp_path / "a.md", "plain"), _writing(tmp_path / "b.md", "plain")
    killed.kill()
    killed.communicate(timeout=60)
    (tmp_path / ".mine.new").write_text("mine", "utf-8")
    assert len(list(tmp_path.iterdir())) == 3
    Outputs().write(tmp_path / "a.md", ".md", b"whole")
    left = sorted(path.name for path in tmp_path.iterdir())
    living.kill()
    living.communicate(timeout=60)
    assert len(left) == 3
    assert {"a.md", ".mine.new"} <= set(left)
    assert [name for name in left if f"-{living.pid}-" in name]


def test_many_files_in_a_folder_cost_linear_time(tmp_path: Path) -> None:
    """What a killed run left is looked for once in a folder, not once a file."""
    outputs, looks = Outputs(), 0
    original = Path.glob

    def counted(path: Path, pattern: str) -> object:
        nonlocal looks
        looks += 1
        return original(path, pattern)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "glob", counted)
        for number in range(20):
            outputs.write(tmp_path / f"{number}.md", ".md", b"")
    assert looks == 1


def test_only_the_commands_that_change_posts_rewrite_them() -> None:
    """A further command that changes posts joins this list."""
    sources = {file.name: file.read_text("utf-8") for file in (ROOT / "src/meetup_recap").rglob("*.py")}
    assert sorted(name for name, text in sources.items() if ".rewrite(" in text) == [
        "annotate.py",
        "check.py",
        "edit.py",
    ]
    writers = re.compile(r"\.write_(?:text|bytes)\(|open\([^)]*[\"'][wax]b?\+?[\"']")
    assert [name for name, text in sources.items() if writers.search(text) and name != "outputs.py"] == ["api.py"]


def test_closed_standard_output_is_an_error(blog: Path) -> None:
    """What would be lost is told, with exit status 1; where nothing is to be printed, nothing is wrong."""
    command = f"{sys.executable} -m meetup_recap"
    post = blog / "_posts/may.md"
    for arguments, status in (
        (f"convert {post} --to yaml", 1),
        (f"show {post}", 1),
        (f"edit {post} event.location=Berlin", 1),
        (f"table {blog / '_posts'} talks", 1),
        (f"convert {post} --to yaml -o {blog / 'out.yaml'}", 0),
    ):
        done = subprocess.run(  # noqa: S602  # the shell closes it
            f"{command} {arguments} >&-", shell=True, capture_output=True, text=True, check=False
        )
        assert (arguments, done.returncode) == (arguments, status)
        assert ("standard output: cannot be written: it is closed" in done.stderr) == bool(status)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_is_an_error(blog: Path) -> None:
    """Exit status 1 and one line, for what is printed and for what is written."""
    post = blog / "_posts/may.md"
    for arguments in (f"convert {post} --to yaml > /dev/full", f"convert {post} --to yaml -o /dev/full"):
        done = subprocess.run(  # noqa: S602
            f"{sys.executable} -m meetup_recap {arguments}", shell=True, capture_output=True, text=True, check=False
        )
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
        assert "No space left" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="needs a terminal of its own")
@pytest.mark.parametrize(
    "command", ["convert post.md --to jekyll", "table . talks", "edit post.md event.location=Berlin", "explain post.md"]
)
def test_a_terminal_gets_nothing_to_obey(command: str, tmp_path: Path) -> None:
    """Control characters of a post are escapes on a terminal; in a pipe the text is as the format says."""
    import pty

    post = MAY.replace("Queues in Anger", "Queues\x9b31m\u202e in Anger")
    (tmp_path / "post.md").write_text(post, "utf-8")
    words = [sys.executable, "-m", "meetup_recap", *command.split()]
    ours, theirs = pty.openpty()
    with subprocess.Popen(words, cwd=tmp_path, stdout=theirs, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        os.close(theirs)
        shown = b"".join(iter(lambda: _from_terminal(ours), b"")).decode()
        assert process.wait() == 0
    os.close(ours)
    assert "Anger" in shown
    assert "\u202e" not in shown
    assert "\x9b" not in shown


def _from_terminal(terminal: int) -> bytes:
    """What a terminal shows next; nothing at its end, which Linux tells as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""

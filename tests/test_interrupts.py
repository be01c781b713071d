"""One Ctrl-C ends any command at once, with its processes."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from folders import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="process groups are POSIX's")

POST = (ROOT / "examples/2024-05-14-river-city-python-may-2024.md").read_text("utf-8")
INTERRUPTED = 130
COMMANDS = (
    "convert POSTS --to jsonl",
    "convert POSTS --to html -o OUT/",
    "check POSTS",
    "archive POSTS",
    "archive POSTS --jobs 2",
    "table POSTS all -o OUT --jobs 2",
    "site POSTS -o OUT --jobs 2",
    "people POSTS --jobs 2",
    "score DATA POSTS",
    "convert - --to json",
)
TRIES = [(command, moment) for number, command in enumerate(COMMANDS) for moment in (0.1 + 0.05 * number, 1.0)]
"""Twenty: while the command starts, and while it works; in seconds from where its own code runs."""
STARTED = """
import os, runpy, sys
import meetup_recap.cli
os.write(int(sys.argv.pop(1)), b".")
runpy.run_module("meetup_recap", run_name="__main__", alter_sys=True)
"""
"""As `python -m meetup_recap`, with a sign when Python has loaded it: before that, signals are Python's."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough posts that every command is at work for long."""
    folder = tmp_path_factory.mktemp("blog")
    for name in ("posts", "labels"):
        (folder / name).mkdir()
    for number in range(1500):
        (folder / f"posts/2024-05-14-{number}.md").write_text(POST.replace("Northwind", f"Northwind {number}"), "utf-8")
        (folder / f"labels/2024-05-14-{number}.yaml").write_text("title: x\n", "utf-8")
    return folder


def _running(group: int) -> list[str]:
    """The processes of a group that still run: one that has ended and waits to be asked for its status does not."""
    if not Path("/proc/self/stat").exists():
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return []
        return [str(group)]
    running = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, name, rest = re.split(r" \(|\) (?=[^)]*$)", place.read_text("utf-8", "replace"))
        except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
            continue
        state, _, its_group, *_ = rest.split()
        if int(its_group) == group and state not in "ZX":
            running.append(f"{number} {name} {state}")
    return running


@pytest.mark.parametrize(("command", "moment"), TRIES)
def test_one_interrupt_ends_a_command(command: str, moment: float, folder: Path, tmp_path: Path) -> None:
    """Within two seconds, with exit status 130, without a traceback, a process or an unfinished file left."""
    places = {"POSTS": folder / "posts", "DATA": folder / "labels", "OUT": tmp_path / "out"}
    arguments = command
    for name, place in places.items():
        arguments = arguments.replace(name, str(place))
    begun, sign = os.pipe()
    process = subprocess.Popen(  # noqa: S603  # our own
        [sys.executable, "-c", STARTED, str(sign), *arguments.split()], pass_fds=[sign],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    os.close(sign)
    with os.fdopen(begun, "rb") as signs:
        assert signs.read(1) == b"."  # on a busy machine, one start takes longer than another
    time.sleep(moment)
    assert process.poll() is None, "it was done before the interrupt; the test needs more posts"
    begin = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all processes of the command
    _, said = process.communicate(timeout=60)
    seconds = time.monotonic() - begin
    bound = 2 * max(1, os.getloadavg()[0] / (os.cpu_count() or 1))  # where others run too, each waits for its turn
    assert (process.returncode, seconds < bound, b"Traceback" in said) == (INTERRUPTED, True, False), said.decode()
    while (left := _running(process.pid)) and time.monotonic() < begin + 10:  # a busy system takes its time to end them
        time.sleep(0.05)
    assert left == []
    assert not list(tmp_path.rglob(".*.new"))


HIDDEN = """
import sys
import meetup_recap.cli
from meetup_recap.cli.interrupts import Ended

class Cut:
    def __set_name__(self, owner, name):
        raise Ended(130)

meetup_recap.cli._run = lambda arguments: type("Owner", (), {"cut": Cut()})
sys.exit(meetup_recap.cli.main())
"""


def test_an_interrupt_while_a_class_is_made_ends_the_command_as_any() -> None:
    """Python 3.11 makes an error of its own of it: that was a traceback and exit status 1."""
    done = subprocess.run([sys.executable, "-c", HIDDEN], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (INTERRUPTED, "")


@pytest.mark.parametrize("jobs", ["99999999999999", "5000", "007"])
def test_a_number_of_processes_is_bounded(jobs: str, tmp_path: Path) -> None:
    """However many are asked for, there is at most one for each processor."""
    (tmp_path / "may.md").write_text(POST, "utf-8")
    command = [sys.executable, "-m", "meetup_recap", "archive", str(tmp_path), "--jobs", jobs]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr, done.stdout.splitlines()[0]) == (0, "", "1 recap, 1 without a date")


@pytest.mark.parametrize("jobs", ["0", "000", "-1", "1.5", "x", "", "9" * 5000 + "x"])
def test_what_is_no_number_of_processes_is_wrong_usage(jobs: str, tmp_path: Path) -> None:
    """Exit status 2, and no traceback."""
    command = [sys.executable, "-m", "meetup_recap", "archive", str(tmp_path), f"--jobs={jobs}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 2
    assert "expected a number of 1 or more" in done.stderr
    assert "Traceback" not in done.stderr


JUST_FORKED = """
import os, signal, sys
from multiprocessing import popen_fork
launch, command = popen_fork.Popen._launch, os.getpid()
def launch_and_interrupt(self, process):
    launch(self, process)
    os.kill(command, signal.SIGINT)  # the process runs, and is not yet known to be one of the command's
popen_fork.Popen._launch = launch_and_interrupt
from meetup_recap.cli import main
main()
"""


def test_an_interrupt_while_a_process_is_made_leaves_none(folder: Path) -> None:
    """It is held back until the process is known, which would else wait for work for ever."""
    process = subprocess.Popen(  # noqa: S603  # our own
        [sys.executable, "-c", JUST_FORKED, "archive", str(folder / "posts"), "--jobs", "2"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        _, said = process.communicate(timeout=60)
        assert (process.returncode, b"Traceback" in said) == (INTERRUPTED, False), said.decode()
    finally:
        left = _running(process.pid)
        for entry in left:
            os.kill(int(entry.split()[0]), signal.SIGKILL)
    assert left == []


LOST = """
from meetup_recap.cli.interrupts import Ended, end_on_signals
end_on_signals()
class Held:
    def __del__(self):
        raise {error}
held = Held()
del held
"""


@pytest.mark.parametrize(("error", "is_told"), [("Ended(130)", False), ("ValueError('odd')", True)])
def test_an_interrupt_that_python_loses_is_no_news(error: str, is_told: bool) -> None:
    """In a destructor or behind a lock an exception is lost: a timer ends the command then, and nothing is printed."""
    code = LOST.format(error=error)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603  # our own
    assert (b"Traceback" in done.stderr) == is_told

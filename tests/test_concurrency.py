"""Reading is free of state: on threads and in forked processes it gives what it gives alone."""

import multiprocessing
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from folders import SHARED
from meetup_recap import check, read, to_html, to_json
from meetup_recap.files import POST_SUFFIXES

CASES = Path(__file__).parent / "cases"
FOLDERS = [CASES, SHARED / "archive/recaps"]
POSTS = [path for folder in FOLDERS for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]


def everything(path: Path) -> tuple[object, ...]:
    """All that is read of a post, its places and the findings in it, as plain values."""
    reading = read(path, path=path.name)
    recaps = [
        (to_json(recap), to_html(recap), dict(recap.source.spans), recap.source.layout, check(recap))
        for recap in reading.recaps
        if recap.source
    ]
    return recaps, reading.notes, reading.diagnostics, reading.coverage, reading.reason


def test_threads_read_as_one_does() -> None:
    """Eight threads over all posts, each post read by two of them at once, in a process that has just begun to read."""
    alone = [everything(path) for path in POSTS]
    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as executor:
            twice = list(executor.map(everything, [path for path in POSTS for _ in range(2)]))
    finally:
        sys.setswitchinterval(switch)
    assert twice == [told for told in alone for _ in range(2)]


_FIRST_READ = """
import sys, threading
from meetup_recap import read, to_json
sys.setswitchinterval(1e-6)
text = open(sys.argv[1], encoding="utf-8").read()
found, start = [], threading.Barrier(8)
def run():
    start.wait()
    found.append([to_json(recap) for recap in read(text).recaps])
threads = [threading.Thread(target=run) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert len(found) == 8 and found[0] and all(told == found[0] for told in found), found
"""


def test_the_first_reading_may_be_on_many_threads() -> None:
    """What is imported and made on first use is made once, or alike."""
    for path in POSTS[:3]:
        subprocess.run([sys.executable, "-c", _FIRST_READ, str(path)], check=True)  # noqa: S603  # our own


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_forked_processes_read_as_their_parent_does() -> None:
    """A process forked while another thread reads; no lock is left held."""
    stop = threading.Event()

    def keep_reading() -> None:
        while not stop.is_set():
            everything(POSTS[0])

    reader = threading.Thread(target=keep_reading)
    reader.start()
    try:
        with multiprocessing.get_context("fork").Pool(2) as pool:
            forked = pool.map(everything, POSTS[:20])
    finally:
        stop.set()
        reader.join()
    assert forked == [everything(path) for path in POSTS[:20]]

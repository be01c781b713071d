"""Runs hostile inputs from data files, each in a process of its own that the system bounds and an audit hook watches.

    python tests/hostile_runner.py FILE…        prints a JSON line a case: its name, what came of it, what it touched

A case is told in tests/hostile_inputs/*.yaml. The process may use 30 seconds of a processor and 1 GB of memory beyond
what it begins with; whatever it opens below the folder `outside`, and whatever it writes elsewhere than in its own
folder, ends the case with the word of it.
"""

import io
import json
import os
import resource
import shutil
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import yaml

from meetup_recap import (
    Archive,
    Limits,
    MeetupRecapError,
    cli,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    read,
)
from meetup_recap.testing import assert_laws

SECONDS = 30
MEGABYTES = 1024
POST = """---
title: Riverside Python, May 2024
date: 2024-05-14
---

First up was Ada Vega from Northwind telling us about queues and boats, starting at 12:05. Her takeaways were:

* Measure before you cut
* Boats do not queue
"""
BODY = "Thanks to [Tidepool](https://tidepool.example) for the pizza.\n\n" + POST.split("---\n\n")[1]
SECRET = POST.replace("Ada Vega", "Sol Secret")

Case = dict[str, Any]


def cases(file: Path) -> list[Case]:
    """The cases of a data file."""
    loaded: list[Case] = yaml.safe_load(file.read_text("utf-8"))
    return loaded


def text_of(told: Any) -> str:
    """A text as a data file tells it: as it is, repeated, or in parts."""
    if isinstance(told, dict):
        return str(text_of(told["repeat"]) * told["times"])
    if isinstance(told, list):
        return "".join(map(text_of, told))
    return str(told).replace("POST", POST).replace("BODY", BODY)


def bytes_of(case: Case, key: str) -> bytes:
    """The bytes of a post: of a text in some encoding, or written as hexadecimal numbers."""
    told = case[key]
    if isinstance(told, dict) and "hex" in told:
        repeated: bytes = bytes.fromhex(told["hex"]) * told.get("times", 1)
        return repeated + bytes.fromhex(told.get("end", ""))
    return text_of(told).encode(case.get("written", "utf-8"), "surrogatepass")


def _read(case: Case) -> str:
    reading = read(bytes_of(case, "read"), limits=Limits(**case.get("limits", {})), encoding=case.get("encoding"))
    if reading.recaps:
        assert_laws(reading)
    talks = sum(len(recap.event.talks) for recap in reading.recaps)
    return f"{len(reading.recaps)} recaps, {talks} talks" if reading.recaps else "no recap"


def _data(key: str, parse: Callable[[Any], Any]) -> Callable[[Case], str]:
    def run(case: Case) -> str:
        parse(text_of(case[key]))
        return "accepted"

    return run


def _archive(case: Case) -> str:
    archive = Archive.load(case["load"], limits=Limits(**case.get("limits", {})), **case.get("settings", {}))
    told = [str(recap.source.path) for recap in archive if recap.source]
    told += [f"other {problem.path}" for problem in archive.skipped]
    told += [f"failed {problem.path}: {problem.reason}" for problem in archive.failures]
    return "; ".join(told)


def _command(case: Case) -> str:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with redirect_stdout(out), redirect_stderr(out):
        try:
            status: object = cli.main(case["command"])
        except SystemExit as error:
            status = error.code
    out.seek(0)
    return f"exit {status}: {' '.join(out.read().split())}"


RUNS: dict[str, Callable[[Case], str]] = {
    "read": _read,
    "from_json": _data("from_json", from_json),
    "from_yaml": _data("from_yaml", from_yaml),
    "from_jsonl": _data("from_jsonl", lambda text: list(from_jsonl(text))),
    "from_dict": _data("from_dict", lambda text: from_dict(json.loads(text))),
    "load": _archive,
    "command": _command,
}
"""What is done with a case, by the key that tells its input."""


def _outcome(case: Case) -> str:
    run = next(RUNS[key] for key in case if key in RUNS)
    try:
        return run(case)
    except MeetupRecapError as error:
        return f"{type(error).__name__}: {error}"


def _prepared(case: Case) -> Iterator[None]:
    """The files of a case: `inside` holds its own, and is where it works; `outside` holds what it must not touch."""
    base = Path(tempfile.mkdtemp(prefix="hostile"))
    inside, outside = base / "inside", base / "outside"
    for folder in (inside, outside):
        folder.mkdir()
    (outside / "secret.md").write_text(SECRET)
    os.chdir(inside)
    for name, told in case.get("files", {}).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text_of(told), "utf-8")
    for name, target in case.get("links", {}).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).symlink_to(target)
    for name, members in case.get("zips", {}).items():
        _zip(Path(name), members)
    try:
        yield
    finally:
        os.chdir("/")
        shutil.rmtree(base)


def _zip(file: Path, members: list[Case]) -> None:
    """A zip with members whose names, modes and sizes are as told."""
    with zipfile.ZipFile(file, "w") as zipped, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two members of one name
        for member in members:
            info = zipfile.ZipInfo("x")
            info.filename = text_of(member["name"])
            info.compress_type = getattr(zipfile, f"ZIP_{member.get('packed', 'deflated').upper()}")
            info.external_attr = int(member.get("mode", "100644"), 8) << 16
            zipped.writestr(info, text_of(member.get("text", "POST")))
    data = bytearray(file.read_bytes())
    for member in members:
        for old, new in member.get("replaced", {}).items():
            data = data.replace(bytes.fromhex(old), bytes.fromhex(new))
    file.write_bytes(data)


def _watched(case: Case) -> str:
    """What comes of a case, with the system's bounds and the audit hook in force."""
    base, touched = Path.cwd().parent, []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event in {"os.remove", "os.rename", "os.mkdir", "open"} and isinstance(arguments[0], (str, bytes)):
            place = Path(os.path.realpath(os.fsdecode(arguments[0])))
            writes = event != "open" or bool((arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
            if place.is_relative_to(base / "outside") or (writes and not place.is_relative_to(base / "inside")):
                touched.append(f"{event} {place.relative_to(base) if place.is_relative_to(base) else place}")
        if event in {"subprocess.Popen", "os.system", "socket.connect", "socket.getaddrinfo"}:
            touched.append(event)

    sys.addaudithook(watch)
    with Path("/proc/self/statm").open() as file:
        pages = int(file.read().split()[0])
    bound = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    outcome = _outcome(case)
    return f"{outcome}{' TOUCHED ' if touched else ''}{'; '.join(touched)}"


def _in_process(case: Case) -> str:
    """What comes of a case in a process of its own."""
    told, status = "", 0
    for _ in _prepared(case):
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            try:
                told = _watched(case)
            except BaseException as error:  # noqa: BLE001  # the outcome of the case, which the test compares
                told = f"UNEXPECTED {type(error).__name__}: {error}"
            os.write(writer, told.encode("utf-8", "backslashreplace")[:4000])
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader, "rb") as stream:
            told = stream.read().decode("utf-8", "replace")
        _, status = os.waitpid(child, 0)
    return told if not status else f"ENDED by signal {status & 127}"


def main(files: list[str]) -> None:
    """Run the cases of each file."""
    warnings.simplefilter("ignore")
    read(POST)  # what is imported on first use is no case's memory
    for file in [Path(name).absolute() for name in files]:
        for case in cases(file):
            print(json.dumps([case["name"], _in_process(case)]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

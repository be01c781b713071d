"""What ends the command: Ctrl-C and SIGTERM, with no process and no unfinished file left."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130
"""The exit status of a command that Ctrl-C ended, as shells have it."""
TERMINATED = 143
_ENDING = frozenset({signal.SIGINT, signal.SIGTERM})
_SECONDS = 1.0
"""How long what runs may take to end by itself."""


class Ended(KeyboardInterrupt):
    """A signal ends the command; `status` is its exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def ended_by(error: BaseException | None) -> Ended | None:
    """The signal behind an error: Python 3.11 makes a `RuntimeError` of one that comes while it makes a class."""
    while error is not None and not isinstance(error, Ended):
        error = error.__cause__ or error.__context__
    return error


def end_on_signals() -> None:
    """Let SIGINT and SIGTERM end the command by an exception, so that unfinished files are removed."""
    process = os.getpid()

    def stop(number: int, _: FrameType | None) -> None:
        if os.getpid() != process:  # a process of the pool that has just been forked
            os._exit(INTERRUPTED)
        status = INTERRUPTED if number == signal.SIGINT else TERMINATED
        signal.signal(number, signal.SIG_IGN)
        if hasattr(signal, "setitimer"):  # an exception may be lost, in a destructor or behind a lock
            signal.signal(signal.SIGALRM, lambda *_: end(status))
            signal.setitimer(signal.ITIMER_REAL, _SECONDS)
        raise Ended(status)

    told = sys.unraisablehook
    sys.unraisablehook = lambda lost: None if isinstance(lost.exc_value, Ended) else told(lost)  # the timer ends it
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, stop)


@contextmanager
def held_signals() -> Iterator[None]:
    """Hold back what ends the command until the block is done: it comes then, and not in the middle."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_in_pool() -> None:
    """Let a process of a pool be ended by the command alone, which is told of Ctrl-C itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def stop_processes() -> None:
    """End the processes that this one has started."""
    if "multiprocessing" in sys.modules:
        from multiprocessing import active_children

        children = active_children()
        for child in children:
            child.kill()
        for child in children:
            child.join(_SECONDS)  # else each is left as a zombie where nobody asks for it


def end(status: int) -> None:
    """End this process and those that it has started at once, without a wait for a thread or a pool."""
    stop_processes()
    os._exit(status)

"""An archive read by Dask's workers, one of which is killed on the way."""

import os
import signal
import warnings
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import distributed
import pytest

from folders import LAWS, ROOT, SHARED
from meetup_recap import Archive
from test_archive_load import everything

NO_PAGE = ":0"


@pytest.fixture(params=[1, 2])
def client(request: pytest.FixtureRequest) -> Iterator[distributed.Client]:
    with (
        distributed.LocalCluster(
            n_workers=request.param, threads_per_worker=1, processes=True, dashboard_address=NO_PAGE
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def places() -> list[Path]:
    real = [SHARED / name for name in ("archive", "archives") if LAWS and (SHARED / name).is_dir()]
    return [ROOT / "docs/tutorials", ROOT / "tests/cases", ROOT / "tests/checks", *real]


def test_dask_changes_nothing(client: distributed.Client) -> None:
    """One worker or two: the same recaps, places, diagnostics and problems, in the same order."""
    executor: Executor = client.get_executor()
    assert everything(Archive.load(places(), executor=executor)) == everything(Archive.load(places()))


def test_a_killed_worker_loses_no_post() -> None:
    """A worker that is killed while it reads: the other one reads its posts again."""
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=NO_PAGE
        ) as cluster,
        distributed.Client(cluster) as client,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")  # of the loss of the worker, in Dask's own words
        victim = client.submit(os.getpid).result()
        killed: list[str] = []

        def kill(done: int, total: int, path: str) -> None:
            if not killed:
                os.kill(victim, signal.SIGKILL)
                killed.append(f"{done} of {total}: {path}")

        loaded = Archive.load(places(), executor=client.get_executor(), progress=kill)
    assert killed
    assert everything(loaded) == everything(Archive.load(places()))

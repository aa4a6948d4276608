"""What is told of a job that was being queued when its command was stopped: nobody else tells it then."""

from __future__ import annotations

import asyncio
import io
import json

import pytest

from app.cli.money import _queued
from app.cli.output import Output
from app.domain.errors import StoreError
from app.domain.job import Job
from tests.domain.things import a_job


async def _fails() -> Job:
    raise StoreError("It could not be written down.", means="Note its number: q-77.")


async def _comes() -> Job:
    return a_job()


@pytest.mark.parametrize("stopped", [True, False])
async def test_the_number_in_an_error_is_told_by_whoever_is_left(*, stopped: bool) -> None:
    said, left = io.StringIO(), asyncio.Event()
    if stopped:
        left.set()

    with pytest.raises(StoreError):
        await _queued(Output(as_json=True, stream=said), _fails(), left)

    assert ("q-77" in said.getvalue()) == stopped, "else the command tells it as its end"


@pytest.mark.parametrize("stopped, kind", [(True, "event"), (False, "outcome")])
async def test_a_job_that_came_after_the_stop_is_no_end_of_the_command(*, stopped: bool, kind: str) -> None:
    said, left = io.StringIO(), asyncio.Event()
    if stopped:
        left.set()

    await _queued(Output(as_json=True, stream=said), _comes(), left)

    told = json.loads(said.getvalue())
    assert (told[kind], told["queue_id"]) == ("queued", a_job().queue_id)

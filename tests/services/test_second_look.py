"""Audio of which nothing says how long it should be is held against the server's copy before that is deleted."""

from __future__ import annotations

from collections import deque
from hashlib import sha256

import pytest

from app.domain import errors
from app.domain.job import JobState
from app.domain.observation import AudioHead, SavedAudio, StillMaking
from app.ports.audio import ProbeResult
from app.ports.provider import AudioReceived, OpenSink
from app.services.second_look import SecondLook, look_twice
from tests.services.fake_host import FakeHost
from tests.services.test_watch import content, now
from tests.services.world import WALLET, Process, World, job

J = JobState
WHOLE, CUT = b"frame " * 100, b"frame " * 60


async def watched(world: World, app: Process, *answers: bytes | errors.GondolaError | StillMaking) -> None:
    world.probe.result = ProbeResult(ok=True, duration_s=6.0, vouched=False)
    world.host.jobs["q-1"] = deque(answers)
    await app.watch()
    await app.watcher.add(job())


def files(world: World) -> int:
    return len(list(world.downloads.iterdir()))


async def test_the_same_length_once_more_lets_the_copy_be_deleted(world: World, app: Process) -> None:
    await watched(world, app, WHOLE)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)
    assert len(world.host.retrieves) == 2
    assert files(world) == 1


async def test_audio_that_vouches_for_itself_is_not_asked_for_twice(world: World, app: Process) -> None:
    await watched(world, app, WHOLE)
    world.probe.result = ProbeResult(ok=True, duration_s=6.0)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)
    assert len(world.host.retrieves) == 1


async def test_a_cut_that_passed_every_check_is_found_and_the_whole_is_fetched(
    world: World, app: Process
) -> None:
    await watched(world, app, CUT, WHOLE)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=200)
    audio = now(app).audio
    assert audio is not None
    assert content(audio.path) == WHOLE
    assert files(world) == 2, "what came first is not thrown away"


async def test_a_second_look_that_is_cut_itself_proves_nothing(world: World, app: Process) -> None:
    await watched(world, app, WHOLE, CUT, WHOLE)
    await world.until(lambda: len(world.host.retrieves) == 2, within_s=60)
    await world.passed(1)
    assert world.host.completes == []
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)
    assert files(world) == 1


async def test_a_longer_copy_that_cannot_be_fetched_yet_is_fetched_later(world: World, app: Process) -> None:
    await watched(world, app, CUT, WHOLE, errors.ServerTrouble(), WHOLE)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=600)
    audio = now(app).audio
    assert audio is not None
    assert audio.size_bytes == len(WHOLE)


@pytest.mark.parametrize("trouble", [errors.ServerTrouble(), errors.Unreachable(maybe_delivered=True)])
async def test_trouble_at_the_second_look_is_waited_out(
    world: World, app: Process, trouble: errors.GondolaError
) -> None:
    await watched(world, app, WHOLE, trouble, WHOLE)
    await world.until(lambda: now(app).state is J.CLEANED, within_s=200)
    assert len(world.host.completes) == 1


async def test_a_copy_that_is_gone_cannot_be_compared_and_need_not_be_deleted(
    world: World, app: Process
) -> None:
    await watched(world, app, WHOLE, errors.NotFound())
    await world.until(lambda: now(app).state is J.CLEANED, within_s=60)
    assert world.host.completes == []


async def test_what_was_compared_is_not_compared_again_after_a_restart(world: World, app: Process) -> None:
    world.host.complete_answers.append(False)
    await watched(world, app, WHOLE)
    await world.until(lambda: len(world.host.completes) == 1, within_s=60)
    await world.passed(1)
    await app.end()
    again = await world.start()
    await again.watch()
    await world.until(lambda: now(again).state is J.CLEANED, within_s=60)
    assert len(world.host.retrieves) == 2
    assert len(world.host.completes) == 2


class Chunked(FakeHost):
    """Says nothing about the length before the end."""

    answer: bytes | StillMaking = WHOLE

    async def _answer(self, queue_id: str, open_sink: OpenSink) -> StillMaking | AudioReceived:
        if isinstance(self.answer, StillMaking):
            return self.answer
        head = AudioHead("mp3")
        sink = await open_sink(head)
        await sink.write(self.answer)
        await sink.abandon()
        return AudioReceived(head, sink, len(self.answer))


@pytest.mark.parametrize(
    "answer, seen",
    [
        (WHOLE, SecondLook.SAME),
        (WHOLE + b"more", SecondLook.LONGER),
        (CUT, SecondLook.UNCLEAR),
        (WHOLE.upper(), SecondLook.UNCLEAR),
        (StillMaking(None, None), SecondLook.UNCLEAR),
    ],
)
async def test_without_an_announced_length_all_of_it_is_compared(
    world: World, answer: bytes | StillMaking, seen: SecondLook
) -> None:
    host = Chunked(world.clock, world.chain)
    host.answer = answer
    audio = SavedAudio("/x", sha256(WHOLE).hexdigest(), len(WHOLE), "mp3", 1.0, verified=True, vouched=False)
    assert await look_twice(host, WALLET, job(), audio) is seen

"""Feed, approvals, shutdown, catalogue, bell and the rest of the small ones."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.events import HealthChanged, Part
from app.domain.observation import SavedAudio
from app.domain.policy import Spent
from app.ports.notifier import Notification
from app.services.approvals import Approvals
from app.services.bell import Bell
from app.services.feed import Feed
from app.services.gondola import Gondola
from app.services.shutdown import Shutdown, grace
from tests.services.clockwork import settled
from tests.services.fakes import FakeNotifier, FakePerson
from tests.services.test_watch import content
from tests.services.world import OTHER, TEN, Process, World

EVENT = HealthChanged(Part.API, well=True, words="")
QUESTION: object = object()


async def test_a_question_without_anybody_to_answer_is_a_no() -> None:
    assert not await Approvals().ask(QUESTION)  # type: ignore[arg-type]


async def test_only_an_explicit_yes_is_a_yes() -> None:
    person = FakePerson()
    approvals = Approvals()
    approvals.answer_with(person)
    assert await approvals.ask(QUESTION)  # type: ignore[arg-type]
    person.says = lambda _question: "yes"  # type: ignore[assignment,return-value]
    assert not await approvals.ask(QUESTION)  # type: ignore[arg-type]


async def test_an_unanswered_question_lapses_and_frees_the_next() -> None:
    person = FakePerson()
    person.gate = asyncio.Event()
    approvals = Approvals(person, lapse_s=0.0)
    assert not await approvals.ask(QUESTION)  # type: ignore[arg-type]
    assert not await approvals.ask(QUESTION)  # type: ignore[arg-type]


async def test_one_question_is_asked_at_a_time() -> None:
    person = FakePerson()
    person.gate = asyncio.Event()
    approvals = Approvals(person)
    both = asyncio.gather(*(approvals.ask(QUESTION) for _ in range(2)))  # type: ignore[arg-type]
    await settled()
    assert len(person.asked) == 1
    person.gate.set()
    assert await both == [True, True]
    assert len(person.asked) == 2


async def test_a_lapsed_question_about_a_payment_signs_nothing(world: World, app: Process) -> None:
    app.approvals._lapse_s = 0.0
    world.person.gate = asyncio.Event()
    with pytest.raises(errors.NotApproved):
        await app.pay()
    assert not world.signer.signed
    assert not await app.payments()


def test_a_listener_that_fails_does_not_keep_the_others_from_hearing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    feed = Feed()
    heard: list[object] = []

    def fails(_event: object) -> None:
        raise RuntimeError("view")

    feed.subscribe(fails)
    leave = feed.subscribe(heard.append)
    feed.publish(EVENT)
    leave()
    leave()
    feed.publish(EVENT)
    assert heard == [EVENT]
    assert "A listener failed on HealthChanged" in caplog.text


async def test_closing_runs_its_stages_in_order() -> None:
    ran: list[int] = []

    def stage(number: int) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            ran.append(number)

        return run

    await Shutdown(tuple((f"stage {number}", stage(number)) for number in range(3))).run()
    assert ran == [0, 1, 2]


async def test_closing_runs_every_stage_once_whatever_fails(caplog: pytest.LogCaptureFixture) -> None:
    ran: list[str] = []
    gate = asyncio.Event()

    async def waits() -> None:
        await gate.wait()
        ran.append("waits")

    async def fails() -> None:
        raise RuntimeError("stage")

    async def hears_of_a_cancelled_task() -> None:
        task = asyncio.ensure_future(asyncio.Event().wait())
        task.cancel()
        await task

    async def last() -> None:
        ran.append("last")

    shutdown = Shutdown(
        (("waits", waits), ("fails", fails), ("cancelled", hears_of_a_cancelled_task), ("last", last))
    )
    both = asyncio.gather(shutdown.run(), shutdown.run())
    await settled()
    gate.set()
    await both
    await shutdown.run()
    assert ran == ["waits", "last"]
    assert "Shutdown stage fails failed" in caplog.text


async def test_a_closing_that_is_cut_short_does_not_hang_who_waits_for_it() -> None:
    shutdown = Shutdown((("for ever", asyncio.Event().wait),))  # type: ignore[arg-type]
    first = asyncio.ensure_future(shutdown.run())
    await settled()
    second = asyncio.ensure_future(shutdown.run())
    await settled()
    first.cancel()
    await second
    await settled()
    assert first.cancelled()


async def test_grace_waits_for_what_is_in_flight_but_not_for_ever(world: World, app: Process) -> None:
    await grace(app.payer.quiet())
    world.host.gates["top_up"] = asyncio.Event()
    paying = asyncio.ensure_future(app.pay())
    await settled()
    await grace(app.payer.quiet(), seconds=0.0)
    assert not paying.done()
    world.host.gates["top_up"].set()
    await grace(app.payer.quiet())
    await paying


async def test_closing_waits_for_the_last_of_several(world: World, app: Process) -> None:
    world.host.gates["top_up"] = gate = asyncio.Event()
    first = asyncio.ensure_future(app.pay())
    await settled()
    second = asyncio.ensure_future(app.pay(account=OTHER))
    await settled()
    quiet = asyncio.ensure_future(app.payer.quiet())
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await settled()
    assert not quiet.done()
    gate.set()
    await quiet
    assert (await second).account_id == OTHER.id


def test_a_gondola_is_not_changed_while_it_runs() -> None:
    assert Gondola.__dataclass_params__.frozen  # type: ignore[attr-defined]


async def test_models_are_read_once_and_again_after_a_while(world: World, app: Process) -> None:
    models = await app.catalogue.models()
    assert [model.name for model in models] == ["lyria", "Stable Audio"]
    world.host.trouble["models"] = errors.ServerTrouble()
    assert await app.catalogue.models() == models
    with pytest.raises(errors.ServerTrouble):
        await app.catalogue.models(refresh=True)
    world.clock.pass_by(901)
    with pytest.raises(errors.ServerTrouble):
        await app.catalogue.models()
    del world.host.trouble["models"]
    assert (await app.catalogue.model("lyria-3-pro")).name == "lyria"
    with pytest.raises(errors.InvalidInput, match="no model called"):
        await app.catalogue.model("no-such-model")


async def test_history_shows_what_the_records_hold(world: World, app: Process) -> None:
    payment = await app.pay()
    queued = await app.queue()
    assert await app.history.payments() == (payment,)
    assert len(await app.history.transitions(payment.id)) == 3
    assert (await app.history.charges())[0].job_id == queued.id
    assert len((await app.history.record(queued.id)).steps) == 3
    assert await app.history.spent() == (Spent(TEN, TEN), Spent(190_000, 190_000))


async def test_a_file_that_was_moved_is_said_so(world: World, app: Process) -> None:
    path = world.downloads / "song.mp3"
    _write(path)
    audio = SavedAudio(str(path), "", 4, "mp3", 1.0, verified=True)
    assert await app.library.require(audio) == path
    assert await app.library.peaks(audio, 3) == (0.5, 0.5, 0.5)
    assert content(str(path)) == b"song"
    with pytest.raises(errors.DiskError, match="not there any more"):
        await app.library.require(SavedAudio(str(path), "", 5, "mp3", 1.0, verified=True))


def _write(path: Path) -> None:
    path.write_bytes(b"song")


async def test_the_bell_passes_on_to_the_notifier_in_use() -> None:
    bell, heard = Bell(), []
    note = Notification("Song", "Saved")
    assert not bell.has_notifier
    assert not await bell.show(note)
    await bell.withdraw("approval")
    bell.on_action(lambda key, notification: heard.append((key, notification)))
    notifier = FakeNotifier()
    bell.use(notifier)
    assert bell.has_notifier
    assert await bell.show(note)
    notifier.heard[0]("play", note)
    await bell.withdraw("approval")
    assert (notifier.shown, heard) == ([note], [("play", note)])
    assert notifier.withdrawn == ["approval"]

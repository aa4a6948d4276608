"""Before the first charge: what is read, priced once for each difference, compared, and shown."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.batch import BatchState
from app.domain.batch_preview import Preview
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from app.domain.question import BatchQuestion
from tests.services.batch_acts import PRICE, jobs_end, planned, priced, started, state, texts
from tests.services.clockwork import settled
from tests.services.world import API_KEY, MODEL, WALLET, Process, World

SPEECH = AudioModel("speech", "Speech", Pricing(per_thousand_characters_micro_usdc=115_000), prompt_limit=40)


async def test_scripts_of_a_folder_become_a_plan(world: World, app: Process, tmp_path: Path) -> None:
    folder = tmp_path / "scripts"
    folder.mkdir()
    (folder / "1.txt").write_text("Water on wood at night", "utf-8")
    (folder / "2.txt").write_text("Short", "utf-8")
    read = await app.batches.desk.read([folder])
    made = await app.batches.desk.plan(read, JobRequest(MODEL.id, ""))
    assert [entry.title for entry in made.entries] == ["1"]
    assert [problem.sentence() for problem in made.problems] == [
        "2.txt, line 1: The prompt needs at least 10 characters."
    ]


async def test_models_that_cannot_be_read_make_no_plan(world: World, app: Process) -> None:
    world.host.trouble["models"] = errors.ServerTrouble()
    with pytest.raises(errors.ServerTrouble):
        await planned(app, texts(1))


async def test_each_different_price_is_asked_for_once(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int | None, int]] = []

    async def quote(model: AudioModel, request: JobRequest) -> int:
        asked.append((model.id, request.duration_s, len(request.prompt)))
        await asyncio.sleep(0)
        return 1000 * len(request.prompt)

    async def models() -> tuple[AudioModel, ...]:
        return (SPEECH, replace(MODEL, max_duration_s=60))

    monkeypatch.setattr(world.host, "quote", quote)
    monkeypatch.setattr(world.host, "models", models)
    rows = (
        "prompt,model,duration\nWater on wood,speech,\nRain on a tin,speech,\nWater on wood!,speech,\n"
        "Water on wood,stable-audio-25,10\nRain on tin,stable-audio-25,10\nRain on tin.,stable-audio-25,20\n"
    )
    desk, heard = app.batches.desk, list[tuple[int, int]]()
    plan = await desk.plan(await desk.read_pasted(rows), None)
    found = await desk.price(plan.entries, lambda known, all_of_them: heard.append((known, all_of_them)))
    assert sorted(asked, key=str) == [
        ("speech", None, 13),
        ("speech", None, 14),
        ("stable-audio-25", 10, 11),
        ("stable-audio-25", 20, 12),
    ]
    prices = [each.price_micro_usdc for each in found.entries]
    assert prices == [13_000, 13_000, 14_000, 11_000, 11_000, 12_000]
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]


async def test_the_first_trouble_ends_the_asking_and_says_which_prices_are_missing(
    world: World, app: Process
) -> None:
    plan = await planned(app, texts(2))
    world.host.trouble["quote"] = errors.ServerTrouble()
    found = await app.batches.desk.price(plan.entries)
    assert isinstance(found.trouble, errors.ServerTrouble)
    assert [each.price_micro_usdc for each in found.entries] == [None, None]
    shown = await app.batches.desk.preview(API_KEY, found.entries)
    assert (shown.charged, shown.unpriced) == (2, 2)


async def test_models_that_vanish_leave_entries_without_a_price(world: World, app: Process) -> None:
    plan = await planned(app, texts(1))
    app.catalogue._read_at = None
    world.host.trouble["models"] = errors.ServerTrouble()
    found = await app.batches.desk.price(plan.entries)
    assert isinstance(found.trouble, errors.ServerTrouble)
    assert found.entries[0].price_micro_usdc is None
    del world.host.trouble["models"]
    gone = [replace(plan.entries[0], request=JobRequest("opera", "La la la la la"))]
    assert (await app.batches.desk.price(gone)).entries[0].price_micro_usdc is None


async def test_what_was_paid_before_is_said_before_it_is_paid_again(world: World, app: Process) -> None:
    jobs_end(world)
    await app.watch()
    batch = await started(app, 2, title="First")
    await world.until(lambda: state(app, batch) is BatchState.DONE)
    plan = await planned(app, [*texts(2), "Something new here", "Something  new here"])
    found = await priced(app, plan)
    assert [each.paid_before for each in found] == [*texts(2), "", ""]
    assert [each.repeats for each in found] == [True, True, False, True]
    shown = await app.batches.desk.preview(API_KEY, found)
    assert (shown.paid_before, shown.twice) == (2, 1)
    await app.batches.desk.start(API_KEY, "Second", plan, found)
    question = world.person.asked[-1]
    assert isinstance(question, BatchQuestion)
    assert question.warnings == shown.warnings()


async def test_the_preview_goes_by_limits_and_credit_as_they_are(world: World, app: Process) -> None:
    world.host.credit = PRICE
    found = await priced(app, await planned(app, texts(2)))
    assert await app.batches.desk.preview(WALLET, found) == Preview(
        charged=2,
        total_micro_usdc=2 * PRICE,
        most_micro_usdc=PRICE,
        credit_micro_usdc=PRICE,
        covered=1,
        fits=2,
    )
    assert (await app.batches.desk.preview(API_KEY, found)).credit_micro_usdc is None
    world.host.trouble["balance"] = errors.RateLimited()
    assert (await app.batches.desk.preview(WALLET, found)).credit_micro_usdc is None
    world.host.trouble["balance"] = errors.SignInRefused()
    with pytest.raises(errors.SignInRefused):
        await app.batches.desk.preview(WALLET, found)


async def test_a_batch_can_be_made_from_a_part_of_a_plan(world: World, app: Process) -> None:
    plan = await planned(app, texts(3))
    found = await priced(app, plan)
    batch = await app.batches.desk.start(API_KEY, "Part", plan, found[1:])
    await settled()
    assert [entry.request.prompt for entry in app.batches.entries(batch.id)] == texts(3)[1:]

"""Renaming, finding, fetching again, forgetting, wiping: the records follow the person, and money stays recorded."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.events import JobChanged, JobForgotten, JobsForgotten
from app.domain.job import Job, JobState, StepKind
from app.services.board import MOST_OVER
from app.services.care import Wiped
from tests.services.test_watch import AUDIO, MAKING, finishes, now
from tests.services.world import Process, World, job, look_job

J = JobState


async def saved(
    world: World, app: Process, queue_id: str = "q-1", prompt: str = "", title: str = "Song"
) -> Job:
    """A job whose audio was saved, checked, and removed from its server."""
    finishes(world, queue_id)
    await app.watcher.add(job(queue_id, prompt=prompt, title=title))
    if "watch" not in {task.get_name() for task in app.tasks._tasks}:
        await app.watch()
    await world.until(lambda: now(app, queue_id).state is J.CLEANED, within_s=60)
    return now(app, queue_id)


def path_of(one: Job) -> Path:
    assert one.audio is not None
    return Path(one.audio.path)


async def stored(app: Process, job_id: str = "job-q-1") -> Job:
    found = await app.store.jobs.job(job_id)
    assert found is not None
    return found


async def test_a_new_title_is_kept_and_told(world: World, app: Process) -> None:
    await saved(world, app)

    await app.care.rename("job-q-1", "Harbour, take 2")
    await app.care.rename("nobody", "Ghost")

    assert (await stored(app)).title == "Harbour, take 2"
    assert app.heard(JobChanged)[-1].job.title == "Harbour, take 2"


async def test_a_job_from_an_earlier_run_is_renamed_too_and_not_asked_about(
    world: World, app: Process
) -> None:
    await saved(world, app)
    await app.end()
    again = await world.start()
    await again.watch()

    await again.care.rename("job-q-1", "Harbour, take 2")
    asked = len(world.host.retrieves)
    await world.passed(600)

    assert (await stored(again)).title == "Harbour, take 2"
    assert len(world.host.retrieves) == asked


async def test_a_file_that_was_moved_within_its_folders_is_found_by_its_hash(
    world: World, app: Process
) -> None:
    one = await saved(world, app)
    (world.downloads / "decoy.mp3").write_bytes(AUDIO[::-1])
    moved = path_of(one).rename(world.downloads / "another name.mp3")

    assert await app.care.find_file(one) == moved
    kept = await stored(app)
    assert path_of(kept) == moved
    assert (await app.store.jobs.steps(one.id))[-1].kind is StepKind.LOCATED


async def test_a_file_that_is_in_no_folder_of_ours_is_not_found(world: World, app: Process) -> None:
    one = await saved(world, app)
    path_of(one).unlink()

    assert await app.care.find_file(one) is None
    assert await app.care.find_file(job("q-9")) is None, "it never had one"


async def test_a_file_that_goes_while_one_looks_is_not_found(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await saved(world, app)

    async def gone(_finder: object, _path: Path) -> str:
        raise errors.DiskError("gone")

    monkeypatch.setattr("app.adapters.files.finder.FileFinder.sha256", gone)
    assert await app.care.find_file(one) is None


async def test_a_file_that_the_person_shows_is_taken_only_if_it_is_the_same_sound(
    world: World, app: Process, tmp_path: Path
) -> None:
    one = await saved(world, app)
    elsewhere, other = tmp_path / "elsewhere.mp3", tmp_path / "other.mp3"
    elsewhere.write_bytes(AUDIO)
    other.write_bytes(b"something else")

    with pytest.raises(errors.InvalidInput, match="another file"):
        await app.care.take_file(one, other)
    with pytest.raises(errors.DiskError):
        await app.care.take_file(one, tmp_path / "nothing.mp3")
    with pytest.raises(errors.InvalidInput):
        await app.care.take_file(job("q-9"), elsewhere)
    assert path_of(await stored(app)) == path_of(one)

    await app.care.take_file(one, elsewhere)
    assert path_of(await stored(app)) == elsewhere


async def test_a_lost_file_is_fetched_again_while_its_server_keeps_it(world: World, app: Process) -> None:
    world.host.trouble["complete"] = errors.CredentialsNeeded("no")
    finishes(world)
    await app.watcher.add(job())
    await app.watch()
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    path_of(now(app)).unlink()
    world.host.jobs["q-1"] = deque([MAKING, AUDIO])

    assert await app.care.fetch_again("job-q-1")
    assert now(app).is_watched
    await world.until(lambda: not now(app).is_watched, within_s=600)
    assert path_of(now(app)).read_bytes() == AUDIO


async def test_what_its_server_deleted_cannot_be_fetched_again(world: World, app: Process) -> None:
    one = await saved(world, app)

    assert not await app.care.fetch_again(one.id)
    assert not await app.care.fetch_again("nobody")
    assert (await stored(app)).state is J.CLEANED


async def test_a_forgotten_prompt_leaves_the_job_its_file_and_its_money(world: World, app: Process) -> None:
    one = await saved(world, app, prompt="a secret of mine", title="Harbour")

    await app.care.forget_prompt(one.id)
    await app.care.forget_prompt("nobody")

    left = await stored(app)
    assert (left.prompt, left.prompt_forgotten, left.title, left.audio) == ("", True, "Harbour", one.audio)
    assert app.heard(JobChanged)[-1].job == left
    assert path_of(left).exists()
    for path in world.folder.glob("gondola.db*"):
        assert b"a secret of mine" not in path.read_bytes()


async def test_a_wipe_takes_finished_jobs_and_leaves_what_is_not_over(world: World, app: Process) -> None:
    charged = await app.queue()
    finishes(world, charged.queue_id)
    app.watcher.follow(charged)
    for number in range(3):
        await saved(world, app, f"song-{number}")
    await app.store.jobs.save_job(job("q-stopped", state=J.STOPPED))
    await app.store.jobs.save_job(job("q-check", state=J.UNVERIFIED))
    await app.watcher.add(job("q-running"))
    await world.until(lambda: now(app, charged.queue_id).state is J.CLEANED, within_s=60)

    assert await app.care.finished() == (4, 7)
    done = await app.care.wipe(files=False)

    assert done == Wiped(jobs=4)
    assert {each.queue_id for each in await app.store.jobs.jobs()} == {"q-stopped", "q-check", "q-running"}
    assert len(list(world.downloads.glob("*.mp3"))) == 4, "files stay"
    assert [each.job_id for each in await app.charges()] == [charged.id], "money records stay"
    assert sum(len(event.job_ids) for event in app.heard(JobsForgotten)) == 4


async def test_a_wipe_deletes_files_only_when_told_and_only_the_very_ones(world: World, app: Process) -> None:
    first, second = await saved(world, app, "q-1"), await saved(world, app, "q-2")
    third = await saved(world, app, "q-3")
    path_of(second).write_bytes(AUDIO[::-1])
    path_of(third).unlink()

    done = await app.care.wipe(files=True)

    assert done == Wiped(jobs=3, files=1, files_left=2)
    assert not path_of(first).exists()
    assert path_of(second).read_bytes() == AUDIO[::-1]


async def test_a_wipe_goes_on_through_more_jobs_than_one_commit_takes(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.care.AT_ONCE", 2)
    for number in range(5):
        await app.store.jobs.save_job(job(f"q-{number}", state=J.FAILED))
    await app.store.jobs.save_job(job("q-gone", state=J.NEEDS_YOU))

    assert await app.care.wipe(files=True) == Wiped(jobs=5)
    assert [each.queue_id for each in await app.store.jobs.jobs()] == ["q-gone"]
    assert await app.care.wipe(files=True) == Wiped(), "there is nothing more"


async def test_a_wipe_leaves_a_job_whose_payment_is_not_decided(world: World, app: Process) -> None:
    one = look_job(state=J.SAVED)
    await app.store.jobs.save_job(one)

    async def undecided() -> frozenset[str]:
        return frozenset({one.id})

    app.looks.unfinished = undecided  # type: ignore[method-assign]
    assert await app.care.wipe(files=False) == Wiped()
    assert await stored(app, one.id) == one


async def test_a_wipe_leaves_a_job_that_is_just_being_removed_from_its_server(
    world: World, app: Process
) -> None:
    await app.store.jobs.save_job(job(state=J.SAVED))
    await app.watcher.load()

    assert await app.care.wipe(files=False) == Wiped()


async def test_forgetting_one_job_is_told_and_swept(world: World, app: Process) -> None:
    one = await saved(world, app, title="a title of mine")

    await app.watcher.forget(one.id)

    assert app.heard(JobForgotten)[-1].job_id == one.id
    for path in world.folder.glob("gondola.db*"):
        assert b"a title of mine" not in path.read_bytes()


async def test_jobs_that_are_over_do_not_fill_the_memory(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_OVER >= 100
    monkeypatch.setattr("app.services.board.MOST_OVER", 2)
    for number in range(6):
        await app.store.jobs.save_job(job(f"q-{number}", state=J.CLEANED))
    await app.watcher.load()
    assert app.watcher.jobs() == ()

    for number in range(6):
        await app.care.rename(f"job-q-{number}", "seen")

    assert {each.queue_id for each in app.watcher.jobs()} == {"q-4", "q-5"}
    assert {each.title for each in await app.store.jobs.jobs()} == {"seen"}


async def test_a_job_that_is_asked_about_again_is_not_let_go(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.board.MOST_OVER", 1)
    for number in range(3):
        await app.store.jobs.save_job(job(f"q-{number}", state=J.STOPPED))
    await app.care.rename("job-q-0", "seen")
    board = app.watcher.board
    board._jobs["job-q-0"] = replace(board._jobs["job-q-0"], state=J.MAKING)
    board.look_now("job-q-0")

    for number in (1, 2):
        await app.care.rename(f"job-q-{number}", "seen")

    assert {each.queue_id for each in app.watcher.jobs()} == {"q-0", "q-2"}


async def test_an_old_job_that_is_added_again_is_the_one_that_is_known(world: World, app: Process) -> None:
    old = job(state=J.CLEANED, title="as it was")
    await app.store.jobs.save_job(old)

    assert await app.watcher.add(job(title="again")) == old
    assert await app.watcher.find(old.id) == old
    assert await app.watcher.find("nobody") is None
    assert world.host.retrieves == []


async def test_the_record_of_a_job_has_its_steps_and_its_money(world: World, app: Process) -> None:
    queued = await app.queue()

    record = await app.history.record(queued.id)

    assert [step.kind for step in record.steps] == [StepKind.QUOTED, StepKind.APPROVED, StepKind.QUEUED]
    assert [each.job_id for each in record.charges] == [queued.id]
    assert record.payments == ()
    assert await app.history.titles([queued.id, "nobody"]) == {queued.id: queued.title}
    assert await app.history.open_money() == ((), ())


async def test_an_account_wants_a_key_while_jobs_wait_for_one(app: Process) -> None:
    await app.store.jobs.save_job(job(state=J.NEEDS_YOU, notice_code="key_refused"))

    assert await app.watcher.wants_a_key("acc-1")
    assert not await app.watcher.wants_a_key("acc-2")

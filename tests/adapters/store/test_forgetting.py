"""What is forgotten is on no page of the file, its log or its older copies; what was written about money stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.store.schema import LADDER
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.charge import ChargeState, move_charge
from app.domain.errors import TracesLeft
from app.domain.finding import Wanted, search_words
from app.domain.job import JobStep, StepKind
from app.domain.job_options import JobOptions
from app.domain.job_texts import forgotten, title_from_prompt
from app.domain.notice import Notice, NoticeKind
from tests.adapters.store.samples import JOB, NOON, ToldClock, allow, charge

SECRET = "Xylophone serenade quokka"
PROMPT = f"{SECRET}, played under a zinc moon " + "by nobody in particular " * 200
SUNG = replace(
    JOB,
    title=title_from_prompt(PROMPT),
    prompt=PROMPT,
    options=JobOptions(lyrics="quokkasong " * 50),
    suggested_prompt="a quieter quokkasong",
)
STEPS = (
    JobStep("j1", StepKind.QUEUED, NOON, "q-1"),
    JobStep("j1", StepKind.FAILED, NOON, f"Refused: {SECRET}"),
)
TRACES = (b"xylophone", b"serenade", b"quokka")


def traces(folder: Path) -> set[str]:
    """The files in which anything of the prompt is left."""
    found = set()
    for path in folder.glob("gondola*"):
        content = path.read_bytes().lower()
        if any(trace in content for trace in TRACES):
            found.add(path.name)
    return found


async def filled(path: Path) -> SqliteStores:
    """A job with a charge for it, among others, looked at a few times as in real life."""
    stores = sqlite_stores(path, ToldClock())
    for number in range(30):
        other = replace(JOB, id=f"other-{number}", queue_id=f"o-{number}", prompt="rain " * (10 * number))
        await stores.jobs.save_job(other)
    await stores.charges.reserve_charge(charge(title=SUNG.title), allow)
    sent = move_charge(charge(title=SUNG.title), ChargeState.SENT, NOON)
    await stores.charges.record_charge(sent)
    queued = move_charge(sent, ChargeState.QUEUED, NOON, queue_id="q-1", job_id="j1")
    await stores.charges.record_charge(queued, replace(SUNG, notice="", polls=0), STEPS)
    told = Notice(NoticeKind.FAILED, SUNG.title, f"Refused: {SECRET}", NOON, job_id="j1", key="once")
    await stores.notices.add(told)
    for polls in range(1, 5):
        await stores.jobs.save_job(replace(SUNG, polls=polls, notice=f"{SECRET} " * polls))
    return stores


async def forget(stores: SqliteStores) -> None:
    job = await stores.jobs.job("j1")
    assert job is not None
    left, steps = forgotten(job, await stores.jobs.steps("j1"), NOON)
    await stores.jobs.forget_text(left, steps)
    await stores.jobs.sweep((), (left,))


async def forget_whole(stores: SqliteStores, *job_ids: str) -> None:
    await stores.jobs.forget_jobs(job_ids)
    await stores.jobs.sweep(job_ids)


async def test_a_forgotten_prompt_is_nowhere_on_the_disk_while_the_program_runs(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")
    before = traces(tmp_path)

    await forget(stores)

    assert before
    assert traces(tmp_path) == set()
    await stores.close()
    assert traces(tmp_path) == set()


async def test_forgetting_a_prompt_leaves_the_job_and_its_money(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")
    (money,) = await stores.charges.charges()

    await forget(stores)

    job = await stores.jobs.job("j1")
    assert job is not None
    assert (job.prompt, job.title, job.prompt_forgotten) == ("", "ace-step-15", True)
    assert (job.audio, job.price_micro_usdc) == (SUNG.audio, SUNG.price_micro_usdc)
    assert [step.kind for step in await stores.jobs.steps("j1")][-1] is StepKind.PROMPT_FORGOTTEN
    assert await stores.charges.charges() == (replace(money, title="ace-step-15"),)
    assert [(one.title, one.text, one.key) for one in await stores.notices.notices()] == [
        ("ace-step-15", "", "once")
    ]
    await stores.close()


async def test_a_forgotten_prompt_is_not_found_and_the_job_still_is(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")
    await forget(stores)

    async def finds(text: str) -> int:
        return len((await stores.archive.stretch(Wanted(words=search_words(text)), None, 99)).numbers)

    assert (await finds("xylophone"), await finds("quokkasong"), await finds("j1")) == (0, 0, 1)
    await stores.close()


async def test_a_process_that_read_the_job_before_does_not_bring_its_prompt_back(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")
    await forget(stores)

    await stores.jobs.save_job(replace(SUNG, polls=9, notice=""))

    job = await stores.jobs.job("j1")
    assert job is not None
    assert (job.polls, job.prompt, job.options.lyrics, job.title) == (9, "", None, "ace-step-15")
    assert traces(tmp_path) == set()
    await stores.close()


async def test_a_forgotten_job_is_nowhere_either(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")

    await forget_whole(stores, "j1", "nobody")

    assert traces(tmp_path) == set()
    assert await stores.jobs.job("j1") is None
    assert [one.price_micro_usdc for one in await stores.charges.charges()] == [30_000]
    await stores.close()


async def test_a_title_that_the_person_gave_stays_on_the_charge(tmp_path: Path) -> None:
    stores = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    await stores.jobs.save_job(replace(SUNG, title="For Anna"))
    await stores.charges.reserve_charge(charge(title="For Anna", job_id="j1"), allow)

    await forget(stores)

    assert [one.title for one in await stores.charges.charges()] == ["For Anna"]
    await stores.close()


async def test_forgetting_a_job_that_is_gone_writes_it_down_without_its_texts(tmp_path: Path) -> None:
    stores = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    left, steps = forgotten(SUNG, (), NOON)

    await stores.jobs.forget_text(left, steps)

    assert await stores.jobs.job("j1") == left
    await stores.close()


@pytest.mark.parametrize("whole_job", [False, True])
async def test_copies_from_before_an_upgrade_are_cleaned_too(tmp_path: Path, whole_job: bool) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = await filled(path)
    await stores.close()
    copy = tmp_path / "gondola.sqlite.v3.backup"
    copy.write_bytes(path.read_bytes())
    other = tmp_path / "gondola.sqlite.v2.backup"
    with closing(sqlite3.connect(other)) as connection:
        connection.executescript(";".join(statement for step in LADDER[:2] for statement in step))
    stores = sqlite_stores(path, ToldClock())

    if whole_job:
        await forget_whole(stores, "j1")
    else:
        await forget(stores)

    assert traces(tmp_path) == set()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM jobs").fetchone()[0] == (30 if whole_job else 31)
        assert connection.execute("SELECT price_micro_usdc FROM charges").fetchall() == [(30_000,)]
    await stores.close()


async def test_a_copy_that_cannot_be_cleaned_is_said(tmp_path: Path) -> None:
    stores = await filled(tmp_path / "gondola.sqlite")
    (tmp_path / "gondola.sqlite.v2.backup").write_bytes(b"this is no database, and never was one" * 99)

    with pytest.raises(TracesLeft):
        await forget(stores)

    job = await stores.jobs.job("j1")
    assert job is not None
    assert job.prompt == ""
    await stores.close()


async def test_a_log_that_somebody_reads_is_said_and_emptied_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gondola.sqlite"
    stores = await filled(path)
    await stores.database.read(lambda connection: connection.execute("PRAGMA busy_timeout = 0").fetchone())
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM jobs").fetchone()
        with pytest.raises(TracesLeft):
            await forget(stores)
        reader.execute("COMMIT")
    assert traces(tmp_path) != set()

    await forget_whole(stores, "other-3")

    assert traces(tmp_path) == set()
    await stores.close()


async def test_an_older_file_is_swept_once_of_what_was_left_in_its_free_pages(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        for statement in (statement for step in LADDER[:2] for statement in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {0x476F6E64}")
        connection.execute("PRAGMA user_version = 2")
        for number in range(2):
            connection.execute(
                "INSERT INTO jobs (id, account_id, model, queue_id, title, created_at_us, prompt, summary, state,"
                " polls, troubles_in_a_row, notice, notice_code, suggested_prompt)"
                " VALUES (?, 'w1', 'm', ?, 't', 1, ?, '', 'cleaned', 0, 0, '', '', '')",
                (f"old-{number}", f"q-{number}", PROMPT if number else "harmless"),
            )
        connection.execute("DELETE FROM jobs WHERE id = 'old-1'")
    left_before = traces(tmp_path)
    stores = sqlite_stores(path, ToldClock())

    await forget_whole(stores, "old-0")

    assert left_before == {"gondola.sqlite"}
    assert traces(tmp_path) == set()
    await stores.close()

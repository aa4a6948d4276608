"""What saved audio is called: never over another file, never out of its folder, whatever titles and templates say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.promises.inside import Inside

pytestmark = pytest.mark.allow_logs

COMPLETE = "audio/complete"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture(autouse=True)
def short_wait_for_clean_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.cli.watch.CLEAN_UP_WAIT_S", 0.3)


def test_two_files_of_one_name_are_both_kept(gondola: Inside, out: Path) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.arm(COMPLETE, "status", count=None)
    first = Path(gondola.watch(queue_id, out).outcome["file"])
    mine = first.read_bytes()
    fresh = replace(
        gondola, program=replace(gondola.program, home=gondola.program.home.with_name("second-home"))
    )
    first.write_bytes(b"somebody else's file")
    second = Path(fresh.watch(queue_id, out).outcome["file"])
    assert first.read_bytes() == b"somebody else's file"
    assert (second.read_bytes(), second.parent) == (mine, out)


def test_titles_and_ids_never_lead_out_of_the_folder(gondola: Inside, out: Path) -> None:
    queue_id = gondola.queued("--title", "../../../etc/cron.d/evil\u202e\x00gpj.exe")
    done = gondola.watch(queue_id, out)
    assert done.code == 0
    assert Path(done.outcome["file"]).resolve().parent == out.resolve()


@pytest.mark.parametrize(
    "template, name",
    [
        ("{title}", "_con.mp3"),
        ("{number} {title}", "001 con.mp3"),
        ("{nonsense", "con 20"),
        (["{title}"], "con 20"),
    ],
)
def test_the_template_of_the_settings_is_used_and_nonsense_in_their_file_is_not(
    gondola: Inside, out: Path, template: object, name: str
) -> None:
    queue_id = gondola.queued("--title", "con")
    preferences = gondola.program.home / "config" / "preferences.json"
    preferences.parent.mkdir(parents=True, exist_ok=True)
    preferences.write_text(json.dumps({"name_template": template}))
    done = gondola.watch(queue_id, out)
    assert done.code == 0, done
    assert Path(done.outcome["file"]).name.startswith(name)

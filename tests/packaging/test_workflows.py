"""What continuous integration and releases run: valid, pinned to the commit, and scripts that a shell can read.

Where it runs, only that place can tell; what can be seen from here is held here.
"""

from __future__ import annotations

import copy
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from tests.support.processes import ROOT

_FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
_SYSTEM_OF = {"ubuntu": "linux", "macos": "macos", "windows": "windows"}

Workflow = dict[str, Any]


def _read(file: Path) -> Workflow:
    """As YAML 1.2, in which ``on`` is a word and no truth."""
    read: Workflow = YAML(typ="safe", pure=True).load(file.read_text("utf-8"))
    return read


_WORKFLOWS = {file.stem: _read(file) for file in _FILES}


def _errors(workflow: Workflow) -> list[str]:
    schema = Draft7Validator(get_builtin_schema("vendor.github-workflows"))
    return [each.message for each in schema.iter_errors(workflow)]


def _steps(workflow: Workflow) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Name of the job, the job, the step."""
    for name, job in workflow["jobs"].items():
        for step in job["steps"]:
            yield name, job, step


def _system(job: dict[str, Any]) -> str:
    """Where a job runs; of a matrix the first, as all of ours but that of the checks are of one kind."""
    runs_on = job["runs-on"]
    if "matrix.system" in runs_on:
        runs_on = job["strategy"]["matrix"]["system"][0]
    return _SYSTEM_OF[runs_on.partition("-")[0]]


def _scripts(shell: str) -> list[Any]:
    """Every script that is for this shell: by default PowerShell on Windows, bash elsewhere."""
    found = []
    for file, workflow in _WORKFLOWS.items():
        for at, (name, job, step) in enumerate(_steps(workflow)):
            usual = "pwsh" if _system(job) == "windows" else "bash"
            if "run" in step and step.get("shell", usual) == shell:
                found.append(pytest.param(step["run"], id=f"{file}-{name}-{at}"))
    return found


def _needed(workflow: Workflow, name: str) -> set[str]:
    """The jobs that are over when this one begins."""
    told = workflow["jobs"][name].get("needs", [])
    direct = {told} if isinstance(told, str) else set(told)
    return direct.union(*(_needed(workflow, each) for each in direct)) if direct else set()


def test_both_workflows_are_there() -> None:
    assert set(_WORKFLOWS) == {"checks", "release"}


@pytest.mark.parametrize("name", _WORKFLOWS)
def test_a_workflow_is_what_the_schema_asks_for(name: str) -> None:
    assert _errors(_WORKFLOWS[name]) == []


def test_the_schema_finds_what_is_wrong() -> None:
    right = _WORKFLOWS["release"]
    mistakes: tuple[Callable[[Workflow], object], ...] = (
        lambda told: told.pop("on"),
        lambda told: told["jobs"]["linux"].pop("runs-on"),
        lambda told: told["jobs"]["linux"].update({"time-out": 3}),
        lambda told: told["jobs"]["linux"]["steps"][1].update({"run": "true"}),
        lambda told: told["permissions"].update({"contents": "all"}),
    )
    for wrong in mistakes:
        spoilt = copy.deepcopy(right)
        wrong(spoilt)
        assert _errors(spoilt)


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_every_action_is_pinned_to_a_commit_and_says_which_version_that_is(file: Path) -> None:
    """A tag can be moved to other code by whoever owns it, or has stolen it; a commit cannot."""
    lines = [line for line in file.read_text("utf-8").splitlines() if "uses:" in line]
    used = [step["uses"] for _, _, step in _steps(_WORKFLOWS[file.stem]) if "uses" in step]
    assert len(lines) == len(used) > 0
    for line, action in zip(lines, used, strict=True):
        assert _PINNED.fullmatch(action), action
        assert re.search(rf"{re.escape(action)} # v\d+\.\d+\.\d+$", line), line


def test_one_action_is_the_same_commit_everywhere() -> None:
    used = {step["uses"] for each in _WORKFLOWS.values() for _, _, step in _steps(each) if "uses" in step}
    assert len(used) == len({action.partition("@")[0] for action in used})


@pytest.mark.linux_desktop
@pytest.mark.parametrize("script", _scripts("bash"))
def test_a_shell_can_read_each_script(script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.linux_desktop
def test_a_shell_says_what_it_cannot_read() -> None:
    done = subprocess.run(
        ["bash", "-n"], input="if true; then echo", capture_output=True, text=True, check=False
    )
    assert done.returncode != 0


@pytest.mark.parametrize("script", _scripts("pwsh"))
def test_scripts_of_windows_close_what_they_open(script: str) -> None:
    """No PowerShell to ask on other systems: quotes and brackets at least."""
    bare = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"", "", script)
    assert not {"'", '"'} & set(bare)
    opened = []
    for sign in bare:
        if sign in "([{":
            opened.append({"(": ")", "[": "]", "{": "}"}[sign])
        elif sign in ")]}":
            assert opened
            assert opened.pop() == sign
    assert not opened


@pytest.mark.parametrize("script", [*_scripts("bash"), *_scripts("pwsh")])
def test_nothing_that_others_may_write_becomes_part_of_a_script(script: str) -> None:
    """Such things come in by the environment, which no shell reads as commands."""
    assert "${{" not in script


@pytest.mark.parametrize("script", [*_scripts("bash"), *_scripts("pwsh")])
def test_what_a_script_runs_of_the_project_is_there(script: str) -> None:
    for path in re.findall(r"\bpackaging/[\w/]+\.py", script):
        assert (ROOT / path).is_file(), path


def test_no_script_is_for_another_shell() -> None:
    scripts = [step for each in _WORKFLOWS.values() for _, _, step in _steps(each) if "run" in step]
    assert len(scripts) == len(_scripts("bash")) + len(_scripts("pwsh"))


@pytest.mark.parametrize("name", _WORKFLOWS)
def test_a_workflow_may_only_read_and_one_job_writes_the_release(name: str) -> None:
    workflow = _WORKFLOWS[name]
    assert workflow["permissions"] == {"contents": "read"}
    allowed = {job: told["permissions"] for job, told in workflow["jobs"].items() if "permissions" in told}
    assert allowed == ({"release": {"contents": "write"}} if name == "release" else {})


def test_secrets_reach_only_the_steps_that_sign() -> None:
    for _, job, step in _steps(_WORKFLOWS["release"]):
        told = {key: value for key, value in step.items() if key != "env"}
        assert "secrets." not in str(told)
        secret = [value for value in step.get("env", {}).values() if "secrets." in str(value)]
        assert not secret or _system(job) in {"macos", "windows"}
    for job in _WORKFLOWS["release"]["jobs"].values():
        for value in job.get("env", {}).values():
            assert "secrets." not in value or "!= ''" in value, "only whether it is there"
    assert "secrets." not in str(_WORKFLOWS["checks"])


def test_every_job_ends_by_itself() -> None:
    jobs = [(name, job) for each in _WORKFLOWS.values() for name, job in each["jobs"].items()]
    assert [name for name, job in jobs if not 0 < job.get("timeout-minutes", 0) <= 60] == []


def test_what_a_job_takes_was_put_there_by_one_that_it_waits_for() -> None:
    workflow = _WORKFLOWS["release"]
    put: dict[str, set[str]] = {}
    for name, _, step in _steps(workflow):
        if step.get("uses", "").startswith("actions/upload-artifact@"):
            put.setdefault(name, set()).add(step["with"]["name"])
            assert step["with"]["if-no-files-found"] == "error"
    for name, _, step in _steps(workflow):
        if step.get("uses", "").startswith("actions/download-artifact@"):
            there = set().union(*(put.get(each, set()) for each in _needed(workflow, name)))
            assert there
            assert step["with"].get("name", next(iter(there))) in there
    assert _needed(workflow, "release") == set(workflow["jobs"]) - {"release"}, (
        "nothing that failed is released"
    )
    assert workflow["jobs"]["release"]["if"] == "github.ref_type == 'tag'"


def test_a_container_in_which_the_package_is_tried_may_mount() -> None:
    """`tests/installed` enters a system in a folder; a container may not, unless it is let."""
    for _, job, step in _steps(_WORKFLOWS["release"]):
        if "test-installed" in step.get("run", "") and "container" in job:
            assert "--privileged" in job["container"]["options"]


def test_tools_that_are_fetched_are_what_they_were() -> None:
    for name, job in _WORKFLOWS["release"]["jobs"].items():
        fetched = [key for key, value in job.get("env", {}).items() if "/releases/download/" in str(value)]
        script = "\n".join(step.get("run", "") for step in job["steps"])
        for key in fetched:
            assert re.fullmatch(r"[0-9a-f]{64}", job["env"][f"{key}_SHA256"])
            assert re.search(rf'"\${key}_SHA256  \w+" \| sha256sum --check --strict', script)
        assert ("curl" in script) == bool(fetched), name

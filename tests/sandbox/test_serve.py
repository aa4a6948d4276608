"""Serving on a socket: one JSON line, a clean end, and clear words for a port that is taken."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from tests.support.sandbox import running_sandbox

_CODE = "import sys; from app.sandbox.serve import serve; sys.exit(serve({}))"


@contextmanager
def _served(arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    command = [sys.executable, "-c", _CODE.format(arguments)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            process.kill()


def test_it_prints_where_it_is_and_answers_there() -> None:
    with _served("0, seed='served'") as (process, greeting):
        assert set(greeting) == {
            "api_url",
            "rpc_url",
            "facilitator_url",
            "seller_url",
            "control_url",
            "address",
            "private_key",
            "api_key",
            "payee",
            "chain_id",
            "usdc",
        }
        assert greeting["api_url"].startswith("http://127.0.0.1:")
        models = httpx.get(greeting["api_url"] + "/models?type=music", trust_env=False).json()
        assert len(models["data"]) == 14
        state = httpx.get(greeting["control_url"] + "/state", trust_env=False).json()
        assert state["chain"]["chain_id"] == greeting["chain_id"]
        process.terminate()
        assert process.wait(20) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""


def test_it_ends_when_its_parent_closes_the_pipe() -> None:
    with _served("0, until_stdin_closes=True") as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_taken_port_is_said_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-c", _CODE.format(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 6
    assert done.stdout == ""
    assert f"port {port}" in done.stderr


def test_two_worlds_at_once_are_strangers() -> None:
    with running_sandbox() as one, running_sandbox() as two:
        assert one.addresses.api_url != two.addresses.api_url
        answer = httpx.post(
            two.addresses.api_url + "/audio/queue",
            json={},
            headers={"authorization": f"Bearer {one.api_key}"},
            trust_env=False,
        )
        assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/", "/api/v1/chat/completions", "/control"])
def test_other_paths_are_not_there(path: str) -> None:
    with running_sandbox() as sandbox:
        origin = sandbox.addresses.api_url.removesuffix("/api/v1")
        assert httpx.get(origin + path, trust_env=False).status_code == 404

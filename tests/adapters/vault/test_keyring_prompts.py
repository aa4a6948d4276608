"""Prompts that stay open, callers that give up, and a vault that is locked meanwhile."""

from __future__ import annotations

import asyncio
import threading

import pytest

from app.adapters.vault.vaults import KeyringVault
from tests.adapters.vault.samples import (
    JUNK,
    message,
    wallet,
)
from tests.adapters.vault.test_keyrings import _Backend


async def test_a_prompt_that_nobody_answers_holds_up_neither_the_loop_nor_the_end(
    vault: KeyringVault, trusted: _Backend
) -> None:
    trusted.prompt = threading.Event()
    waiting = asyncio.gather(vault.sign_in(wallet(), message()), vault.sign_in(wallet(), message()))
    assert len((await vault.new_phrase()).words) == 12
    assert not waiting.done()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    vault.close()
    trusted.prompt.set()


async def test_a_caller_that_gives_up_leaves_the_answer_to_the_others(
    vault: KeyringVault, trusted: _Backend
) -> None:
    await KeyringVault("Gondola-test").import_phrase("w1", JUNK)
    trusted.reads, trusted.prompt = 0, threading.Event()
    impatient = asyncio.gather(vault.sign_in(wallet(), message()))
    patient = asyncio.gather(vault.sign_in(wallet(), message()))
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    trusted.prompt.set()
    (signature,) = await patient
    assert signature.startswith("0x")
    assert trusted.reads == 1


async def test_what_was_read_while_the_vault_was_locked_is_not_remembered(
    vault: KeyringVault, trusted: _Backend
) -> None:
    await KeyringVault("Gondola-test").import_phrase("w1", JUNK)
    trusted.reads, trusted.prompt = 0, threading.Event()
    signing = asyncio.gather(vault.sign_in(wallet(), message()))
    await asyncio.sleep(0)
    vault.lock()
    trusted.prompt.set()
    await signing
    await vault.sign_in(wallet(), message())
    assert trusted.reads == 2

"""Accounts: added, refused, renamed, removed, and what they hold."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.account import AccountKind
from app.domain.decision import Spent
from app.domain.events import AccountsChanged, BalancesChanged, HealthChanged, Part
from app.domain.observation import AudioHead
from app.services.pay_tools import nothing_elsewhere
from tests.services.clockwork import settled
from tests.services.world import API_KEY, OTHER, WALLET, Process, World


async def test_each_way_to_bring_a_wallet_keeps_its_secret_in_the_vault_alone(
    world: World, app: Process
) -> None:
    phrase = await app.wallet.new_phrase()
    made = await app.wallet.create("Made", phrase)
    keyed = await app.wallet.import_private_key("Keyed", "ab" * 32, "base-sepolia")
    filed = await app.wallet.import_keystore("Filed", "{}", "password")
    assert await app.wallet.accounts() == (WALLET, OTHER, API_KEY, made, keyed, filed)
    assert set(world.vault.secrets) == {made.id, keyed.id, filed.id}
    assert world.vault.secrets[made.id] == " ".join(phrase.words)
    assert keyed.network_key == "base-sepolia"
    assert app.heard(AccountsChanged)[-1].accounts[-1] == filed
    assert await app.wallet.keyring_name() == "Test keyring"


async def test_the_same_wallet_is_not_kept_twice_even_when_added_at_once(world: World, app: Process) -> None:
    ends = await asyncio.gather(
        *(app.wallet.import_private_key(f"Twin {n}", "cd" * 32) for n in range(3)), return_exceptions=True
    )
    assert sum(isinstance(end, errors.InvalidInput) for end in ends) == 2
    assert len(world.vault.secrets) == 1
    await app.wallet.import_private_key("On the test network", "cd" * 32, "base-sepolia")


async def test_a_name_that_is_none_keeps_nothing(world: World, app: Process) -> None:
    with pytest.raises(errors.InvalidInput):
        await app.wallet.import_private_key("  ", "ab" * 32)
    assert not world.vault.secrets


async def test_cancelling_leaves_no_secret_without_an_account(world: World, app: Process) -> None:
    world.vault.gate = asyncio.Event()
    adding = asyncio.ensure_future(app.wallet.import_private_key("Late", "ab" * 32))
    await settled()
    assert world.vault.secrets
    adding.cancel()
    await asyncio.gather(adding, return_exceptions=True)
    assert not world.vault.secrets


async def test_a_secret_that_cannot_be_removed_does_not_hide_why(
    world: World, app: Process, caplog: pytest.LogCaptureFixture
) -> None:
    await app.wallet.import_private_key("First", "ab" * 32)
    world.vault.stuck = errors.KeyringLocked()
    with pytest.raises(errors.InvalidInput, match="here already"):
        await app.wallet.import_private_key("Second", "ab" * 32)
    assert "could not be removed: keyring_locked" in caplog.text


@pytest.mark.parametrize(
    "answer", [errors.UnknownQueueId(), errors.NotFound(), errors.CreditLow(), errors.BadRequest()]
)
async def test_an_api_key_that_the_host_accepts_is_kept(
    world: World, app: Process, answer: errors.GondolaError
) -> None:
    world.host.trouble["retrieve"] = answer
    account = await app.wallet.add_api_key("Studio key", "secret")
    assert account.kind is AccountKind.API_KEY
    assert world.vault.secrets == {account.id: "secret"}
    assert (await app.wallet.accounts())[-1] == account


@pytest.mark.parametrize(
    "answer", [errors.KeyRefused(), errors.NotAllowed(), errors.Unreachable(maybe_delivered=True)]
)
async def test_an_api_key_that_is_refused_or_unproved_is_not_kept(
    world: World, app: Process, answer: errors.GondolaError
) -> None:
    world.host.trouble["retrieve"] = answer
    with pytest.raises(type(answer)):
        await app.wallet.add_api_key("Studio key", "secret")
    assert not world.vault.secrets
    assert len(await app.wallet.accounts()) == 3


async def test_a_host_that_answers_the_question_with_audio_is_not_believed(
    world: World, app: Process
) -> None:
    async def audio(_account: object, _model: str, _queue_id: str, open_sink: object) -> object:
        return await open_sink(AudioHead("mp3"))  # type: ignore[operator]

    world.host.retrieve = audio  # type: ignore[assignment,method-assign]
    with pytest.raises(errors.MalformedAnswer):
        await app.wallet.add_api_key("Studio key", "secret")
    assert not world.vault.secrets


async def test_an_account_of_a_keystore_file_is_remembered_once(world: World, app: Process) -> None:
    filed = replace(WALLET, id="keystore-1", address="0x" + "77" * 20)
    assert await app.wallet.adopt(filed) == filed
    assert await app.wallet.adopt(replace(filed, name="Another name")) == filed
    assert len(await app.wallet.accounts()) == 4


async def test_an_account_is_found_by_its_name(world: World, app: Process) -> None:
    assert await app.wallet.named("Other") == OTHER
    with pytest.raises(errors.InvalidInput, match="several"):
        await app.wallet.named(None)
    with pytest.raises(errors.InvalidInput, match="no such"):
        await app.wallet.named("Nobody")


async def test_renaming_and_removing(world: World, app: Process) -> None:
    renamed = await app.wallet.rename(WALLET, "Kitchen")
    assert (await app.wallet.accounts())[0] == renamed
    await app.wallet.refresh(renamed)
    await app.wallet.remove(renamed)
    assert app.wallet.balances(WALLET.id) is None
    assert [account.id for account in app.heard(AccountsChanged)[-1].accounts] == [OTHER.id, API_KEY.id]


async def test_both_balances_are_read_and_told(world: World, app: Process) -> None:
    seen = await app.wallet.refresh(WALLET)
    assert (seen.usdc_micro, seen.problem) == (50_000_000, "")
    assert seen.credit is not None
    assert seen.credit.credit_micro_usdc == 8_000_000
    assert app.wallet.balances(WALLET.id) == seen == app.heard(BalancesChanged)[-1]
    assert {event.part: event.well for event in app.heard(HealthChanged)} == {
        Part.NODE: True,
        Part.API: True,
        Part.CLOCK: True,
    }


async def test_what_cannot_be_read_is_unknown_and_said_so(world: World, app: Process) -> None:
    world.chain.down = errors.NodeUnreachable()
    world.host.trouble["balance"] = errors.ServerTrouble()
    seen = await app.wallet.refresh(WALLET)
    assert (seen.usdc_micro, seen.credit) == (None, None)
    assert seen.problem == f"{errors.NodeUnreachable.what} {errors.ServerTrouble.what}"
    assert [type(cause) for cause in seen.causes] == [errors.NodeUnreachable, errors.ServerTrouble]
    assert [event.well for event in app.heard(HealthChanged)] == [False, False, True]


async def test_a_computer_that_is_offline_is_told_once(world: World, app: Process) -> None:
    world.chain.down = errors.NodeUnreachable()
    world.host.trouble["balance"] = errors.Unreachable(maybe_delivered=False)
    seen = await app.wallet.refresh(WALLET)
    assert seen.problem == (
        "Neither Base nor Venice can be reached. See that this computer is online; we ask again by ourselves."
    )


async def test_a_node_of_another_network_is_named_with_the_way_out(world: World, app: Process) -> None:
    world.chain.down = errors.WrongChain()
    seen = await app.wallet.refresh(WALLET)
    assert seen.problem == f"{errors.WrongChain.what} {errors.WrongChain.do}"
    assert seen.usdc_micro is None


async def test_a_locked_keyring_is_no_fault_of_the_host_and_only_the_person_can_mend_it(
    world: World, app: Process
) -> None:
    world.host.trouble["balance"] = errors.KeyringLocked()
    seen = await app.wallet.refresh(WALLET)
    assert seen.problem == f"{errors.KeyringLocked.what} {errors.KeyringLocked.do}"
    assert all(event.well for event in app.heard(HealthChanged))


async def test_an_api_keys_credit_is_not_told(world: World, app: Process) -> None:
    seen = await app.wallet.refresh(API_KEY)
    assert (seen.usdc_micro, seen.credit, seen.problem) == (None, None, "")


@pytest.mark.parametrize(
    "offset_s,words",
    [
        (4.0, "This computer’s clock is right."),
        (90.0, "This computer’s clock is 90 s behind."),
        (-27.4, "This computer’s clock is 27 s ahead."),
    ],
)
async def test_the_clock_is_held_against_host_and_chain(
    world: World, app: Process, offset_s: float, words: str
) -> None:
    world.host.clock_offset_s = world.chain.ahead_s = offset_s
    await app.wallet.refresh(WALLET)
    told = app.heard(HealthChanged)[-1]
    assert told.words.startswith(words)
    assert (told.well, told.grave) == (abs(offset_s) <= 5, abs(offset_s) > 30)


async def test_a_host_whose_own_clock_is_wrong_blames_nobody_here(world: World, app: Process) -> None:
    world.host.clock_offset_s = 3600.0
    await app.wallet.refresh(WALLET)
    assert app.heard(HealthChanged)[-1].well


async def test_a_clock_that_was_set_is_compared_anew_at_once(world: World, app: Process) -> None:
    world.host.clock_offset_s = None
    app.tasks.spawn("balances", app.wallet.run())
    await world.passed(1)
    reads = world.chain.reads
    await world.passed(50)
    assert world.chain.reads == reads + 2, "two balances on the chain, and no block"
    world.chain.ahead_s = 40.0
    app.wallet.clock_moved()
    await world.passed(1)
    assert "40 s behind" in app.heard(HealthChanged)[-1].words


async def test_a_node_that_does_not_tell_its_block_is_not_held_against_the_clock(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def silent() -> object:
        raise errors.NodeMalformed

    monkeypatch.setattr(world.chain, "head", silent)
    world.host.clock_offset_s = 9.0
    await app.wallet.refresh(WALLET)
    assert "9 s behind" in app.heard(HealthChanged)[-1].words


async def test_before_an_answer_nothing_is_said_about_the_clock(world: World, app: Process) -> None:
    world.host.clock_offset_s, world.chain.down = None, errors.NodeUnreachable()
    await app.wallet.refresh(WALLET)
    assert Part.CLOCK not in {event.part for event in app.heard(HealthChanged)}


async def test_balances_are_read_again_and_again_whatever_fails(
    world: World, app: Process, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> None:
        raise errors.StoreError

    app.tasks.spawn("balances", app.wallet.run())
    await settled()
    assert len(app.heard(BalancesChanged)) == 3
    with monkeypatch.context() as store:
        store.setattr(app.store.accounts, "accounts", broken)
        await world.passed(50)
    assert "Reading balances failed" in caplog.text
    await world.passed(50)
    assert len(app.heard(BalancesChanged)) == 6


async def test_balances_that_do_not_change_are_read_less_often_and_a_change_brings_that_back(
    world: World, app: Process
) -> None:
    app.tasks.spawn("balances", app.wallet.run())
    await settled()
    before, waits = len(app.heard(BalancesChanged)), list[int]()
    for _ in range(4):
        waited = 0
        while len(app.heard(BalancesChanged)) == before:
            await world.passed(5)
            waited += 5
        before = len(app.heard(BalancesChanged))
        waits.append(waited)
    world.chain.usdc = 7_000_000
    waited = 0
    await world.passed(185)
    before = len(app.heard(BalancesChanged))
    await world.passed(50)
    assert waits == [45, 90, 180, 180], app.heard(BalancesChanged)[-6:]
    assert len(app.heard(BalancesChanged)) > before


async def test_the_chain_tells_about_a_wallets_code_and_its_nodes(world: World, app: Process) -> None:
    assert not (await app.wallet.code(WALLET)).has_code
    assert app.wallet.nodes("base") == world.chain.nodes()


async def test_without_books_nothing_counts_as_spent_elsewhere() -> None:
    assert await nothing_elsewhere(WALLET) == Spent()

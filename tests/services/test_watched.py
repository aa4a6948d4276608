"""An address that is only watched: what it holds and what came and went is read, and nothing is ever signed for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from app.domain import errors
from app.domain.account import Account, AccountKind
from app.domain.book_rows import Source, What
from app.domain.events import AccountsChanged
from tests.services.batch_acts import started
from tests.services.book_desk import Desk
from tests.services.fake_chain import Transfer
from tests.services.fake_host import PAYEE
from tests.services.test_paid_looks import bought, offers
from tests.services.test_watch import now
from tests.services.world import API_KEY, OTHER, WALLET, Process, World, look_job

SEEN = "0x" + "ab" * 20


async def _seen(app: Process, address: str = SEEN) -> Account:
    return await app.wallet.watch("Treasury", address)


async def test_it_is_kept_by_name_and_address_without_any_secret(world: World, app: Process) -> None:
    account = await _seen(app)
    assert account.kind is AccountKind.WATCHED
    assert await app.wallet.accounts() == (WALLET, OTHER, API_KEY, account)
    assert app.heard(AccountsChanged)[-1].accounts[-1] == account
    assert world.vault.secrets == {}


@pytest.mark.parametrize("address", ["", "0x12", "vitalik.eth", "0x" + "zz" * 20])
async def test_what_is_no_address_is_not_kept(world: World, app: Process, address: str) -> None:
    with pytest.raises(errors.InvalidAddress):
        await _seen(app, address)
    assert len(await app.wallet.accounts()) == 3


async def test_an_address_that_is_here_already_is_not_watched_beside_itself(
    world: World, app: Process
) -> None:
    await _seen(app)
    for address in (SEEN, SEEN.upper().replace("0X", "0x"), WALLET.address):
        with pytest.raises(errors.InvalidInput, match="here already"):
            await _seen(app, address)
    await app.wallet.watch("On the test network", SEEN, "base-sepolia")


async def test_bringing_its_key_in_makes_it_a_wallet(world: World, app: Process) -> None:
    wallet = await app.wallet.import_private_key("Keyed", "ab" * 32)
    await app.wallet.remove(wallet)
    watched = await app.wallet.watch("Seen first", wallet.address)
    elsewhere = await app.wallet.watch("Same, on the test network", wallet.address, "base-sepolia")
    await app.wallet.refresh(watched)

    keyed = await app.wallet.import_private_key("Keyed again", "ab" * 32)
    assert await app.wallet.accounts() == (WALLET, OTHER, API_KEY, elsewhere, keyed)
    assert app.wallet.balances(watched.id) is None


async def test_what_it_holds_is_read_from_the_chain_and_its_credit_is_nobodys_business(
    world: World, app: Process
) -> None:
    account = await _seen(app)
    world.chain.usdc = 7_000_000
    seen = await app.wallet.refresh(account)
    assert (seen.usdc_micro, seen.credit, seen.problem) == (7_000_000, None, "")


async def test_no_batch_is_begun_for_it_and_nobody_is_asked(world: World, app: Process) -> None:
    account = await _seen(app)
    with pytest.raises(errors.OnlyWatched):
        await started(app, account=account)
    assert app.batches.batches() == ()
    assert (world.person.asked, world.host.queued) == ([], [])


USES: dict[str, Callable[[Process, Account], Awaitable[Any]]] = {
    "a top-up": lambda app, account: app.pay(account=account),
    "a job": lambda app, account: app.queue(account),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
async def test_nothing_is_paid_or_queued_for_it(
    world: World, app: Process, use: Callable[[Process, Account], Awaitable[Any]]
) -> None:
    account = await _seen(app)
    with pytest.raises(errors.OnlyWatched):
        await use(app, account)
    assert (world.person.asked, world.signer.signed, world.host.queued) == ([], [], [])


async def test_no_look_is_paid_for_it(world: World, app: Process) -> None:
    account = await _seen(app)
    offers(world)
    await app.watch()
    await app.watcher.add(look_job(account_id=account.id))
    await world.until(lambda: now(app).notice_code == "only_watched", within_s=600)
    assert world.signer.signed == []


async def test_a_command_line_without_a_name_does_not_take_it(world: World, app: Process) -> None:
    for account in (WALLET, API_KEY):
        await app.wallet.remove(account)
    await _seen(app)
    assert await app.wallet.named(None) == OTHER
    assert (await app.wallet.named("Treasury")).name == "Treasury"


async def test_its_books_show_what_came_and_went_and_ring_for_nothing(world: World, app: Process) -> None:
    desk, account = Desk(world, app), await _seen(app)
    block = world.chain._block()
    for number, (payer, payee) in enumerate(((PAYEE, SEEN), (SEEN, PAYEE)), 1):
        nonce = f"0x{number:064x}"
        world.chain.transfers.append(Transfer(payer, payee, 5_000_000, nonce, block, nonce))
    reading = await desk.books.read(account)
    assert {row.what for row in reading.rows} == {What.RECEIVED, What.ELSEWHERE}
    assert (reading.alerts, reading.elsewhere) == ((), None)
    assert reading.unread == (
        (
            Source.LEDGER,
            "Venice tells a wallet's ledger only to its key, and this address is only watched.",
        ),
    )
    assert desk.rung() == []
    assert desk.ledger.offsets == []


async def test_jobs_of_wallets_go_on_beside_it(world: World, app: Process) -> None:
    await _seen(app)
    await bought(world, app)
    await world.until(lambda: now(app).audio is not None, within_s=600)

"""Balances, proofs and "never paid" against the sandbox's node over real sockets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from app.adapters.base.chain import RpcChain
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.networks import BASE, BASE_SEPOLIA
from app.domain.payment import Authorization, Verdict, judge
from app.domain.wallet_code import CodeKind
from tests.adapters.base.conftest import SCHEME, AnyChain, ChainAt, Paid, PanelOf, past
from tests.adapters.venice.people import SkewedClock
from tests.support.sandbox import RunningSandbox, running_sandbox


@pytest.fixture(params=["one node", "a panel of one"])
def chain_at(
    request: pytest.FixtureRequest, transport: HttpTransport, clock: SkewedClock, panel_of: PanelOf
) -> ChainAt:
    """Both keep the same promises."""
    return (
        panel_of if request.param == "a panel of one" else lambda url: RpcChain(BASE, url, transport, clock)
    )


async def test_head_and_balance(chain: AnyChain, sandbox: RunningSandbox) -> None:
    head = await chain.head()
    assert chain.network is BASE
    assert abs((head.time - datetime.now(UTC)).total_seconds()) < 60
    assert await chain.usdc_balance(sandbox.test_address) == 50_000_000
    assert await chain.usdc_balance("0x" + "99" * 20) == 0


async def test_a_settled_payment_is_proved_with_and_without_its_claimed_transaction(
    chain: AnyChain, paid: Paid
) -> None:
    authorization, transaction = paid
    by_hint = await chain.find_proof(authorization, transaction)
    by_logs = await chain.find_proof(authorization)
    assert by_hint is not None
    assert by_logs is not None
    assert by_hint.transaction == by_logs.transaction == transaction
    assert by_hint.block_hash == by_logs.block_hash
    assert not by_hint.finalized
    assert judge(authorization, by_logs, None) is Verdict.SETTLED


async def test_depth_grows_and_ends_in_a_finalized_block(
    chain: AnyChain, paid: Paid, sandbox: RunningSandbox
) -> None:
    authorization, transaction = paid
    early = await chain.find_proof(authorization, transaction)
    past(sandbox)
    late = await chain.find_proof(authorization, transaction)
    assert early is not None
    assert late is not None
    assert late.depth >= early.depth + 150
    assert late.finalized


async def test_a_proof_is_found_hours_later(chain: AnyChain, paid: Paid, sandbox: RunningSandbox) -> None:
    past(sandbox, 60 * 3600)
    found = await chain.find_proof(paid[0])
    assert found is not None
    assert found.finalized


@pytest.mark.parametrize("hint", ["0x" + "77" * 32, "nonsense", ""])
async def test_a_forged_hint_does_not_hide_the_real_transfer(chain: AnyChain, paid: Paid, hint: str) -> None:
    found = await chain.find_proof(paid[0], hint)
    assert found is not None
    assert found.transaction == paid[1]


async def test_somebody_elses_transaction_proves_nothing(
    chain: AnyChain, paid: Paid, signed: Authorization
) -> None:
    other = Authorization(
        signed.payer, signed.payee, signed.value_micro_usdc, 0, signed.valid_before, SCHEME.new_nonce()
    )
    assert await chain.find_proof(other, paid[1]) is None


@pytest.mark.parametrize("change", [{"value_micro_usdc": 9_999_999}, {"payee": "0x" + "66" * 20}])
async def test_another_amount_or_payee_under_our_nonce_proves_nothing(
    chain: AnyChain, paid: Paid, change: dict[str, Any]
) -> None:
    fields = {name: getattr(paid[0], name) for name in Authorization.__dataclass_fields__}
    assert await chain.find_proof(Authorization(**{**fields, **change}), paid[1]) is None


async def test_a_reorganised_transfer_is_no_proof(
    chain: AnyChain, paid: Paid, sandbox: RunningSandbox
) -> None:
    sandbox.control("reorg", blocks=20, remine=False)
    assert await chain.find_proof(paid[0], paid[1]) is None


async def test_an_unused_authorization_is_never_only_at_a_finalized_block_past_its_end(
    chain: AnyChain, signed: Authorization, sandbox: RunningSandbox
) -> None:
    early = await chain.finalized_nonce(signed)
    assert judge(signed, None, early) is Verdict.DONT_KNOW
    past(sandbox, 330)  # the head is past the end, the finalized block is not
    between = await chain.finalized_nonce(signed)
    assert judge(signed, None, between) is Verdict.DONT_KNOW
    past(sandbox, 200)
    late = await chain.finalized_nonce(signed)
    assert late is not None
    assert not late.used
    assert judge(signed, None, late) is Verdict.NEVER
    assert await chain.find_proof(signed) is None


async def test_a_used_authorization_reads_as_used(
    chain: AnyChain, paid: Paid, sandbox: RunningSandbox
) -> None:
    past(sandbox)
    reading = await chain.finalized_nonce(paid[0])
    assert reading is not None
    assert reading.used
    assert not reading.canceled
    assert judge(paid[0], None, reading) is Verdict.DONT_KNOW


async def test_a_cancelled_authorization_was_never_paid(
    chain: AnyChain, signed: Authorization, sandbox: RunningSandbox
) -> None:
    sandbox.control("cancel-authorization", payer=signed.payer, nonce=signed.nonce)
    past(sandbox, 100)
    reading = await chain.finalized_nonce(signed)
    assert reading is not None
    assert reading.canceled
    assert judge(signed, None, reading) is Verdict.NEVER
    assert await chain.find_proof(signed) is None


async def test_a_node_that_lies_about_the_nonce_is_contradicted_by_the_logs(
    chain: AnyChain, paid: Paid, sandbox: RunningSandbox
) -> None:
    past(sandbox)
    sandbox.arm("rpc/eth_call", "rpc_lies_unused", count=None)
    assert await chain.find_proof(paid[0]) is not None


@pytest.mark.parametrize(
    "kind, settings, error",
    [
        ("rpc_wrong_chain", {}, errors.WrongChain),
        ("rpc_error", {"code": -32005, "message": "limit exceeded"}, errors.NodeUnreachable),
        ("status", {"status": 429}, errors.NodeUnreachable),
        ("status", {"status": 503}, errors.NodeUnreachable),
        ("drop", {}, errors.NodeUnreachable),
        ("cut", {}, errors.NodeUnreachable),
        ("malformed_json", {}, errors.NodeMalformed),
        ("wrong_types", {}, errors.NodeMalformed),
        ("truncate", {}, errors.NodeMalformed),
        ("redirect", {}, errors.NodeMalformed),
        pytest.param("huge_body", {}, errors.NodeMalformed, marks=pytest.mark.allow_logs),
        ("rpc_result", {"result": None}, errors.NodeMalformed),
        ("rpc_result", {"result": "0x"}, errors.NodeMalformed),
        ("rpc_result", {"result": "the balance is fine"}, errors.NodeMalformed),
    ],
)
async def test_every_failed_read_is_dont_know(
    chain_at: ChainAt,
    sandbox: RunningSandbox,
    signed: Authorization,
    kind: str,
    settings: dict[str, Any],
    error: type[errors.ChainError],
) -> None:
    reads: list[Callable[[AnyChain], Awaitable[object]]] = [
        lambda chain: chain.head(),
        lambda chain: chain.usdc_balance(signed.payer),
        lambda chain: chain.find_proof(signed, "0x" + "77" * 32),
        lambda chain: chain.finalized_nonce(signed),
        lambda chain: chain.wallet_code(signed.payer),
        lambda chain: chain.ether_wei(signed.payer),
        lambda chain: chain.transfers_of(signed.payer, datetime.now(UTC) - timedelta(hours=1)),
    ]
    sandbox.arm("rpc", kind, count=None, **settings)
    for read in reads:
        with pytest.raises(error) as caught:
            await read(chain_at(sandbox.addresses.rpc_url))
        assert caught.value.sentence()


async def test_what_a_signature_or_an_expiry_hangs_on_is_never_read_from_a_node_that_was_swapped(
    chain: AnyChain, sandbox: RunningSandbox, signed: Authorization
) -> None:
    await chain.head()
    sandbox.arm("rpc", "rpc_wrong_chain", count=None)
    with pytest.raises(errors.WrongChain):
        await chain.head()
    with pytest.raises(errors.WrongChain):
        await chain.finalized_nonce(signed)


async def test_a_lost_receipt_is_still_found_by_the_logs_or_not_at_all(
    chain: AnyChain, paid: Paid, sandbox: RunningSandbox
) -> None:
    sandbox.arm("rpc", "rpc_no_receipt", count=None)
    assert await chain.find_proof(paid[0], paid[1]) is None
    sandbox.clear_faults()
    assert await chain.find_proof(paid[0], paid[1]) is not None


async def test_the_networks_own_coin_is_read_beside_the_dollars(
    chain: AnyChain, sandbox: RunningSandbox
) -> None:
    assert await chain.ether_wei(sandbox.test_address) == 0
    sandbox.control("chain", ether_wei={sandbox.test_address: 12_300_000_000_000_000})
    assert await chain.ether_wei(sandbox.test_address) == 12_300_000_000_000_000


@pytest.mark.parametrize(
    "code, kind, delegate",
    [
        ("0x", CodeKind.NONE, ""),
        ("0xEF0100" + "Ab" * 20, CodeKind.DELEGATED, "0x" + "ab" * 20),
        ("0x6080", CodeKind.CONTRACT, ""),
    ],
)
async def test_code_at_a_wallet_is_noticed(
    chain: AnyChain, sandbox: RunningSandbox, code: str, kind: CodeKind, delegate: str
) -> None:
    sandbox.control("chain", code={sandbox.test_address: code})
    found = await chain.wallet_code(sandbox.test_address)
    assert (found.kind, found.delegate) == (kind, delegate)


@pytest.mark.parametrize("result", [None, "", "0x1", "no code here", 7])
async def test_code_that_cannot_be_read_is_not_no_code(
    chain: AnyChain, sandbox: RunningSandbox, result: object
) -> None:
    sandbox.arm("rpc/eth_getCode", "rpc_result", result=result)
    with pytest.raises(errors.NodeMalformed):
        await chain.wallet_code(sandbox.test_address)


async def test_a_node_of_the_testnet_is_no_node_of_base(transport: HttpTransport) -> None:
    with running_sandbox(network="base-sepolia") as other:
        with pytest.raises(errors.WrongChain) as caught:
            await RpcChain(BASE, other.addresses.rpc_url, transport, SkewedClock()).head()
        testnet = RpcChain(BASE_SEPOLIA, other.addresses.rpc_url, transport, SkewedClock())
        assert await testnet.usdc_balance(other.test_address) == 50_000_000
    assert "84532" in caught.value.detail


async def test_no_node_at_all_is_dont_know(chain_at: ChainAt, unused_tcp_port: int) -> None:
    with pytest.raises(errors.NodeUnreachable):
        await chain_at(f"http://127.0.0.1:{unused_tcp_port}").head()


async def test_a_node_address_in_the_open_is_refused(chain_at: ChainAt) -> None:
    with pytest.raises(errors.InvalidInput):
        chain_at("http://mainnet.base.org")


async def test_the_chain_of_this_process_needs_no_socket() -> None:
    from app.sandbox import build_world
    from app.sandbox.app import build_app

    world = build_world(seed="inside")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(build_app(world))) as client:
        inside = HttpTransport(client, in_process_hosts=frozenset({"play.invalid"}))
        chain = RpcChain(BASE, world.addresses("http://play.invalid").rpc_url, inside, SkewedClock())
        assert await chain.usdc_balance(world.test_address) == 50_000_000

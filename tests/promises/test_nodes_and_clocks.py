"""Our node is stale, lying, broken or reorganised, and clocks are wrong: nothing is signed, or nothing is believed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.promises.inside import Inside, seen

pytestmark = pytest.mark.allow_logs


@pytest.mark.parametrize(
    "route, kind, settings",
    [
        ("rpc", "rpc_stale", {"blocks": 100}),
        ("rpc/eth_chainId", "rpc_wrong_chain", {"chain_id": 84532}),
        ("rpc", "rpc_error", {}),
        ("rpc", "drop", {}),
        ("rpc", "huge_body", {"bytes": 8_000_000}),
        ("rpc", "redirect", {}),
        ("rpc/eth_getBlockByNumber", "rpc_result", {"result": "ask again later"}),
    ],
)
def test_nothing_is_signed_while_the_node_cannot_be_believed(
    gondola: Inside, route: str, kind: str, settings: dict[str, Any]
) -> None:
    gondola.sandbox.arm(route, kind, count=None, **settings)
    done = gondola.top_up(wait_s=0)
    assert (done.code, done.outcome["outcome"]) == (6, "network"), done
    assert seen(gondola.sandbox).signatures == 0
    assert gondola.payment_states() == []


@pytest.mark.parametrize("chain_ahead_s, here_ahead_s", [(200, 0), (0, 200), (0, -200), (0, 90_000)])
def test_nothing_is_signed_while_chain_and_computer_disagree_about_the_time(
    gondola: Inside, chain_ahead_s: float, here_ahead_s: float
) -> None:
    gondola.sandbox.control("clock", chain_offset_s=chain_ahead_s)
    gondola.clock.ahead_s = here_ahead_s
    done = gondola.top_up(wait_s=0)
    assert (done.code, done.outcome["code"]) == (6, "node_stale")
    assert seen(gondola.sandbox).signatures == 0


@pytest.mark.parametrize("server_ahead_s", [-3000, 7200])
def test_a_server_whose_clock_differs_is_signed_in_to_all_the_same(
    gondola: Inside, server_ahead_s: float
) -> None:
    gondola.sandbox.control("clock", offset_s=server_ahead_s)
    done = gondola.run("balance")
    assert (done.code, done.outcome["credit"]) == (0, 2.0)
    queued = gondola.queue()
    assert (queued.code, seen(gondola.sandbox).charges) == (0, 1)


@pytest.mark.parametrize(
    "route, kind, settings",
    [
        ("rpc", "rpc_stale", {"blocks": 100}),
        ("rpc/eth_getTransactionReceipt", "rpc_no_receipt", {}),
        ("rpc/eth_getTransactionReceipt", "rpc_result", {"result": {"status": "0x1"}}),
        ("rpc/eth_chainId", "rpc_wrong_chain", {}),
    ],
)
def test_what_the_node_cannot_show_is_unknown_until_it_can(
    gondola: Inside, route: str, kind: str, settings: dict[str, Any]
) -> None:
    assert gondola.top_up(wait_s=0).code == 4
    gondola.sandbox.arm(route, kind, count=None, **settings)
    dark = gondola.top_up(wait_s=1)
    assert (dark.code, dark.outcome["outcome"]) == (4, "unknown"), dark
    assert len(seen(gondola.sandbox).transfers) == 1, "it was paid, we only cannot see it"
    gondola.sandbox.clear_faults()
    again = gondola.top_up()
    assert (again.code, again.outcome["earlier"], again.outcome["outcome"]) == (0, True, "confirmed")
    assert len(seen(gondola.sandbox).transfers) == 1
    assert seen(gondola.sandbox).signatures == 1


def test_a_node_that_says_unused_does_not_make_a_payment_void_before_its_time(gondola: Inside) -> None:
    gondola.sandbox.arm("x402/top-up", "drop", after=1, count=None)
    gondola.sandbox.arm("rpc", "rpc_lies_unused", count=None)
    done = gondola.top_up(wait_s=1)
    again = gondola.top_up(wait_s=0)
    assert (done.code, again.code) == (4, 4)
    assert gondola.payment_states() == ["unknown"]
    assert seen(gondola.sandbox).signatures == 1
    gondola.sandbox.clear_faults()
    assert gondola.top_up().outcome["outcome"] == "confirmed"


def test_a_payment_is_void_only_when_a_finalized_block_is_past_its_end(world: Callable[..., Inside]) -> None:
    gondola = world(credit_micro_usd=0, finalized_lag=300)
    gondola.sandbox.arm("x402/top-up", "settle_lost", count=None)
    assert gondola.top_up(wait_s=0).code == 4
    _let_pass(gondola, 420)
    early = gondola.top_up(wait_s=0)
    assert (early.code, early.outcome["state"]) == (4, "unknown"), "over, but not in a finalized block"
    _let_pass(gondola, 700)
    late = gondola.top_up(wait_s=0)
    assert late.outcome["outcome"] == "void"
    assert gondola.run("balance").outcome["paid_in_today"] == 0.0
    assert seen(gondola.sandbox).signatures == 1, "void never signs anew by itself"
    gondola.sandbox.clear_faults()
    assert gondola.top_up().outcome["earlier"] is False


def test_a_clock_that_was_set_forward_does_not_make_a_living_payment_void(gondola: Inside) -> None:
    gondola.sandbox.arm("x402/top-up", "settle_later", seconds=120)
    assert gondola.top_up(wait_s=0).code == 4
    gondola.clock.ahead_s = 3600
    assert gondola.top_up(wait_s=1).outcome["state"] == "unknown"
    gondola.clock.ahead_s = 0
    _let_pass(gondola, 130)
    done = gondola.top_up()
    assert (done.code, done.outcome["earlier"]) == (0, True)
    assert len(seen(gondola.sandbox).transfers) == 1


@pytest.mark.parametrize("remine", [True, False])
def test_a_payment_that_is_reorganised_away_is_unknown_again_and_never_signed_again(
    world: Callable[..., Inside], remine: bool
) -> None:
    gondola = world(credit_micro_usd=0, finalized_lag=600)
    assert gondola.top_up().code == 0
    gondola.sandbox.control("reorg", blocks=50, remine=remine)
    again = gondola.top_up(wait_s=1)
    states = gondola.payment_states()
    if remine:
        assert again.code == 0
        assert states == ["confirmed", "confirmed"], "the first was found again in its new block"
    else:
        assert (again.code, again.outcome.get("code")) == (3, "unresolved")
        assert states == ["unknown"]
        assert seen(gondola.sandbox).signatures == 1


def test_somebody_elses_transaction_proves_nothing(gondola: Inside) -> None:
    assert gondola.top_up().code == 0
    (other,) = seen(gondola.sandbox).transfers
    gondola.sandbox.arm("x402/top-up", "forged_receipt", count=None, transaction=other["transaction"])
    done = gondola.top_up(wait_s=1)
    assert (done.code, done.outcome["state"]) == (4, "claimed")
    assert len(seen(gondola.sandbox).transfers) == 1


def test_a_clock_that_was_set_back_frees_no_limit(gondola: Inside) -> None:
    for _ in range(4):
        assert gondola.top_up().code == 0
    gondola.clock.ahead_s = -100
    done = gondola.top_up(wait_s=0)
    assert (done.code, done.outcome["code"][:4]) == (3, "cap_")
    assert len(seen(gondola.sandbox).transfers) == 4


def _let_pass(gondola: Inside, seconds: float) -> None:
    """The same time passes everywhere."""
    gondola.sandbox.control("clock", advance_s=seconds)
    gondola.clock.ahead_s += seconds

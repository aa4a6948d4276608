"""With several nodes one may fail or lie: payments are still proved, and nothing is called "never paid" wrongly."""

from __future__ import annotations

import pytest

from tests.promises.inside import Inside, seen

pytestmark = pytest.mark.allow_logs


def with_nodes(gondola: Inside, count: int) -> Inside:
    """The same Gondola with that many nodes in one setting."""
    return gondola.at(rpc_url=",".join(gondola.sandbox.addresses.rpc_urls[:count]))


@pytest.mark.parametrize("kind", ["drop", "rpc_wrong_chain", "rpc_stale", "rpc_error", "malformed_json"])
def test_a_payment_is_made_and_proved_while_one_of_three_nodes_is_bad(gondola: Inside, kind: str) -> None:
    gondola.sandbox.arm("rpc", kind, count=None)
    done = with_nodes(gondola, 3).top_up(wait_s=10)
    assert (done.code, done.outcome["outcome"]) == (0, "confirmed"), done
    assert len(seen(gondola.sandbox).transfers) == 1


def test_a_node_that_hides_a_payment_cannot_make_it_void(gondola: Inside) -> None:
    gondola.sandbox.arm("x402/top-up", "drop", after=1, count=None)
    for route, kind in (("rpc/eth_getTransactionReceipt", "rpc_no_receipt"), ("rpc", "rpc_lies_unused")):
        gondola.sandbox.arm(route, kind, count=None)
    careful = with_nodes(gondola, 2)
    assert careful.top_up(wait_s=1).code == 4
    gondola.sandbox.control("clock", advance_s=1000)
    gondola.clock.ahead_s = 1000
    assert careful.top_up(wait_s=2).code == 4
    assert gondola.payment_states() == ["unknown"]
    gondola.sandbox.clear_faults()
    assert careful.top_up(wait_s=10).outcome["outcome"] == "confirmed"
    assert len(seen(gondola.sandbox).transfers) == 1


def test_nothing_is_signed_when_all_nodes_are_bad(gondola: Inside) -> None:
    gondola.sandbox.arm("rpc*", "rpc_wrong_chain", count=None)
    done = with_nodes(gondola, 3).top_up(wait_s=0)
    assert done.code == 6
    assert seen(gondola.sandbox).signatures == 0

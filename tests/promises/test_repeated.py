"""A command that ended before it could tell, given once more: it finishes what it began, and pays no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain import errors
from tests.promises.inside import Inside, seen
from tests.promises.shopping import Shop

pytestmark = pytest.mark.allow_logs


def dies_before_it_tells(*_: object, **__: object) -> int:
    raise KeyboardInterrupt


def test_a_top_up_that_was_proved_and_never_told_is_told_and_not_made_again(
    gondola: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("app.cli.money._report", dies_before_it_tells)
        assert gondola.top_up().code == 130
    assert gondola.payment_states() == ["confirmed"]

    again = gondola.top_up()

    assert (again.code, again.outcome["outcome"], again.outcome["earlier"]) == (0, "confirmed", True)
    assert len(seen(gondola.sandbox).transfers) == 1
    another = gondola.top_up()
    assert (another.code, another.outcome["earlier"]) == (0, False), "what was told is no obstacle"
    assert len(seen(gondola.sandbox).transfers) == 2


def test_a_top_up_that_cannot_be_written_down_as_told_ends_well_and_is_told_once_more(
    gondola: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise errors.StoreError

    with monkeypatch.context() as patch:
        patch.setattr("app.services.pay.Payer.heard", full)
        assert gondola.top_up().code == 0
    assert gondola.top_up().outcome["earlier"] is True
    assert len(seen(gondola.sandbox).transfers) == 1


def test_audio_that_was_saved_by_a_run_that_ended_there_is_told_as_delivered_by_the_next(
    gondola: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def not_now(*_: object) -> None:
        raise errors.PaymentUnsettled

    shop = Shop(gondola, tmp_path / "out")
    queue_id = shop.queued()
    with monkeypatch.context() as patch:
        patch.setattr("app.services.paid_looks.PaidLooks.arrived", not_now)
        patch.setattr("app.cli.shop.PROOF_WAIT_S", 5.0)
        assert shop.watch(queue_id).outcome["outcome"] == "saved"
    assert [delivery for _, delivery in shop.deliveries()] == ["pending"]

    again = shop.watch(queue_id)

    assert (again.code, again.outcome["payments"][0]["delivery"]) == (0, "delivered")
    assert [delivery for _, delivery in shop.deliveries()] == ["delivered"]
    assert len(shop.seen().transfers) == 1

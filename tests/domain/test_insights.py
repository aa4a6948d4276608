"""Sums of what was spent: every record in exactly one of them, and funds never added together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.charge import CHARGE_RESERVING, ChargeState
from app.domain.insights import (
    MAYBE_PAID,
    MAYBE_TAKEN,
    PAID,
    TAKEN,
    Cell,
    Fund,
    Line,
    Standing,
    Sum,
    Use,
    bars,
    highest,
    lines,
    of_fund,
    total,
)
from app.domain.payment import RESERVING, PaymentState


def cell(amount: int = 10, place: int = 0, **changes: object) -> Cell:
    fields: dict[str, object] = {
        "fund": Fund.CREDIT,
        "use": Use.JOB,
        "model": "a",
        "standing": Standing.SPENT,
        "count": 1,
    }
    return Cell(place=place, amount_micro_usdc=amount, **(fields | changes))  # type: ignore[arg-type]


CELLS = st.lists(
    st.builds(
        Cell,
        place=st.integers(0, 6),
        fund=st.sampled_from(Fund),
        use=st.sampled_from(Use),
        model=st.sampled_from(["", "a", "b"]),
        standing=st.sampled_from(Standing),
        amount_micro_usdc=st.integers(0, 10**9),
        count=st.integers(1, 50),
    )
)


def test_what_counts_against_the_caps_is_spent_or_not_sure_except_what_is_only_intended() -> None:
    assert PAID | MAYBE_PAID | {PaymentState.INTENDED} == RESERVING
    assert TAKEN | MAYBE_TAKEN | {ChargeState.INTENDED} == CHARGE_RESERVING
    assert not PAID & MAYBE_PAID
    assert not TAKEN & MAYBE_TAKEN


def test_a_receipt_is_a_claim_and_not_spent_yet() -> None:
    assert PaymentState.CLAIMED in MAYBE_PAID


def test_each_standing_has_its_own_part_of_a_sum() -> None:
    seen = total(
        [
            cell(1),
            cell(2, use=Use.TOP_UP),
            cell(4, standing=Standing.UNSURE, count=2),
            cell(8, standing=Standing.GIVEN_BACK, count=3),
            cell(16, use=Use.TOP_UP, standing=Standing.UNSURE),
        ]
    )
    assert seen == Sum(1, 2, 20, 8, count=5, given_back=3)
    assert seen.shown_micro_usdc == 23
    assert not seen.is_empty
    assert Sum().is_empty
    assert not Sum(given_back=1).is_empty


def test_a_fund_and_a_line_of_it_can_be_picked() -> None:
    cells = (cell(1), cell(2, model="b"), cell(4, fund=Fund.USDC))
    assert of_fund(cells, Fund.CREDIT) == cells[:2]
    assert of_fund(cells, Fund.CREDIT, (Use.JOB, "b")) == cells[1:2]


def test_lines_are_the_dearest_first_and_of_equals_in_one_order() -> None:
    cells = (
        cell(1),
        cell(5, model="b"),
        cell(1, model="c"),
        cell(9, model="d", standing=Standing.GIVEN_BACK),
    )
    assert [line.key[1] for line in lines(cells)] == ["b", "a", "c", "d"]
    assert lines(()) == ()
    assert lines(cells[:1]) == (Line((Use.JOB, "a"), Sum(1, count=1)),)


def test_the_highest_bar_is_the_first_of_several_and_nothing_has_none() -> None:
    assert highest((Sum(1), Sum(7), Sum(7))) == 1
    assert highest((Sum(), Sum(given_back_micro_usdc=5))) is None
    assert highest(()) is None


@given(CELLS)
def test_however_it_is_cut_it_comes_to_the_same(cells: list[Cell]) -> None:
    for fund in Fund:
        own = of_fund(cells, fund)
        whole = total(own)
        for parts in (bars(own, 7), [line.sum for line in lines(own)]):
            assert sum(part.shown_micro_usdc for part in parts) == whole.shown_micro_usdc
            assert sum(part.given_back_micro_usdc for part in parts) == whole.given_back_micro_usdc
            assert sum(part.count + part.given_back for part in parts) == sum(each.count for each in own)
        assert whole.shown_micro_usdc + whole.given_back_micro_usdc == sum(e.amount_micro_usdc for e in own)
    assert sum(len(of_fund(cells, fund)) for fund in Fund) == len(cells)

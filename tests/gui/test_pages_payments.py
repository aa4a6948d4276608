"""The payments page: states in words, one row for each record, filters, sums, and what can be done."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.charge import ChargeState, move_charge
from app.domain.events import ChargeChanged, PaymentChanged
from app.domain.payment import Delivery, PaymentState
from app.domain.policy import Spent
from app.domain.words import TECHNICAL
from app.gui.delegates.cells import CELL_ROLE, Shape, StateCell, spoken
from app.gui.dialogs.charge_details import ChargeDetailsSheet, ChargeWish
from app.gui.dialogs.charge_report import ChargeReportSheet
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.models.payments import Entry, money_row
from app.gui.pages.payments import PaymentsPage
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import NOW, a_charge, a_payment
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until

S = PaymentState


async def opened(shell: FakeShell, *entries: Entry) -> PaymentsPage:
    store = shell.world.store
    store.by_payment = {each.id: each for each in entries if hasattr(each, "payee")}  # type: ignore[misc]
    store.by_charge = {each.id: each for each in entries if hasattr(each, "request_digest")}  # type: ignore[misc]
    store.spent_in, store.spent_used = Spent(0, 60_400_000), Spent(0, 52_090_000)
    account = shell.account()
    assert account is not None
    await shell.gondola.wallet.refresh(account)
    page = PaymentsPage(shell)
    shown(shell, page)
    await until(lambda: len(page.model.rows()) == len(entries))
    return page


def column(page: PaymentsPage, number: int) -> list[str]:
    return [page.filter.index(row, number).data() for row in range(page.filter.rowCount())]


@pytest.mark.parametrize(
    "changes, shape, words, proof, transaction",
    [
        ({}, Shape.TICK, "Proved on chain", "21 blocks", "0x51c2…9e0f"),
        ({"state": S.FINAL, "depth": 1204}, Shape.TICK, "Final", "1,204 blocks", "0x51c2…9e0f"),
        (
            {"state": S.UNKNOWN, "transaction": "", "depth": None, "sends": 2},
            Shape.TRIANGLE,
            "Not sure yet — nothing new will be paid",
            "asked 2 times",
            "expires",
        ),
        (
            {"delivery": Delivery.NOT_DELIVERED},
            Shape.CROSS,
            "Paid, not delivered",
            "report ready",
            "0x51c2…9e0f",
        ),
        (
            {"state": S.VOID, "transaction": "", "depth": None},
            Shape.DASH,
            "Expired — nothing was paid",
            "",
            "",
        ),
        (
            {"state": S.REFUSED, "transaction": "", "depth": None, "note": "Above your limit of $20 a day."},
            Shape.DASH,
            "Refused: Above your limit of $20 a day.",
            "",
            "",
        ),
        ({"state": S.CLAIMED, "depth": None}, Shape.RING, "Seller says paid, checking", "", "0x51c2…9e0f"),
    ],
)
def test_a_payments_state_is_a_shape_and_plain_words(
    changes: dict[str, object], shape: Shape, words: str, proof: str, transaction: str
) -> None:
    row = money_row(a_payment(1, **changes), "Studio wallet", "", NOW)
    assert row.cells[4] == StateCell(shape, words)
    assert spoken(row.cells[5]) == proof
    assert spoken(row.cells[6]).startswith(transaction)


@pytest.mark.parametrize("state", list(S))
def test_no_payment_state_shows_a_technical_word(state: PaymentState) -> None:
    row = money_row(a_payment(state=state), "Studio wallet", "", NOW)
    assert not [word for word in TECHNICAL for cell in row.cells if word in spoken(cell)]


@pytest.mark.parametrize("state", list(ChargeState))
def test_no_charge_state_shows_a_technical_word(state: ChargeState) -> None:
    row = money_row(a_charge(state=state), "Studio wallet", "ElevenLabs Music", NOW)
    assert not [word for word in TECHNICAL for cell in row.cells if word in spoken(cell)]
    assert row.problem is (state in (ChargeState.UNKNOWN, ChargeState.LOST))


@on_qt_loop
async def test_payments_and_charges_stand_together_newest_first(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(2), a_charge(1), a_payment(1))
        assert column(page, 1) == [
            "Credit at Venice, Studio wallet",
            "Episode 12 — intro bed, ElevenLabs Music · Studio wallet",
            "Credit at Venice, Studio wallet",
        ]
        assert column(page, 2) == ["$10.00", "$0.69", "$10.00"]
        page.close_page()


@on_qt_loop
async def test_chips_and_search_narrow_the_list(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(
            shell,
            a_payment(1),
            a_payment(2, state=S.UNKNOWN, transaction="", depth=None),
            a_charge(3, state=ChargeState.LOST, title="Rain on a tin roof"),
            a_charge(4, state=ChargeState.QUEUED, title="Harbour bells"),
        )
        await until(lambda: all(spoken(row.cells[3]) for row in page.model.rows()))
        page.chips.select("open")
        assert len(column(page, 0)) == 1
        page.chips.select("problems")
        assert len(column(page, 0)) == 3, "the job that Venice's ledger does not show is among them"
        page.chips.select("all")
        page.search.setText("bells harbour")
        assert len(column(page, 0)) == 1
        page.search.setText("nothing like this")
        assert page.empty.isVisible()
        page.search.clear()
        assert page.table.isVisible()
        page.close_page()


@on_qt_loop
async def test_a_change_repaints_its_row_alone(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(1, state=S.CLAIMED, depth=None), a_payment(2))
        changed: list[tuple[int, int]] = []
        page.model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))

        shell.gondola.feed.publish(PaymentChanged(a_payment(1, depth=3)))

        assert changed == [(0, 0)]
        assert column(page, 5) == ["3 blocks", "21 blocks"]
        page.close_page()


@on_qt_loop
async def test_a_new_record_appears_by_itself_and_counts(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(2))
        # Venice's ledger is read behind the page, and does not know of the payment.
        await until(lambda: page.footer.words.text() == "1 needs a look")
        shell.gondola.feed.publish(ChargeChanged(a_charge(0, state=ChargeState.UNKNOWN)))
        assert column(page, 4)[0] == "Not sure yet — nothing new will be queued"
        assert page.footer.words.text() == "2 need a look"
        page.close_page()
        shell.gondola.feed.publish(ChargeChanged(a_charge(9)))
        assert len(column(page, 0)) == 2


@on_qt_loop
async def test_the_footer_sums_what_the_limits_count(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(1))
        footer = page.footer
        await until(lambda: footer.paid_in.figure() == "$60.40")
        assert (footer.used.figure(), footer.credit.figure()) == ("$52.09", "$8.31")
        assert footer.words.text() == "Everything is settled"
        page.close_page()


def open_sheet(shell: FakeShell) -> Sheet[object] | None:
    return next((each for each in shell.window.findChildren(Sheet) if each.isVisible()), None)


@on_qt_loop
async def test_a_double_click_opens_one_story(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(1))
        page.table.clicked.emit(page.filter.index(0, 0))
        page.table.activated.emit(page.filter.index(0, 0))
        await until(lambda: isinstance(open_sheet(shell), PaymentDetailsSheet))
        await turns()
        assert len(shell.window.findChildren(PaymentDetailsSheet)) == 1
        page.close_page()


@on_qt_loop
async def test_a_lost_charge_leads_to_the_report(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_charge(1, state=ChargeState.LOST))
        page.table.activated.emit(page.filter.index(0, 0))
        await until(lambda: isinstance(open_sheet(shell), ChargeDetailsSheet))
        details = open_sheet(shell)
        assert isinstance(details, ChargeDetailsSheet)
        details.buttons[ChargeWish.REPORT].click()
        await until(lambda: isinstance(open_sheet(shell), ChargeReportSheet))
        page.close_page()


@on_qt_loop
async def test_a_doubtful_charge_can_be_put_aside(qapp: QApplication) -> None:
    async with stage() as shell:
        doubtful = a_charge(1, state=ChargeState.UNKNOWN)
        page = await opened(shell, doubtful)
        page.table.activated.emit(page.filter.index(0, 0))
        await until(lambda: isinstance(open_sheet(shell), ChargeDetailsSheet))
        details = open_sheet(shell)
        assert isinstance(details, ChargeDetailsSheet)
        details.buttons[ChargeWish.PUT_ASIDE].click()
        await until(lambda: shell.toasts)

        assert shell.world.store.by_charge[doubtful.id] == move_charge(doubtful, ChargeState.DISMISSED, NOW)
        assert column(page, 4) == ["Put aside by you"]
        page.close_page()


@on_qt_loop
async def test_the_cells_are_what_the_delegate_paints(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, a_payment(1))
        assert page.filter.index(0, 4).data(CELL_ROLE) == StateCell(Shape.TICK, "Proved on chain")
        assert [page.model.headerData(n, page.table.horizontalHeader().orientation()) for n in range(7)] == [
            "Time",
            "What for",
            "Amount",
            "At Venice",
            "State",
            "Proof",
            "Transaction",
        ]
        page.close_page()

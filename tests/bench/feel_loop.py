"""Gaps of a loop, told by a task on it that wakes every few milliseconds: a bare loop's, or the real program's.

Run as a program: ``bare ROWS``, or ``ours`` with a home. Ours polls what lives in that home, and adds credit again and
again, each time signed, sent and proved; it says yes to its own questions. Prints its gaps in milliseconds as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from contextlib import suppress

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from app.domain.errors import GondolaError
from app.domain.events import Event, JobChanged, PaymentChanged
from app.domain.question import Question
from tests.bench.feel_bare import SIZE, BareModel

BEAT_S, SETTLED_S, BARE_S = 0.005, 6.0, 20.0
MINUTE_S = 64.0
"""A minute at the cap of looks: they come in a row whenever the minute's allowance is there again."""
TOP_UP_MICRO_USDC = 5_000_000
_BEGIN_MS, _LOOK_S, _BETWEEN_S = 50, 0.1, 0.5


async def gaps_ms(watched_s: float) -> list[float]:
    """How much later than asked for the loop came back, each time, after it has settled."""
    await asyncio.sleep(SETTLED_S)
    found, ends = list[float](), time.perf_counter() + watched_s
    while (began := time.perf_counter()) < ends:
        await asyncio.sleep(BEAT_S)
        found.append(max(0.0, (time.perf_counter() - began - BEAT_S) * 1000))
    return found


def tell(gaps: list[float], payments: int = 0, looks: int = 0) -> None:
    """To whoever started this."""
    sys.stdout.write(json.dumps({"gaps_ms": gaps, "payments": payments, "looks": looks}) + "\n")
    sys.stdout.flush()


def bare(rows: int) -> int:
    """A window with a table on a loop of the same library, and nothing to do."""
    from qasync import QEventLoop

    app = QApplication(sys.argv[:1])
    window, table, model = QMainWindow(), QTableView(), BareModel(rows)
    table.setModel(model)
    window.setWindowTitle("Bare")
    window.setCentralWidget(table)
    window.resize(*SIZE)
    window.show()
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        tell(runner.run(gaps_ms(BARE_S)))
    return 0


def ours(arguments: list[str]) -> int:
    """The real program, with a task of ours on its loop."""
    from app.__main__ import main
    from app.gui.application import application

    application()
    tasks = list[asyncio.Future[None]]()

    def begin() -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            QTimer.singleShot(_BEGIN_MS, begin)
        else:
            tasks.append(asyncio.ensure_future(_watch(), loop=loop))

    QTimer.singleShot(_BEGIN_MS, begin)
    return main(arguments)


async def _watch() -> None:
    from app.gui.window import MainWindow

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    windows = list[MainWindow]()
    while not windows or not _is_started(windows[0]):
        await asyncio.sleep(_LOOK_S)
        top = (each for each in app.topLevelWidgets() if isinstance(each, MainWindow))
        windows = [each for each in top if each.furnished]
    payer = asyncio.ensure_future(_pay(windows[0]))
    looks = list[Event]()
    leave = windows[0].worlds.session.gondola.feed.subscribe(  # type: ignore[union-attr]
        lambda event: looks.append(event) if isinstance(event, JobChanged) else None
    )
    gaps = await gaps_ms(MINUTE_S)
    leave()
    payer.cancel()
    with suppress(asyncio.CancelledError):
        await payer
    tell(gaps, _payments, len(looks))
    app.quit()


def _is_started(window: object) -> bool:
    session = window.worlds.session  # type: ignore[attr-defined]
    return session is not None and session.started


class _Yes:
    """Answers every question about the play money of the sandbox."""

    async def approve(self, _question: Question) -> bool:
        """Yes."""
        return True


_payments = 0


async def _pay(window: object) -> None:
    global _payments  # noqa: PLW0603 - one program, one count
    session = window.worlds.session  # type: ignore[attr-defined]
    gondola, account = session.gondola, session.active
    gondola.approvals.answer_with(_Yes())
    moved = asyncio.Event()
    gondola.feed.subscribe(lambda event: moved.set() if isinstance(event, PaymentChanged) else None)
    while True:
        try:
            await gondola.payer.top_up(account, TOP_UP_MICRO_USDC)
        except GondolaError:
            await asyncio.sleep(_BETWEEN_S)
        else:
            _payments += 1
        # The next one is refused before this one is settled.
        moved.clear()
        while any(each.unresolved for each in (await gondola.history.open_money())[0]):
            await moved.wait()
            moved.clear()
        await asyncio.sleep(_BETWEEN_S)


if __name__ == "__main__":
    what, *more = sys.argv[1:]
    sys.exit(bare(int(more[0])) if what == "bare" else ours(more))

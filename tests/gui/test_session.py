"""What the window's session does when it hears of money: it looks when something moved, and not more often."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from app.domain.events import PaymentChanged
from app.domain.payment import PaymentState
from tests.gui.facts_b import a_payment
from tests.gui.fakes import STUDIO, FakeWorld
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@on_qt_loop
async def test_blocks_over_a_proved_payment_do_not_use_up_the_hosts_allowance(tmp_path: Path) -> None:
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    await turns()
    session = scene.window.worlds.session
    assert session is not None
    proved = a_payment(state=PaymentState.CONFIRMED, depth=1)
    world.feed.publish(PaymentChanged(proved))
    before = len(world.wallet.refreshed)
    await until(lambda: len(world.wallet.refreshed) == before + 1)

    for depth in range(2, 30):
        world.feed.publish(PaymentChanged(replace(proved, depth=depth)))

    assert [timer for timer in session.findChildren(QTimer) if timer.isActive()] == []
    world.feed.publish(PaymentChanged(replace(proved, state=PaymentState.VOID)))
    await until(lambda: world.wallet.refreshed[before + 1 :] == [STUDIO.id])
    await scene.close()

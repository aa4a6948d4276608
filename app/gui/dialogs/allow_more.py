"""Asks before anything is allowed that was not allowed before; keeping it waits for the keyring."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.domain.limits import Limits, loosened
from app.gui.dialogs.work import WorkSheet
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.shapes import Shape
from app.gui.widgets.bullets import Bullets
from app.gui.widgets.status import ShapeMark


class AllowMoreSheet(WorkSheet[bool]):
    """True once ``keep`` is done. Each of ``allows`` is a sentence about what would be allowed."""

    WIDTH = 500

    def __init__(
        self, shell: Shell, parent: QWidget, allows: Sequence[str], keep: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Allow more?"),
            self.tr(
                "This was not allowed before. Your keyring is asked first; one that is open answers by itself."
            ),
            leading=ShapeMark(Shape.TRIANGLE, 22),
        )
        self.waiting_words = self.tr("Waiting for the keyring…")
        self._keep = keep
        self.allows = tuple(told(words) for words in allows)
        self.form.addWidget(Bullets(self.allows))
        self.refuse = self.add_secondary(self.tr("Not now"))
        self.refuse.setDefault(True)
        self.agree = self.add_primary(self.tr("Allow it"), "lock")

    async def work(self) -> bool:
        """Keep it; a keyring that stays shut is told in the sheet."""
        await self._keep()
        return True


async def keep_limits(shell: Shell, parent: QWidget, before: Limits, after: Limits) -> bool:
    """Keep changed limits, after asking where they allow more; False when the person said no.

    Raises:
        GondolaError: limits that allow nothing new could not be kept.
    """

    async def keep() -> None:
        await shell.gondola.limits.save(after)

    allows = loosened(before, after)
    if allows:
        return await AllowMoreSheet(shell, parent, allows, keep).ask() is True
    await keep()
    return True

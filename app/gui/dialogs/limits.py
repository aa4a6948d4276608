"""Shows the spending limits, before anything can be spent, and keeps what the person makes of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.errors import InvalidInput, SettingsBroken
from app.domain.limits import Limits
from app.gui.dialogs.allow_more import keep_limits
from app.gui.dialogs.limit_fields import LimitFields
from app.gui.dialogs.work import WorkSheet
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.fonts import Role
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import Text


class LimitsSheet(WorkSheet[Limits]):
    """Returns the limits that were kept, or None. Keeping them also marks them as seen."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(
            shell,
            parent,
            self.tr("Your limits"),
            self.tr(
                "Nothing is spent past these, whatever a server asks. They start small; change them any time."
            ),
        )
        self._kept = Limits()
        self.fields = LimitFields()
        self.fields.show_limits(self._kept)
        self.fields.turned.connect(self.adjust_height)
        self.form.addWidget(self.fields)
        self.form.addWidget(
            Text(
                self.tr("“Pause spending” at the top of the window stops everything at once."),
                Role.SMALL,
                Token.MUTED,
                wrap=True,
            )
        )
        self.add_secondary(self.tr("Not now"))
        self.primary = self.add_primary(self.tr("Keep these limits"), on_enter=True)

    async def ask(self) -> Limits | None:
        """Show what holds now; unreadable limits are shown as the small defaults, to be set again."""
        try:
            self._kept = await self.shell.gondola.limits.current()
        except SettingsBroken as error:
            self.say_problem(told(error.sentence()))
        self.fields.show_limits(self._kept)
        return await super().ask()

    async def work(self) -> Limits:
        """Save the limits first: seen means kept."""
        limits = self.fields.read_limits(self._kept)
        if not await keep_limits(self.shell, self, self._kept, limits):
            raise InvalidInput(self.tr("Your limits are as before."), means="", do="")
        await limits_were_kept(self.shell)
        return limits


async def limits_were_kept(shell: Shell) -> None:
    """The person has said what may be spent: from now on it may be, at later starts as well."""
    gondola = shell.gondola
    preferences = await gondola.settings.preferences()
    if not preferences.limits_seen:
        await gondola.settings.save_preferences(replace(preferences, limits_seen=True))
    await gondola.limits.release()


async def limits_first(shell: Shell, parent: QWidget) -> bool:
    """Where nothing may be spent before limits were kept: ask for them. Whether something may be spent now."""
    if shell.gondola.limits.held:
        await LimitsSheet(shell, parent).ask()
    return not shell.gondola.limits.held

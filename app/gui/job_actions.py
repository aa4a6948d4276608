"""What a person can do with a job: which actions it offers now, and doing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.account import usable
from app.domain.errors import PaidNotDelivered, PaymentUnsettled
from app.domain.job import Job, JobState
from app.domain.job_texts import request_again
from app.gui.batch_actions import BatchActions
from app.gui.record_actions import RecordActions
from app.gui.seller_actions import SellerActions
from app.gui.shell import Shell
from app.gui.theme.theme import theme


class Do(Enum):
    """One action; the value names its icon."""

    PLAY = "play"
    REVEAL = "folder"
    TRY_AGAIN = "plus"
    USE_AGAIN = "repeat"
    ADD_CREDIT = "wallet"
    CHOOSE_ACCOUNT = "key"
    USE_PROMPT = "create"
    COPY_REPORT = "file"
    GO_ON = "coins"
    LIMITS = "settings"
    PAYMENTS = "payments"
    LOOK_NOW = "refresh"
    STOP = "stop"
    RESUME = "eye"
    RENAME = "pencil"
    COPY_ID = "copy"
    FIND_FILE = "search"
    FORGET_PROMPT = "eye-off"
    FORGET = "trash"
    GET_HELP = "help"


_ANOTHER_ACCOUNT = frozenset(
    {
        *("unknown_queue_id", "secret_missing", "credentials_needed", "not_allowed", "key_refused"),
        *("not_a_wallet", "other_network"),
    }
)
_BY_LIMITS = frozenset(
    {
        "spending_paused",
        "settings_broken",
        "limits_narrowed",
        "host_not_allowed",
        "validity_too_long",
        "cap_item",
        "cap_job",
        "cap_host",
        "cap_day",
        "cap_month",
    }
)
"""Refusals of our own policy that other limits would lift; a pause and limits that cannot be read only hold a job."""
_LOST = frozenset({PaidNotDelivered.code, "undelivered"})
"""A payment for this job, or for another at its seller, brought nothing."""
_BY_A_PAYMENT = frozenset({PaymentUnsettled.code, "unresolved", *_LOST})
"""An earlier payment stands in the way, which the payments page tells about."""
_WATCHED_AGAIN = frozenset({JobState.NEEDS_YOU, JobState.STOPPED, JobState.UNVERIFIED})


_LOST_JOBS = frozenset({JobState.FAILED, JobState.GONE})


def offered(job: Job) -> tuple[Do, ...]:
    """What makes sense for this job now, the likeliest first."""
    waits, code = job.state is JobState.NEEDS_YOU, job.notice_code
    lost = waits and code in _LOST
    wanted = (
        (Do.COPY_REPORT, lost),
        (Do.GO_ON, lost),
        (Do.LIMITS, (waits or job.is_watched) and code in _BY_LIMITS),
        (Do.PAYMENTS, code in _BY_A_PAYMENT),
        (Do.ADD_CREDIT, waits and code == "credit_low"),
        (Do.CHOOSE_ACCOUNT, waits and code in _ANOTHER_ACCOUNT),
        (Do.USE_PROMPT, bool(job.suggested_prompt)),
        (Do.PLAY, job.audio is not None),
        (Do.REVEAL, job.audio is not None),
        (Do.LOOK_NOW, job.is_watched),
        (Do.STOP, job.is_watched),
        (Do.RESUME, job.state in _WATCHED_AGAIN and not lost),
        (Do.TRY_AGAIN, job.state in _LOST_JOBS and bool(job.prompt) and not job.seller_url),
        (Do.USE_AGAIN, bool(job.prompt) or job.prompt_forgotten),
        (Do.RENAME, True),
        (Do.COPY_ID, True),
        (Do.FIND_FILE, job.audio is not None),
        (Do.FORGET_PROMPT, bool(job.prompt or job.options.lyrics or job.suggested_prompt)),
        (Do.GET_HELP, True),
        (Do.FORGET, True),
    )
    return tuple(do for do, fits in wanted if fits)


class JobActions(QObject):
    """Does them. ``play_wanted(job)`` and ``request_wanted(request)`` are for the window: others know how."""

    play_wanted = Signal(object)
    request_wanted = Signal(object)

    def __init__(self, shell: Shell, widget: QWidget) -> None:
        super().__init__(widget)
        self._shell = shell
        self._widget = widget
        self._sellers = SellerActions(shell, widget)
        self.records = RecordActions(shell, widget)
        self.batches = BatchActions(shell, widget)

    def label(self, do: Do) -> str:
        """The words of an action; an ellipsis says that it asks something first."""
        return {
            Do.PLAY: self.tr("Play"),
            Do.REVEAL: self.tr("Show in folder"),
            Do.TRY_AGAIN: self.tr("Try again…"),
            Do.USE_AGAIN: self.tr("Use these settings again…"),
            Do.ADD_CREDIT: self.tr("Add credit…"),
            Do.CHOOSE_ACCOUNT: self.tr("Choose account…"),
            Do.USE_PROMPT: self.tr("Use suggested prompt…"),
            Do.COPY_REPORT: self.tr("Copy report for the seller"),
            Do.GO_ON: self.tr("Go on paying here…"),
            Do.LIMITS: self.tr("Change limits…"),
            Do.PAYMENTS: self.tr("See payments"),
            Do.LOOK_NOW: self.tr("Look now"),
            Do.STOP: self.tr("Stop watching"),
            Do.RESUME: self.tr("Watch again"),
            Do.RENAME: self.tr("Rename…"),
            Do.COPY_ID: self.tr("Copy job number"),
            Do.FIND_FILE: self.tr("Find the file…"),
            Do.FORGET_PROMPT: self.tr("Forget the prompt…"),
            Do.FORGET: self.tr("Forget this job…"),
            Do.GET_HELP: self.tr("Get help…"),
        }[do]

    def menu(self, job: Job) -> QMenu:
        """A context menu for a job; it deletes itself once closed."""
        menu = QMenu(self._widget)
        menu.aboutToHide.connect(menu.deleteLater)
        for do in offered(job):
            if do is Do.RENAME:
                menu.addSeparator()
            action = menu.addAction(theme().icon(do.value), self.label(do))
            action.triggered.connect(lambda _checked=False, chosen=do: self.perform(chosen, job))
        return menu

    def perform(self, do: Do, job: Job) -> None:
        """Do it; what takes time runs as a task of the window."""
        watcher = self._shell.gondola.watcher
        deeds: dict[Do, Callable[[], None]] = {
            Do.PLAY: lambda: self.play_wanted.emit(job),
            Do.USE_PROMPT: lambda: self.request_wanted.emit(
                replace(request_again(job), prompt=job.suggested_prompt)
            ),
            Do.TRY_AGAIN: lambda: self._shell.run("try-again", self._try_again(job)),
            Do.USE_AGAIN: lambda: self.request_wanted.emit(request_again(job)),
            Do.REVEAL: lambda: self._shell.run("reveal", self.records.reveal(job)),
            Do.RENAME: lambda: self._shell.run("rename", self.records.rename(job)),
            Do.FIND_FILE: lambda: self._shell.run("find-file", self.records.find_file(job)),
            Do.FORGET_PROMPT: lambda: self._shell.run("forget-prompt", self.records.forget_prompt(job)),
            Do.ADD_CREDIT: lambda: self._shell.run("add-credit", self._add_credit(job)),
            Do.CHOOSE_ACCOUNT: lambda: self._shell.run("choose-account", self._offer_accounts(job)),
            Do.COPY_REPORT: lambda: self._shell.run("seller-report", self._sellers.copy_report(job)),
            Do.GO_ON: lambda: self._shell.run("go-on", self._sellers.go_on(job)),
            Do.LIMITS: lambda: self._shell.go("settings"),
            Do.PAYMENTS: lambda: self._shell.go("payments"),
            Do.LOOK_NOW: lambda: watcher.look_now(job.id),
            Do.STOP: lambda: self._shell.run("stop-watching", watcher.stop(job.id)),
            Do.RESUME: lambda: self._shell.run("watch-again", watcher.resume(job.id)),
            Do.COPY_ID: lambda: self._copy_id(job),
            Do.FORGET: lambda: self._shell.run("forget", self.records.forget(job)),
            Do.GET_HELP: lambda: self._shell.run("get-help", self._get_help(job)),
        }
        deeds[do]()

    async def _try_again(self, job: Job) -> None:
        """One of a batch is made again as it was asked for; any other goes to the form first. Both are new charges."""
        if not await self.batches.again_job(job):
            self.request_wanted.emit(request_again(job))

    async def _get_help(self, job: Job) -> None:
        from app.gui.help_actions import help_with_job

        await help_with_job(self._shell, job, self._widget)

    def _copy_id(self, job: Job) -> None:
        QGuiApplication.clipboard().setText(job.queue_id)
        self._shell.toast(self.tr("Job number copied"))

    async def _add_credit(self, job: Job) -> None:
        from app.gui.dialogs.top_up import add_credit

        accounts = await self._shell.gondola.wallet.accounts()
        payer = next((account for account in accounts if account.id == job.account_id), None)
        if payer is None:
            self._shell.go("wallet")
        else:
            await add_credit(self._shell, payer, self._widget)

    async def _offer_accounts(self, job: Job) -> None:
        """The accounts in a small menu: choosing one watches the job again with it."""
        accounts = usable(await self._shell.gondola.wallet.accounts())
        menu = QMenu(self._widget)
        menu.aboutToHide.connect(menu.deleteLater)
        for account in accounts:
            action = QAction(account.label(), menu)
            action.setEnabled(account.id != job.account_id)
            action.triggered.connect(lambda _checked=False, chosen=account.id: self._resume_with(job, chosen))
            menu.addAction(action)
        menu.addSeparator()
        more = menu.addAction(self.tr("Another account…"))
        more.triggered.connect(lambda: self._shell.go("wallet"))
        middle = self._widget.rect().center()
        menu.popup(self._widget.mapToGlobal(QPoint(middle.x(), middle.y())))

    def _resume_with(self, job: Job, account_id: str) -> None:
        self._shell.run("watch-again", self._shell.gondola.watcher.resume(job.id, account_id))

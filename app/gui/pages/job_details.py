"""The chosen job at the right: how far it is, what happened to it step by step, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.display import displayable
from app.domain.estimate import P80_MARK, Typical, progress
from app.domain.job import Job
from app.domain.looks import NO_LOOKS, Looks
from app.gui.dialogs.forms import ScrolledReading
from app.gui.explain import Money, explain
from app.gui.job_actions import Do, JobActions, offered
from app.gui.language.told import told
from app.gui.models.job_rows import (
    basis_words,
    file_words,
    is_unsaved,
    keeps,
    looks_words,
    progress_words,
    state_shape,
    state_word,
    took_cell,
)
from app.gui.models.job_story import story
from app.gui.pages.job_file import JobFile
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import CalmBox
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import ElidedLabel, Text, breakable
from app.gui.widgets.menus import open_under
from app.gui.widgets.meters import JobProgress
from app.gui.widgets.status import StatusDot
from app.gui.widgets.steady import SteadyText
from app.gui.widgets.surfaces import Card, HairLine
from app.gui.widgets.timeline import Timeline
from app.services.history import JobRecord

_ONLY_IN_THE_MENU = frozenset(
    {Do.LOOK_NOW, Do.RENAME, Do.COPY_ID, Do.FIND_FILE, Do.FORGET_PROMPT, Do.FORGET, Do.GET_HELP}
)


class JobDetails(Card):
    """Shows one job. ``closed`` is its cross, which narrow windows show."""

    closed = Signal()

    def __init__(self, actions: JobActions, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, spacing=0, parent=parent)
        self._actions = actions
        self._job: Job | None = None
        self._record = JobRecord()
        self.setAccessibleName(self.tr("Details of the job"))
        self._title = Text(role=Role.HEADING, wrap=True).set_selectable()
        self._what = ElidedLabel(role=Role.SMALL, token=Token.MUTED)
        self.close_button = IconButton("cross", self.tr("Close details"), quiet=True)
        self.close_button.clicked.connect(self.closed)
        self._state = StatusDot("", strong=True)
        self._bar = JobProgress()
        self._words = ElidedLabel(role=Role.MEDIUM)
        self._file = JobFile()
        self._looks = ElidedLabel(role=Role.SMALL, token=Token.MUTED)
        self._ran = SteadyText(Role.SMALL, Token.MUTED)
        self._mark_words = Text(role=Role.SMALL, token=Token.MUTED, wrap=True)
        self.timeline = Timeline()
        explain(self.timeline, Money.COST)
        self._notice = CalmBox()
        self._keeps = Text(role=Role.SMALL, token=Token.ATTENTION, wrap=True)
        self._keeps.setContentsMargins(px(4), 0, 0, 0)
        # Its words wrap: more lines than its usual size must be allowed.
        self._notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._prompt_head = Text(self.tr("Prompt"), Role.SMALL, Token.MUTED)
        self._prompt = Text(wrap=True).set_selectable()
        self._buttons = FlowLayout()
        self._lay_out()

    def job(self) -> Job | None:
        """The job shown."""
        return self._job

    def show_job(self, job: Job, what: str) -> None:
        """Show a job; ``what`` is its second line. The steps of another job stay away until they are read."""
        before, self._job = self._job, job
        if before is None or before.id != job.id:
            self._record = JobRecord()
            self._area.verticalScrollBar().setValue(0)
        changed = before is None or before.id != job.id or offered(before) != offered(job)
        self._title.setText(breakable(displayable(job.title, 300)))
        self._what.setText(what)
        self._prompt.setText(breakable(displayable(job.prompt, 4000, multiline=True)))
        for part in (self._prompt_head, self._prompt):
            part.setVisible(bool(job.prompt))
        notice = breakable(told(displayable(job.notice, 600)))
        self._notice.set_words(notice)
        self._notice.setVisible(bool(notice))
        if changed:
            self._fill_buttons(job)

    def set_record(self, job_id: str, record: JobRecord) -> None:
        """What is written down about a job was read; it is shown if that job still is."""
        if self._job is not None and self._job.id == job_id:
            self._record = record

    def tick(
        self,
        next_look_at: datetime | None,
        now: datetime,
        looks: Looks = NO_LOOKS,
        typical: Typical | None = None,
    ) -> None:
        """Time went on: renew what it changes."""
        job = self._job
        if job is None:
            return
        self.timeline.set_steps(story(job, self._record, next_look_at, now))
        watched = job.is_watched
        seen = progress(job, now, typical)
        for part in (self._bar, self._mark_words):
            part.setVisible(watched and seen.fraction is not None and not is_unsaved(job))
        self._state.setVisible(not watched)
        words = progress_words(job, now, next_look_at, looks, typical) if watched else file_words(job)
        self._looks.setText(looks_words(looks))
        self._looks.setVisible(bool(looks_words(looks)))
        self._words.setText(words if watched else f"· {words}" if words else "")
        self._file.show_job(job)
        self._keeps.setText(keeps(job, now))
        self._keeps.setVisible(bool(self._keeps.text()))
        took = took_cell(job, now)
        self._ran.setVisible(not took.muted)
        shape = self.tr("{time} so far") if watched else self.tr("took {time}")
        self._ran.setText(shape.format(time=took.text))
        self._state.set_state(state_shape(job), state_word(job))
        if seen.fraction is not None:
            self._bar.set_progress(seen.fraction, P80_MARK, words)
            self._mark_words.setText(basis_words(seen.typical, at_a_seller=bool(job.seller_url)))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), px(14))
        head.setSpacing(px(6))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(top)
        head.addWidget(self._what)
        head.addWidget(self._bar)
        said = QHBoxLayout()
        said.addWidget(self._state)
        said.addWidget(self._words)
        said.addStretch(1)
        said.addWidget(self._ran)
        head.addLayout(said)
        head.addWidget(self._file)
        head.addWidget(self._looks)
        head.addWidget(self._mark_words)
        self.body.addLayout(head)
        self.body.addWidget(HairLine())
        self._area = self._scrolled()
        self.body.addWidget(self._area, 1)
        self.body.addWidget(HairLine())
        foot = QWidget()
        foot.setLayout(self._buttons)
        around = QVBoxLayout()
        around.setContentsMargins(px(14), px(10), px(14), px(10))
        around.addWidget(foot)
        self.body.addLayout(around)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(12), px(8), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.timeline)
        column.addWidget(self._notice)
        column.addWidget(self._keeps)
        below = QVBoxLayout()
        below.setContentsMargins(px(4), 0, 0, 0)
        below.setSpacing(px(4))
        below.addWidget(self._prompt_head)
        below.addWidget(self._prompt)
        column.addLayout(below)
        column.addStretch(1)
        area = ScrolledReading(self.tr("What happened, and the prompt"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        return area

    def _fill_buttons(self, job: Job) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for do in offered(job):
            if do not in _ONLY_IN_THE_MENU:
                self._buttons.addWidget(self._button(do))
        more = IconButton("dots", self.tr("More"))
        more.clicked.connect(lambda: self._open_menu(more))
        self._buttons.addWidget(more)

    def _button(self, do: Do) -> SecondaryButton:
        button = SecondaryButton(self._actions.label(do), do.value)
        button.clicked.connect(lambda: self._actions.perform(do, self._job) if self._job else None)
        return button

    def _open_menu(self, button: QWidget) -> None:
        if self._job is not None:
            menu = self._actions.menu(self._job)
            open_under(menu, button)

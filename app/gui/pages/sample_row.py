"""The live sample job of the first screen: one row that shows what watching a job looks like."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.estimate import P80_MARK, Progress
from app.domain.job import AUDIO_SAFE, Job
from app.domain.job_words import JOB_STATE
from app.gui.explain import Money, explain
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.wording import clock_time
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.labels import ElidedLabel, Text
from app.gui.widgets.meters import JobProgress
from app.gui.widgets.status import ShapeMark
from app.gui.widgets.surfaces import Card


class SampleRow(Card):
    """Paints a job and its true progress; it keeps its room while there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, parent=parent)
        row = QHBoxLayout()
        row.setContentsMargins(px(18), px(13), px(18), px(13))
        row.setSpacing(px(16))
        self.body.addLayout(row)
        self.mark = ShapeMark(Shape.RING, 18)
        row.addWidget(self.mark)
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        self.title = ElidedLabel(role=Role.STRONG)
        self.words = ElidedLabel(role=Role.SMALL, token=Token.MUTED)
        explain(self.words, Money.PRICE)
        lines.addWidget(self.title)
        lines.addWidget(self.words)
        row.addLayout(lines, 1)
        self.bar = JobProgress()
        self.bar.setFixedWidth(px(196))
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(self.tr("this is what a job looks like"), token=Token.MUTED))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_job(self, job: Job, seen: Progress) -> None:
        """Show the job as it stands; ``seen`` is its honest progress now."""
        done = job.state in AUDIO_SAFE
        self.title.setText(job.title)
        price = "" if job.price_micro_usdc is None else format_usd(job.price_micro_usdc)
        self.words.setText(" · ".join(part for part in (self._how_far(job, seen), price) if part))
        self.mark.set_shape(Shape.TICK if done else Shape.RING if job.is_watched else Shape.TRIANGLE)
        fraction = 1.0 if done else seen.fraction or 0.0
        self.bar.set_progress(
            fraction, None if seen.fraction is None or done else P80_MARK, self.words.text()
        )
        self.setAccessibleName(f"{job.title}: {self.words.text()}")
        self.show()

    def _how_far(self, job: Job, seen: Progress) -> str:
        if job.state in AUDIO_SAFE:
            return self.tr("saved and checked")
        if not job.is_watched:
            return told(JOB_STATE[job.state])
        if seen.overtime:
            return self.tr("slower than 4 of 5 so far")
        if seen.usually_done_at is not None:
            return self.tr("usually done by {time}").format(time=clock_time(seen.usually_done_at))
        return self.tr("just queued")

"""Which jobs the table shows: those of the chosen chip whose words hold what is searched for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from app.domain.job import Job
from app.gui.models.job_rows import Group, group_of
from app.gui.models.jobs import JOB_ROLE, JobsModel


class JobFilter(QSortFilterProxyModel):
    """Filters a JobsModel by group and words; the order stays the model's."""

    def __init__(self, jobs: JobsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._group = Group.ALL
        self._words: tuple[str, ...] = ()
        self.setSourceModel(jobs)

    @property
    def filtering(self) -> bool:
        """Whether anything may be left out right now."""
        return bool(self._words) or self._group is not Group.ALL

    def choose(self, group: Group) -> None:
        """Show only jobs of this chip."""
        self._group = group
        self._again()

    def search(self, text: str) -> None:
        """Show only jobs that hold every word, in title, model, prompt or id."""
        self._words = tuple(text.casefold().split())
        self._again()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the job of this row is shown."""
        job = self.sourceModel().index(source_row, 0, source_parent).data(JOB_ROLE)
        if not isinstance(job, Job):
            return False
        if self._group is not Group.ALL and group_of(job) is not self._group:
            return False
        return not self._words or self._holds_words(job)

    def _holds_words(self, job: Job) -> bool:
        name = self._jobs.model_name(job)
        text = " ".join((job.title, job.summary, job.prompt, job.model, name, job.queue_id)).casefold()
        return all(word in text for word in self._words)

    def _again(self) -> None:
        self.beginFilterChange()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

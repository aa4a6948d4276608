"""From rows to entries that can be priced: models and options filled in, long scripts cut, what cannot work said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace

from app.domain.batch_rows import MOST_ROWS, TITLE_LENGTH, Problem, Row, too_many
from app.domain.catalogue import AudioModel, JobRequest, problems
from app.domain.display import displayable
from app.domain.repeats import text_digest
from app.domain.script_split import split_script, text_length

_DEFAULTED = (
    "duration_s",
    "force_instrumental",
    "lyrics_optimizer",
    "loop",
    "voice",
    "language_code",
    "speed",
)


@dataclass(frozen=True, slots=True)
class Planned:
    """One job to be made, or with ``queue_id`` one to be watched; ``number`` counts from 1.

    ``same_as`` is the number of an earlier entry with the same text, model and voice, 0 where there is none.
    """

    number: int
    source: str
    line: int
    request: JobRequest
    queue_id: str = ""
    digest: str = ""
    same_as: int = 0

    @property
    def charged(self) -> bool:
        """Whether it is made, which costs, and not only watched."""
        return not self.queue_id

    @property
    def title(self) -> str:
        """What people call it."""
        return displayable(self.request.title or self.request.prompt or self.queue_id, TITLE_LENGTH)

    def place(self) -> str:
        """Where it came from."""
        return f"{self.source}, line {self.line}" if self.source else f"line {self.line}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done, in order, and what would not."""

    entries: tuple[Planned, ...] = ()
    problems: tuple[Problem, ...] = ()

    def digest(self, account_id: str) -> str:
        """The same for the same work of the same account, whatever the files are called and whenever it is read."""
        whole = hashlib.sha256(account_id.encode())
        for entry in self.entries:
            whole.update(repr((astuple(entry.request), entry.queue_id)).encode())
        return whole.hexdigest()


def plan(rows: Iterable[Row], models: Iterable[AudioModel], defaults: JobRequest | None = None) -> Plan:
    """Check every row against its model. ``defaults`` names the model, and its options, for rows that name none."""
    return _Planner({model.id: model for model in models}, defaults).plan(rows)


class _Planner:
    """One plan while it is made."""

    def __init__(self, models: Mapping[str, AudioModel], defaults: JobRequest | None) -> None:
        self._models = models
        self._defaults = defaults
        self._entries: list[Planned] = []
        self._problems: list[Problem] = []
        self._first: dict[object, Planned] = {}

    def plan(self, rows: Iterable[Row]) -> Plan:
        for row in rows:
            if len(self._entries) >= MOST_ROWS:
                self._problems.append(too_many(row.source, row.line))
                break
            if row.queue_id:
                self._watch(row)
            else:
                self._make(row)
        return Plan(tuple(self._entries[:MOST_ROWS]), tuple(self._problems))

    def _watch(self, row: Row) -> None:
        """A job that exists; a second row about it adds nothing."""
        where = (row.request.model, row.queue_id)
        if where in self._first:
            place = self._first[where].place()
            self._problem(row, f"This is the same job as in {place}; it is watched once.")
            return
        self._first[where] = self._add(row, row.request, row.queue_id)

    def _make(self, row: Row) -> None:
        request = self._filled(row.request)
        model = self._models.get(request.model)
        if not request.model:
            self._problem(row, "It names no model, and none is chosen for the batch.")
        elif model is None:
            self._problem(row, f"Venice offers no model called “{displayable(request.model, 60)}”.")
        else:
            self._check(row, request, model)

    def _check(self, row: Row, request: JobRequest, model: AudioModel) -> None:
        parts = list(_parts(request, model))
        found = {words: None for part in parts for words in problems(model, part).values()}
        if found:
            self._problem(row, " ".join(found))
            return
        if len(self._entries) + len(parts) > MOST_ROWS:
            self._problems.append(too_many(row.source, row.line))
            return
        for part in parts:
            digest = text_digest(part, model.default_voice)
            earlier = self._first.get(digest)
            made = self._add(row, part, digest=digest, same_as=earlier.number if earlier else 0)
            self._first.setdefault(digest, made)

    def _filled(self, request: JobRequest) -> JobRequest:
        """The batch's model where the row names none, and its options where the row says nothing about them."""
        common = self._defaults
        if common is None or request.model not in ("", common.model):
            return request
        unsaid = {name: getattr(common, name) for name in _DEFAULTED if getattr(request, name) is None}
        return replace(request, model=common.model, **unsaid)

    def _add(
        self, row: Row, request: JobRequest, queue_id: str = "", *, digest: str = "", same_as: int = 0
    ) -> Planned:
        number = len(self._entries) + 1
        entry = Planned(number, row.source, row.line, request, queue_id, digest, same_as)
        self._entries.append(entry)
        return entry

    def _problem(self, row: Row, words: str) -> None:
        self._problems.append(Problem(row.source, row.line, words, number=row.number))


def _parts(request: JobRequest, model: AudioModel) -> Iterator[JobRequest]:
    """The request, or as many as its script needs under the model's limit, numbered in their titles."""
    limit = model.prompt_limit
    if limit is None or text_length(request.prompt) <= limit:
        yield request
        return
    texts = split_script(request.prompt, limit, model.min_prompt_length)
    title = request.title or displayable(request.prompt, TITLE_LENGTH)
    for number, text in enumerate(texts, start=1):
        tail = f" ({number} of {len(texts)})"
        yield replace(request, prompt=text, title=displayable(title, TITLE_LENGTH - len(tail)) + tail)

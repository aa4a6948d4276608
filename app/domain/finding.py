"""Which jobs are looked for, and in what order: the words of a search, the choices beside it. Pure.

A search ignores case and accents. Its words are found at the beginning of words; in scripts that put no blanks
between words, anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.addresses import host_of
from app.domain.job import AUDIO_SAFE, WATCHED, Job, JobState

_NO_LETTER = re.compile(r"[\W_]+")
# Thai, Lao, Burmese, Khmer; kana; Han with its extensions: written without blanks, so each sign is a word.
_NO_BLANKS = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff])"
)
_SPELT = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "\u0131": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that have no accent to take away, as people type them who do not have the key."""

Word = tuple[str, ...]
"""One word of a search in its spellings, any of which will do; each is folded."""


def folded(text: str) -> str:
    """The words of a text for finding: small letters without accents, one blank between words."""
    small = text.casefold()
    if not small.isascii():
        parts = unicodedata.normalize("NFKD", small.translate(_SPELT)).casefold().translate(_SPELT)
        bare = "".join(sign for sign in parts if unicodedata.category(sign)[0] != "M")
        small = _NO_BLANKS.sub(r" \1 ", bare)
    return _NO_LETTER.sub(" ", small).strip()


class Group(Enum):
    """What the chips above the jobs choose between."""

    ALL = "all"
    MAKING = "making"
    NEEDS_YOU = "needs_you"
    SAVED = "saved"

    @property
    def states(self) -> frozenset[JobState]:
        """The states it stands for; jobs that are over without audio are found under All alone."""
        return _STATES[self]


_STATES = {
    Group.ALL: frozenset(JobState),
    Group.MAKING: WATCHED,
    Group.NEEDS_YOU: frozenset({JobState.NEEDS_YOU, JobState.UNVERIFIED}),
    Group.SAVED: AUDIO_SAFE,
}


class Sorting(Enum):
    """In what order jobs are shown; equal ones as they were added, or the other way round."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    DEAREST = "dearest"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is left as it is leaves nothing out. Times aware UTC, ``until`` not included."""

    words: tuple[Word, ...] = ()
    states: frozenset[JobState] = frozenset(JobState)
    model: str = ""
    account_id: str = ""
    since: datetime | None = None
    until: datetime | None = None
    sorting: Sorting = Sorting.NEWEST

    @property
    def leaves_out(self) -> bool:
        """Whether any job may be left out."""
        chosen = self.words or self.model or self.account_id or self.since or self.until
        return bool(chosen) or self.states != frozenset(JobState)

    def fits(self, job: Job) -> bool:
        """Whether a job is one of those."""
        return self.fits_beside_words(job) and (not self.words or holds(words_of(job), self.words))

    def fits_beside_words(self, job: Job) -> bool:
        """The same as far as it is quick to say: without folding its texts."""
        return (
            job.state in self.states
            and self.model in ("", job.model)
            and self.account_id in ("", job.account_id)
            and (self.since is None or job.created_at >= self.since)
            and (self.until is None or job.created_at < self.until)
        )


def search_words(text: str, model_names: Mapping[str, str] | None = None) -> tuple[Word, ...]:
    """What a person typed, word by word. ``model_names`` say what models are called: that finds them too."""
    found: list[Word] = []
    for typed in map(folded, text.split()):
        if typed:
            named = (
                folded(model)
                for model, name in (model_names or {}).items()
                if f" {typed}" in f" {folded(name)}"
            )
            found.append((typed, *sorted(set(named) - {typed})))
    return tuple(found)


def holds(text: str, words: tuple[Word, ...]) -> bool:
    """Whether a text, as :func:`words_of` gives it, holds every word."""
    return all(any(f" {spelling}" in text for spelling in word) for word in words)


def words_of(job: Job) -> str:
    """Everything a job may be found by, folded, with a blank before each word."""
    return words_in(
        job.title,
        job.summary,
        job.prompt,
        job.options.lyrics or "",
        job.model,
        job.queue_id,
        job.id,
        "" if job.audio is None else name_in(job.audio.path),
        host_of(job.seller_url, ""),
    )


def words_in(*texts: str) -> str:
    """The words of several texts in that form."""
    return "".join(f" {words}" for words in map(folded, texts) if words)


def name_in(path: str) -> str:
    """A file's name, on whatever system its path was written."""
    return path.rpartition("\\" if "\\" in path else "/")[2]

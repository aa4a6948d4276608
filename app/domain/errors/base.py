"""The root of the error family, and the three things each error says."""

from __future__ import annotations

from app.domain.display import displayable

NOTHING_PAID = "Nothing was paid, nothing is lost."
AUDIO_WAITS = "Your audio stays on the server; nothing was paid."


class GondolaError(Exception):
    """An error with a code, and words a person understands.

    ``what`` happened, what it ``means`` for money and audio, what to ``do``; ``detail`` is technical and shown
    only behind "Details". None of them ever holds a secret.
    """

    code = "error"
    what = "Something went wrong."
    means = NOTHING_PAID
    do = "Try again."

    def __init__(
        self, what: str | None = None, *, means: str | None = None, do: str | None = None, detail: str = ""
    ) -> None:
        self.what = what if what is not None else type(self).what
        self.means = means if means is not None else type(self).means
        self.do = do if do is not None else type(self).do
        self.detail = displayable(detail, 500)
        super().__init__(self.what)

    def sentence(self) -> str:
        """All three parts as one text."""
        return " ".join(part for part in (self.what, self.means, self.do) if part)

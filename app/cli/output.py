"""Prints what happens: a line of words for people, or one JSON object per event for programs."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from decimal import Decimal
from typing import TextIO

from app.domain.errors import GondolaError
from app.domain.money import micro_to_usd


def usd(amount_micro_usdc: int | None) -> float | None:
    """An amount as the JSON number that Venice's own documents use; for printing only."""
    return None if amount_micro_usdc is None else float(micro_to_usd(amount_micro_usdc))


class Output:
    """Where a command speaks. With JSON, words go nowhere; without, only words are printed."""

    def __init__(self, *, as_json: bool, stream: TextIO | None = None) -> None:
        self.as_json = as_json
        self._stream = stream or sys.stdout

    def event(self, name: str, words: str = "", **fields: object) -> None:
        """Something happened on the way."""
        if self.as_json:
            self._line({"event": name, **fields})
        elif words:
            self._print(words)

    def outcome(self, name: str, words: str = "", **fields: object) -> None:
        """How it ended; the last thing a command says."""
        if self.as_json:
            self._line({"outcome": name, **fields})
        elif words:
            self._print(words)

    def failed(self, outcome: str, error: GondolaError, **fields: object) -> None:
        """It ended badly: what happened, what it means, what to do."""
        if self.as_json:
            detail = {"code": error.code, "what": error.what, "means": error.means, "do": error.do}
            if error.detail:
                detail["detail"] = error.detail
            self._line({"outcome": outcome, **detail, **fields})
        else:
            print(error.sentence(), file=sys.stderr)

    def document(self, content: dict[str, object]) -> None:
        """One JSON object, whatever the mode."""
        self._line(content)

    def _line(self, content: dict[str, object]) -> None:
        self._print(json.dumps(content, default=_plain, ensure_ascii=False))

    def _print(self, text: str) -> None:
        try:
            print(text, file=self._stream, flush=True)
        except BrokenPipeError:
            _silence(self._stream)


def _silence(stream: TextIO) -> None:
    """Whoever read us has gone: what is under way goes on to its end, unheard."""
    nobody = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nobody, stream.fileno())
    os.close(nobody)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, Decimal):
        return float(value)
    return str(value)

"""A man in the middle before a sandbox: passes requests on, and answers the chosen ones with whatever he likes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.support.meddler import Exchange, Middle, address_of, standing
from tests.support.sandbox import RunningSandbox


@dataclass
class Trick:
    """What is done to requests of one route. ``answer`` None passes the true answer on; ``heard`` is told first."""

    answer: Callable[[bytes], bytes] | None = None
    processed: bool = True
    count: int = 1
    after: int = 0
    heard: Callable[[], None] | None = None


@dataclass
class Meddler:
    """Stands at ``origin``; ``tricks`` by path, such as ``/audio/retrieve``."""

    origin: str = ""
    tricks: dict[str, Trick] = field(default_factory=dict)
    played: list[str] = field(default_factory=list)

    @property
    def api_url(self) -> str:
        return f"{self.origin}/api/v1"

    def play(self, exchange: Exchange) -> None:
        trick = self._trick(exchange.asked.path)
        if trick is not None and trick.heard is not None:
            trick.heard()
        truth = exchange.forward() if trick is None or trick.processed else b""
        exchange.answer(trick.answer(truth) if trick is not None and trick.answer else truth)

    def _trick(self, path: str) -> Trick | None:
        for ending, trick in self.tricks.items():
            if not path.partition("?")[0].endswith(ending):
                continue
            if trick.after > 0:
                trick.after -= 1
            elif trick.count > 0:
                trick.count -= 1
                self.played.append(ending)
                return trick
        return None


@contextmanager
def meddler(sandbox: RunningSandbox, **tricks: Trick) -> Iterator[Meddler]:
    """Stand before a sandbox until the block ends; names of tricks spell their path with ``__`` for ``/``."""
    by_path = {"/" + name.replace("__", "/").replace("_", "-"): trick for name, trick in tricks.items()}
    here = Meddler(tricks=by_path)
    with standing(Middle(here.play, address_of(sandbox.addresses.api_url))) as middle:
        here.origin = middle.origin
        yield here

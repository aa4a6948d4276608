"""Buying looks from the sandbox's seller with the real command line inside this process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.promises.inside import Inside, Seen, seen
from tests.support.program import Ended

SONG = {"model": "sonilo-v1-1-music", "prompt": "a quiet river at night", "duration_seconds": 10}


@dataclass(frozen=True, slots=True)
class Shop:
    """One person with a job at the seller; ``version`` is that of x402."""

    gondola: Inside
    out: Path
    version: int = 2

    @property
    def url(self) -> str:
        """The paid endpoint."""
        return f"{self.gondola.sandbox.addresses.seller_url}/v{self.version}/audio/retrieve"

    @property
    def route(self) -> str:
        """Its name for faults and counters."""
        return f"seller/v{self.version}/audio/retrieve"

    def queued(self) -> str:
        """A job of the seller's own; queueing is free there."""
        url = self.url.replace("/retrieve", "/queue")
        return str(httpx.post(url, json=SONG, trust_env=False).json()["queue_id"])

    def watch(self, queue_id: str, *more: str, approve: str = "1") -> Ended:
        """``watch --seller`` into a folder, with this much approved."""
        named = () if "--listing" in more or "--seller" in more else ("--seller", self.url)
        job = ("--model", SONG["model"], "--queue-id", queue_id, "--approve-up-to", approve)
        return self.gondola.run("watch", *map(str, job), "--out", str(self.out), *named, *more)

    def seen(self) -> Seen:
        """What the other side saw of our money."""
        return seen(self.gondola.sandbox)

    def arm(self, kind: str, *, count: int | None = 1, after: int = 0, **settings: Any) -> None:  # noqa: ANN401
        """Arm one fault at the paid endpoint."""
        self.gondola.sandbox.arm(self.route, kind, count=count, after=after, **settings)

    def deliveries(self) -> list[tuple[str, str]]:
        """State and delivery of all payments that were ever signed, oldest first."""
        query = "SELECT state, delivery FROM payments WHERE auth_nonce IS NOT NULL ORDER BY rowid"
        return [(str(state), str(delivery)) for state, delivery in self.gondola.rows(query)]

    def files(self) -> list[str]:
        """What is in the folder for audio."""
        return sorted(path.name for path in self.out.iterdir()) if self.out.exists() else []

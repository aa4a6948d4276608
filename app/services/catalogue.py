"""The models that can be chosen, read once and kept for a while."""

from __future__ import annotations

from app.domain import errors
from app.domain.catalogue import AudioModel
from app.domain.display import displayable
from app.ports.clock import Clock
from app.ports.provider import JobProvider

FRESH_S = 900.0


class Catalogue:
    """Models of the music family with their options and prices."""

    def __init__(self, provider: JobProvider, clock: Clock) -> None:
        self._provider = provider
        self._clock = clock
        self._models: tuple[AudioModel, ...] = ()
        self._read_at: float | None = None

    async def models(self, *, refresh: bool = False) -> tuple[AudioModel, ...]:
        """All models by name; from memory for a quarter of an hour."""
        now = self._clock.monotonic()
        if refresh or self._read_at is None or now - self._read_at > FRESH_S:
            self._models = tuple(sorted(await self._provider.models(), key=lambda model: model.name.lower()))
            self._read_at = now
        return self._models

    async def model(self, model_id: str) -> AudioModel:
        """One model by its id.

        Raises:
            InvalidInput: the host does not offer it.
        """
        for model in await self.models():
            if model.id == model_id:
                return model
        raise errors.InvalidInput(f"Venice offers no model called “{displayable(model_id, 60)}”.")

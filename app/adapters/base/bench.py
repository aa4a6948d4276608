"""Asks several nodes: the first that can answer, or all of them at once. What they say is compared in panel.py."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

from app.adapters.base.seat import Seat, in_step
from app.domain import errors
from app.ports.chain import NodeHealth

HEAD_KNOWN_FOR_S = 20.0
"""How long a node that was in step is taken to be so for ordinary reads."""
WITNESSES = 2
_MOST_DISPUTES = 64
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Heard(Generic[_T]):
    """What one node said."""

    seat: Seat
    value: _T


class Bench:
    """The nodes of one network, in the order of the settings."""

    def __init__(self, seats: Sequence[Seat]) -> None:
        self._seats = tuple(seats)
        self._disputes: dict[str, frozenset[str]] = {}

    @property
    def quorum(self) -> int:
        """How many have to say the same: two, unless only one is configured."""
        return min(WITNESSES, len(self._seats))

    def health(self) -> tuple[NodeHealth, ...]:
        """How each one does."""
        return tuple(seat.health(self._dispute_of(seat)) for seat in self._seats)

    async def first(
        self,
        read: Callable[[Seat], Awaitable[_T]],
        *,
        known_for_s: float = HEAD_KNOWN_FOR_S,
        enough: Callable[[_T], bool] = lambda _: True,
        heavy: bool = False,
    ) -> _T:
        """What the first node says that is in step and can answer; the next one is asked when it is not ``enough``.

        Nodes that are out of step are asked last: their word is better than none where it decides nothing. A node
        that has too much of a ``heavy`` question, and does not say for how long, is asked light ones all the same.

        Raises:
            ChainError: the first trouble, when nobody answered.
        """
        troubles: list[errors.ChainError] = []
        answers: list[_T] = []
        late: list[Seat] = []
        for seat in self._askable():
            looked = await self._try(seat, lambda one: one.look(known_for_s), troubles)
            if looked is None:
                continue
            if not seat.is_in_step:
                late.append(seat)
                continue
            _rest(late)
            heard = await self._try(seat, read, troubles, heavy=heavy)
            if heard is None:
                continue
            seat.answered()
            if enough(heard.value):
                return heard.value
            answers.append(heard.value)
        for seat in sorted(late, key=lambda one: abs(one.behind_s)) if not answers else ():
            heard = await self._try(seat, read, troubles, heavy=heavy)
            if heard is not None:
                seat.answered()
                return heard.value
        return answers[0] if answers else _raise(troubles)

    async def hear(self, read: Callable[[Seat], Awaitable[_T]]) -> list[Heard[_T]]:
        """What all nodes say that are due and in step, asked at the same time.

        Raises:
            WitnessMissing: too many rest for a question to be worth while.
            ChainError: the first trouble, when nobody answered.
        """
        seats = self._askable()
        if len(seats) < self.quorum:
            self.need(seats)
        troubles: list[errors.ChainError] = []
        looked = await asyncio.gather(*(self._try(seat, Seat.look, troubles) for seat in seats))
        there = [heard.seat for heard in looked if heard is not None]
        steady = in_step(there)
        _rest([seat for seat in there if seat not in steady])
        answers = await asyncio.gather(*(self._try(seat, read, troubles) for seat in steady))
        heard = [answer for answer in answers if answer is not None]
        for one in heard:
            one.seat.answered()
        return heard or _raise(troubles)

    async def ask(self, seat: Seat, read: Callable[[Seat], Awaitable[_T]]) -> Heard[_T] | None:
        """One more question to one node; None when it could not answer, which is noted."""
        return await self._try(seat, read, [])

    def need(self, seats: Iterable[Seat]) -> None:
        """Insist on the quorum.

        Raises:
            WitnessMissing: fewer nodes than that; the others are named behind "Details".
        """
        there = tuple(seats)
        if len(there) < self.quorum:
            missing = [seat for seat in self._seats if seat not in there]
            told = (
                f"{seat.shown}: {seat.trouble.what if seat.trouble else 'not there yet'}" for seat in missing
            )
            raise errors.WitnessMissing(detail="; ".join(told))

    def dispute(self, about: str, seats: Iterable[Seat], what: str) -> errors.NodesDisagree:
        """Remember between whom there is a contradiction, until :meth:`settle`; returns the error to raise."""
        names = frozenset(seat.shown for seat in seats)
        self._disputes[about] = names
        while len(self._disputes) > _MOST_DISPUTES:
            del self._disputes[next(iter(self._disputes))]
        return errors.NodesDisagree(detail=f"{what}: {', '.join(sorted(names))}")

    def settle(self, about: str) -> None:
        """They agree about it now."""
        self._disputes.pop(about, None)

    def _dispute_of(self, seat: Seat) -> str:
        others = {name for names in self._disputes.values() if seat.shown in names for name in names}
        others.discard(seat.shown)
        return f"Contradicts {', '.join(sorted(others))}." if others else ""

    def _askable(self) -> list[Seat]:
        """The nodes that are due; else the one whose rest ends first, unless it was a node's wish to be left alone.

        Raises:
            NodeBusy: every node asked for a rest.
        """
        due = [seat for seat in self._seats if seat.is_due]
        if due:
            return due
        ready = [seat for seat in self._seats if not isinstance(seat.trouble, errors.NodeBusy)]
        return [min(ready, key=lambda seat: seat.rests_until)] if ready else _raise([_busy(self._seats)])

    async def _try(
        self,
        seat: Seat,
        read: Callable[[Seat], Awaitable[_T]],
        troubles: list[errors.ChainError],
        *,
        heavy: bool = False,
    ) -> Heard[_T] | None:
        try:
            return Heard(seat, await read(seat))
        except errors.ChainTooLong as error:
            # Not the node's fault.
            troubles.insert(0, error)
        except errors.ChainError as error:
            if not (heavy and isinstance(error, errors.NodeBusy) and error.retry_after_s is None):
                seat.failed(error)
            troubles.append(error)
        return None


def _rest(seats: Iterable[Seat]) -> None:
    """Leave those that are out of step alone for a while: others are not. Where none is, the clock may be wrong."""
    for seat in seats:
        if seat.is_due:
            seat.failed(seat.out_of_step())


def _busy(seats: Sequence[Seat]) -> errors.NodeBusy:
    return errors.NodeBusy(detail="resting: " + ", ".join(seat.shown for seat in seats))


def _raise(troubles: Sequence[errors.ChainError]) -> NoReturn:
    raise troubles[0]

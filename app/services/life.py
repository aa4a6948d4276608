"""Life goes on around the jobs: the computer sleeps, the network goes and comes, disks fill up, people choose anew.

Here it is noticed and told, and whoever waited is let go on. What is looked at and when is the watcher's business.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain import errors
from app.domain.events import (
    DiskTroubleChanged,
    Event,
    HealthChanged,
    LimitsChanged,
    LockChanged,
    NoticeRaised,
    Outage,
    OutageChanged,
    Part,
    PreferencesChanged,
)
from app.domain.time_jumps import Beat, jump_between
from app.ports.clock import Clock
from app.ports.network import Network
from app.ports.power import Power
from app.ports.settings import SettingsStore
from app.services.beats import to_next_beat_s
from app.services.feed import Feed
from app.services.gates import ASLEEP_S, AWAKE_S, DISK_TROUBLES, OUT_OF_REACH, Gates
from app.services.tasks import TaskOwner
from app.services.watch import Watcher

_log = logging.getLogger(__name__)

BEAT_S = 15.0
LISTEN_AGAIN_BEATS = 20
RELIABLE_S = 30.0
"""A wall clock that was moved further than this makes every elapsed time wrong until the server tells it again."""
PAUSED = frozenset({errors.SpendingPaused.code, errors.Locked.code})

DISK_WORDS = "Gondola tries again by itself."

WORDS: dict[Outage, str] = {
    Outage.NONE: "",
    Outage.OFFLINE: (
        "No connection. Jobs go on being made at Venice, finished audio waits there, and nothing new is paid; "
        "Gondola goes on by itself as soon as there is a connection."
    ),
    Outage.HOST_AWAY: (
        "Venice cannot be reached. Finished audio waits there; Gondola tries again by itself and goes on when it "
        "answers."
    ),
    Outage.PROXY: (
        "The proxy does not let Gondola through. Finished audio waits at Venice. Check the proxy in Settings."
    ),
    Outage.CERTIFICATE: (
        "Venice could not prove who it is, so nothing is sent there. If your company looks into connections, name its "
        "certificate file in Settings; otherwise do not trust this network."
    ),
}


@dataclass(frozen=True, slots=True)
class LifeTools:
    """What noticing needs. ``ask_node`` asks our own node anything (raises ChainError).

    ``awake`` are told when the computer woke, ``moved`` when its clock was set.
    """

    clock: Clock
    feed: Feed
    tasks: TaskOwner
    gates: Gates
    watcher: Watcher
    power: Power
    network: Network
    settings: SettingsStore
    ask_node: Callable[[], Awaitable[object]]
    awake: tuple[Callable[[], None], ...] = ()
    moved: tuple[Callable[[], None], ...] = ()


class Life:
    """Listens to the system, the gates and the feed. ``run`` for ever; ``close`` when the program ends."""

    def __init__(self, tools: LifeTools) -> None:
        self._t = tools
        self._outage = Outage.NONE
        self._last = self._beat()
        tools.gates.host.on_change(self._host_changed)
        tools.gates.disk.on_change(self._disk_changed)
        tools.power.on_sleep(self._told_of_sleep)
        self._leave = tools.feed.subscribe(self._heard)

    @property
    def outage(self) -> Outage:
        """Why nobody can be asked right now."""
        return self._outage

    def close(self) -> None:
        """Listen no more."""
        self._leave()

    async def run(self) -> None:
        """Look at the clocks for ever; they tell sleep where the system says nothing."""
        self._tell_network()
        beats = 0
        try:
            while True:
                if beats % LISTEN_AGAIN_BEATS == 0:
                    await self._t.power.start()
                beats += 1
                self._last = self._beat()
                pause_s = to_next_beat_s(self._t.clock, BEAT_S)
                await self._t.clock.sleep(pause_s)
                await self.look_at_clocks(pause_s)
        finally:
            await self._t.power.close()

    async def look_at_clocks(self, expected_s: float) -> None:
        """Find out what happened since the last look, which should be ``expected_s`` ago, and let it be known."""
        before, self._last = self._last, self._beat()
        jump = jump_between(before, self._last, expected_s)
        if jump.slept:
            _log.info("The computer slept for %.0f s", jump.slept_s)
            await self._woke(jump.slept_s)
        if abs(jump.moved_s) >= RELIABLE_S:
            _log.info("The clock was moved by %.0f s", jump.moved_s)
            self._t.watcher.look_at_all()
            for moved in self._t.moved:
                moved()

    async def _woke(self, slept_s: float) -> None:
        """Connections are dead, and the network may take a moment: one look goes ahead, the others follow it."""
        await self._t.network.renew()
        self._t.gates.host.hold(AWAKE_S)
        self._t.watcher.slept(slept_s)
        for wake in self._t.awake:
            wake()

    def _told_of_sleep(self, about_to_sleep: bool) -> None:
        if about_to_sleep:
            # What is asked now would be answered to nobody.
            self._t.gates.host.hold(ASLEEP_S)
        else:
            self._t.gates.host.hold(AWAKE_S)
            self._t.tasks.spawn("awake", self.look_at_clocks(0.0))

    def _beat(self) -> Beat:
        clock = self._t.clock
        return Beat(clock.now(), clock.monotonic(), self._t.power.slept_s())

    def _host_changed(self, trouble: errors.GondolaError | None) -> None:
        if trouble is None:
            self._t.watcher.look_again(OUT_OF_REACH)
            self._tell_outage(Outage.NONE)
        else:
            self._t.tasks.spawn("outage", self._find_out(trouble))

    async def _find_out(self, trouble: errors.GondolaError) -> None:
        """Whether it is the host alone, or everything."""
        outage = _plain_outage(trouble)
        if outage is Outage.HOST_AWAY:
            try:
                await self._t.ask_node()
            except errors.NodeUnreachable:
                outage = Outage.OFFLINE
            except errors.ChainError:
                outage = Outage.HOST_AWAY
        if self._t.gates.host.trouble is not None:
            self._tell_outage(outage)

    def _tell_outage(self, outage: Outage) -> None:
        if outage is self._outage:
            return
        self._outage = outage
        words = WORDS[outage]
        self._t.feed.publish(OutageChanged(outage, words))
        well = outage is Outage.NONE
        self._t.feed.publish(HealthChanged(Part.API, well=well, words=words or "Venice answers"))

    def _disk_changed(self, trouble: errors.GondolaError | None) -> None:
        if trouble is None:
            self._t.watcher.look_again(DISK_TROUBLES)
        words = "" if trouble is None else f"{trouble.what} {DISK_WORDS}"
        self._t.feed.publish(DiskTroubleChanged(words))

    def _heard(self, event: Event) -> None:
        match event:
            case LimitsChanged(limits) if not limits.held_back:
                self._t.watcher.look_again(PAUSED)
            case LockChanged(locked=False):
                self._t.watcher.look_again(PAUSED)
            case PreferencesChanged(names):
                self._chosen(names)
            case HealthChanged(Part.NODE, well):
                self._node_told(well=well)
            case _:
                return

    def _chosen(self, names: frozenset[str]) -> None:
        if "downloads" in names:
            self._t.gates.disk.try_now()
            self._t.watcher.look_again(DISK_TROUBLES)
        if names & {"proxy", "ca_file"}:
            self._t.tasks.spawn("network", self._use_network())

    async def _use_network(self) -> None:
        await self._t.network.use(await self._t.settings.preferences())
        self._tell_network()
        self._t.gates.host.try_now()
        self._t.watcher.look_again(OUT_OF_REACH)

    def _tell_network(self) -> None:
        if self._t.network.trouble:
            trouble = self._t.network.trouble
            self._t.feed.publish(NoticeRaised("attention", "Certificates", trouble, in_settings=True))

    def _node_told(self, *, well: bool) -> None:
        """Of a host that is out of reach, what our node does says whether everything else is too."""
        if well and self._outage is Outage.OFFLINE:
            self._tell_outage(Outage.HOST_AWAY)
        elif not well and self._outage is Outage.HOST_AWAY:
            self._tell_outage(Outage.OFFLINE)


def _plain_outage(trouble: errors.GondolaError) -> Outage:
    if isinstance(trouble, errors.ProxyTrouble):
        return Outage.PROXY
    if isinstance(trouble, errors.CertificateRefused):
        return Outage.CERTIFICATE
    return Outage.HOST_AWAY

"""Faults that tests and curious people arm: what can go wrong, where, and how often. Applied in ``wire.py``, the
payment routes and the node; here is only the board on which they wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

INSTEAD = frozenset({"status", "rate_limited", "redirect", "hang"})
"""Answer in place of the route. With ``processed: true`` the route runs first and its answer is thrown away."""

CONNECTION = frozenset({"drop", "cut"})
"""Break the connection: ``drop`` sends nothing (``processed: false`` to skip the work too), ``cut`` part of it."""

REWRITE = frozenset(
    {
        "truncate",
        "garbage",
        "content_type",
        "huge_body",
        "huge_header",
        "malformed_json",
        "wrong_types",
        "body",
        "patch",
        "headers",
        "slow_body",
        "chunked",
    }
)
"""Change the route's own answer on its way out."""

PAYMENT = frozenset(
    {
        "settle_later",
        "settle_lost",
        "settle_failed",
        "settle_slow",
        "settled_but_402",
        "forged_receipt",
        "payee",
    }
)
"""Understood by the top-up route and by the per-call seller."""

NODE = frozenset(
    {
        "rpc_stale",
        "rpc_wrong_chain",
        "rpc_lies_unused",
        "rpc_no_receipt",
        "rpc_error",
        "rpc_result",
        "rpc_reorg",
        "rpc_forged_receipt",
        "rpc_other_branch",
        "rpc_few_logs",
        "rpc_log_range",
    }
)
"""Understood by the pretend nodes. The route names a node (``rpc``, ``rpc/second``, ``rpc/third``) or a method of one
(``rpc/eth_call``, ``rpc/second/eth_call``)."""

KINDS = frozenset({"delay"}) | INSTEAD | CONNECTION | REWRITE | PAYMENT | NODE


class UnknownFault(ValueError):
    """Somebody asked for a fault that does not exist."""


@dataclass(slots=True)
class Fault:
    """One armed fault. ``route`` is a glob over route names; ``count`` None lasts until cleared; ``after`` calls pass
    unharmed first; ``settings`` belong to the kind."""

    route: str
    kind: str
    count: int | None = 1
    after: int = 0
    settings: Mapping[str, object] = field(default_factory=dict)

    def number(self, name: str, default: float) -> float:
        """A numeric setting."""
        value = self.settings.get(name, default)
        return float(value) if isinstance(value, int | float) else default

    def text(self, name: str, default: str) -> str:
        """A text setting."""
        value = self.settings.get(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, *, default: bool) -> bool:
        """A yes-or-no setting."""
        value = self.settings.get(name, default)
        return value if isinstance(value, bool) else default

    def texts(self, name: str) -> dict[str, str]:
        """A setting that maps names to text, such as headers."""
        value = self.settings.get(name)
        return {str(key): str(item) for key, item in value.items()} if isinstance(value, Mapping) else {}


class FaultBoard:
    """The faults that wait for a request."""

    def __init__(self) -> None:
        self._armed: list[Fault] = []
        self.fired: list[tuple[str, str]] = []

    @property
    def armed(self) -> tuple[Fault, ...]:
        """What still waits, oldest first."""
        return tuple(self._armed)

    def arm(self, fault: Fault) -> None:
        """Add a fault behind those already waiting.

        Raises:
            UnknownFault: no such kind.
        """
        if fault.kind not in KINDS:
            raise UnknownFault(f"no fault is called {fault.kind!r}; known: {', '.join(sorted(KINDS))}")
        self._armed.append(fault)

    def clear(self) -> None:
        """Forget every waiting fault."""
        self._armed.clear()

    def take(self, routes: Iterable[str], kinds: frozenset[str]) -> Fault | None:
        """The first due fault of these kinds for a request known by any of these names; it is used up by this."""
        names = tuple(routes)
        for fault in tuple(self._armed):
            if fault.kind not in kinds or not any(fnmatchcase(name, fault.route) for name in names):
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            if fault.count is not None:
                fault.count -= 1
                if fault.count <= 0:
                    self._armed.remove(fault)
            self.fired.append((names[0], fault.kind))
            return fault
        return None

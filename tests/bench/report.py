"""What a bench reports: lines of a table, and figures with the limits that they were promised to keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Target:
    """A figure and its limits; both ends are still met."""

    what: str
    value: float
    most: float
    least: float = float("-inf")

    @property
    def met(self) -> bool:
        """Whether the promise holds."""
        return self.least <= self.value <= self.most

    def line(self) -> str:
        """For people."""
        limits = (
            f"at most {self.most:g}" if self.least == float("-inf") else f"{self.least:g} to {self.most:g}"
        )
        return f"{'met   ' if self.met else 'MISSED'}  {self.what}: {self.value:.3g} ({limits})"


@dataclass(slots=True)
class Report:
    """``title``, a table, and what was promised about it."""

    title: str
    lines: list[str] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def row(self, *cells: object, widths: Sequence[int]) -> None:
        """One line: words to the left, figures to the right."""
        parts = (
            f"{cell:<{width}}" if isinstance(cell, str) else f"{cell:>{width}.2f}"
            for cell, width in zip(cells, widths, strict=True)
        )
        self.lines.append("  ".join(parts).rstrip())

    def promise(self, what: str, value: float, most: float, least: float = float("-inf")) -> None:
        """Hold a figure to its limits."""
        self.targets.append(Target(what, value, most, least))

"""What was found, as text: a line for each fault, one for each step at which processes were killed, and a verdict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from app.domain.money import format_usd
from tests.faults.kills import Death
from tests.faults.lives import Lives
from tests.faults.play import Result
from tests.faults.stock import Stock

SETTLED_SHARE = 0.99
_FAULT, _STEP = 41, 62

STOCK_HEAD = f"{'fault':<{_FAULT}} x402 calls requests signed transfers"
FAULTS_HEAD = f"{STOCK_HEAD}   at risk  what the program says | after healing"
STEPS_HEAD = f"{'kill -9':<{_STEP}} runs kills most transfers   at risk  what the next start says"


@dataclass(slots=True)
class Found:
    """Everything that one run of the command found."""

    seed: int
    results: list[Result] = field(default_factory=list)
    stock: list[Stock] = field(default_factory=list)
    deaths: list[Death] = field(default_factory=list)
    lives: Lives = field(default_factory=Lives)

    @property
    def kills(self) -> int:
        """Processes that were killed."""
        return sum(death.kills for death in self.deaths)

    @property
    def settled(self) -> tuple[int, int]:
        """Runs on the EVM whose payments all ended decided and as the chain has them, of how many."""
        runs: list[Result | Death] = [*self.results, *self.deaths]
        return sum(run.settled for run in runs), len(runs)

    def document(self) -> dict[str, Any]:
        """All of it for JSON."""
        lives = {**asdict(replace(self.lives, deaths=Counter(), ends=Counter()))}
        return {
            "seed": self.seed,
            "faults": [asdict(result) for result in self.results],
            "official_client": [asdict(stock) for stock in self.stock],
            "kills": self.kills,
            "deaths": [asdict(death) for death in self.deaths],
            "lives": {**lives, "deaths": dict(self.lives.deaths), "ends": dict(self.lives.ends)},
            "settled": self.settled,
        }

    def broken(self) -> Iterator[str]:
        """What must not be, each in a line."""
        for result in self.results:
            yield from (f"{result.fault} (v{result.version}): {words}" for words in result.broken)
        for death in self.deaths:
            yield from (f"killed, {death.scene}, {death.step}: {words}" for words in death.broken)
        yield from self.lives.broken
        good, runs = self.settled
        if runs and good < SETTLED_SHARE * runs:
            yield f"only {good} of {runs} runs ended decided and truly"


def fault_line(result: Result) -> str:
    """One fault."""
    requests = f"{result.asked}+{result.sent}"
    shown = " | ".join(filter(None, (result.shown, result.after)))
    mark = "" if not result.broken else f"  BROKEN: {'; '.join(result.broken)}"
    return (
        f"{result.fault:<{_FAULT}} v{result.version:<3} {result.calls:>5} {requests:>8} {result.signed:>6}"
        f" {result.transfers:>9} {format_usd(result.at_risk):>9}  {shown}{mark}"
    )


def stock_line(stock: Stock) -> str:
    """One fault, met by the official client."""
    return (
        f"{stock.fault:<{_FAULT}} v{stock.version:<3} {1:>5} {stock.tries:>8} {stock.signed:>6}"
        f" {stock.transfers:>9}"
    )


def step_lines(deaths: Iterable[Death]) -> Iterator[str]:
    """One line for each step at which processes died."""
    by_step: defaultdict[str, list[Death]] = defaultdict(list)
    for death in deaths:
        by_step[death.step].append(death)
    for step, those in sorted(by_step.items()):
        said = Counter(death.shown for death in those)
        words = ", ".join(f"{count} {word}" for word, count in said.most_common())
        most = max(those, key=lambda death: (death.transfers - death.calls, death.transfers))
        risk = format_usd(max(death.at_risk for death in those))
        yield (
            f"{step:<{_STEP}} {len(those):>4} {sum(death.kills for death in those):>5}"
            f" {f'{most.transfers} of {most.calls}':>14} {risk:>9}  {words}"
        )


def late_lines(deaths: Iterable[Death]) -> Iterator[str]:
    """Where processes died that were finding out afterwards how payments had ended."""
    steps = Counter(death.late_step for death in deaths if death.late_step)
    if steps:
        yield f"of these, later and while it reconciled: {_counted(steps)}"


def lives_lines(lives: Lives) -> Iterator[str]:
    """What became of the model's lives."""
    yield f"{lives.played} lives, {sum(lives.deaths.values())} deaths at {len(lives.deaths)} different places"
    yield f"{lives.transfers} transfers; payments ended {_counted(lives.ends)}"
    yield f"places of death: {_counted(lives.deaths)}"


def verdict_lines(found: Found, wrong: Sequence[str]) -> Iterator[str]:
    """The end of it all."""
    good, runs = found.settled
    if runs:
        yield f"runs that ended decided, and as the chain has it: {good} of {runs} ({100 * good / runs:.1f} %)"
    yield f"processes killed on the EVM: {found.kills}"
    yield f"seed: {found.seed}"
    yield from (f"BROKEN: {line}" for line in wrong)
    yield "No promise was broken." if not wrong else f"{len(wrong)} broken."


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counter.most_common())

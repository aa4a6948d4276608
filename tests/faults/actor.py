"""One start of the program in a process of its own: the real command line, with what a plan says put around it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from app.__main__ import main
from tests.faults.moments import Moments
from tests.faults.times import DrivenTime, drive_the_clock


@dataclass(frozen=True, slots=True)
class Plan:
    """What one start is given. ``patience_s``: how long it waits for the answer to a payment (else two minutes).

    ``kill_at``: the moment, counted from 1, at which it kills itself; moments are counted where ``moments`` names a
    file for their names.
    """

    arguments: tuple[str, ...]
    output: str
    time: str
    patience_s: float
    moments: str = ""
    kill_at: int | None = None
    environment: Mapping[str, str] = field(default_factory=dict)

    def line(self) -> str:
        """As it travels to another process."""
        return json.dumps(asdict(self))

    @staticmethod
    def from_line(line: str) -> Plan:
        """As it was sent."""
        return Plan(**json.loads(line))


def act(plan: Plan) -> int:
    """Run the program to its end; returns its exit code. What it prints goes to files named after ``output``."""
    from app.adapters.seller import client
    from app.adapters.venice import top_up

    os.environ.update(plan.environment)
    _speak_into(plan.output)
    drive_the_clock(DrivenTime(Path(plan.time)))
    for patient in (client, top_up):
        setattr(patient, "SETTLING_S", plan.patience_s)  # noqa: B010 - a constant, shortened on purpose
    if plan.moments:
        Moments(Path(plan.moments), plan.kill_at).install()
    try:
        return main(plan.arguments)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _speak_into(output: str) -> None:
    for stream, ending in ((sys.stdout, "out"), (sys.stderr, "err")):
        stream.flush()
        file = os.open(f"{output}.{ending}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(file, stream.fileno())
        os.close(file)


if __name__ == "__main__":
    sys.exit(act(Plan.from_line(sys.argv[1])))

"""What watching remembers, a part of schema 3: how long finished jobs took, and how each job is looked at."""

from __future__ import annotations

WATCHING: tuple[str, ...] = (
    "ALTER TABLE jobs ADD COLUMN running_ms INTEGER",
    "ALTER TABLE jobs ADD COLUMN size TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE jobs ADD COLUMN look_plan TEXT NOT NULL DEFAULT 'cheapest'",
    """CREATE TABLE durations (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        model TEXT NOT NULL,
        size TEXT NOT NULL,
        seller TEXT NOT NULL,
        low_ms INTEGER NOT NULL CHECK (low_ms >= 0),
        high_ms INTEGER NOT NULL CHECK (high_ms > low_ms),
        p80_ms INTEGER,
        at_us INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX durations_of ON durations (model, size, seller, seq)",
)

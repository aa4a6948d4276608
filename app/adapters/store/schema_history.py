"""Tables, columns and indexes for browsing, finding and forgetting jobs, a part of schema 3."""

from __future__ import annotations

HISTORY: tuple[str, ...] = (
    # A job's place in its records, which stays whatever SQLite does with rowids.
    "ALTER TABLE jobs ADD COLUMN number INTEGER",
    "UPDATE jobs SET number = rowid",
    "CREATE UNIQUE INDEX jobs_number ON jobs (number)",
    "ALTER TABLE jobs ADD COLUMN options TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE jobs ADD COLUMN prompt_forgotten INTEGER NOT NULL DEFAULT 0",
    # What jobs are found by, and the state of the index over it (see ``search``).
    "CREATE TABLE job_texts (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT",
    """CREATE TABLE search_state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        filled INTEGER NOT NULL,
        indexed INTEGER NOT NULL,
        swept INTEGER NOT NULL
    ) STRICT""",
    "INSERT INTO search_state VALUES (1, 0, 0, NOT EXISTS (SELECT 1 FROM jobs))",
    # What jobs are sorted by. The indexes hold all that a choice asks for, so that no job is read to leave it out.
    "ALTER TABLE jobs ADD COLUMN sort_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE jobs ADD COLUMN looks_micro_usdc INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE jobs ADD COLUMN cost_micro_usdc INTEGER NOT NULL DEFAULT -1",
    "ALTER TABLE jobs ADD COLUMN took_us INTEGER NOT NULL DEFAULT -1",
    "CREATE INDEX jobs_by_time ON jobs (created_at_us, number, state, model, account_id)",
    "CREATE INDEX jobs_by_title ON jobs (sort_title, number, state, model, account_id, created_at_us)",
    "CREATE INDEX jobs_by_cost ON jobs (cost_micro_usdc, number, state, model, account_id, created_at_us)",
    "CREATE INDEX jobs_by_took ON jobs (took_us, number, state, model, account_id, created_at_us)",
    "CREATE INDEX jobs_by_state ON jobs (state)",
    "CREATE INDEX jobs_by_model ON jobs (model)",
    "CREATE INDEX jobs_at_host ON jobs (queue_id)",
    "CREATE INDEX jobs_finished ON jobs (finished_at_us)",
    "CREATE INDEX charges_of_job ON charges (job_id) WHERE job_id <> ''",
    "CREATE INDEX charges_by_state ON charges (state)",
    "CREATE INDEX charges_by_time ON charges (created_at_us)",
    "CREATE INDEX payments_by_state ON payments (state, delivery)",
    "CREATE INDEX payments_by_time ON payments (created_at_us)",
    # What looks at a job cost: signed for, and not proved to be void.
    """CREATE VIEW looks_of_jobs AS
        SELECT job_id, sum(amount_micro_usdc) AS spent FROM payments
        WHERE job_id <> '' AND state IN ('signed', 'sent', 'claimed', 'unknown', 'confirmed', 'final')
        GROUP BY job_id""",
    """CREATE TRIGGER jobs_looked_at AFTER INSERT ON jobs BEGIN
        UPDATE jobs SET looks_micro_usdc = coalesce((SELECT spent FROM looks_of_jobs WHERE job_id = NEW.id), 0)
        WHERE id = NEW.id;
    END""",
    """CREATE TRIGGER payments_for_looks AFTER UPDATE OF state ON payments WHEN NEW.job_id <> '' BEGIN
        UPDATE jobs SET looks_micro_usdc = coalesce((SELECT spent FROM looks_of_jobs WHERE job_id = NEW.job_id), 0)
        WHERE id = NEW.job_id;
    END""",
    # Unknown costs and times are -1, so that they come last.
    """CREATE TRIGGER jobs_sorted
    AFTER UPDATE OF looks_micro_usdc, price_micro_usdc, refunded, state, created_at_us, finished_at_us ON jobs BEGIN
        UPDATE jobs SET
            cost_micro_usdc = NEW.looks_micro_usdc + CASE WHEN NEW.refunded THEN 0
                ELSE coalesce(NEW.price_micro_usdc, CASE NEW.looks_micro_usdc WHEN 0 THEN -1 ELSE 0 END) END,
            took_us = CASE NEW.state WHEN 'gone' THEN -1 ELSE coalesce(NEW.finished_at_us - NEW.created_at_us, -1) END
        WHERE id = NEW.id;
    END""",
    """UPDATE jobs SET looks_micro_usdc = (
        SELECT coalesce(sum(amount_micro_usdc), 0) FROM payments INDEXED BY payments_of_job
        WHERE job_id = jobs.id AND job_id <> ''
            AND state IN ('signed', 'sent', 'claimed', 'unknown', 'confirmed', 'final')
    )""",
)

"""The tables of batches, a part of schema 3. What must never be queued twice is a trigger here too."""

from __future__ import annotations

BATCHES: tuple[str, ...] = (
    "ALTER TABLE charges ADD COLUMN text_digest TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX charges_text ON charges (text_digest) WHERE text_digest <> ''",
    "CREATE INDEX charges_sent ON charges (account_id, sent_at_us) WHERE sent_at_us IS NOT NULL",
    """CREATE TABLE batches (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        title TEXT NOT NULL,
        created_at_us INTEGER NOT NULL,
        digest TEXT NOT NULL,
        agreed_micro_usdc INTEGER NOT NULL,
        most_micro_usdc INTEGER NOT NULL,
        low_credit INTEGER NOT NULL,
        state TEXT NOT NULL,
        notice TEXT NOT NULL,
        notice_code TEXT NOT NULL,
        told INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX batches_open ON batches (digest) WHERE state <> 'done'",
    """CREATE TABLE batch_entries (
        batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        title TEXT NOT NULL,
        model TEXT NOT NULL,
        request TEXT NOT NULL,
        source TEXT NOT NULL,
        line INTEGER NOT NULL,
        queue_id TEXT NOT NULL,
        watched INTEGER NOT NULL,
        price_micro_usdc INTEGER,
        state TEXT NOT NULL,
        charge_id TEXT NOT NULL,
        job_id TEXT NOT NULL,
        notice TEXT NOT NULL,
        notice_code TEXT NOT NULL,
        suggested_prompt TEXT NOT NULL,
        PRIMARY KEY (batch_id, number)
    ) STRICT""",
    "CREATE UNIQUE INDEX batch_entries_charge ON batch_entries (charge_id) WHERE charge_id <> ''",
    "CREATE INDEX batch_entries_job ON batch_entries (job_id) WHERE job_id <> ''",
    """CREATE TRIGGER batch_entries_once BEFORE UPDATE ON batch_entries
    WHEN OLD.charge_id <> '' AND NEW.state = 'waiting' AND EXISTS (
        SELECT 1 FROM charges WHERE id = OLD.charge_id AND state NOT IN ('abandoned', 'rejected')
    ) BEGIN
        SELECT RAISE(ABORT, 'what may have been queued does not wait to be queued again');
    END""",
    """CREATE TRIGGER batch_entries_one_at_a_time BEFORE UPDATE ON batch_entries
    WHEN OLD.charge_id <> '' AND NEW.charge_id IS NOT OLD.charge_id AND EXISTS (
        SELECT 1 FROM charges WHERE id = OLD.charge_id AND state IN ('intended', 'sent', 'unknown')
    ) BEGIN
        SELECT RAISE(ABORT, 'an attempt that nobody knows the end of is not followed by another');
    END""",
    # What a person has forgotten is not remembered by the batch that it came with.
    """CREATE TRIGGER batch_entries_forget_job AFTER DELETE ON jobs BEGIN
        UPDATE batch_entries SET request = '', title = '', suggested_prompt = '' WHERE job_id = OLD.id;
    END""",
    """CREATE TRIGGER batch_entries_forget_prompt AFTER UPDATE OF prompt ON jobs
    WHEN NEW.prompt = '' AND OLD.prompt <> '' BEGIN
        UPDATE batch_entries SET request = '', suggested_prompt = '' WHERE job_id = OLD.id;
    END""",
)

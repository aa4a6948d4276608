"""The tables, version by version. A released version is never edited again; ``migration`` leads up to the newest.

Money is whole micro-USDC, times are microseconds since 1970 in UTC. The rules of the journals stand here as
triggers too: what was written about money is never changed or removed, whoever opens the file.
"""

from __future__ import annotations

from app.adapters.store.schema_batches import BATCHES
from app.adapters.store.schema_history import HISTORY
from app.adapters.store.schema_watching import WATCHING

APPLICATION_ID = 0x476F6E64
"""``Gond``: tells our files from other SQLite files."""

Ladder = tuple[tuple[str, ...], ...]

_V1: tuple[str, ...] = (
    """CREATE TABLE journal (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        high_water_us INTEGER NOT NULL
    ) STRICT""",
    "INSERT INTO journal VALUES (1, lower(hex(randomblob(16))), 0)",
    """CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        created_at_us INTEGER NOT NULL,
        address TEXT NOT NULL,
        network_key TEXT NOT NULL,
        backed_up INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        model TEXT NOT NULL,
        queue_id TEXT NOT NULL,
        title TEXT NOT NULL,
        created_at_us INTEGER NOT NULL,
        prompt TEXT NOT NULL,
        summary TEXT NOT NULL,
        price_micro_usdc INTEGER,
        state TEXT NOT NULL,
        p80_ms INTEGER,
        elapsed_ms INTEGER,
        seen_at_us INTEGER,
        polls INTEGER NOT NULL,
        troubles_in_a_row INTEGER NOT NULL,
        notice TEXT NOT NULL,
        notice_code TEXT NOT NULL,
        suggested_prompt TEXT NOT NULL,
        refunded INTEGER,
        audio_path TEXT,
        audio_sha256 TEXT,
        audio_size_bytes INTEGER,
        audio_format TEXT,
        audio_duration_s REAL,
        audio_verified INTEGER,
        audio_problem TEXT,
        finished_at_us INTEGER
    ) STRICT""",
    """CREATE TABLE job_steps (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        at_us INTEGER NOT NULL,
        detail TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX job_steps_of ON job_steps (job_id, seq)",
    """CREATE TABLE payments (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        resource TEXT NOT NULL,
        host TEXT NOT NULL,
        network_key TEXT NOT NULL,
        payee TEXT NOT NULL,
        amount_micro_usdc INTEGER NOT NULL CHECK (amount_micro_usdc > 0 OR state = 'refused'),
        created_at_us INTEGER NOT NULL,
        reserved_at_us INTEGER NOT NULL,
        state TEXT NOT NULL,
        delivery TEXT NOT NULL,
        job_id TEXT NOT NULL,
        auth_payer TEXT,
        auth_payee TEXT,
        auth_value_micro_usdc INTEGER,
        auth_valid_after INTEGER,
        auth_valid_before INTEGER,
        auth_nonce TEXT,
        header_name TEXT,
        header_value TEXT,
        header_method TEXT,
        header_url TEXT,
        header_body BLOB,
        tx_hash TEXT NOT NULL,
        block_number INTEGER,
        depth INTEGER,
        note TEXT NOT NULL,
        sends INTEGER NOT NULL,
        changed_at_us INTEGER
    ) STRICT""",
    "CREATE UNIQUE INDEX payments_nonce ON payments (auth_payer, auth_nonce) WHERE auth_nonce IS NOT NULL",
    "CREATE INDEX payments_window ON payments (reserved_at_us)",
    """CREATE TABLE transitions (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        payment_id TEXT NOT NULL REFERENCES payments (id),
        at_us INTEGER NOT NULL,
        before_state TEXT NOT NULL,
        after_state TEXT NOT NULL,
        why TEXT NOT NULL,
        evidence TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX transitions_of ON transitions (payment_id, seq)",
    """CREATE TABLE charges (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        host TEXT NOT NULL,
        model TEXT NOT NULL,
        title TEXT NOT NULL,
        price_micro_usdc INTEGER NOT NULL CHECK (price_micro_usdc >= 0),
        created_at_us INTEGER NOT NULL,
        reserved_at_us INTEGER NOT NULL,
        request_digest TEXT NOT NULL,
        ledger_mark TEXT NOT NULL,
        state TEXT NOT NULL,
        queue_id TEXT NOT NULL,
        job_id TEXT NOT NULL,
        note TEXT NOT NULL,
        sent_at_us INTEGER,
        changed_at_us INTEGER
    ) STRICT""",
    "CREATE INDEX charges_window ON charges (reserved_at_us)",
    """CREATE TABLE charge_transitions (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        charge_id TEXT NOT NULL REFERENCES charges (id),
        at_us INTEGER,
        before_state TEXT NOT NULL,
        after_state TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    """CREATE TRIGGER charges_history AFTER UPDATE OF state ON charges BEGIN
        INSERT INTO charge_transitions (charge_id, at_us, before_state, after_state, note)
        VALUES (NEW.id, NEW.changed_at_us, OLD.state, NEW.state, NEW.note);
    END""",
    """CREATE TRIGGER transitions_fixed BEFORE UPDATE ON transitions BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER transitions_kept BEFORE DELETE ON transitions BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER charge_transitions_fixed BEFORE UPDATE ON charge_transitions BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER charge_transitions_kept BEFORE DELETE ON charge_transitions BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER payments_kept BEFORE DELETE ON payments BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER charges_kept BEFORE DELETE ON charges BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only');
    END""",
    """CREATE TRIGGER payments_fixed BEFORE UPDATE ON payments
    WHEN OLD.account_id IS NOT NEW.account_id OR OLD.amount_micro_usdc IS NOT NEW.amount_micro_usdc
        OR OLD.payee IS NOT NEW.payee OR OLD.host IS NOT NEW.host OR OLD.network_key IS NOT NEW.network_key
        OR OLD.reserved_at_us IS NOT NEW.reserved_at_us
        OR (OLD.auth_nonce IS NOT NULL AND (OLD.auth_nonce IS NOT NEW.auth_nonce
            OR OLD.auth_payer IS NOT NEW.auth_payer OR OLD.auth_payee IS NOT NEW.auth_payee
            OR OLD.auth_value_micro_usdc IS NOT NEW.auth_value_micro_usdc
            OR OLD.auth_valid_before IS NOT NEW.auth_valid_before))
        OR (OLD.header_value IS NOT NULL AND (OLD.header_value IS NOT NEW.header_value
            OR OLD.header_url IS NOT NEW.header_url OR OLD.header_body IS NOT NEW.header_body))
    BEGIN
        SELECT RAISE(ABORT, 'a payment keeps its amount, payee and authorization');
    END""",
    """CREATE TRIGGER charges_fixed BEFORE UPDATE ON charges
    WHEN OLD.account_id IS NOT NEW.account_id OR OLD.price_micro_usdc IS NOT NEW.price_micro_usdc
        OR OLD.model IS NOT NEW.model OR OLD.host IS NOT NEW.host OR OLD.reserved_at_us IS NOT NEW.reserved_at_us
    BEGIN
        SELECT RAISE(ABORT, 'a charge keeps its price and model');
    END""",
    """CREATE TRIGGER high_water_rises BEFORE UPDATE ON journal
    WHEN NEW.high_water_us < OLD.high_water_us OR NEW.id IS NOT OLD.id
    BEGIN
        SELECT RAISE(ABORT, 'the journal keeps its name, and its time never goes back');
    END""",
)

_V2: tuple[str, ...] = (
    "ALTER TABLE jobs ADD COLUMN seller_url TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE jobs ADD COLUMN listing_price_micro_usdc INTEGER",
    "ALTER TABLE jobs ADD COLUMN median_price_micro_usdc INTEGER",
    "ALTER TABLE jobs ADD COLUMN listed_payee TEXT",
    "ALTER TABLE jobs ADD COLUMN listed_network_key TEXT",
    "ALTER TABLE jobs ADD COLUMN listed_network_name TEXT",
    "ALTER TABLE jobs ADD COLUMN listed_in_usdc INTEGER",
    "ALTER TABLE jobs ADD COLUMN listed_timeout_s INTEGER",
    "ALTER TABLE payments ADD COLUMN asked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE payments ADD COLUMN forgiven INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX payments_of_job ON payments (job_id) WHERE job_id <> ''",
)

_V3: tuple[str, ...] = (
    """CREATE TABLE notices (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT UNIQUE,
        at_us INTEGER NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        job_id TEXT NOT NULL,
        batch_id TEXT NOT NULL,
        read INTEGER NOT NULL,
        cleared INTEGER NOT NULL
    ) STRICT""",
    *BATCHES,
    "ALTER TABLE jobs ADD COLUMN media_until_us INTEGER",
    "ALTER TABLE jobs ADD COLUMN audio_vouched INTEGER NOT NULL DEFAULT 1",
    *HISTORY,
    "ALTER TABLE payments ADD COLUMN told INTEGER NOT NULL DEFAULT 1",
    *WATCHING,
)

LADDER: Ladder = (_V1, _V2, _V3)
"""The statements that lead from each version to the next; the length is the newest version."""

"""What ``GET /control/state`` tells: everything the sandbox saw and did, as JSON."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

from app.sandbox.chain_state import ChangeKind
from app.sandbox.jobs import Job, JobBoard
from app.sandbox.ledger import RowType
from app.sandbox.world import SandboxWorld

Json = dict[str, object]


def state_of(world: SandboxWorld) -> Json:
    """The whole state of a world."""
    recorder = world.recorder
    return {
        "clock": _clock(world),
        "requests": dict(recorder.requests),
        "statuses": dict(recorder.statuses),
        "max_in_flight": dict(recorder.max_in_flight),
        "max_in_flight_by_account": dict(world.limits.max_in_flight),
        "payment_headers": dict(Counter(seen.route for seen in recorder.payment_headers)),
        "payment_headers_seen": [asdict(seen) for seen in recorder.payment_headers],
        "sign_ins": [asdict(seen) for seen in recorder.sign_ins],
        "refused_sign_ins": dict(recorder.refused_sign_ins),
        "jobs": [_job(world.jobs, job) for job in world.jobs.all],
        "ledger": _ledger(world),
        "chain": _chain(world),
        "faults": {
            "armed": [asdict(fault) for fault in world.faults.armed],
            "fired": [{"route": route, "kind": kind} for route, kind in world.faults.fired],
        },
        "seller": world.seller.state(),
        "trap": {"on": world.trap.on, "sprung": world.trap.sprung},
    }


def _clock(world: SandboxWorld) -> Json:
    clock = world.clock
    return {
        "world_s": clock.world_s(),
        "server_s": clock.server_s(),
        "chain_s": clock.chain_s(),
        "offset_s": clock.offset_s,
        "chain_offset_s": clock.chain_offset_s,
        "speed": clock.speed,
    }


def _job(board: JobBoard, job: Job) -> Json:
    over = board.is_over(job)
    return {
        "queue_id": job.queue_id,
        "account": job.account,
        "model": job.model.id,
        "prompt": job.prompt,
        "state": "deleted" if job.deleted else "running" if not over else "failed" if job.failure else "done",
        "price_micro_usd": job.price,
        "length_s": job.length_s,
        "elapsed_s": board.elapsed_s(job),
        "p80_s": job.p80_s,
        "audio_s": job.audio_s,
        "retrievals": job.retrievals,
        "downloads": job.downloads,
    }


def _ledger(world: SandboxWorld) -> Json:
    rows = world.ledger.rows
    charged = [row for row in rows if row.type is RowType.CHARGE]
    return {
        "balances": {account: world.ledger.balance(account) for account in {row.account for row in rows}},
        "rows": [{**asdict(row), "type": row.type.value} for row in rows],
        "charges": len(charged),
        "charged_micro_usd": -sum(row.amount_micro_usd for row in charged),
    }


def _chain(world: SandboxWorld) -> Json:
    chain = world.chain
    transfers = [
        {
            "payer": change.payer,
            "payee": change.payee,
            "value": change.value,
            "nonce": change.nonce,
            "transaction": change.tx_hash,
            "block": change.block,
        }
        for change in chain.state.changes
        if change.kind is ChangeKind.TRANSFER
    ]
    return {
        "chain_id": chain.network.chain_id,
        "head": chain.head(),
        "safe": chain.safe(),
        "finalized": chain.finalized(),
        "transfers": transfers,
    }

"""Putting a job that exists at the host into the list."""

from __future__ import annotations

import uuid

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.job import Job
from app.gui.shell import Shell


async def watch_job(shell: Shell, account: Account, model: str, queue_id: str, title: str) -> Job:
    """Put a job that exists at the host into the list and look at it from now on."""
    gondola = shell.gondola
    return await gondola.watcher.add(
        Job(
            id=str(uuid.uuid4()),
            account_id=account.id,
            model=model,
            queue_id=queue_id,
            title=displayable(title, 120) or displayable(model, 120),
            created_at=gondola.clock.now(),
        )
    )

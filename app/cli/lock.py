"""``lock`` and ``unlock``: the same lock as the window's, for every Gondola over this home."""

from __future__ import annotations

from app.cli.exit_codes import DONE
from app.cli.output import Output
from app.domain.errors import FolderUnwritable
from app.services.app_lock import AppLock

LOCK_COMMANDS = ("lock", "unlock")


async def lock_or_open(command: str, lock: AppLock, output: Output) -> int:
    """Lock it, or ask the keyring and open it.

    Raises:
        DiskError: the lock cannot be written down, or taken away.
        VaultError: the keyring said no; it stays locked.
    """
    if command == "unlock":
        await lock.unlock()
        output.outcome("open", "Gondola is open.")
        return DONE
    if not await lock.lock():
        raise FolderUnwritable(
            "The lock could not be written down.",
            means="Gondola is not locked.",
            do="Check that the settings folder can be written.",
        )
    output.outcome("locked", "Gondola is locked. Watching and downloads go on.")
    return DONE

"""Where this person's data, settings and downloads live on this system, or under one folder that was named."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "GONDOLA_HOME"
_APP = "Gondola"


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of one profile."""

    data: Path
    config: Path
    downloads: Path
    state: Path

    @property
    def database(self) -> Path:
        """Jobs and money records."""
        return self.data / "gondola.sqlite"

    @property
    def locks(self) -> Path:
        """Locks between processes that share the data."""
        return self.data / "locks"

    @property
    def window_state(self) -> Path:
        """Size and columns of the window."""
        return self.config / "window.ini"


def user_state() -> Path:
    """The one folder per user that no ``--home`` moves: which records speak for which wallet."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False))


def named_home(home: Path | None = None) -> Path | None:
    """The one folder that was named for this run: ``home``, else ``$GONDOLA_HOME``; None where the system decides."""
    named = home or (Path(os.environ[HOME_VARIABLE]) if os.environ.get(HOME_VARIABLE) else None)
    return None if named is None else named.expanduser().resolve()


def find_places(home: Path | None = None) -> Places:
    """The folders for this run: under the folder that was named, else where the system keeps such."""
    root = named_home(home)
    if root is not None:
        return Places(root / "data", root / "config", root / "downloads", root / "state")
    return Places(
        data=Path(platformdirs.user_data_dir(_APP, appauthor=False)),
        config=Path(platformdirs.user_config_dir(_APP, appauthor=False)),
        downloads=Path(platformdirs.user_downloads_dir()) / _APP,
        state=user_state(),
    )

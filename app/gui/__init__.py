"""The window: Qt lives here and nowhere else."""

from app.gui.plain_import import use_plain_import

use_plain_import()

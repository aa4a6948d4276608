"""How long tests wait for something that has to come: long, because a busy machine is slow and a wait costs nothing."""

from __future__ import annotations

PATIENCE_S = 60.0
"""Only a test that fails waits so long. No test may need it to be short."""

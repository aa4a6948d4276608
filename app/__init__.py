"""Gondola: a desktop wallet and monitor for paid, asynchronous audio jobs."""

import sys

__version__ = "0.1.0"

# httpx brings a command line of its own along, and a hundred modules with it, where their packages happen to be
# installed. To it they are not: it goes on without, as it does for everybody who has httpx alone.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

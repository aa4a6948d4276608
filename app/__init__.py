"""Gondola: a desktop wallet and monitor for paid, asynchronous audio jobs."""

__version__ = "0.1.0"

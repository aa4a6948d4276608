"""Async use cases: what Gondola does, with no window, no socket and no file of its own."""

"""The machine's own time."""

"""Figures that anyone can print again: `packaging/dev.py bench`. One module a bench, each with its targets."""

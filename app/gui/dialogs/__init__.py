"""Sheets that ask something and return a plain value. One noun, one module; none of them runs a nested loop."""

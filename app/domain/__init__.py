"""What is true: pure, frozen values and rules. Standard library only; no clock, no I/O, no asyncio."""

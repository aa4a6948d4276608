"""Compiles the contracts beside this file (``contracts/*.vy``) when a test asks for one. Needs no network."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "contracts"


def runtime_code(name: str) -> bytes:
    """The code of a contract as it lies on chain (none of ours has a constructor); takes about half a second."""
    from vyper import compile_code

    source = (_FOLDER / f"{name}.vy").read_text(encoding="utf-8")
    compiled = compile_code(source, output_formats=["bytecode_runtime"])
    return bytes.fromhex(compiled["bytecode_runtime"].removeprefix("0x"))

"""Parses JSON that a stranger sent, refusing what is nested deeper than any honest document.

Python's parser recurses in C. Its own guard is the recursion limit, which a library under eth-account raises to
100,000 when it is imported: some kilobytes of brackets then end the whole program instead of raising.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import accumulate
from typing import Any

DEEPEST = 64
_NOT_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"|[^\[\]{}"]+', re.DOTALL)
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1, ord('"'): 0}


def load_json(
    body: bytes,
    *,
    parse_float: Callable[[str], Any] | None = None,
    object_pairs_hook: Callable[[list[tuple[str, Any]]], Any] | None = None,
) -> Any:  # noqa: ANN401 - JSON may be anything
    """A JSON document in UTF-8.

    Raises:
        ValueError: not JSON, NaN or Infinity in it, or more than 64 levels deep.
    """
    if body.count(b"[") + body.count(b"{") > DEEPEST and _depth(body) > DEEPEST:
        raise ValueError("nested too deep")
    return json.loads(
        body.decode(),
        parse_float=parse_float,
        parse_constant=_no_constant,
        object_pairs_hook=object_pairs_hook,
    )


def _depth(body: bytes) -> int:
    """The deepest nesting outside of strings. An unclosed string makes it no JSON: then any answer will do."""
    brackets = _NOT_BRACKETS.sub(b"", body)
    return max(accumulate(map(_STEP.__getitem__, brackets)), default=0)


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")

"""Answers on their way out, and the faults that change them: shorter, wrong, huge, or somebody else's."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.sandbox.faults import Fault
from app.sandbox.wire_format import Unreadable, decode_header, encode_header

_HUGE_BODY = 64 * 1024 * 1024
_HUGE_HEADER = 70_000


@dataclass(frozen=True, slots=True)
class Answer:
    """One whole HTTP answer. ``padding`` bytes follow the body; ``declared`` False leaves the length out."""

    status: int
    headers: dict[str, str]
    body: bytes
    padding: int = 0
    declared: bool = True

    @property
    def length(self) -> int:
        """Bytes of the whole body."""
        return len(self.body) + self.padding

    def with_json(self, document: object) -> Answer:
        """The same answer with another JSON body."""
        return replace(self, body=json.dumps(document).encode())

    def with_headers(self, headers: Mapping[str, str]) -> Answer:
        """The same answer with more or other headers."""
        lowered = {name.lower(): value for name, value in headers.items()}
        return replace(self, headers={**self.headers, **lowered})


def instead(fault: Fault) -> Answer:
    """The answer of a fault that stands in for the route."""
    headers = {name.lower(): value for name, value in fault.texts("headers").items()}
    if fault.kind == "rate_limited":
        headers = {"retry-after": str(round(fault.number("retry_after_s", 1))), **headers}
        return _json(429, fault.settings.get("body", {"error": "Rate limit exceeded"}), headers)
    if fault.kind == "redirect":
        headers["location"] = fault.text("location", "https://elsewhere.invalid/")
        return Answer(int(fault.number("status", 307)), headers, b"")
    status = int(fault.number("status", 500))
    return _json(status, fault.settings.get("body", {"error": "Internal server error"}), headers)


def rewritten(fault: Fault, answer: Answer) -> Answer:
    """The route's answer after a rewriting fault; the length it declares fits what is sent."""
    rewrite = _REWRITES.get(fault.kind)
    return rewrite(fault, answer) if rewrite is not None else answer


def _truncated(fault: Fault, answer: Answer) -> Answer:
    keep = int(fault.number("keep", len(answer.body) // 2))
    return replace(answer, body=answer.body[:keep])


def _garbage(fault: Fault, answer: Answer) -> Answer:
    size = int(fault.number("bytes", max(len(answer.body), 1_000)))
    return replace(answer, status=200, body=os.urandom(size))


def _huge_header(fault: Fault, answer: Answer) -> Answer:
    return answer.with_headers({"x-padding": "p" * int(fault.number("bytes", _HUGE_HEADER))})


def _malformed(_fault: Fault, answer: Answer) -> Answer:
    return replace(answer, body=answer.body[: max(1, len(answer.body) // 2)] + b'{"')


def _json(status: int, body: object, headers: Mapping[str, str]) -> Answer:
    if isinstance(body, str):
        return Answer(status, {"content-type": "text/plain; charset=utf-8", **headers}, body.encode())
    return Answer(status, {**headers, "content-type": "application/json"}, json.dumps(body).encode())


def _patched(fault: Fault, answer: Answer) -> Answer:
    """Merge ``patch`` into the JSON body and every payment header that holds JSON, as a man in the middle would."""
    patch = fault.settings.get("patch", {})
    changed = answer.with_json(merged(_loads(answer.body), patch))
    headers = {}
    for name in ("payment-required", "payment-response", "x-payment-response"):
        try:
            document = merged(decode_header(answer.headers[name]), patch)
        except (KeyError, Unreadable):
            continue
        if isinstance(document, dict):
            headers[name] = encode_header(document)
    return changed.with_headers(headers)


def merged(document: object, patch: object) -> object:
    """A deep merge: objects by key, lists by place (``{"0": …}``), anything else replaced."""
    if isinstance(document, list) and isinstance(patch, Mapping):
        items = list(document)
        for place, value in patch.items():
            if int(place) < len(items):
                items[int(place)] = merged(items[int(place)], value)
        return items
    if isinstance(document, dict) and isinstance(patch, Mapping):
        result = dict(document)
        for key, value in patch.items():
            result[key] = merged(result[key], value) if key in result else value
        return result
    return patch


def _loads(body: bytes) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return {}


def _other_types(document: object) -> object:
    """The same shape with every leaf of another type: text for numbers, numbers for text, and so on."""
    match document:
        case dict():
            return {key: _other_types(value) for key, value in document.items()}
        case list():
            return [_other_types(value) for value in document]
        case bool():
            return "yes"
        case int() | float():
            return "many"
        case str():
            return 7
        case _:
            return {}


_REWRITES: dict[str, Callable[[Fault, Answer], Answer]] = {
    "truncate": _truncated,
    "garbage": _garbage,
    "content_type": lambda fault, answer: answer.with_headers(
        {"content-type": fault.text("value", "text/html")}
    ),
    "huge_body": lambda fault, answer: replace(answer, padding=int(fault.number("bytes", _HUGE_BODY))),
    "huge_header": _huge_header,
    "malformed_json": _malformed,
    "wrong_types": lambda _, answer: answer.with_json(_other_types(_loads(answer.body))),
    "body": lambda fault, answer: _json(answer.status, fault.settings.get("body", {}), answer.headers),
    "patch": _patched,
    "headers": lambda fault, answer: answer.with_headers(fault.texts("headers")),
    "chunked": lambda _, answer: replace(answer, declared=False),
}

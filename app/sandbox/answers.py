"""Answers that are not success, as Venice words them. Handlers raise ``ApiError``; the application renders it."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError
from starlette.responses import JSONResponse

Json = dict[str, object]
_CLIENT_ERRORS = 4
_TOO_MANY = 429

_WHERE_TO_PAY = "Visit https://venice.ai/settings/api to add credits."
INSUFFICIENT = f"Insufficient USD or Diem balance to complete request. {_WHERE_TO_PAY}"
REQUEST_ID_INVALID = "Request ID is invalid."
MEDIA_GONE = "Media could not be found. Request may be invalid, expired, or deleted."


class ApiError(Exception):
    """One HTTP answer other than success; ``counts`` says whether it eats the failed-request budget."""

    def __init__(
        self,
        status: int,
        body: Mapping[str, object],
        headers: Mapping[str, str] | None = None,
        *,
        counts: bool = True,
    ) -> None:
        super().__init__(str(body.get("error", status)))
        self.status = status
        self.body = dict(body)
        self.headers = dict(headers or {})
        self.counts = counts

    @property
    def eats_budget(self) -> bool:
        """Does it count as a failed request: any 4xx but 429, a few early refusals excepted."""
        return self.counts and self.status // 100 == _CLIENT_ERRORS and self.status != _TOO_MANY

    def response(self) -> JSONResponse:
        """The answer itself."""
        return JSONResponse(self.body, status_code=self.status, headers=self.headers)


def plain(status: int, message: str, code: str | None = None) -> ApiError:
    """``{error, code?}``."""
    body: Json = {"error": message}
    if code is not None:
        body["code"] = code
    return ApiError(status, body)


def invalid_field(field: str, message: str, extra: Mapping[str, object] | None = None) -> ApiError:
    """A 400 about one field, with the ``details`` tree and the flat ``issues``."""
    details: Json = {"_errors": [], field: {"_errors": [message]}, **(extra or {})}
    issues = [{"code": "custom", "path": [field], "message": message}]
    return ApiError(400, {"error": "Invalid request parameters", "details": details, "issues": issues})


def invalid_body(error: ValidationError) -> ApiError:
    """A 400 for a body that does not fit its schema; unknown fields are named together."""
    details: Json = {"_errors": []}
    issues: list[Json] = []
    for problem in error.errors():
        name = str(problem["loc"][0]) if problem["loc"] else ""
        if problem["type"] == "extra_forbidden":
            message = f"Unrecognized key(s) in object: '{name}'"
            issues.append({"code": "unrecognized_keys", "keys": [name], "path": [], "message": message})
            _note(details, "_errors", message)
        else:
            message = "Required" if problem["type"] == "missing" else problem["msg"]
            issues.append({"code": "invalid_type", "path": [name], "message": message})
            details[name] = {"_errors": [message]}
    return ApiError(400, {"error": "Invalid request parameters", "details": details, "issues": issues})


def _note(details: Json, key: str, message: str) -> None:
    notes = details[key]
    if isinstance(notes, list):
        notes.append(message)

"""One check for every refusal: the secret is nowhere in it."""

from __future__ import annotations

from app.domain.errors import GondolaError


def keeps_quiet(error: GondolaError, *secrets: str) -> None:
    """Neither the error, nor what it shows behind Details, nor an error behind it, quotes a secret."""
    said = " ".join([str(error), repr(error), error.detail, error.sentence()])
    for secret in secrets:
        assert secret not in said
    assert error.__context__ is None
    assert error.__cause__ is None

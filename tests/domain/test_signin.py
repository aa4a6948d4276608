"""The sign-in text follows the grammar of EIP-4361 letter by letter."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.signin import SIGN_IN_CHAIN_ID, SignInMessage

# The grammar's parts (EIP-4361, with authority and date-time of RFC 3986 and RFC 3339).
_AUTHORITY = r"(?P<domain>(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::[0-9]+)?)"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"
GRAMMAR = re.compile(
    _AUTHORITY + r" wants you to sign in with your Ethereum account:\n"
    r"(?P<address>0x[0-9A-Fa-f]{40})\n"
    r"\n"
    r"(?:(?P<statement>[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;= ]+)\n)?"
    r"\n"
    r"URI: (?P<uri>[A-Za-z][A-Za-z0-9+.-]*:[^\s]+)\n"
    r"Version: 1\n"
    r"Chain ID: (?P<chain>[0-9]+)\n"
    r"Nonce: (?P<nonce>[A-Za-z0-9]{8,})\n"
    rf"Issued At: (?P<issued>{_TIME})"
    rf"(?:\nExpiration Time: (?P<expires>{_TIME}))?"
    rf"(?:\nNot Before: {_TIME})?"
    r"(?:\nRequest ID: [^\s]*)?"
    r"(?:\nResources:(?:\n- [^\s]+)*)?",
    re.ASCII,
)
ADDRESS = "0xAbCdEf0123456789aBcDeF0123456789abcdef01"
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def message(domain: str, nonce: str, issued_at: datetime) -> SignInMessage:
    return SignInMessage(
        domain=domain,
        address=ADDRESS,
        uri=f"https://{domain}/api/v1/audio/retrieve",
        nonce=nonce,
        issued_at=issued_at,
        expires_at=issued_at + timedelta(minutes=5),
    )


@given(
    st.sampled_from(["api.venice.ai", "127.0.0.1:8402", "[::1]:8402", "localhost"]),
    st.from_regex(r"[A-Za-z0-9]{8,40}", fullmatch=True).filter(str.isascii),
    MOMENTS,
    ZONES,
)
def test_every_message_is_a_sentence_of_the_grammar(
    domain: str, nonce: str, issued_at: datetime, zone: timezone
) -> None:
    one = message(domain, nonce, issued_at.astimezone(zone))
    found = GRAMMAR.fullmatch(one.text())
    assert found is not None
    assert found["domain"] == domain
    assert found["address"] == ADDRESS
    assert found["statement"] == "Sign in to Venice AI"
    assert found["uri"] == one.uri
    assert found["chain"] == str(SIGN_IN_CHAIN_ID) == "8453"
    assert found["nonce"] == nonce
    assert found["issued"] == one.issued_at_text
    assert found["expires"] == one.expires_at_text
    assert found["issued"].endswith("Z")
    told = datetime.fromisoformat(found["issued"])
    assert timedelta(0) <= issued_at - told < timedelta(milliseconds=1)


def test_the_text_is_this_one() -> None:
    issued_at = datetime(2026, 10, 3, 14, 32, 5, 120_999, tzinfo=timezone(timedelta(hours=2)))
    assert message("api.venice.ai", "a1b2c3d4", issued_at).text() == (
        "api.venice.ai wants you to sign in with your Ethereum account:\n"
        f"{ADDRESS}\n"
        "\n"
        "Sign in to Venice AI\n"
        "\n"
        "URI: https://api.venice.ai/api/v1/audio/retrieve\n"
        "Version: 1\n"
        "Chain ID: 8453\n"
        "Nonce: a1b2c3d4\n"
        "Issued At: 2026-10-03T12:32:05.120Z\n"
        "Expiration Time: 2026-10-03T12:37:05.120Z"
    )


@pytest.mark.parametrize("nonce", ["short", "with-dash-1", "with blank 1", ""])
def test_the_grammar_of_this_test_refuses_bad_nonces(nonce: str) -> None:
    assert GRAMMAR.fullmatch(message("api.venice.ai", nonce, datetime.now(UTC)).text()) is None

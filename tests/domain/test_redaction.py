"""What could be a secret does not get through, wherever it stands; what a person needs to read does."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.redaction import REMOVED, redacted
from tests.domain.secrets import secrets

around = st.sampled_from(
    [
        "{}",
        "The server said: {}",
        "X-Sign-In-With-X: {}",
        "Authorization: Bearer {}",
        "payment-signature={}",
        '{{"api_key": "{}"}}',
        "https://node.example/v2/{}?x=1",
        "wss://{}@node.example/",
        "({})",
        "key\n{}\nend",
        "“{}”",
        "look/{}/now",
    ]
)


def longest_left(secret: str, text: str) -> int:
    """How many characters of the secret in a row are still there."""
    longest = 0
    for start in range(len(secret)):
        while secret[start : start + longest + 1] in text and start + longest < len(secret):
            longest += 1
    return longest


@given(secrets, around)
@example(f"{'A' * 19}-{'A' * 16}-{'A' * 6}", "{}")
@example(f"{'A' * 19}-{'A' * 7}.{'A' * 40}.{'A' * 43}", "{}")
def test_nothing_of_a_secret_is_left_that_is_worth_having(secret: str, words: str) -> None:
    left = redacted(words.format(secret))
    assert secret not in left
    assert longest_left(secret, left) < 20


@given(secrets, st.text(max_size=30), st.text(max_size=30))
def test_nor_between_any_other_characters(secret: str, before: str, after: str) -> None:
    assert secret not in redacted(f"{before} {secret} {after}")


@pytest.mark.parametrize(
    "said, kept",
    [
        ("password: hunter2", f"password: {REMOVED}"),
        ("Cookie: a=b; c=d", f"Cookie: {REMOVED}"),
        ("recovery phrase: wave", f"recovery phrase: {REMOVED}"),
        ("Nonce: 8f2b1c", f"Nonce: {REMOVED}"),
        ("used bearer abc", f"used bearer {REMOVED}"),
        ("at http://me:pw@proxy.example:3128/", f"at http://{REMOVED}@proxy.example:3128/"),
        ("at https://a.example/x?key=abc#frag", f"at https://a.example/x?{REMOVED}"),
        ("paid by 0xe2334d5cd2c4a5f1f2c9f2c7d0b3a1c4d5e63786", f"paid by {REMOVED}"),
        ("1. wave 2. worth 3. zone " * 4, f"1. {REMOVED} "),
    ],
)
def test_what_says_that_it_is_secret_is_believed(said: str, kept: str) -> None:
    assert redacted(said) == kept


def test_the_text_of_a_sign_in_goes_as_a_whole() -> None:
    said = (
        "Sent this:\napi.venice.ai wants you to sign in with your Ethereum account:\n0xabc\n\nSign in.\n\n"
        "URI: https://api.venice.ai\nNonce: abc123\nIssued At: 2026-11-26T03:00:00Z\nIt was refused."
    )
    assert redacted(said) == f"Sent this:\n{REMOVED}\nIt was refused."
    assert redacted("x wants you to sign in with your account: and so on") == REMOVED


@pytest.mark.parametrize(
    "plain",
    [
        "MalformedAnswer from UnicodeDecodeError in app.adapters.venice.answers:118",
        "PackageNotFoundError in importlib.metadata:563",
        "system: Linux 5.15.0-1053-azure-edge",
        "jobs: cleaned 120, failed 3, needs_you 1",
        "The folder for the audio cannot be used, because it is not writable by you any more.",
        "python 3.11.7 on x86_64-unknown-linux-gnu",
    ],
)
def test_ordinary_facts_stay(plain: str) -> None:
    assert redacted(plain) == plain


@pytest.mark.parametrize(
    "home, said, kept",
    [
        ("/house/ada", "in /house/ada/Music/x.mp3", "in ~/Music/x.mp3"),
        ("/house/ada/", "in /house/ada", "in ~"),
        ("/house/ada", "in /house/adam/x", "in /house/adam/x"),
        ("C:\\People\\Ada", "in c:\\people\\ada\\Music", "in ~\\Music"),
        ("C:\\People\\Ada", "in C:/People/Ada/Music", "in ~/Music"),
        ("", "in /media/ada/disk", "in /media/~/disk"),
        ("", "in D:\\ADA\\disk", "in D:\\~\\disk"),
    ],
)
def test_whose_computer_it_is_is_not_told(home: str, said: str, kept: str) -> None:
    assert redacted(said, home, "ada") == kept

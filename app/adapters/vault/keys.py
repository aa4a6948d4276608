"""From what a person types to a key: BIP-39 phrases, raw private keys and API keys."""

from __future__ import annotations

import re
import unicodedata

from app.adapters.vault.library import load
from app.adapters.vault.secret import KEY_BYTES, Secret, SecretKind
from app.domain.errors import InvalidSecret

PATH = "m/44'/60'/0'/0/0"
"""BIP-44: the first Ethereum address, where other wallets look too."""

WORD_COUNTS = (12, 15, 18, 21, 24)
_NEW_WORDS = 12
_MOST_TEXT = 2_000
_MOST_API_KEY = 512
_HEX_KEY = re.compile(r"(?:0[xX])?([0-9a-fA-F]{64})\Z", re.ASCII)
_PRINTABLE = re.compile(r"[!-~]+\Z", re.ASCII)
_CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
"""Private keys are 1 to this minus 1 (SEC 2, secp256k1)."""


def new_words() -> tuple[str, ...]:
    """Twelve English words from the system's randomness."""
    load()
    from eth_account.hdaccount import generate_mnemonic
    from eth_account.types import Language

    return tuple(generate_mnemonic(_NEW_WORDS, Language.ENGLISH).split())


def secret_from_phrase(phrase: str) -> Secret:
    """The key at ``PATH`` of a BIP-39 phrase without a passphrase, blanks and case made regular.

    Raises:
        InvalidSecret: wrong number of words, unknown words (named by position), or a wrong checksum.
    """
    words = unicodedata.normalize("NFKD", phrase[:_MOST_TEXT]).lower().split()
    if len(words) not in WORD_COUNTS:
        raise InvalidSecret(
            f"A recovery phrase has 12, 15, 18, 21 or 24 words; this has {len(words)}.",
            do="Check that no word is missing.",
        )
    _check_words(words)
    regular = " ".join(words)
    key = _derive(regular)
    return Secret(SecretKind.PHRASE, key=key, phrase=regular, address=address_of(key))


def secret_from_hex(key_hex: str) -> Secret:
    """A raw private key: 64 hex digits, with or without ``0x``.

    Raises:
        InvalidSecret: anything else, and a number that is no key of this curve.
    """
    match = _HEX_KEY.match(key_hex.strip())
    if not match:
        raise InvalidSecret("A private key is 64 characters, each 0 to 9 or a to f.")
    return secret_from_key(bytes.fromhex(match.group(1)))


def secret_from_key(key: bytes) -> Secret:
    """A private key as bytes.

    Raises:
        InvalidSecret: not 32 bytes within the curve's range.
    """
    if len(key) != KEY_BYTES or not 0 < int.from_bytes(key) < _CURVE_ORDER:
        raise InvalidSecret("This number cannot be a private key.")
    return Secret(SecretKind.KEY, key=key, address=address_of(key))


def secret_from_api_key(api_key: str) -> Secret:
    """An API key as pasted.

    Raises:
        InvalidSecret: empty, too long, or with characters that a header cannot hold.
    """
    clean = api_key.strip()
    if not _PRINTABLE.match(clean) or len(clean) > _MOST_API_KEY:
        raise InvalidSecret("This does not look like an API key.", do="Copy the whole key, without blanks.")
    return Secret(SecretKind.API_KEY, api_key=clean)


def address_of(key: bytes) -> str:
    """The checksummed address of a private key that is in range."""
    load()
    from eth_account import Account

    return str(Account.from_key(key).address)


def _check_words(words: list[str]) -> None:
    load()
    from eth_account.hdaccount.mnemonic import Mnemonic, get_wordlist

    phrase = " ".join(words)
    possible = [
        language
        for language in Mnemonic.list_languages_enum()
        if set(words) <= set(get_wordlist(language.value))
    ]
    if any(Mnemonic(language).is_mnemonic_valid(phrase) for language in possible):
        return
    if possible:
        raise InvalidSecret(
            "Each of these words can be in a phrase, but together they do not fit.",
            do="One word is another one, or two have changed places: compare with what was written down.",
        )
    english = set(get_wordlist("english"))
    # By position only: a screen or a log must not show even one word.
    unknown = [str(place) for place, word in enumerate(words, 1) if word not in english]
    which = f"Word {unknown[0]} is" if len(unknown) == 1 else f"Words {', '.join(unknown)} are"
    raise InvalidSecret(f"{which} not among the words that phrases are made of.", do="Check the spelling.")


def _derive(phrase: str) -> bytes:
    load()
    from eth_account.hdaccount import key_from_seed
    from eth_account.hdaccount.mnemonic import Mnemonic

    return bytes(key_from_seed(Mnemonic.to_seed(phrase), PATH))

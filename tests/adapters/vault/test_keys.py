"""Phrases, private keys and API keys: what is accepted, and that a refusal never quotes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.eip55 import checksummed
from app.adapters.vault import keys
from app.adapters.vault.secret import SecretKind
from app.adapters.vault.vaults import MemoryVault
from app.domain.errors import InvalidAddress, InvalidSecret, SecretMissing, VaultError
from app.domain.networks import BASE
from tests.adapters.vault.quiet import keeps_quiet
from tests.adapters.vault.samples import (
    API_KEY,
    JUNK,
    JUNK_ADDRESS,
    JUNK_KEY,
    KEY_ACCOUNT,
    authorization,
    wallet,
)

# BIP-39's own vectors (entropy all zero and all one bits, 12 and 24 words), with the first address of each
# as other wallets show it.
VECTORS = (
    (JUNK, JUNK_ADDRESS),
    ("abandon " * 11 + "about", "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
    ("abandon " * 23 + "art", "0xF278cF59F82eDcf871d630F28EcC8056f25C1cdb"),
)


@pytest.mark.parametrize("phrase, address", VECTORS)
async def test_a_phrase_gives_the_address_that_other_wallets_give(phrase: str, address: str) -> None:
    vault = MemoryVault()
    assert await vault.import_phrase("w1", phrase) == address
    assert " ".join((await vault.reveal(wallet(address=address))).words) == phrase
    vault.close()


@pytest.mark.parametrize(
    "typed", [JUNK.upper(), f"  {JUNK}\n", JUNK.replace(" ", "\t \n"), JUNK.replace(" ", "\u3000")]
)
def test_blanks_and_case_of_a_phrase_do_not_matter(typed: str) -> None:
    assert keys.secret_from_phrase(typed).address == JUNK_ADDRESS


def test_a_phrase_in_another_language_is_understood() -> None:
    # BIP-39's Japanese list; its zero vector.
    phrase = "\u3000".join(["あいこくしん"] * 11 + ["あおぞら"])
    assert keys.secret_from_phrase(phrase).kind is SecretKind.PHRASE


@pytest.mark.parametrize(
    "phrase, words",
    [
        ("", "this has 0"),
        ("test " * 11, "this has 11"),
        ("test " * 13, "this has 13"),
        (JUNK.replace("junk", "jnuk"), "Word 12 is not"),
        ("zzz " + JUNK.removeprefix("test ").replace("junk", "qqq"), "Words 1, 12 are not"),
        ("test " * 12, "together they do not fit"),
        ("junk " * 5000, "this has 400"),
    ],
)
def test_a_wrong_phrase_is_explained_by_place_and_never_quoted(phrase: str, words: str) -> None:
    with pytest.raises(InvalidSecret, match=words) as refused:
        keys.secret_from_phrase(phrase)
    keeps_quiet(refused.value, "test", "junk", "jnuk", "zzz", "qqq")


async def test_a_new_phrase_has_twelve_words_differs_each_time_and_can_be_imported() -> None:
    vault = MemoryVault()
    one, two = await vault.new_phrase(), await vault.new_phrase()
    assert (len(one.words), len(two.words)) == (12, 12)
    assert one.words != two.words
    assert await vault.import_phrase("w1", " ".join(one.words)) == one.address
    assert not any(word in repr(one) for word in one.words)
    vault.close()


@pytest.mark.parametrize("typed", [JUNK_KEY, "0x" + JUNK_KEY, f" 0X{JUNK_KEY.upper()}\n"])
async def test_a_private_key_is_read_with_and_without_its_prefix(typed: str) -> None:
    vault = MemoryVault()
    assert await vault.import_private_key("w1", typed) == JUNK_ADDRESS
    shown = await vault.reveal(wallet())
    assert (shown.key, shown.words, shown.address) == ("0x" + JUNK_KEY, (), JUNK_ADDRESS)
    assert JUNK_KEY not in repr(shown)
    vault.close()


@pytest.mark.parametrize(
    "typed",
    [
        "",
        JUNK_KEY[:-1],
        JUNK_KEY + "00",
        "g" + JUNK_KEY[1:],
        "0x0x" + JUNK_KEY[2:],
        "0" * 64,
        "ff" * 32,
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
        "\uff11" * 64,
    ],
)
def test_what_is_no_private_key_is_refused_unquoted(typed: str) -> None:
    with pytest.raises(InvalidSecret) as refused:
        keys.secret_from_hex(typed)
    if typed:
        keeps_quiet(refused.value, typed, typed[2:40])


def test_the_largest_and_smallest_keys_of_the_curve_are_keys() -> None:
    assert keys.secret_from_hex("0" * 63 + "1").address == "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
    largest = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140"
    assert keys.secret_from_hex(largest).address == "0x80C0dbf239224071c59dD8970ab9d542E3414aB2"


async def test_an_api_key_is_given_back_as_it_was_pasted_without_blanks() -> None:
    vault = MemoryVault()
    await vault.store_api_key(KEY_ACCOUNT.id, f"  {API_KEY}\n")
    assert await vault.bearer(KEY_ACCOUNT) == API_KEY
    with pytest.raises(VaultError):
        await vault.sign_transfer(KEY_ACCOUNT, authorization(), BASE)
    await vault.remove(KEY_ACCOUNT.id)
    with pytest.raises(SecretMissing):
        await vault.bearer(KEY_ACCOUNT)
    vault.close()


@pytest.mark.parametrize("pasted", ["", "  ", "two words", "line\r\nX-Other: 1", "ключ", "k" * 513])
async def test_what_a_header_could_not_hold_is_no_api_key(pasted: str) -> None:
    vault = MemoryVault()
    with pytest.raises(InvalidSecret) as refused:
        await vault.store_api_key("k1", pasted)
    if pasted.strip():
        keeps_quiet(refused.value, pasted)
    vault.close()


# The examples of EIP-55.
@pytest.mark.parametrize(
    "address",
    [
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
    ],
)
async def test_addresses_are_spelled_as_eip_55_says(address: str) -> None:
    assert await MemoryVault().checksummed(address.lower()) == address
    assert await MemoryVault().checksummed(address) == address


@given(st.binary(min_size=20, max_size=20))
def test_any_address_is_spelled_as_the_reference_library_does(address: bytes) -> None:
    from eth_utils.address import to_checksum_address

    assert checksummed("0x" + address.hex()) == to_checksum_address(address)


async def test_what_is_no_address_has_no_spelling() -> None:
    with pytest.raises(InvalidAddress):
        await MemoryVault().checksummed("0x1234")


async def test_memory_has_nobody_to_ask() -> None:
    vault = MemoryVault()
    await vault.confirm()
    vault.close()

"""Accounts, addresses and the registry of networks that no server can change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.account import (
    Account,
    AccountKind,
    checked_name,
    normal_address,
    same_address,
    typed_address,
    usable,
)
from app.domain.errors import InvalidAddress, InvalidInput
from app.domain.networks import BASE, BASE_SEPOLIA, NETWORKS, network_by_wire_name
from tests.domain.things import NOW

ADDRESS = "0x2670b922EF37c7df47158725c0cc407b5382293f"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "0x",
            ADDRESS[:-1],
            ADDRESS + "0",
            ADDRESS[2:],
            ADDRESS + "\n",
            " " + ADDRESS,
            "0X" + ADDRESS[2:],
        ),
        *(None, 5, b"0x", ADDRESS.replace("2", "g"), "0x" + "\uff11" * 40),
    ],
)
def test_what_is_no_address_is_refused(text: object) -> None:
    with pytest.raises(InvalidAddress):
        normal_address(text)


def test_two_spellings_of_an_address_are_one() -> None:
    assert normal_address(ADDRESS) == ADDRESS.lower()
    assert same_address(ADDRESS, "0x" + ADDRESS[2:].upper())
    assert not same_address(ADDRESS, ADDRESS[:-1] + "0")
    assert not same_address("", "")
    assert not same_address("nothing", "nothing")


async def test_a_typed_address_is_spelled_as_it_should_be() -> None:
    spelled = "0x2670B922ef37C7Df47158725C0CC407b5382293F"

    async def checksummed(address: str) -> str:
        assert address == spelled.lower()
        return spelled

    for typed in (spelled, f"  {spelled.lower()}\n", "0x" + spelled[2:].upper()):
        assert await typed_address(typed, checksummed) == spelled
    mistyped = spelled[:-1] + "f"
    with pytest.raises(InvalidAddress, match="seems mistyped") as caught:
        await typed_address(f" {mistyped}", checksummed)
    assert (mistyped in caught.value.what, caught.value.do.startswith("Copy")) == (True, True)
    with pytest.raises(InvalidAddress, match="is not a wallet address"):
        await typed_address("hello world", checksummed)


def test_what_is_only_watched_is_not_among_what_can_be_used() -> None:
    wallet = Account("1", AccountKind.WALLET, "Mine", NOW, address=ADDRESS)
    key = Account("2", AccountKind.API_KEY, "Studio", NOW)
    seen = Account("3", AccountKind.WATCHED, "Treasury", NOW, address=ADDRESS)
    assert usable((wallet, seen, key)) == (wallet, key)
    assert (seen.is_only_watched, seen.is_wallet, seen.has_address) == (True, False, True)
    assert (key.has_address, wallet.has_address) == (False, True)


def test_a_name_is_plain_and_short() -> None:
    assert checked_name("  My \u202ewallet ") == "My wallet"
    assert checked_name("n" * 60) == "n" * 60
    for bad in ("", "  ", "\u200b", "n" * 61):
        with pytest.raises(InvalidInput):
            checked_name(bad)


def test_a_wallet_shows_its_address_and_a_key_its_name_alone() -> None:
    wallet = Account("1", AccountKind.WALLET, "Mine", NOW, address=ADDRESS, network_key="base-sepolia")
    key = Account("2", AccountKind.API_KEY, "Studio", NOW)
    assert (wallet.label(), wallet.is_wallet, wallet.network) == ("Mine 0x2670…293f", True, BASE_SEPOLIA)
    assert (key.label(), key.is_wallet) == ("Studio", False)


@pytest.mark.parametrize("name", ["base", "eip155:8453"])
def test_base_is_known_by_both_its_names(name: str) -> None:
    assert network_by_wire_name(name) is BASE


@given(st.one_of(st.text(), st.integers(), st.none(), st.lists(st.text())))
def test_any_other_network_is_unknown(name: object) -> None:
    known = {spelling for network in NETWORKS.values() for spelling in network.wire_names}
    if not (isinstance(name, str) and name in known):
        assert network_by_wire_name(name) is None


def test_the_registry_is_that_of_the_contracts() -> None:
    assert BASE.usdc == "0x833589fcd6edb6e08f4c7c32d4f71b54bda02913"
    assert (BASE.eip712_name, BASE.eip712_version, BASE.chain_id) == ("USD Coin", "2", 8453)
    assert (BASE_SEPOLIA.eip712_name, BASE_SEPOLIA.eip712_version, BASE_SEPOLIA.chain_id) == (
        "USDC",
        "2",
        84532,
    )
    assert BASE.transaction_url("0x1") == "https://basescan.org/tx/0x1"
    assert BASE_SEPOLIA.address_url("0x2") == "https://sepolia.basescan.org/address/0x2"
    for key, network in NETWORKS.items():
        assert network.key == key
        assert normal_address(network.usdc) == network.usdc
        assert all(url.startswith("https://") for url in network.default_rpc_urls)

"""The vault signs its own account's transfers and sign-ins, rightly, and nothing else."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace

import pytest
from eth_abi.abi import encode
from eth_account import Account as Reference
from eth_account.messages import encode_defunct
from eth_hash.auto import keccak
from eth_keys.datatypes import Signature

from app.adapters.vault.secret import Secret, SecretKind, secret_from_json
from app.adapters.vault.vaults import MemoryVault
from app.domain.errors import SecretMissing, VaultError
from app.domain.networks import BASE, BASE_SEPOLIA, NETWORKS, Network
from app.domain.payment import Authorization
from tests.adapters.vault.samples import (
    API_KEY,
    JUNK,
    JUNK_ADDRESS,
    JUNK_KEY,
    KEY_ACCOUNT,
    KEYSTORE_ADDRESS,
    KEYSTORE_KEY,
    authorization,
    message,
    wallet,
)

OTHER = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8"


async def _vault() -> MemoryVault:
    vault = MemoryVault()
    await vault.import_phrase("w1", JUNK)
    return vault


def _digest(transfer: Authorization, network: Network) -> bytes:
    """EIP-712 by hand, from the words of EIP-3009."""
    domain_type = keccak(
        b"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    )
    domain = keccak(
        encode(
            ["bytes32", "bytes32", "bytes32", "uint256", "address"],
            [
                domain_type,
                keccak(network.eip712_name.encode()),
                keccak(network.eip712_version.encode()),
                network.chain_id,
                network.usdc,
            ],
        )
    )
    transfer_type = keccak(
        b"TransferWithAuthorization(address from,address to,uint256 value,"
        b"uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    )
    struct = keccak(
        encode(
            ["bytes32", "address", "address", "uint256", "uint256", "uint256", "bytes32"],
            [
                transfer_type,
                transfer.payer,
                transfer.payee,
                transfer.value_micro_usdc,
                transfer.valid_after,
                transfer.valid_before,
                bytes.fromhex(transfer.nonce[2:]),
            ],
        )
    )
    return keccak(b"\x19\x01" + domain + struct)


@pytest.mark.parametrize("network", NETWORKS.values())
async def test_a_transfer_is_signed_over_the_digest_of_eip_3009(network: Network) -> None:
    vault = await _vault()
    signature = bytes.fromhex((await vault.sign_transfer(wallet(), authorization(), network))[2:])
    vault.close()
    assert len(signature) == 65
    assert signature[64] in {27, 28}
    recovered = Signature(signature[:64] + bytes([signature[64] - 27])).recover_public_key_from_msg_hash(
        _digest(authorization(), network)
    )
    assert recovered.to_checksum_address() == JUNK_ADDRESS


async def test_the_same_transfer_gives_the_same_signature() -> None:
    vault = await _vault()
    one = await vault.sign_transfer(wallet(), authorization(), BASE)
    assert await vault.sign_transfer(wallet(), authorization(), BASE) == one
    assert await vault.sign_transfer(wallet(), authorization(), BASE_SEPOLIA) != one
    vault.close()


async def test_a_sign_in_is_signed_over_its_exact_text() -> None:
    vault = await _vault()
    signature = await vault.sign_in(wallet(), message())
    vault.close()
    text = encode_defunct(text=message().text())
    assert Reference.recover_message(text, signature=signature) == JUNK_ADDRESS


async def test_nothing_is_signed_for_another_wallet() -> None:
    vault = await _vault()
    with pytest.raises(VaultError, match="another wallet"):
        await vault.sign_transfer(wallet(), authorization(payer=OTHER), BASE)
    with pytest.raises(VaultError, match="another wallet"):
        await vault.sign_in(wallet(), message(address=OTHER))
    vault.close()


async def test_a_key_that_is_not_the_accounts_own_signs_nothing() -> None:
    vault = await _vault()
    mistaken = wallet(address=OTHER)
    with pytest.raises(VaultError, match="not the key of this wallet"):
        await vault.sign_transfer(mistaken, authorization(payer=OTHER), BASE)
    vault.close()


@pytest.mark.parametrize(
    "spoofed",
    [
        replace(BASE, usdc=OTHER),
        replace(BASE, chain_id=1),
        replace(BASE, eip712_name="USDC"),
        replace(BASE, key="ethereum"),
    ],
)
async def test_only_networks_of_our_own_list_are_signed_for(spoofed: Network) -> None:
    vault = await _vault()
    with pytest.raises(VaultError, match="own list"):
        await vault.sign_transfer(wallet(), authorization(), spoofed)
    vault.close()


@pytest.mark.parametrize(
    "domain", ["", "two words", "api.venice.ai\n\nURI: https://elsewhere", "api.venice.ai\u202e"]
)
async def test_a_sign_in_that_could_smuggle_lines_is_not_signed(domain: str) -> None:
    vault = await _vault()
    with pytest.raises(VaultError, match="not well formed"):
        await vault.sign_in(wallet(), message(domain=domain))
    with pytest.raises(VaultError, match="not well formed"):
        await vault.sign_in(wallet(), replace(message(), statement="one\ntwo"))
    vault.close()


async def test_an_api_key_signs_nothing_and_a_wallet_has_no_api_key() -> None:
    vault = await _vault()
    await vault.store_api_key("k1", API_KEY)
    with pytest.raises(VaultError, match="no wallet"):
        await vault.sign_in(KEY_ACCOUNT, message())
    with pytest.raises(SecretMissing):
        await vault.bearer(wallet())
    with pytest.raises(SecretMissing):
        await vault.sign_in(wallet("k1"), message())
    vault.close()


async def test_an_account_without_a_secret_is_told_apart() -> None:
    vault = MemoryVault()
    with pytest.raises(SecretMissing):
        await vault.sign_transfer(wallet(), authorization(), BASE)
    vault.close()


async def test_play_money_keys_die_with_their_vault_and_locking_keeps_them() -> None:
    vault = await _vault()
    assert await vault.check() == "play-money memory"
    vault.lock()
    await vault.sign_in(wallet(), message())
    vault.close()
    with pytest.raises(SecretMissing):
        await vault.sign_in(wallet(), message())


async def test_a_closed_vault_computes_nothing_and_closing_twice_is_harmless() -> None:
    vault = await _vault()
    vault.close()
    vault.close()
    with pytest.raises(RuntimeError):
        await vault.new_phrase()


async def test_no_secret_shows_in_a_vault_a_secret_or_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    vault = await _vault()
    await vault.import_private_key("w2", KEYSTORE_KEY)
    await vault.store_api_key("k1", API_KEY)
    await vault.sign_transfer(wallet(), authorization(), BASE)
    await vault.sign_in(wallet("w2", KEYSTORE_ADDRESS), message(KEYSTORE_ADDRESS))
    await vault.bearer(KEY_ACCOUNT)
    told = await vault.reveal(wallet())
    await vault.export_keystore(wallet(), "a long password")
    await vault.address_of_key(KEYSTORE_KEY)
    kept = [await vault._place.read(name) for name in ("w1", "w2", "k1")]
    shown = " ".join([repr(vault), str(kept), f"{kept}", repr(told), f"{told}", caplog.text])
    assert told.key == f"0x{JUNK_KEY}"
    for secret in ("junk", JUNK_KEY, KEYSTORE_KEY, API_KEY, "a long password"):
        assert secret not in shown
    for thing in (vault, kept[0]):
        with pytest.raises(TypeError):
            pickle.dumps(thing)
        with pytest.raises(TypeError):
            copy.deepcopy(thing)
    vault.close()


@pytest.mark.parametrize(
    "secret",
    [
        Secret(SecretKind.PHRASE, key=b"\1" * 32, phrase=JUNK, address=JUNK_ADDRESS),
        Secret(SecretKind.KEY, key=b"\1" * 32, address=JUNK_ADDRESS),
        Secret(SecretKind.API_KEY, api_key=API_KEY),
    ],
)
def test_what_the_keyring_keeps_is_read_back_as_it_was(secret: Secret) -> None:
    again = secret_from_json(secret.to_json())
    assert again.same_as(secret)
    assert (again.key, again.words, again.api_key) == (secret.key, secret.words, secret.api_key)
    assert not again.same_as(None)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[]",
        "{}",
        "7",
        "hunter2",
        '{"v": 2, "kind": "key"}',
        '{"v": 1, "kind": "riddle"}',
        '{"v": 1, "kind": "api_key", "api_key": 7}',
        '{"v": 1, "kind": "key", "key": "00ff", "address": "0x"}',
        '{"v": 1, "kind": "key", "key": "zz", "address": "0x"}',
        '{"v": 1, "kind": "phrase", "key": "' + "11" * 32 + '", "address": "0x"}',
    ],
)
def test_what_another_program_put_there_is_not_guessed_at(stored: str) -> None:
    with pytest.raises(VaultError, match="cannot be read") as refused:
        secret_from_json(stored)
    assert refused.value.__context__ is None
    assert "hunter2" not in refused.value.sentence()

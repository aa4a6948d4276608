"""What the vault signs, and nothing else: an EIP-3009 transfer (EIP-712) and a sign-in message (EIP-191).

Both are built here from domain objects, refused unless they are the account's own, and checked by recovery.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adapters.vault import personal_sign
from app.adapters.vault.library import load
from app.domain.account import Account, same_address
from app.domain.errors import OnlyWatched, VaultError
from app.domain.networks import NETWORKS, Network
from app.domain.payment import Authorization
from app.domain.signin import SignInMessage

if TYPE_CHECKING:
    from eth_account.messages import SignableMessage

_NOT_SIGNED = "Nothing was signed."
_NOT_ITS_KEY = "The key in the vault is not the key of this wallet."
_DOMAIN_TYPE = (
    ("name", "string"),
    ("version", "string"),
    ("chainId", "uint256"),
    ("verifyingContract", "address"),
)
_TRANSFER_TYPE = (
    ("from", "address"),
    ("to", "address"),
    ("value", "uint256"),
    ("validAfter", "uint256"),
    ("validBefore", "uint256"),
    ("nonce", "bytes32"),
)


def check_transfer(account: Account, authorization: Authorization, network: Network) -> None:
    """Refuse what is not this account's money on a network of our own registry.

    Raises:
        VaultError: with words; nothing was signed.
    """
    _check_wallet(account, authorization.payer)
    if NETWORKS.get(network.key) != network:
        raise _refused("Gondola signs for networks of its own list only.")


def check_sign_in(account: Account, message: SignInMessage) -> None:
    """Refuse a sign-in for another address, or one whose fields could add lines to the text.

    Raises:
        VaultError: with words; nothing was signed.
    """
    _check_wallet(account, message.address)
    fields = (message.domain, message.uri, message.nonce)
    if not all(field and field.isprintable() and " " not in field for field in fields):
        raise _refused("This sign-in is not well formed.")
    if not message.statement.isprintable():
        raise _refused("This sign-in is not well formed.")


def sign_transfer(key: bytes, account: Account, authorization: Authorization, network: Network) -> str:
    """The EIP-712 signature over ``TransferWithAuthorization``; domain values come from ``network`` alone."""
    load()
    from eth_account.messages import encode_typed_data

    signable = encode_typed_data(full_message=_typed_data(authorization, network))
    return _signed(key, account, signable)


def sign_in(key: bytes, account: Account, message: SignInMessage) -> str:
    """The personal_sign signature over the message's exact text."""
    signature, signer = personal_sign.signed(key, message.text())
    if not same_address(signer, account.address):
        raise _refused(_NOT_ITS_KEY)
    return signature


def _signed(key: bytes, account: Account, signable: SignableMessage) -> str:
    from eth_account import Account as Signing

    signature = bytes(Signing.sign_message(signable, private_key=key).signature)
    if not same_address(str(Signing.recover_message(signable, signature=signature)), account.address):
        raise _refused(_NOT_ITS_KEY)
    return "0x" + signature.hex()


def _typed_data(authorization: Authorization, network: Network) -> dict[str, object]:
    return {
        "types": {
            "EIP712Domain": [{"name": name, "type": kind} for name, kind in _DOMAIN_TYPE],
            "TransferWithAuthorization": [{"name": name, "type": kind} for name, kind in _TRANSFER_TYPE],
        },
        "primaryType": "TransferWithAuthorization",
        "domain": {
            "name": network.eip712_name,
            "version": network.eip712_version,
            "chainId": network.chain_id,
            "verifyingContract": network.usdc,
        },
        "message": {
            "from": authorization.payer,
            "to": authorization.payee,
            "value": authorization.value_micro_usdc,
            "validAfter": authorization.valid_after,
            "validBefore": authorization.valid_before,
            "nonce": bytes.fromhex(authorization.nonce[2:]),
        },
    }


def _check_wallet(account: Account, address: str) -> None:
    if account.is_only_watched:
        raise OnlyWatched(detail=account.name)
    if not account.is_wallet:
        raise _refused("An API key has no wallet to sign with.")
    if not same_address(account.address, address):
        raise _refused("This would be signed for another wallet.")


def _refused(what: str) -> VaultError:
    return VaultError(what, means=_NOT_SIGNED, do="This should not happen: please report it.")

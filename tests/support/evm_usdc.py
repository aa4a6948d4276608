"""The play USDC on the EVM, as a test uses it: giving money away, and counting what moved."""

from __future__ import annotations

from dataclasses import dataclass

from eth_account import Account
from eth_utils.crypto import keccak

from app.adapters.base import abi
from app.domain.networks import BASE
from tests.support.evm import GAS_PRICE, MINTER_KEY, Evm

_MINT = "0x" + keccak(text="mint(address,uint256)")[:4].hex()


@dataclass(frozen=True, slots=True)
class Transfer:
    """A movement of the token that the chain saw."""

    payer: str
    payee: str
    value: int
    transaction: str


class PlayUsdc:
    """The token at Base's USDC address."""

    def __init__(self, evm: Evm) -> None:
        self._evm = evm

    def mint(self, address: str, amount: int) -> None:
        """Give an address micro-USDC."""
        assert self.submit(_MINT + abi.word(address) + abi.word(amount))

    def balance(self, address: str) -> int:
        """The token's own answer to ``balanceOf``, micro-USDC."""
        return int(self._evm.call(BASE.usdc, abi.balance_of(address)), 16)

    def transfers_from(self, payer: str) -> list[Transfer]:
        """Every movement away from an address, in order: the count that decides whether money moved twice."""
        topics = [abi.TRANSFER, abi.topic(payer)]
        logs = self._evm.records.logs({"fromBlock": "0x0", "address": BASE.usdc, "topics": topics})
        return [
            Transfer(
                payer.lower(), "0x" + log["topics"][2][-40:], int(log["data"], 16), log["transactionHash"]
            )
            for log in logs
        ]

    def used_by(self, payer: str) -> dict[str, str]:
        """The transaction in which each authorization of an address was used, by its nonce."""
        wanted = {
            "fromBlock": "0x0",
            "address": BASE.usdc,
            "topics": [abi.AUTHORIZATION_USED, abi.topic(payer)],
        }
        return {log["topics"][2]: log["transactionHash"] for log in self._evm.records.logs(wanted)}

    def submit(self, data: str) -> bool:
        """Send call data to the token past every facilitator; returns whether it succeeded on chain."""
        sender = Account.from_key(MINTER_KEY)
        plain = {
            "to": bytes.fromhex(BASE.usdc[2:]),
            "data": data,
            "value": 0,
            "nonce": self._evm.nonce(sender.address),
            "gas": 300_000,
            "gasPrice": GAS_PRICE,
            "chainId": BASE.chain_id,
        }
        signed = sender.sign_transaction(plain)
        receipt = self._evm.records.receipt(self._evm.send_raw(bytes(signed.raw_transaction)))
        return receipt is not None and receipt["status"] == "0x1"

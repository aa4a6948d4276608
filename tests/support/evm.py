"""A real EVM in this process (py-evm, by way of eth-tester), dressed as Base: its chain id, and USDC at its address.

Blocks are made when a transaction arrives, or when somebody looks and the newest is older than Base would allow;
their times are the real ones, or those of a clock that a test drives. What is final is what a test declared so.
JSON-RPC is in ``evm_node``.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from eth_account import Account
from eth_tester import PyEVMBackend
from eth_utils.crypto import keccak
from eth_utils.exceptions import ValidationError
from rlp.exceptions import RLPException

from app.domain.networks import BASE
from tests.support import evm_json
from tests.support.evm_json import Json
from tests.support.evm_records import Records

BLOCK_S = 2
AGE_S = 3600
"""The chain began an hour ago, so that there is a past to search."""
CALL_GAS = 10_000_000
GAS_PRICE = 2 * 10**9
ETHER = 10**18
_WRONG_NONCE = re.compile(r"nonce: Expected (?P<expected>\d+), but got (?P<found>\d+)")
MULTICALL = "0xca11bde05977b3631167028862be2a173976ca11"
SETTLER_KEY = "0x" + f"{1:064x}"
"""Pays the gas of settlements; play money, like every key here."""
MINTER_KEY = "0x" + f"{2:064x}"
"""Sends what a test puts on chain by itself."""


class RefusedByEvm(Exception):
    """A transaction or call that the chain did not take; the text is the node's reason, ``data`` what reverted it."""

    def __init__(self, reason: str, data: str = "") -> None:
        super().__init__(reason)
        self.data = data


class Evm:
    """The chain. Every method may be called from any thread. ``now`` is what time it is, Unix seconds."""

    def __init__(
        self, token_code: bytes, multicall_code: bytes, now: Callable[[], float] = time.time
    ) -> None:
        self._now = now
        rich = {Account.from_key(key).address: b"" for key in (SETTLER_KEY, MINTER_KEY)}
        state = {
            bytes.fromhex(address[2:]): {"balance": 1000 * ETHER, "nonce": 0, "code": code, "storage": {}}
            for address, code in {**rich, BASE.usdc: token_code, MULTICALL: multicall_code}.items()
        }
        parameters = PyEVMBackend.generate_genesis_params({"timestamp": int(now()) - AGE_S})
        self._backend = PyEVMBackend(genesis_parameters=parameters, genesis_state=state)
        # eth-tester makes a class of its own for each chain, with a number of its own.
        type(self._backend.chain).chain_id = BASE.chain_id
        self._lock = threading.RLock()
        self.records = Records()
        self._waiting: list[bytes] = []
        self._holding = False
        self.records.add_block(self._backend.get_block_by_number(0, False), [])
        self.mine()

    def tick(self) -> None:
        """Make a block if Base would have made one by now."""
        with self._lock:
            if self._now() - self.records.head_time >= BLOCK_S:
                self.mine()

    def mine(self) -> dict[str, str]:
        """Make a block of all that waits, with the present time (at least a second after the last one).

        Returns the transactions that could not be in it, by hash, with the reason.
        """
        with self._lock:
            self._backend.chain.set_header_timestamp(max(self.records.head_time + 1, int(self._now())))
            refused: dict[str, str] = {}
            mined: list[bytes] = []
            waiting, self._waiting = ([], self._waiting) if self._holding else (self._waiting, [])
            for raw in waiting:
                # Like any node: a transaction that came before the one that it follows waits for that.
                if words := self._refusal(raw):
                    self._refuse_or_keep(raw, words, refused)
                else:
                    mined.append(raw)
            self._backend.mine_blocks(1)
            self.records.add_block(
                self._backend.get_block_by_number(self.records.newest + 1, False),
                [self._receipt(raw) for raw in mined],
            )
            if mined and self._waiting and not self._holding:
                refused |= self.mine()
            return refused

    def _refuse_or_keep(self, raw: bytes, words: str, refused: dict[str, str]) -> None:
        expected = _WRONG_NONCE.search(words)
        if expected and int(expected["found"]) > int(expected["expected"]):
            self._waiting.append(raw)
        else:
            refused[_hash(raw)] = words

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Transactions wait in the pool, as when the network is busy; they are mined when the block ends."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
            self.mine()

    def send_raw(self, raw: bytes) -> str:
        """Take a signed transaction; returns its hash. One that reverts is mined all the same.

        Raises:
            RefusedByEvm: it could never be in a block (nonce, gas, signature).
        """
        with self._lock:
            self._waiting.append(raw)
            refused = {} if self._holding else self.mine()
            if _hash(raw) in refused:
                raise RefusedByEvm(refused[_hash(raw)])
            return _hash(raw)

    def call(self, to: str, data: str, tag: str = "latest", sender: str = "0x" + "00" * 20) -> str:
        """What a call returns at a block, as hex. Raises RefusedByEvm when it reverts."""
        with self._lock:
            vm = self._vm(tag)
            target, caller = bytes.fromhex(to[2:]), bytes.fromhex(sender[2:])
            done = vm.execute_bytecode(
                origin=caller,
                gas_price=0,
                gas=CALL_GAS,
                to=target,
                sender=caller,
                value=0,
                data=bytes.fromhex(data[2:]),
                code=vm.state.get_code(target),
            )
            if done.is_error:
                raise RefusedByEvm(*evm_json.reason(done.error))
            return evm_json.data(done.output)

    def code(self, address: str, tag: str = "latest") -> str:
        """The code at an address, as hex."""
        with self._lock:
            return evm_json.data(self._vm(tag).state.get_code(bytes.fromhex(address[2:])))

    def ether(self, address: str, tag: str = "latest") -> int:
        """The balance of an address in wei."""
        with self._lock:
            return int(self._vm(tag).state.get_balance(bytes.fromhex(address[2:])))

    def nonce(self, address: str, tag: str = "latest") -> int:
        """How many transactions an address has sent; with the tag ``pending``, those that wait included."""
        with self._lock:
            mined: int = self._vm(tag).state.get_nonce(bytes.fromhex(address[2:]))
            senders = [str(Account.recover_transaction(raw)) for raw in self._waiting if tag == "pending"]
            return mined + sum(sender.lower() == address.lower() for sender in senders)

    def _refusal(self, raw: bytes) -> str:
        """Put a transaction into the block that is being made; returns why not, or nothing."""
        try:
            self._backend.send_raw_transaction(raw)
        except (ValidationError, RLPException) as error:
            return str(error) or "invalid transaction"
        return ""

    def _vm(self, tag: str) -> Any:  # noqa: ANN401 - py-evm's, made by an untyped eth-tester
        chain, number = self._backend.chain, self.records.number(tag)
        if not 0 <= number <= self.records.newest:
            raise RefusedByEvm("header not found")
        return chain.get_vm(at_header=chain.get_canonical_block_header_by_number(number))

    def _receipt(self, raw: bytes) -> Json:
        receipt: Json = self._backend.get_transaction_receipt(bytes.fromhex(_hash(raw)[2:]))
        return receipt


def _hash(raw: bytes) -> str:
    return "0x" + keccak(raw).hex()

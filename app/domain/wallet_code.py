"""What lies at a wallet's own address: nothing, as with any plain key, or a program that acts in its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_DELEGATION = re.compile(r"0xef0100([0-9a-f]{40})\Z", re.ASCII)
"""The delegation designator of EIP-7702: a marker, then the address whose program is borrowed."""


class CodeKind(Enum):
    """What ``eth_getCode`` shows."""

    NONE = "none"
    DELEGATED = "delegated"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class WalletCode:
    """The kind of code, and for a delegation the lower-case address ``delegate`` of the program."""

    kind: CodeKind = CodeKind.NONE
    delegate: str = ""

    @property
    def has_code(self) -> bool:
        """Whether the person has to be warned."""
        return self.kind is not CodeKind.NONE

    @property
    def warning(self) -> str:
        """What it means, in words; empty when there is nothing to warn about."""
        match self.kind:
            case CodeKind.DELEGATED:
                return (
                    "This wallet has lent its address to a program, which may be able to move its money. "
                    "If you did not do that yourself, move the money to a new wallet."
                )
            case CodeKind.CONTRACT:
                return (
                    "At this address lies a program, not a plain wallet: payments signed here may fail, "
                    "and the program may be able to move its money."
                )
            case _:
                return ""


def read_wallet_code(code: str) -> WalletCode:
    """What code (lower-case hex with ``0x``) makes of an address."""
    if code == "0x":
        return WalletCode()
    delegation = _DELEGATION.match(code)
    if delegation is not None:
        return WalletCode(CodeKind.DELEGATED, "0x" + delegation[1])
    return WalletCode(CodeKind.CONTRACT)

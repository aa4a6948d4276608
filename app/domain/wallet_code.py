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


def read_wallet_code(code: str) -> WalletCode:
    """What code (lower-case hex with ``0x``) makes of an address."""
    if code == "0x":
        return WalletCode()
    delegation = _DELEGATION.match(code)
    if delegation is not None:
        return WalletCode(CodeKind.DELEGATED, "0x" + delegation[1])
    return WalletCode(CodeKind.CONTRACT)

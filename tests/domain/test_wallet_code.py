"""What lies at a wallet's address is told apart, and said in words."""

from __future__ import annotations

import pytest

from app.domain.wallet_code import CodeKind, WalletCode, read_wallet_code


def test_a_plain_wallet_has_nothing_to_warn_about() -> None:
    plain = read_wallet_code("0x")
    assert plain == WalletCode()
    assert not plain.has_code


def test_a_delegation_names_the_program_that_may_act() -> None:
    lent = read_wallet_code("0xef0100" + "ab" * 20)
    assert (lent.kind, lent.delegate) == (CodeKind.DELEGATED, "0x" + "ab" * 20)
    assert lent.has_code


@pytest.mark.parametrize("code", ["0x60806040", "0xef0100", "0xef0100" + "ab" * 21, "0xef0101" + "ab" * 20])
def test_any_other_code_is_a_contract(code: str) -> None:
    program = read_wallet_code(code)
    assert (program.kind, program.delegate) == (CodeKind.CONTRACT, "")
    assert program.has_code

"""What a backup has to be: a password that is worth its name, and the same wallet behind it."""

from __future__ import annotations

import pytest

from app.domain.account import Account, AccountKind, typed_address, usable
from app.domain.backups import LONGEST_PASSWORD, checked_password, require_same_wallet
from app.domain.errors import InvalidAddress, InvalidInput
from tests.domain.things import NOW

SPELLED = "0x2670b922EF37c7df47158725c0cc407b5382293f"
MINE = Account("1", AccountKind.WALLET, "Mine", NOW, address=SPELLED)
KEY = Account("2", AccountKind.API_KEY, "Key", NOW)
SEEN = Account("3", AccountKind.WATCHED, "Seen", NOW, address="0x" + "ab" * 20)


async def _spell(address: str) -> str:
    return SPELLED if address == SPELLED.lower() else address


def test_a_good_password_typed_twice_is_taken_as_it_is() -> None:
    assert checked_password(" ten chars", " ten chars") == " ten chars"


@pytest.mark.parametrize(
    "password, again, words",
    [
        ("short", "short", "fewer than 10"),
        ("x" * (LONGEST_PASSWORD + 1), "x" * (LONGEST_PASSWORD + 1), "too long"),
        ("ten characters", "ten charakters", "not the same"),
    ],
)
def test_a_password_that_is_none_is_explained_and_never_quoted(password: str, again: str, words: str) -> None:
    with pytest.raises(InvalidInput, match=words) as refused:
        checked_password(password, again)
    assert password not in refused.value.sentence()


def test_a_backup_of_the_same_wallet_is_one_however_it_is_spelled() -> None:
    require_same_wallet(MINE, SPELLED.lower())


def test_a_backup_of_another_wallet_is_named() -> None:
    with pytest.raises(InvalidInput, match="another wallet \\(0xabab…abab\\)") as refused:
        require_same_wallet(MINE, SEEN.address)
    assert "“Mine”" in refused.value.means


@pytest.mark.parametrize("typed", [SPELLED, f"  {SPELLED}\n", SPELLED.lower(), "0x" + SPELLED[2:].upper()])
async def test_an_address_is_taken_with_blanks_around_it_in_any_spelling_that_is_one(typed: str) -> None:
    assert await typed_address(typed, _spell) == SPELLED


@pytest.mark.parametrize("typed", ["", "0x12", SPELLED.replace("EF", "eF"), SPELLED[:-1] + "F", "studio.eth"])
async def test_an_address_with_a_wrong_letter_is_refused(typed: str) -> None:
    with pytest.raises(InvalidAddress):
        await typed_address(typed, _spell)


def test_an_address_that_is_only_watched_is_no_wallet_and_cannot_be_used() -> None:
    assert (SEEN.is_wallet, SEEN.has_address, SEEN.is_only_watched) == (False, True, True)
    assert (KEY.has_address, KEY.is_only_watched) == (False, False)
    assert usable((SEEN, MINE, KEY)) == (MINE, KEY)
    assert SEEN.label() == "Seen 0xabab…abab"

"""What a backup of a wallet has to be: a password that is worth its name, and the same wallet behind it."""

from __future__ import annotations

from app.domain.account import Account, same_address
from app.domain.display import short_address
from app.domain.errors import InvalidInput

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 1_000
MOST_BYTES = 65_536
"""No keystore file is longer."""


def checked_password(password: str, again: str) -> str:
    """A password for a backup, typed twice.

    Raises:
        InvalidInput: too short or too long, or the two differ. Never quotes either.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput(
            f"The password has fewer than {SHORTEST_PASSWORD} characters.",
            means="Nothing was saved.",
            do="Take a longer one: whoever has the file can try as many as they like.",
        )
    if len(password) > LONGEST_PASSWORD:
        raise InvalidInput("The password is too long.", means="Nothing was saved.", do="Take a shorter one.")
    if password != again:
        raise InvalidInput(
            "The two passwords are not the same.", means="Nothing was saved.", do="Type both again."
        )
    return password


def require_same_wallet(account: Account, address: str) -> None:
    """That a backup leads to this wallet.

    Raises:
        InvalidInput: it leads to another one, which is named.
    """
    if not same_address(address, account.address):
        raise InvalidInput(
            f"This is a backup of another wallet ({short_address(address)}).",
            means=f"It does not bring back “{account.name}”.",
            do="Look for the right one, or make a new backup while the wallet is here.",
        )

"""What a person or a file gave us and cannot be used."""

from __future__ import annotations

from app.domain.display import displayable
from app.domain.errors.base import GondolaError


class InvalidInput(GondolaError):
    """Something a person or a file gave us cannot be used."""

    code = "invalid_input"
    do = "Check what was entered."


class InvalidAmount(InvalidInput):
    """A text that is not a plain amount of money."""

    code = "invalid_amount"

    def __init__(self, text: object) -> None:
        super().__init__(f"“{displayable(str(text), 40)}” is not an amount we accept.")


class AmbiguousAmount(InvalidAmount):
    """A text that is one amount where a point parts thousands, and another where it parts cents."""

    code = "ambiguous_amount"
    do = "Leave out the mark between thousands, or type two decimals."

    def __init__(self, text: object) -> None:
        super().__init__(text)
        self.what = f"“{displayable(str(text), 40)}” could mean a thousand times more or less."
        self.args = (self.what,)


class InvalidAddress(InvalidInput):
    """A text that is not an address; ``mistyped`` where it is one but for its capital letters (EIP-55)."""

    code = "invalid_address"

    def __init__(self, text: object, *, mistyped: bool = False) -> None:
        shown = displayable(str(text), 60)
        if mistyped:
            what = (
                f"A character of “{shown}” seems mistyped: its capital and small letters do not fit together."
            )
            super().__init__(what, do="Copy the address again from where it stands.")
        else:
            super().__init__(f"“{shown}” is not a wallet address.")


class InvalidSecret(InvalidInput):
    """A private key, phrase, keystore or password that cannot be used. Never carries the secret itself."""

    code = "invalid_secret"


class InvalidListing(InvalidInput):
    """A listing file that cannot be read."""

    code = "invalid_listing"


class NotAListing(InvalidListing):
    """The file is something else than a listing, or nothing that anybody could read; other files may be scripts."""

    code = "not_a_listing"


class InvalidRequest(InvalidInput):
    """A job request that the chosen model would refuse; ``problems`` maps a field to words."""

    code = "invalid_request"

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems.values()))

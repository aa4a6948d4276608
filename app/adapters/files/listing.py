"""Opens a directory's listing file. Its wire shape stays here; only a displayable, checked Listing comes out."""

from __future__ import annotations

import math
from pathlib import Path
from stat import S_ISREG
from typing import Annotated, Any, NoReturn
from urllib.parse import SplitResult, urlsplit

from pydantic import AliasChoices, BaseModel, BeforeValidator, Field, ValidationError

from app.domain.account import normal_address, same_address
from app.domain.display import displayable
from app.domain.errors import InvalidAddress, InvalidAmount, InvalidListing, NotAListing
from app.domain.listing import FormField, Listing
from app.domain.money import parse_atomic
from app.domain.networks import Network, network_by_wire_name

MOST_BYTES = 1024 * 1024
_MOST_FIELDS = 50
_MOST_NOTES = 20
_DEFAULT_PORTS = {"https": 443, "http": 80}


def _text_or_nothing(value: object) -> object:
    return value if isinstance(value, str) else ""


def _mapping_or_nothing(value: object) -> object:
    return value if isinstance(value, dict) else {}


def _list_or_nothing(value: object) -> object:
    return value if isinstance(value, list) else []


# What only describes may be missing or odd; what money depends on may not.
_Text = Annotated[str, BeforeValidator(_text_or_nothing)]
_Notes = Annotated[list[_Text], BeforeValidator(_list_or_nothing)]


class _Field(BaseModel):
    type: _Text = ""
    required: Any = False
    description: _Text = ""


_Fields = Annotated[dict[str, Any], BeforeValidator(_mapping_or_nothing)]


class _Input(BaseModel):
    fields: _Fields = Field(default={}, validation_alias=AliasChoices("bodyFields", "queryFields"))


class _Hints(BaseModel):
    input: Annotated[_Input, BeforeValidator(_mapping_or_nothing)] = _Input()


class _Accept(BaseModel):
    network: _Text = ""
    pay_to: Any = Field(default="", validation_alias=AliasChoices("pay_to", "payTo"))
    asset: _Text = ""
    amount: Any = Field(
        validation_alias=AliasChoices("max_amount_required_atomic", "maxAmountRequired", "amount")
    )
    max_timeout: Any = Field(
        default=0, validation_alias=AliasChoices("max_timeout_seconds", "maxTimeoutSeconds")
    )
    verified: Any = False
    hints: Annotated[_Hints, BeforeValidator(_mapping_or_nothing)] = _Hints()


class _Sanity(BaseModel):
    flag: _Text = ""
    ratio: Any = None
    median_category_atomic: Any = None


class _File(BaseModel):
    title: _Text = ""
    url: str
    summary: _Text = ""
    trust_tier: _Text = ""
    risk_notes: _Notes = []
    pricing_review_required: Any = False
    pricing_decimal_suspect: Any = False
    pricing_sanity: Annotated[_Sanity, BeforeValidator(_mapping_or_nothing)] = _Sanity()
    accepts: list[_Accept] = Field(min_length=1)


def read_listing(path: Path) -> Listing:
    """Read a listing file of at most 1 MiB; blocks shortly.

    Raises:
        NotAListing: another kind of file, or none that can be opened.
        InvalidListing: one whose address, price, payee or times cannot be trusted to be read.
    """
    try:
        wire = _File.model_validate_json(_text_of(path))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        words = "This file is not a listing that Gondola can read."
        raise NotAListing(words, detail=f"{where}: {first['msg']}") from error
    return _listing(wire)


def _text_of(path: Path) -> str:
    try:
        if not S_ISREG(path.stat().st_mode):
            raise NotAListing("This is not a file.")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotAListing("The file cannot be opened.", detail=error.strerror or "") from error
    if len(raw) > MOST_BYTES:
        raise NotAListing("The file is far too long for a listing.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotAListing("This file is not text.", detail=error.reason) from error


def _listing(wire: _File) -> Listing:
    address, host = _address(wire.url)
    accept = _best(wire.accepts)
    network = network_by_wire_name(accept.network)
    return Listing(
        title=displayable(wire.title, 120) or host,
        url=displayable(address.geturl(), 300),
        host=host,
        summary=displayable(wire.summary, 500),
        price_micro_usdc=_price(accept.amount),
        network_name=network.name if network else displayable(accept.network, 40) or "not named",
        network_key=network.key if network else None,
        asset=displayable(accept.asset, 80),
        asset_is_usdc=network is not None and same_address(network.usdc, accept.asset),
        payee=_payee(accept.pay_to, network),
        max_timeout_s=_seconds(accept.max_timeout),
        verified=accept.verified is True,
        trust_tier=displayable(wire.trust_tier, 40),
        sanity_flag=displayable(wire.pricing_sanity.flag, 40),
        sanity_ratio=_whole(wire.pricing_sanity.ratio),
        category_median_micro_usdc=_whole(wire.pricing_sanity.median_category_atomic),
        risk_notes=_notes(wire),
        fields=_form(accept),
    )


def _address(url: str) -> tuple[SplitResult, str]:
    """The listed address and its host, with the port where it is not the usual one."""
    try:
        address = urlsplit(url.strip())
        host, port = (address.hostname or "").encode("idna").decode("ascii"), address.port
    except ValueError as error:
        raise InvalidListing("The listing's address cannot be read.", detail=url) from error
    if address.scheme not in _DEFAULT_PORTS or not host:
        _refuse("The listing's address is not a web address.", url)
    if address.username is not None or address.password is not None:
        _refuse("The listing's address hides another one in it.", url)
    usual = port is None or port == _DEFAULT_PORTS[address.scheme]
    return address, displayable(host if usual else f"{host}:{port}", 260)


def _best(accepts: list[_Accept]) -> _Accept:
    """The entry that we could pay, else the first."""
    ours = (one for one in accepts if network_by_wire_name(one.network) is not None)
    return next(ours, accepts[0])


def _price(amount: object) -> int:
    try:
        return parse_atomic(amount)
    except InvalidAmount as error:
        raise InvalidListing("The listing's price is not an amount we accept.", detail=error.what) from error


def _payee(pay_to: object, network: Network | None) -> str:
    if network is None or pay_to == "":
        return displayable(pay_to, 80)
    try:
        return normal_address(pay_to)
    except InvalidAddress as error:
        raise InvalidListing("The listing's receiver is not an address.", detail=error.what) from error


def _seconds(value: object) -> int:
    seconds = _whole(value)
    if seconds is None or seconds > 10**9:
        _refuse("The listing's time limit is not a number of seconds.")
    return seconds


def _whole(value: object) -> int | None:
    """A number that only informs, rounded; None for anything else, and for what no figure here can be."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return round(value) if math.isfinite(value) and 0 <= value <= 10**15 else None


def _notes(wire: _File) -> tuple[str, ...]:
    notes = [displayable(note, 300) for note in wire.risk_notes[:_MOST_NOTES]]
    if wire.pricing_review_required is True:
        notes.append("The directory wants this price to be looked at again.")
    if wire.pricing_decimal_suspect is True:
        notes.append("The directory suspects that the price has a wrong number of digits.")
    return tuple(note for note in notes if note)


def _form(accept: _Accept) -> tuple[FormField, ...]:
    fields: list[FormField] = []
    for name, described in list(accept.hints.input.fields.items())[:_MOST_FIELDS]:
        about = _Field.model_validate(_mapping_or_nothing(described))
        fields.append(
            FormField(
                name=displayable(name, 60),
                kind=displayable(about.type, 30),
                required=about.required is True,
                description=displayable(about.description, 400),
            )
        )
    return tuple(field for field in fields if field.name)


def _refuse(words: str, detail: str = "") -> NoReturn:
    raise InvalidListing(words, detail=detail)

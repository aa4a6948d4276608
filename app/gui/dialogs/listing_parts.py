"""What a listing claims, as facts and warnings; whose word each of them is stays visible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.listing import FormField, Listing
from app.domain.networks import NETWORKS
from app.gui.explain import Money
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.models.wording import minutes_words
from app.gui.theme.fonts import Role, px
from app.gui.theme.shapes import Shape
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner
from app.gui.widgets.bullets import CalmList
from app.gui.widgets.keyvalue import KeyValueGrid, Run


def listing_facts(listing: Listing, *, prepaid: bool) -> KeyValueGrid:
    """Address, price, receiver, network and time limit, as the listing has them."""
    grid = KeyValueGrid()
    grid.add(_tr("Address"), Run(listing.url, Role.MONO, Token.MUTED, elide=True))
    price = format_usd(listing.price_micro_usdc)
    if prepaid:
        here = _tr("to look at a job, after a sign-in")
        grid.add(
            _tr("Price"),
            (Run(_tr("Free"), Role.STRONG, Token.GOOD), Run(here, token=Token.MUTED)),
            Run(_tr("the listing says {price} a call").format(price=price), token=Token.MUTED),
            about=Money.LISTED_PRICE,
        )
    else:
        asked = Run(_tr("{price} for each look").format(price=price), Role.STRONG)
        grid.add(_tr("Price"), asked, *_median(listing), about=Money.LISTED_PRICE)
    grid.add(_tr("Paid to"), Run(listing.payee, Role.MONO, Token.MUTED))
    known = NETWORKS.get(listing.network_key or "")
    network = known.name if known else listing.network_name
    token = _tr("USDC") if listing.asset_is_usdc else _tr("another token than USDC")
    grid.add(_tr("Network"), _tr("{token} on {network}").format(token=token, network=network))
    if not prepaid and listing.max_timeout_s:
        grid.add(_tr("Signature"), _tr("good for {time}").format(time=minutes_words(listing.max_timeout_s)))
    if listing.verified:
        grid.add(_tr("Directory"), Run(_tr("says that it verified this price"), token=Token.MUTED))
    return grid


def listing_warnings(listing: Listing) -> QWidget:
    """The listing's own warnings and ours, a weighty first one as a banner. Hidden where there are none."""
    holder, warnings = QWidget(), [told(words) for words in listing.warnings()]
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(10))
    payable = listing.network_key is not None and listing.asset_is_usdc
    weighty = 1 if listing.is_prepaid_host or listing.sanity_flag or not payable else 0
    for words in warnings[:weighty]:
        column.addWidget(Banner(words, shape=Shape.TRIANGLE))
    if warnings[weighty:]:
        column.addWidget(CalmList(warnings[weighty:]))
    holder.setVisible(bool(warnings))
    return holder


def form_facts(fields: Sequence[FormField]) -> KeyValueGrid:
    """The form, only to read."""
    grid = KeyValueGrid()
    for each in fields:
        described = (each.description,) if each.description else ()
        grid.add(caption_of(each), Run(each.kind, Role.MONO, Token.MUTED), *described)
    return grid


def caption_of(field: FormField) -> str:
    """A field's name, with a star when it has to be filled in."""
    return f"{field.name} *" if field.required else field.name


def _median(listing: Listing) -> tuple[Run, ...]:
    median = listing.category_median_micro_usdc
    if median is None:
        return ()
    words = _tr("the directory calls {price} usual for its kind").format(price=format_usd(median))
    return (Run(words, token=Token.MUTED),)


def _tr(text: str) -> str:
    return QCoreApplication.translate("listing", text)

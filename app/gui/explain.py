"""What is this? Every figure and field about money is explained: by Shift+F1, its menu, or the small button beside it.

Widgets for money take what they are about when they are made, so that none can be there without its words.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWhatsThis, QWidget

MONEY = "money"
"""The property of an explained widget: what it is about."""


class Money(Enum):
    """What a figure or field about money is."""

    USDC = "usdc"
    CREDIT = "credit"
    CREDIT_AFTER = "credit after"
    USED_TODAY = "used today"
    PAID_IN_30 = "paid in 30"
    USED_30 = "used 30"
    SPENT = "spent"
    PRICE = "price"
    BATCH_PRICE = "batch price"
    MODEL_PRICE = "model price"
    COST = "cost"
    LOOK_PRICE = "look price"
    LISTED_PRICE = "listed price"
    AMOUNT = "amount"
    AMOUNT_PAID = "amount paid"
    TOP_UP = "top up"
    LEFT = "left"
    LIMITS = "limits"
    REASON = "reason"
    PAID_EACH = "paid each"
    PAID_DAY = "paid day"
    PAID_30 = "paid 30"
    USED_EACH = "used each"
    USED_DAY = "used day"
    USED_LIMIT_30 = "used limit 30"
    ASK_JOB = "ask job"
    ASK_LOOK = "ask look"
    ASK_PAID = "ask paid"
    JOB_LOOKS = "job looks"
    PAID_HOST = "paid host"
    USED_HOST = "used host"
    TOLERANCE = "tolerance"
    USUAL = "usual"
    VALIDITY = "validity"


def explain(widget: QWidget, *about: Money) -> None:
    """Say what a widget shows or takes, wherever a person asks for it."""
    widget.setProperty(MONEY, ",".join(each.value for each in about))
    widget.setWhatsThis(money_words(*about))
    if _ENTRY not in {child.objectName() for child in widget.children()}:
        widget.installEventFilter(_Entry(widget))


def show_words(widget: QWidget) -> None:
    """Show what a widget is, under it."""
    QWhatsThis.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.whatsThis(), widget)


def ask_what_this_is() -> None:
    """About what has the focus, where that is explained; else the next click says about what."""
    focused = QApplication.focusWidget()
    while focused is not None and not focused.isWindow():
        if focused.property(MONEY):
            show_words(focused)
            return
        focused = focused.parentWidget()
    QWhatsThis.enterWhatsThisMode()


_ENTRY = "what-is-this"


class _Entry(QObject):
    """An entry of the context menu."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setObjectName(_ENTRY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget's own menu with one entry more, or a menu of that entry alone."""
        if not isinstance(event, QContextMenuEvent) or not isinstance(watched, QWidget):
            return False
        menu = watched.createStandardContextMenu() if isinstance(watched, QLineEdit) else QMenu(watched)
        if menu.actions():
            menu.addSeparator()
        words = QCoreApplication.translate("Money", "What is this?")
        menu.addAction(words).triggered.connect(lambda: show_words(watched))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        return True


def money_words(*about: Money) -> str:
    """The words for one thing, or for several that stand in one sentence."""
    return "\n\n".join(_words(each) for each in about)


def _words(about: Money) -> str:
    translate = QCoreApplication.translate
    return {
        Money.USDC: translate(
            "Money",
            "Digital dollars (USDC) in this wallet on the network Base, as the chain shows them. They are yours "
            "alone; Gondola moves them only when you add credit or pay a seller, within your limits.",
        ),
        Money.CREDIT: translate(
            "Money",
            "What you have paid Venice in advance. Jobs are taken from it. It is money at Venice, not in your wallet.",
        ),
        Money.CREDIT_AFTER: translate(
            "Money",
            "Your credit at Venice now, and what would be left of it after this. Nothing is taken yet.",
        ),
        Money.USED_TODAY: translate(
            "Money",
            "The prices of all jobs taken from credit in the last 24 hours, and the most that you allow for a day. A "
            "job that may have been charged counts as well.",
        ),
        Money.PAID_IN_30: translate(
            "Money",
            "All digital dollars signed away in the last 30 days: credit that was added and looks that were paid. What "
            "is not decided yet counts as well.",
        ),
        Money.USED_30: translate(
            "Money",
            "The prices of all jobs taken from credit in the last 30 days, as your limits count them.",
        ),
        Money.SPENT: translate(
            "Money",
            "What went from there in the time that is chosen above, in your own days. It is solid where it is proved, "
            "and striped where nobody is sure yet. What was given back is told, and not counted.",
        ),
        Money.PRICE: translate(
            "Money",
            "What Venice asks for exactly this job, quoted a moment ago. It is taken from your credit once, when the "
            "job is queued. If the price has changed by then, you are asked.",
        ),
        Money.BATCH_PRICE: translate(
            "Money",
            "The prices of all jobs of this batch together, each quoted by Venice. Each is taken from credit when that "
            "job is queued; what is refused is not charged.",
        ),
        Money.MODEL_PRICE: translate(
            "Money",
            "What Venice lists for this model. The price of your own job is quoted before you say yes.",
        ),
        Money.COST: translate(
            "Money", "What a job has cost so far: its price from credit, and every look that was paid."
        ),
        Money.LOOK_PRICE: translate(
            "Money",
            "What this seller asks each time it is asked whether the audio is ready. At Venice looks are free.",
        ),
        Money.LISTED_PRICE: translate(
            "Money",
            "The price that a directory's listing claims. Only what the seller asks in the end is paid, and you are "
            "asked first when that is more.",
        ),
        Money.AMOUNT: translate(
            "Money",
            "Exactly the digital dollars that would leave your wallet, if you sign. It can be charged once or not at "
            "all, and never more than this.",
        ),
        Money.AMOUNT_PAID: translate(
            "Money",
            "The digital dollars that this payment is about. Whether they left your wallet is said above: only proof "
            "on the chain counts.",
        ),
        Money.TOP_UP: translate(
            "Money",
            "How much credit to add at Venice, in dollars. As many digital dollars leave your wallet. It cannot be "
            "called back, but stays yours to use. What is signed is shown before anything is sent.",
        ),
        Money.LEFT: translate(
            "Money", "What this wallet holds now, and what would be left of it after this payment."
        ),
        Money.LIMITS: translate(
            "Money",
            "Your own limits, what counts against them now, and what would count after this. Nothing that a server "
            "says can raise them; you change them under Settings.",
        ),
        Money.REASON: translate(
            "Money",
            "Which of your own rules under Settings says that you are asked, instead of it being done by itself.",
        ),
        Money.PAID_EACH: translate(
            "Money",
            "The most digital dollars that may leave your wallet at a time. More is refused, not asked.",
        ),
        Money.PAID_DAY: translate(
            "Money",
            "The most digital dollars that may leave your wallets in any 24 hours, for all purposes together.",
        ),
        Money.PAID_30: translate(
            "Money",
            "The most digital dollars that may leave your wallets in any 30 days, for all purposes together.",
        ),
        Money.USED_EACH: translate(
            "Money", "The most that one job may cost. A dearer one is refused, not asked."
        ),
        Money.USED_DAY: translate(
            "Money", "The most that jobs may take from your credit in any 24 hours together."
        ),
        Money.USED_LIMIT_30: translate(
            "Money", "The most that jobs may take from your credit in any 30 days together."
        ),
        Money.ASK_JOB: translate(
            "Money", "A job that costs more than this is asked about first. With 0 every job is."
        ),
        Money.ASK_LOOK: translate(
            "Money",
            "A look at a seller that costs more than this is asked about first. With 0 every look is.",
        ),
        Money.ASK_PAID: translate(
            "Money", "Adding more credit than this at a time is asked about first. With 0 every time is."
        ),
        Money.JOB_LOOKS: translate(
            "Money",
            "The most that all looks at one job may cost together, at sellers that charge for each. Left empty, only "
            "your other limits hold.",
        ),
        Money.PAID_HOST: translate(
            "Money",
            "The most digital dollars that one server may get in any 24 hours. Left empty, the day's holds.",
        ),
        Money.USED_HOST: translate(
            "Money",
            "The most that jobs at one server may take from credit in 24 hours. Left empty, the day's holds.",
        ),
        Money.TOLERANCE: translate(
            "Money", "How much a price may rise above what was listed, quoted or agreed before you are asked."
        ),
        Money.USUAL: translate(
            "Money",
            "A price that is more than so many times what is usual for its kind is asked about first.",
        ),
        Money.VALIDITY: translate(
            "Money",
            "How long a signature can be used at most. After that it is worthless, and the chain tells whether it was "
            "charged.",
        ),
    }[about]


def money_name(about: Money) -> str:
    """What it is called, over its words."""
    translate = QCoreApplication.translate
    return {
        Money.USDC: translate("Money", "USDC"),
        Money.CREDIT: translate("Money", "Credit"),
        Money.CREDIT_AFTER: translate("Money", "Credit after"),
        Money.USED_TODAY: translate("Money", "Used today"),
        Money.PAID_IN_30: translate("Money", "Paid in, 30 days"),
        Money.USED_30: translate("Money", "Used, 30 days"),
        Money.SPENT: translate("Money", "Spending, under Insights"),
        Money.PRICE: translate("Money", "Price of a job"),
        Money.BATCH_PRICE: translate("Money", "Price of a batch"),
        Money.MODEL_PRICE: translate("Money", "Price of a model"),
        Money.COST: translate("Money", "Cost"),
        Money.LOOK_PRICE: translate("Money", "Price of a look"),
        Money.LISTED_PRICE: translate("Money", "Listed price"),
        Money.AMOUNT: translate("Money", "Amount"),
        Money.AMOUNT_PAID: translate("Money", "Amount of a payment"),
        Money.TOP_UP: translate("Money", "Credit to add"),
        Money.LEFT: translate("Money", "Left in the wallet"),
        Money.LIMITS: translate("Money", "Limits"),
        Money.REASON: translate("Money", "Why we ask"),
        Money.PAID_EACH: translate("Money", "Limit: paid in at a time"),
        Money.PAID_DAY: translate("Money", "Limit: paid in a day"),
        Money.PAID_30: translate("Money", "Limit: paid in 30 days"),
        Money.USED_EACH: translate("Money", "Limit: one job"),
        Money.USED_DAY: translate("Money", "Limit: jobs a day"),
        Money.USED_LIMIT_30: translate("Money", "Limit: jobs in 30 days"),
        Money.ASK_JOB: translate("Money", "Ask first: jobs"),
        Money.ASK_LOOK: translate("Money", "Ask first: looks"),
        Money.ASK_PAID: translate("Money", "Ask first: adding credit"),
        Money.JOB_LOOKS: translate("Money", "Limit: looks at one job"),
        Money.PAID_HOST: translate("Money", "Limit: paid to one server"),
        Money.USED_HOST: translate("Money", "Limit: jobs at one server"),
        Money.TOLERANCE: translate("Money", "Ask first: prices that rise"),
        Money.USUAL: translate("Money", "Ask first: unusual prices"),
        Money.VALIDITY: translate("Money", "How long a signature is good"),
    }[about]

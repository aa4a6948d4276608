"""Who can help, in words: what it is about, who that is, what they can do, and what is honest to say of the rest."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.who_helps import HELPERS, VENICE_MAIL, VENICE_PAGE, Helper, Matter


@dataclass(frozen=True, slots=True)
class Advice:
    """What the sheet says. ``write_to`` is where the report goes, ``page`` can be opened; both may be empty."""

    matter: Matter
    who: str
    can: str
    cannot: str
    write_to: str = ""
    page: str = ""


def advice(matter: Matter, seller: str = "", page: str = "") -> Advice:
    """About a matter; ``seller`` is the host of the one who was paid, ``page`` what shows it on the chain."""
    helper = HELPERS[matter]
    write_to = {Helper.VENICE: VENICE_MAIL, Helper.SELLER: seller}.get(helper, "")
    shown = VENICE_PAGE if helper is Helper.VENICE and not page else page
    return Advice(matter, _who(helper, seller), _can(matter), _cannot(matter), write_to, shown)


def matter_words(matter: Matter) -> str:
    """What a matter is called, as one would ask about it."""
    translate = QCoreApplication.translate
    return {
        Matter.JOB: translate("Help", "A job does not get on, or went wrong"),
        Matter.CREDIT: translate("Help", "Credit at Venice is not what it should be"),
        Matter.TOP_UP: translate("Help", "Credit was paid for and did not arrive"),
        Matter.ACCESS: translate("Help", "A key or wallet is not accepted"),
        Matter.SELLER: translate("Help", "A job at a seller does not get on"),
        Matter.NOT_DELIVERED: translate("Help", "A seller was paid and sent nothing"),
        Matter.UNDECIDED: translate("Help", "A payment is not decided yet"),
        Matter.EXPIRED: translate("Help", "Nothing was paid"),
        Matter.PAID: translate("Help", "A payment that went through"),
        Matter.LIMITS: translate("Help", "Your own limits said no"),
        Matter.INPUT: translate("Help", "Something that was typed or opened"),
        Matter.COMPUTER: translate("Help", "Disk, folders and records on this computer"),
        Matter.KEYRING: translate("Help", "The keyring of this computer"),
        Matter.NETWORK: translate("Help", "The way to a server"),
        Matter.DEFECT: translate("Help", "Gondola itself does something wrong"),
        Matter.LOST_PHRASE: translate("Help", "I lost the 12 words or the key of a wallet"),
        Matter.SENT_ETH: translate("Help", "I sent ETH instead of USDC"),
        Matter.OTHER_NETWORK: translate("Help", "I sent USDC on another network than Base"),
        Matter.WRONG_ADDRESS: translate("Help", "I sent USDC to a wrong address"),
    }[matter]


def _who(helper: Helper, seller: str) -> str:
    translate = QCoreApplication.translate
    return {
        Helper.VENICE: translate("Help", "Venice"),
        Helper.SELLER: seller or translate("Help", "The seller who was paid"),
        Helper.YOU: translate("Help", "You, on this computer"),
        Helper.SENDER: translate("Help", "Whoever sent it for you, such as the exchange"),
        Helper.MAKERS: translate("Help", "The people who make Gondola"),
        Helper.WAIT: translate("Help", "Nobody has to"),
        Helper.NOBODY: translate("Help", "Nobody"),
    }[helper]


def _can(matter: Matter) -> str:
    """What that helper can do, and what you can."""
    translate = QCoreApplication.translate
    return {
        Matter.JOB: translate(
            "Help", "They can look a job up by its number, say what became of it, and refund it."
        ),
        Matter.CREDIT: translate("Help", "They keep the book of your credit and can correct it or refund."),
        Matter.TOP_UP: translate(
            "Help", "The chain proves what was paid. With this they can find it and credit it to your wallet."
        ),
        Matter.ACCESS: translate(
            "Help",
            "They can say why it is refused. A new key is made in their settings, and put in under Wallet.",
        ),
        Matter.SELLER: translate(
            "Help", "They run the server and can look the job up. Venice does not know of it."
        ),
        Matter.NOT_DELIVERED: translate(
            "Help",
            "The chain proves that they were paid. With this they can deliver, or send the money back.",
        ),
        Matter.UNDECIDED: translate(
            "Help", "It is decided on the chain, in minutes as a rule. Until then nothing new is paid for it."
        ),
        Matter.EXPIRED: translate(
            "Help", "Nothing left your wallet or credit, so there is nothing to get back."
        ),
        Matter.PAID: translate(
            "Help", "What was bought has arrived. The proof is on the chain, for you to keep."
        ),
        Matter.LIMITS: translate("Help", "You can change your limits under Settings, if you mean to."),
        Matter.INPUT: translate(
            "Help", "Look at what was typed or opened once more; nothing was done with it."
        ),
        Matter.COMPUTER: translate(
            "Help",
            "Look for room on the disk, and whether the folder is there and yours. Gondola goes on by itself.",
        ),
        Matter.KEYRING: translate(
            "Help", "The keyring belongs to your system: unlock it or set it up there, then try again."
        ),
        Matter.NETWORK: translate(
            "Help",
            "Look at the connection, the proxy and the servers under Settings. Gondola tries again by itself.",
        ),
        Matter.DEFECT: translate(
            "Help", "With this report they can look for it. Send it to where you got Gondola from."
        ),
        Matter.LOST_PHRASE: translate(
            "Help",
            "While Gondola still has the wallet on this computer, its key can be exported under Wallet: do that now.",
        ),
        Matter.SENT_ETH: translate(
            "Help",
            "It is safe in your wallet. Export the key, open it in another wallet, and send or swap it there.",
        ),
        Matter.OTHER_NETWORK: translate(
            "Help",
            "Ask them first. Otherwise the same key reaches it: export it, and open it in a wallet with that network.",
        ),
        Matter.WRONG_ADDRESS: translate(
            "Help", "Only the owner of that address could send it back. If you know who that is, ask."
        ),
    }[matter]


def _cannot(matter: Matter) -> str:
    """What nobody should hope for; empty where there is nothing like that."""
    translate = QCoreApplication.translate
    final = translate("Help", "What the chain has booked, nobody can undo: neither Venice nor we.")
    phrase = translate(
        "Help",
        "Without the words and without the key nobody can get at the money: neither Venice, nor we, nor a court. "
        "Whoever promises to is a swindler.",
    )
    stranger = translate(
        "Help",
        "Nobody can undo it: neither Venice, nor we, nor the network. Whoever promises to is a swindler.",
    )
    never = translate("Help", "Nobody who helps ever needs your 12 words, your key or an API key.")
    return {
        Matter.NOT_DELIVERED: translate("Help", "They may refuse. Nobody can force the money back."),
        Matter.UNDECIDED: translate("Help", "Nobody can hurry it or take it back."),
        Matter.PAID: final,
        Matter.LOST_PHRASE: phrase,
        Matter.WRONG_ADDRESS: stranger,
        Matter.OTHER_NETWORK: translate(
            "Help", "Gondola sees Base alone, and Venice cannot get at it either."
        ),
        Matter.SENT_ETH: translate("Help", "Venice takes USDC alone; nobody can turn it into credit."),
    }.get(matter, never)

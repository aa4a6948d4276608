"""Who can help with what: decided from the record or the error alone, and never promised to be more than it is.

Venice can look up jobs and credit by their numbers; a seller answers for what it was paid; the person's own computer,
limits and network are their own; and some things nobody on earth can undo, which is said.
"""

from __future__ import annotations

from enum import Enum

from app.domain.charge import Charge, ChargeState
from app.domain.job import Job, JobState
from app.domain.networks import NETWORKS
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind


class Helper(Enum):
    """Who can do something about it."""

    VENICE = "venice"
    SELLER = "seller"
    YOU = "you"
    SENDER = "sender"
    """Whoever sent money the wrong way for the person: an exchange, another wallet's makers."""
    MAKERS = "makers"
    WAIT = "wait"
    """Nobody has to: it decides itself."""
    NOBODY = "nobody"


class Matter(Enum):
    """What it is about."""

    JOB = "job"
    CREDIT = "credit"
    TOP_UP = "top up"
    ACCESS = "access"
    """A key, sign-in or account that the server does not accept."""
    SELLER = "seller"
    NOT_DELIVERED = "not delivered"
    UNDECIDED = "undecided"
    EXPIRED = "expired"
    PAID = "paid"
    LIMITS = "limits"
    INPUT = "input"
    COMPUTER = "computer"
    KEYRING = "keyring"
    NETWORK = "network"
    DEFECT = "defect"
    LOST_PHRASE = "lost phrase"
    SENT_ETH = "sent eth"
    OTHER_NETWORK = "other network"
    WRONG_ADDRESS = "wrong address"


HELPERS: dict[Matter, Helper] = {
    Matter.JOB: Helper.VENICE,
    Matter.CREDIT: Helper.VENICE,
    Matter.TOP_UP: Helper.VENICE,
    Matter.ACCESS: Helper.VENICE,
    Matter.SELLER: Helper.SELLER,
    Matter.NOT_DELIVERED: Helper.SELLER,
    Matter.UNDECIDED: Helper.WAIT,
    Matter.EXPIRED: Helper.WAIT,
    Matter.PAID: Helper.WAIT,
    Matter.LIMITS: Helper.YOU,
    Matter.INPUT: Helper.YOU,
    Matter.COMPUTER: Helper.YOU,
    Matter.KEYRING: Helper.YOU,
    Matter.NETWORK: Helper.YOU,
    Matter.DEFECT: Helper.MAKERS,
    Matter.LOST_PHRASE: Helper.NOBODY,
    Matter.SENT_ETH: Helper.YOU,
    Matter.OTHER_NETWORK: Helper.SENDER,
    Matter.WRONG_ADDRESS: Helper.NOBODY,
}
"""One helper for each matter."""

GENERAL = (
    Matter.JOB,
    Matter.CREDIT,
    Matter.NOT_DELIVERED,
    Matter.SENT_ETH,
    Matter.OTHER_NETWORK,
    Matter.WRONG_ADDRESS,
    Matter.LOST_PHRASE,
    Matter.DEFECT,
)
"""What a person can ask about without a record to point at, the likeliest first."""

VENICE_MAIL = "support@venice.ai"
VENICE_PAGE = "https://venice.ai/settings/api"

_CODES: dict[Matter, tuple[str, ...]] = {
    Matter.JOB: (
        *("provider_error", "bad_request", "not_found", "content_refused", "job_failed", "unknown_queue_id"),
        *(
            "server_trouble",
            "malformed_answer",
            "answer_too_large",
            "redirect_refused",
            "rate_limited",
            "unverified",
        ),
    ),
    Matter.CREDIT: ("credit_low", "job_not_recorded", "outcome_unknown"),
    Matter.TOP_UP: ("top_up_refused", "payment_in_progress", "settlement_unknown"),
    Matter.ACCESS: ("sign_in_refused", "key_refused", "not_allowed", "credentials_needed"),
    Matter.NOT_DELIVERED: ("paid_not_delivered", "undelivered"),
    Matter.UNDECIDED: ("payment_unsettled", "unresolved"),
    Matter.EXPIRED: ("payment_expired",),
    Matter.LIMITS: (
        *(
            "payment_refused",
            "payment_asked",
            "bad_amount",
            "spending_paused",
            "locked",
            "closing",
            "not_approved",
        ),
        *("host_not_allowed", "validity_too_long", "cap_item", "cap_job", "cap_host", "cap_day", "cap_month"),
    ),
    Matter.INPUT: (
        *(
            "invalid_input",
            "invalid_amount",
            "ambiguous_amount",
            "invalid_address",
            "invalid_secret",
            "invalid_listing",
        ),
        *("not_a_listing", "invalid_request"),
    ),
    Matter.COMPUTER: (
        *("disk_error", "disk_full", "folder_unwritable", "file_busy", "store_error", "store_broken"),
        *(
            "store_newer",
            "traces_left",
            "already_running",
            "settings_broken",
            "cannot_open",
            "journal_elsewhere",
        ),
    ),
    Matter.KEYRING: (
        *(
            "vault_error",
            "keyring_missing",
            "keyring_insecure",
            "keyring_locked",
            "secret_missing",
            "only_watched",
        ),
    ),
    Matter.NETWORK: (
        *("unreachable", "proxy_trouble", "certificate_refused", "chain_error", "node_unreachable"),
        *("node_refused", "node_busy", "wrong_chain", "node_stale", "node_malformed", "nodes_disagree"),
        *("witness_missing", "chain_too_long"),
    ),
}
_BY_CODE = {code: matter for matter, codes in _CODES.items() for code in codes}
_OF_A_SERVER = frozenset({Matter.JOB, Matter.CREDIT, Matter.ACCESS, Matter.TOP_UP})
_KNOWN_PAGES = frozenset(
    {"venice.ai", *(network.explorer.removeprefix("https://") for network in NETWORKS.values())}
)


def matter_of_error(code: str, *, at_seller: bool = False) -> Matter:
    """What an error of this code is about; one that is not known is a defect of ours."""
    matter = _BY_CODE.get(code, Matter.DEFECT)
    return Matter.SELLER if at_seller and matter in _OF_A_SERVER else matter


def matter_of_job(job: Job) -> Matter:
    """What stands between a job and its audio, or what to ask about one that is all right."""
    if job.notice_code in _BY_CODE and job.state not in (JobState.FAILED, JobState.GONE):
        return matter_of_error(job.notice_code, at_seller=bool(job.seller_url))
    return Matter.SELLER if job.seller_url else Matter.JOB


def matter_of_payment(payment: Payment) -> Matter:
    """What became of a payment, and with that who can be asked."""
    if payment.unresolved:
        return Matter.UNDECIDED
    if payment.state in (PaymentState.VOID, PaymentState.ABANDONED):
        return Matter.EXPIRED
    if payment.state is PaymentState.REFUSED:
        return Matter.LIMITS
    top_up = payment.kind is PurchaseKind.TOP_UP
    if payment.delivery is Delivery.DELIVERED:
        return Matter.PAID
    return Matter.TOP_UP if top_up else Matter.NOT_DELIVERED


def matter_of_charge(charge: Charge) -> Matter:
    """A use of credit: Venice keeps the other half of the book."""
    never = (ChargeState.ABANDONED, ChargeState.REJECTED)
    return Matter.EXPIRED if charge.state in never else Matter.CREDIT


def is_known_page(url: str) -> bool:
    """Whether a page may be opened: a plain address of Venice or of a chain's explorer, and nothing odd in it."""
    scheme, found, rest = url.partition("://")
    host, _, path = rest.partition("/")
    plain = all(sign.isascii() and (sign.isalnum() or sign in "/-_.") for sign in path)
    return bool(found) and scheme == "https" and host in _KNOWN_PAGES and plain

"""Every error a person may see, as one family.

    GondolaError
    ├── InvalidInput ── InvalidAddress, InvalidSecret, InvalidRequest
    │   ├── InvalidAmount ── AmbiguousAmount
    │   └── InvalidListing ── NotAListing
    ├── ProviderError                      what a server answered (or did not)
    │   ├── BadRequest ── UnknownQueueId
    │   ├── SignInRefused, KeyRefused, NotAllowed
    │   ├── CredentialsNeeded, CreditLow   402: sign in / a person tops up; never an automatic payment
    │   ├── PaymentAsked                   402 of a seller that charges per call
    │   ├── NotFound, ContentRefused, RateLimited, PaymentInProgress
    │   ├── TopUpRefused, SettlementUnknown
    │   ├── ServerTrouble ── JobFailed
    │   ├── MalformedAnswer ── AnswerTooLarge, RedirectRefused
    │   └── Unreachable                    ``maybe_delivered`` says whether the request may have arrived
    │       └── ProxyTrouble, CertificateRefused
    ├── ChainError ── WrongChain, NodeStale, NodeMalformed, NodesDisagree, WitnessMissing, ChainTooLong
    │   └── NodeUnreachable ── NodeRefused, NodeBusy
    ├── VaultError ── KeyringMissing, KeyringInsecure, KeyringLocked, SecretMissing ── OnlyWatched
    ├── DiskError ── DiskFull, FolderUnwritable, FileBusy
    ├── StoreError ── StoreBroken, StoreNewer, TracesLeft, AlreadyRunning
    ├── SettingsBroken
    ├── PaymentRefused ── SpendingPaused ── Locked
    │   └── Closing, NotApproved
    └── PaymentUnsettled, PaymentExpired, PaidNotDelivered    an earlier payment stands in the way

Each one says three things in plain words: what happened, what it means for money and audio, what to do.
"""

from app.domain.errors.base import AUDIO_WAITS, NOTHING_PAID, GondolaError
from app.domain.errors.inputs import (
    AmbiguousAmount,
    InvalidAddress,
    InvalidAmount,
    InvalidInput,
    InvalidListing,
    InvalidRequest,
    InvalidSecret,
    NotAListing,
)
from app.domain.errors.network import CertificateRefused, ProxyTrouble
from app.domain.errors.places import (
    AlreadyRunning,
    ChainError,
    ChainTooLong,
    DiskError,
    DiskFull,
    FileBusy,
    FolderUnwritable,
    KeyringInsecure,
    KeyringLocked,
    KeyringMissing,
    NodeBusy,
    NodeMalformed,
    NodeRefused,
    NodesDisagree,
    NodeStale,
    NodeUnreachable,
    OnlyWatched,
    SecretMissing,
    SettingsBroken,
    StoreBroken,
    StoreError,
    StoreNewer,
    TracesLeft,
    VaultError,
    WitnessMissing,
    WrongChain,
)
from app.domain.errors.refusals import (
    Closing,
    Locked,
    NotApproved,
    PaidNotDelivered,
    PaymentExpired,
    PaymentRefused,
    PaymentUnsettled,
    SpendingPaused,
)
from app.domain.errors.servers import (
    AnswerTooLarge,
    BadRequest,
    ContentRefused,
    CredentialsNeeded,
    CreditLow,
    JobFailed,
    KeyRefused,
    MalformedAnswer,
    NotAllowed,
    NotFound,
    PaymentAsked,
    PaymentInProgress,
    ProviderError,
    RateLimited,
    RedirectRefused,
    ServerTrouble,
    SettlementUnknown,
    SignInRefused,
    TopUpRefused,
    UnknownQueueId,
    Unreachable,
)

__all__ = [
    "AUDIO_WAITS",
    "NOTHING_PAID",
    "AlreadyRunning",
    "AmbiguousAmount",
    "AnswerTooLarge",
    "BadRequest",
    "CertificateRefused",
    "ChainError",
    "ChainTooLong",
    "Closing",
    "ContentRefused",
    "CredentialsNeeded",
    "CreditLow",
    "DiskError",
    "DiskFull",
    "FileBusy",
    "FolderUnwritable",
    "GondolaError",
    "InvalidAddress",
    "InvalidAmount",
    "InvalidInput",
    "InvalidListing",
    "InvalidRequest",
    "InvalidSecret",
    "JobFailed",
    "KeyRefused",
    "KeyringInsecure",
    "KeyringLocked",
    "KeyringMissing",
    "Locked",
    "MalformedAnswer",
    "NodeBusy",
    "NodeMalformed",
    "NodeRefused",
    "NodeStale",
    "NodeUnreachable",
    "NodesDisagree",
    "NotAListing",
    "NotAllowed",
    "NotApproved",
    "NotFound",
    "OnlyWatched",
    "PaidNotDelivered",
    "PaymentAsked",
    "PaymentExpired",
    "PaymentInProgress",
    "PaymentRefused",
    "PaymentUnsettled",
    "ProviderError",
    "ProxyTrouble",
    "RateLimited",
    "RedirectRefused",
    "SecretMissing",
    "ServerTrouble",
    "SettingsBroken",
    "SettlementUnknown",
    "SignInRefused",
    "SpendingPaused",
    "StoreBroken",
    "StoreError",
    "StoreNewer",
    "TopUpRefused",
    "TracesLeft",
    "UnknownQueueId",
    "Unreachable",
    "VaultError",
    "WitnessMissing",
    "WrongChain",
]

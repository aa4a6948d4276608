"""Every error a person may see, as one family.

    GondolaError
    ├── InvalidInput ── InvalidAmount, InvalidAddress, InvalidSecret, InvalidListing, InvalidRequest
    ├── ProviderError                      what a server answered (or did not)
    │   ├── BadRequest ── UnknownQueueId
    │   ├── SignInRefused, KeyRefused, NotAllowed
    │   ├── CredentialsNeeded, CreditLow   402: sign in / a person tops up; never an automatic payment
    │   ├── NotFound, ContentRefused, RateLimited, PaymentInProgress
    │   ├── TopUpRefused, SettlementUnknown
    │   ├── ServerTrouble ── JobFailed
    │   ├── MalformedAnswer ── AnswerTooLarge, RedirectRefused
    │   └── Unreachable                    ``maybe_delivered`` says whether the request may have arrived
    ├── ChainError ── NodeUnreachable, WrongChain, NodeStale, NodeMalformed
    ├── VaultError ── KeyringMissing, KeyringInsecure, KeyringLocked, SecretMissing
    ├── DiskError ── DiskFull, FolderUnwritable
    ├── StoreError ── StoreBroken, StoreNewer, AlreadyRunning
    ├── SettingsBroken
    └── PaymentRefused ── SpendingPaused, NotApproved

Each one says three things in plain words: what happened, what it means for money and audio, what to do.
"""

from __future__ import annotations

from app.domain.display import displayable

NOTHING_PAID = "Nothing was paid, nothing is lost."
AUDIO_WAITS = "Your audio stays on the server; nothing was paid."


class GondolaError(Exception):
    """An error with a code, and words a person understands.

    ``what`` happened, what it ``means`` for money and audio, what to ``do``; ``detail`` is technical and shown
    only behind "Details". None of them ever holds a secret.
    """

    code = "error"
    what = "Something went wrong."
    means = NOTHING_PAID
    do = "Try again."

    def __init__(
        self, what: str | None = None, *, means: str | None = None, do: str | None = None, detail: str = ""
    ) -> None:
        self.what = what if what is not None else type(self).what
        self.means = means if means is not None else type(self).means
        self.do = do if do is not None else type(self).do
        self.detail = displayable(detail, 500)
        super().__init__(self.what)

    def sentence(self) -> str:
        """All three parts as one text."""
        return " ".join(part for part in (self.what, self.means, self.do) if part)


# --- input ---------------------------------------------------------------------------------------------------


class InvalidInput(GondolaError):
    """Something a person or a file gave us cannot be used."""

    code = "invalid_input"
    do = "Check what was entered."


class InvalidAmount(InvalidInput):
    """A text that is not a plain amount of money."""

    code = "invalid_amount"

    def __init__(self, text: object) -> None:
        super().__init__(f"“{displayable(str(text), 40)}” is not an amount we accept.")


class InvalidAddress(InvalidInput):
    """A text that is not an address."""

    code = "invalid_address"

    def __init__(self, text: object) -> None:
        super().__init__(f"“{displayable(str(text), 60)}” is not a wallet address.")


class InvalidSecret(InvalidInput):
    """A private key, phrase, keystore or password that cannot be used. Never carries the secret itself."""

    code = "invalid_secret"


class InvalidListing(InvalidInput):
    """A listing file that cannot be read."""

    code = "invalid_listing"


class InvalidRequest(InvalidInput):
    """A job request that the chosen model would refuse; ``problems`` maps a field to words."""

    code = "invalid_request"

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems.values()))


# --- servers -------------------------------------------------------------------------------------------------


class ProviderError(GondolaError):
    """Something a server answered that is not success. ``status`` is the HTTP status, 0 where there is none."""

    code = "provider_error"
    status = 0
    server_code = ""


class BadRequest(ProviderError):
    """400: the request is wrong and a repeat would be wrong again."""

    code = "bad_request"
    status = 400
    what = "The server did not accept this request."
    do = "Check the details; it will not be sent again by itself."


class UnknownQueueId(BadRequest):
    """400 for a queue_id that this account does not own."""

    code = "unknown_queue_id"
    what = "Venice does not know this job for this account."
    means = "Nothing was paid. Only the account that queued a job can fetch it."
    do = "Choose the account that queued this job."


class SignInRefused(ProviderError):
    """401 with a sign-in code."""

    code = "sign_in_refused"
    status = 401
    what = "Venice did not accept this wallet's sign-in."
    means = AUDIO_WAITS
    do = "Check that this computer's clock is right, then try again."


class KeyRefused(ProviderError):
    """401 for an API key."""

    code = "key_refused"
    status = 401
    what = "Venice did not accept this API key."
    means = AUDIO_WAITS
    do = "The key may have been revoked: add a new one under Wallet."


class NotAllowed(ProviderError):
    """403: this account, key or region may not do that."""

    code = "not_allowed"
    status = 403
    what = "Venice does not allow this for this account."
    means = AUDIO_WAITS
    do = "Check the key's permissions, or use another account."


class CredentialsNeeded(ProviderError):
    """402 (a): the server saw no credentials. The cure is to sign in, never to pay."""

    code = "credentials_needed"
    status = 402
    what = "The server wants a sign-in first."
    means = "Nothing was paid. It also names a price; that is a suggested top-up, and Gondola does not pay it."
    do = "Choose an account to sign in with."


class CreditLow(ProviderError):
    """402 (b)/(c): not enough prepaid credit. Amounts in micro-USDC; None where the server does not say."""

    code = "credit_low"
    status = 402
    what = "Your Venice credit is low."
    means = "Nothing was charged for this."
    do = "Add credit to go on."

    def __init__(
        self,
        *,
        balance_micro_usdc: int | None = None,
        minimum_top_up_micro_usdc: int | None = None,
        suggested_top_up_micro_usdc: int | None = None,
        detail: str = "",
    ) -> None:
        super().__init__(detail=detail)
        self.balance_micro_usdc = balance_micro_usdc
        self.minimum_top_up_micro_usdc = minimum_top_up_micro_usdc
        self.suggested_top_up_micro_usdc = suggested_top_up_micro_usdc


class NotFound(ProviderError):
    """404: an unknown model; on retrieve, media that expired or was deleted."""

    code = "not_found"
    status = 404
    what = "The server has nothing there any more."
    means = "The audio expired or was deleted on the server."
    do = "If you have not saved it, ask Venice support with the job's id."


class ContentRefused(ProviderError):
    """422: content policy. ``suggested_prompt`` is the server's own suggestion, already displayable."""

    code = "content_refused"
    status = 422
    what = "The model asks for another prompt."
    means = "Nothing was charged."
    do = "Change the prompt and queue it again."

    def __init__(self, *, suggested_prompt: str = "", detail: str = "") -> None:
        super().__init__(detail=detail)
        self.suggested_prompt = displayable(suggested_prompt, 4000, multiline=True)


class RateLimited(ProviderError):
    """429: wait ``retry_after_s`` seconds."""

    code = "rate_limited"
    status = 429
    what = "The server asks us to slow down."
    means = AUDIO_WAITS
    do = "We wait as long as it says and go on by ourselves."

    def __init__(self, *, retry_after_s: float = 5.0, server_code: str = "", detail: str = "") -> None:
        super().__init__(detail=detail)
        self.retry_after_s = retry_after_s
        self.server_code = server_code


class PaymentInProgress(ProviderError):
    """409 on top-up: the same payment is still settling; ask again with the same header."""

    code = "payment_in_progress"
    status = 409
    what = "Venice is still working on this payment."
    means = "It can be charged once at most."
    do = "We ask again with the very same signature."


class TopUpRefused(ProviderError):
    """The top-up route answered with an error code. The signed payment stays open until the chain decides."""

    code = "top_up_refused"
    what = "Venice did not accept this payment."
    means = "Not sure yet whether it was charged; nothing new will be paid until the chain has decided."
    do = "Wait: the chain decides within half an hour."

    def __init__(self, server_code: str, *, status: int, detail: str = "") -> None:
        super().__init__(detail=detail or server_code)
        self.server_code = server_code
        self.status = status


class SettlementUnknown(ProviderError):
    """504 or another answer after which the transfer may still land."""

    code = "settlement_unknown"
    status = 504
    what = "Venice did not say in time whether the payment went through."
    means = "It may still be charged, once at most; nothing new will be paid meanwhile."
    do = "Wait: we watch the chain and say what happened."


class ServerTrouble(ProviderError):
    """5xx: the server's own trouble; reads are repeated with growing pauses."""

    code = "server_trouble"
    status = 500
    what = "The server has trouble of its own."
    means = "Your audio is safe where it is."
    do = "We try again by ourselves."


class JobFailed(ServerTrouble):
    """The job itself failed, which is final. ``refunded`` is the server's word, None where it said nothing."""

    code = "job_failed"
    what = "Venice could not make this audio."
    do = "Queue it again if you like; that is a new charge."

    def __init__(self, *, refunded: bool | None, status: int = 500, detail: str = "") -> None:
        means = {
            True: "Venice says the charge was refunded.",
            False: "Venice says the charge was not refunded.",
            None: "A failed job is refunded by Venice; check that a refund shows up in the ledger.",
        }[refunded]
        super().__init__(means=means, detail=detail)
        self.refunded = refunded
        self.status = status


class MalformedAnswer(ProviderError):
    """An answer that is not what the protocol says: bad JSON, wrong types, wrong content type."""

    code = "malformed_answer"
    what = "The server sent an answer we cannot read."
    means = AUDIO_WAITS
    do = "We try again later; if it goes on, tell the server's support."


class AnswerTooLarge(MalformedAnswer):
    """A body or headers beyond the bound for that route."""

    code = "answer_too_large"
    what = "The server sent far more than such an answer can hold, so we stopped reading."


class RedirectRefused(MalformedAnswer):
    """A redirect of a request that carried credentials or a payment."""

    code = "redirect_refused"
    what = "The server tried to send us elsewhere, and we did not go."
    means = "Your sign-in and payments were not sent to the other address."
    do = "If this goes on, check the API address in Settings."


class Unreachable(ProviderError):
    """No answer. ``maybe_delivered`` is False only when the connection was never made."""

    code = "unreachable"
    what = "The server cannot be reached."
    means = "Your audio is safe where it is."
    do = "Check the connection; we try again by ourselves."

    def __init__(self, *, maybe_delivered: bool, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.maybe_delivered = maybe_delivered


# --- chain ---------------------------------------------------------------------------------------------------


class ChainError(GondolaError):
    """A node could not tell us something. Always "don't know", never "not settled"."""

    code = "chain_error"
    what = "The Base node could not answer."
    means = "Nothing is signed while we cannot check the chain."
    do = "Check the node address in Settings, or wait."


class NodeUnreachable(ChainError):
    """The node did not answer, or refused."""

    code = "node_unreachable"
    what = "The Base node cannot be reached."


class WrongChain(ChainError):
    """The node serves another chain than the account's network."""

    code = "wrong_chain"
    what = "This node serves another network than the wallet uses."
    do = "Set the right node address in Settings."


class NodeStale(ChainError):
    """The node's newest block and local time are too far apart."""

    code = "node_stale"
    what = "The node's newest block and this computer's clock disagree by more than two minutes."
    do = "Check the clock of this computer, or use another node."


class NodeMalformed(ChainError):
    """The node's answer is not what JSON-RPC promises."""

    code = "node_malformed"
    what = "The Base node sent an answer we cannot read."


# --- vault ---------------------------------------------------------------------------------------------------


class VaultError(GondolaError):
    """The system keyring could not do what was asked."""

    code = "vault_error"
    what = "The system keyring could not be used."
    means = "No key was written anywhere else."


class KeyringMissing(VaultError):
    """No usable keyring is running."""

    code = "keyring_missing"
    what = "No system keyring was found."
    do = (
        "On Linux, install and start GNOME Keyring or KWallet (package gnome-keyring or kwalletmanager), "
        "log in again, then retry. Gondola never keeps keys in a plain file."
    )


class KeyringInsecure(VaultError):
    """The only keyring back end found would write secrets in the clear."""

    code = "keyring_insecure"
    what = "The keyring in use would keep secrets in a plain file."
    do = (
        "Install and start GNOME Keyring or KWallet (or remove the package keyrings.alt), then retry. "
        "Gondola never keeps keys in a plain file."
    )


class KeyringLocked(VaultError):
    """The keyring is there but locked, or the person said no."""

    code = "keyring_locked"
    what = "The system keyring is locked."
    do = "Unlock it, then try again."


class SecretMissing(VaultError):
    """The account is known but its secret is not in the keyring."""

    code = "secret_missing"
    what = "This account's key is not in the system keyring."
    means = "Nothing can be signed for it; its jobs and records are untouched."
    do = "Import the key or phrase again."


# --- disk, store, settings ------------------------------------------------------------------------------------


class DiskError(GondolaError):
    """A file could not be written. The audio stays on the server."""

    code = "disk_error"
    what = "The audio could not be saved."
    means = "It stays on the server; nothing was paid."
    do = "We try again by ourselves; check the downloads folder."


class DiskFull(DiskError):
    """No room left."""

    code = "disk_full"
    what = "The disk is full, so the audio could not be saved."
    do = "Make some room; we try again by ourselves."


class FolderUnwritable(DiskError):
    """The downloads folder is gone or cannot be written."""

    code = "folder_unwritable"
    what = "The downloads folder cannot be written."
    do = "Choose another folder in Settings; we try again by ourselves."


class StoreError(GondolaError):
    """The journal or the jobs file cannot be used; nothing is signed without it."""

    code = "store_error"
    what = "Gondola's own records cannot be opened."
    means = "Nothing is signed without them."
    do = "Restore the data folder from a backup, or report this."


class StoreBroken(StoreError):
    """The database is damaged."""

    code = "store_broken"


class StoreNewer(StoreError):
    """The database was written by a newer Gondola."""

    code = "store_newer"
    what = "These records were written by a newer Gondola."
    means = "Nothing was changed."
    do = "Start the newer version."


class AlreadyRunning(StoreError):
    """Another Gondola holds what only one may hold (one purchase, one watcher)."""

    code = "already_running"
    what = "Another Gondola is already doing this."
    means = "So nothing can happen twice, this one does not."
    do = "Use the window that is open."


class SettingsBroken(GondolaError):
    """The limits file cannot be read: spending fails closed."""

    code = "settings_broken"
    what = "Your spending limits cannot be read."
    means = "Nothing is spent until they can."
    do = "Open Settings and set them again."


# --- refusals ------------------------------------------------------------------------------------------------


class PaymentRefused(GondolaError):
    """Our own policy said no. ``reasons`` are plain sentences."""

    code = "payment_refused"
    what = "Gondola did not pay."
    means = "Nothing was signed."
    do = ""

    def __init__(self, reasons: tuple[str, ...] = (), *, code: str | None = None) -> None:
        self.reasons = reasons
        if code is not None:
            self.code = code
        super().__init__(" ".join(reasons) or None)


class SpendingPaused(PaymentRefused):
    """"Pause spending" is on."""

    code = "spending_paused"

    def __init__(self) -> None:
        super().__init__(("Spending is paused.",))


class NotApproved(PaymentRefused):
    """The person said no, or the question lapsed."""

    code = "not_approved"

    def __init__(self) -> None:
        super().__init__(("You did not approve it.",))

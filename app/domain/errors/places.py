"""Trouble with our own places: node, keyring, disk, records, settings."""

from __future__ import annotations

from app.domain.errors.base import GondolaError


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


class NodeRefused(NodeUnreachable):
    """The node is there and answers with an error."""

    code = "node_refused"
    what = "The Base node refused to answer."


class NodeBusy(NodeUnreachable):
    """The node limits how often it is asked; ``retry_after_s`` is its own wish in seconds, where it said one."""

    code = "node_busy"
    what = "The Base node asks us to slow down."
    do = "Gondola asks it less often by itself."

    def __init__(self, *, retry_after_s: float | None = None, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.retry_after_s = retry_after_s


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


class NodesDisagree(ChainError):
    """Two nodes tell different things about the same payment: nobody is believed."""

    code = "nodes_disagree"
    what = "Your Base nodes contradict each other."
    means = "So nothing is decided: what may have been paid stays counted."
    do = "Wait; if it stays like this, use other node addresses in Settings."


class WitnessMissing(ChainError):
    """Two nodes have to say the same, and only one answered."""

    code = "witness_missing"
    what = "A second Base node has to agree, and none answered."
    means = "So nothing is decided: what may have been paid stays counted."
    do = "Wait, or check the node addresses in Settings."


class ChainTooLong(ChainError):
    """More blocks or transfers than are read at once."""

    code = "chain_too_long"
    what = "That is more of the chain than can be read at once."
    means = "The list would not be whole, so none is shown."
    do = "Ask for a shorter time."


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


class OnlyWatched(SecretMissing):
    """The account is an address that is looked at; its key was never here."""

    code = "only_watched"
    what = "This address is only watched: its key is not here."
    means = "Nothing can be signed for it, and nothing was."
    do = "Bring the wallet in with its words or its key to use it."


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
    do = "Make some room or choose another folder in Settings; we try again by ourselves."


class FolderUnwritable(DiskError):
    """The downloads folder is gone or cannot be written."""

    code = "folder_unwritable"
    what = "The downloads folder cannot be written."
    do = "Choose another folder in Settings; we try again by ourselves."


class FileBusy(DiskError):
    """Another program holds the file or its place (a scanner, a player, a backup)."""

    code = "file_busy"
    what = "Another program holds the file, so the audio could not be saved."
    do = "We try again by ourselves; close what may have the folder open."


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


class TracesLeft(StoreError):
    """Something was forgotten, but the database's log or an older copy still holds it."""

    code = "traces_left"
    what = "It is forgotten, but a trace of it is still on this disk."
    means = "Nobody finds it in Gondola any more. Nothing else was changed."
    do = "Close every other Gondola, then forget one more thing: that clears what is left."


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

"""A vault over a pretend system keyring, for every test of this folder."""

from __future__ import annotations

from tests.adapters.vault.test_keyrings import trusted, vault

__all__ = ["trusted", "vault"]

"""Keys and what is signed with them: the system keyring, a memory vault for play money, a keystore file.

The vault signs domain objects and nothing else. Keys leave this package in one case only: a person asks to see or to
back up their own.
"""

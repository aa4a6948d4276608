"""Keys and what is signed with them: the system keyring, a memory vault for play money, a keystore file.

The vault signs domain objects and nothing else; key bytes never leave this package.
"""

"""x402 payments: the ``exact`` scheme over EIP-3009, versions 1 and 2. Reads offers, encodes payments."""

"""Our own view of a chain over JSON-RPC: balances, proofs of payment, and what "never paid" needs."""

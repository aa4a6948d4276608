"""Sellers that charge per call, at any address: looks at a job without, with and beside a payment. Decides nothing."""

"""The routes of Venice's API that we call, and what each is about."""

from __future__ import annotations

from enum import Enum


class Route(Enum):
    """A route: method and path below the API address (``{wallet}`` is filled in)."""

    MODELS = ("GET", "/models?type=music")
    QUOTE = ("POST", "/audio/quote")
    QUEUE = ("POST", "/audio/queue")
    RETRIEVE = ("POST", "/audio/retrieve")
    COMPLETE = ("POST", "/audio/complete")
    BALANCE = ("GET", "/x402/balance/{wallet}")
    TRANSACTIONS = ("GET", "/x402/transactions/{wallet}?limit={limit}&offset=0")
    TOP_UP = ("POST", "/x402/top-up")

    @property
    def method(self) -> str:
        """GET or POST."""
        return self.value[0]

    def path(self, **parts: object) -> str:
        """The path with its parts filled in."""
        return self.value[1].format(**parts)

    @property
    def about_one_job(self) -> bool:
        """Whether the answer speaks about a job that exists."""
        return self in (Route.RETRIEVE, Route.COMPLETE)

    @property
    def names_a_model(self) -> bool:
        """Whether a 404 means that the model is unknown."""
        return self in (Route.QUOTE, Route.QUEUE)

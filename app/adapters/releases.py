"""Reads which version is the newest from one address, without a word about who asks."""

from __future__ import annotations

from app.adapters.addresses import checked_url
from app.adapters.bounded_json import load_json
from app.adapters.transport import Call, HttpTransport
from app.domain.display import displayable
from app.domain.errors import InvalidInput, MalformedAnswer
from app.ports.releases import Release

_OK = 200
_LIMIT_BYTES = 256 * 1024
_SILENCE_S, _WHOLE_S = 10.0, 20.0
_NAMELESS = {"user-agent": "Gondola", "accept": "application/json"}
"""The same from everybody: no version, no system, no language; the transport keeps no cookies."""
_VERSION_KEYS = ("version", "tag_name")
_PAGE_KEYS = ("page", "html_url")
"""Our own form, and that of GitHub's "latest release"."""


class HttpReleases:
    """The port ``ReleaseFeed``: one GET of a JSON object."""

    def __init__(self, transport: HttpTransport) -> None:
        self._transport = transport

    async def newest(self, url: str) -> Release:
        """What is announced there.

        Raises:
            InvalidInput, Unreachable, MalformedAnswer, AnswerTooLarge, RedirectRefused.
        """
        call = Call("GET", url, _NAMELESS, limit_bytes=_LIMIT_BYTES, read_s=_SILENCE_S, whole_s=_WHOLE_S)
        reply = await self._transport.fetch(call)
        if reply.status != _OK:
            raise MalformedAnswer(
                "There is no list of versions at this address.", detail=f"status {reply.status}"
            )
        try:
            told = load_json(await reply.body())
        except ValueError as error:
            raise MalformedAnswer("What is at this address is no list of versions.") from error
        if not isinstance(told, dict):
            raise MalformedAnswer("What is at this address is no list of versions.")
        return Release(_first(told, _VERSION_KEYS, 60), _page(_first(told, _PAGE_KEYS, 500)))


def _first(told: dict[str, object], keys: tuple[str, ...], limit: int) -> str:
    return next((displayable(told[key], limit) for key in keys if told.get(key)), "")


def _page(url: str) -> str:
    """An address to be opened by a browser: https, or nothing."""
    try:
        clean = checked_url(url) if url else ""
    except InvalidInput:
        return ""
    return clean if clean.startswith("https://") else ""

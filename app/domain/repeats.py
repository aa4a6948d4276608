"""What makes a job the same as an earlier one: its text, its model and its voice."""

from __future__ import annotations

import hashlib

from app.domain.catalogue import JobRequest


def text_digest(request: JobRequest, default_voice: str = "") -> str:
    """A hash that recognises the same text, model and voice again, without keeping the text.

    Blank space does not count, and no voice is the model's own, ``default_voice``.
    """
    parts = (
        request.model,
        request.voice or default_voice,
        " ".join(request.prompt.split()),
        " ".join((request.lyrics or "").split()),
    )
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()

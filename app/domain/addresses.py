"""What an address names, read from its text alone: enough to compare with what was called and what is allowed."""

from __future__ import annotations


def host_of(url: str, called: str) -> str:
    """Host with port of an address, lower-case; ``called`` for a path on the server that was called.

    Anything odd comes back as it is, which is no host that anybody allowed.
    """
    if not url or (url[0] == "/" and url[1:2] not in ("/", "\\")):
        return called
    _, found, rest = url.partition("://")
    return rest.partition("/")[0].lower() if found else url


def path_of(url: str) -> str:
    """The path of an address without query, fragment and closing slashes; a bare path is one already."""
    _, found, rest = url.partition("://")
    path = rest.partition("/")[2] if found else url.lstrip("/")
    return "/" + path.partition("#")[0].partition("?")[0].rstrip("/")

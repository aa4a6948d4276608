"""What an address names, from its text alone."""

from __future__ import annotations

import pytest

from app.domain.addresses import path_of


@pytest.mark.parametrize(
    "url, path",
    [
        ("https://shop.example/v2/look", "/v2/look"),
        ("https://shop.example/v2/look/?job=1#top", "/v2/look"),
        ("https://shop.example", "/"),
        ("/v2/look", "/v2/look"),
        ("v2/look", "/v2/look"),
        ("//elsewhere.example/v2/look", "/elsewhere.example/v2/look"),
    ],
)
def test_the_path_of_an_address(url: str, path: str) -> None:
    assert path_of(url) == path

"""A proxy as it is typed: understood, or refused in words; never with a password in it."""

from __future__ import annotations

import pytest

from app.domain.errors import InvalidInput
from app.domain.proxy import typed_proxy


@pytest.mark.parametrize(
    "typed, url",
    [
        ("proxy.example.com:8080", "http://proxy.example.com:8080"),
        (" HTTP://Proxy.Example.com:8080/ ", "http://proxy.example.com:8080"),
        ("https://proxy.example.com", "https://proxy.example.com:443"),
        ("proxy", "http://proxy:80"),
        ("[fe80::1]:3128", "http://[fe80::1]:3128"),
        ("10.1.2.3:3128", "http://10.1.2.3:3128"),
    ],
)
def test_what_people_type_becomes_one_address(typed: str, url: str) -> None:
    proxy = typed_proxy(typed)
    assert proxy.url == url
    assert typed_proxy(proxy.url) == proxy
    assert "://" not in proxy.shown


@pytest.mark.parametrize(
    "typed, words",
    [
        ("", "not a proxy"),
        ("two words", "not a proxy"),
        ("proxy:port", "not a proxy"),
        ("proxy:8080/path", "not a proxy"),
        ("proxy:8080?x", "not a proxy"),
        ("proxy:0", "port"),
        ("proxy:99999", "port"),
        ("socks5://proxy:1080", "kind socks5"),
        ("zoe:word@proxy:8080", "plain file"),
        ("http://zoe@proxy", "plain file"),
    ],
)
def test_what_is_no_proxy_is_refused_in_words(typed: str, words: str) -> None:
    with pytest.raises(InvalidInput, match=words) as caught:
        typed_proxy(typed)
    assert "zoe" not in caught.value.sentence()
    assert "word@" not in caught.value.sentence()

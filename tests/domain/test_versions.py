"""Which of two versions is newer."""

from __future__ import annotations

import pytest

from app.domain.versions import is_newer, is_version

IN_ORDER = [
    "0.1.0.dev1",
    "0.1a1",
    "0.1.0-beta.2",
    "0.1.0-rc1",
    "v0.1.0-rc.2",
    "0.1",
    "0.1.1",
    "0.9",
    "v0.10",
    "1",
    "1.0.1",
]


def test_versions_have_an_order() -> None:
    for place, version in enumerate(IN_ORDER):
        assert is_version(version)
        assert [is_newer(other, version) for other in IN_ORDER] == [at > place for at in range(len(IN_ORDER))]


@pytest.mark.parametrize(
    "one, other", [("0.1", "0.1.0"), ("v1.0.0", "1"), ("0.1.0+build7", "0.1"), (" 0.1 ", "0.1")]
)
def test_two_ways_to_write_one_version(one: str, other: str) -> None:
    assert not is_newer(one, other)
    assert not is_newer(other, one)


@pytest.mark.parametrize(
    "text", ["", "latest", "1.", "1..2", "-1", "1.2.3.4.5.6", "9" * 99, "1.0; rm", "1.٢"]
)
def test_what_is_no_version_is_never_newer(text: str) -> None:
    assert not is_version(text)
    assert not is_newer(text, "0.1")
    assert not is_newer("0.1", text)

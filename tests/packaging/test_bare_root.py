"""The bare systems that the package is tried on: which command makes them, and what is asked for where it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.installed import bare_root
from tests.installed.bare_root import RootError, making

_HERE = Path("/somewhere/system")


def test_ubuntu_is_made_with_all_that_it_is_set_up_with() -> None:
    command = making(_HERE, "noble", "http://mirror.test/ubuntu")

    assert command[:3] == ["debootstrap", "--variant=minbase", "--components=main,universe"]
    assert command[3:] == ["noble", str(_HERE), "http://mirror.test/ubuntu", "gutsy"]


def test_ubuntu_is_not_looked_for_among_the_packages_of_debian() -> None:
    with pytest.raises(RootError, match="--mirror"):
        making(_HERE, "noble", None)


@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_debian_comes_from_where_this_machine_gets_its_own_unless_it_is_told(
    suite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bare_root, "_mirror", lambda: "http://own.test/debian")

    assert making(_HERE, suite, None)[2:] == [suite, str(_HERE), "http://own.test/debian"]
    assert making(_HERE, suite, "http://told.test/debian")[-1] == "http://told.test/debian"

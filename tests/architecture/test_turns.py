"""Which tests come first, and which are not measured: names that no file has any more would say nothing, in silence."""

from __future__ import annotations

import pytest

from tests.support import turns
from tests.support.processes import ROOT


@pytest.mark.parametrize("start", [*turns.LONGEST, *turns.WHOLE_PROGRAMS])
def test_each_name_is_that_of_tests(start: str) -> None:
    folder, _, name = start.rpartition("/")

    assert list((ROOT / folder).glob(f"{name or 'test_'}*.py"))


def test_the_longest_come_first_and_the_others_as_they_were_found() -> None:
    found = ["tests/domain/test_b.py::test", "tests/domain/test_a.py::test", "tests/pictures/test_c.py::test"]

    assert sorted(found, key=turns.turn) == [found[2], found[0], found[1]]

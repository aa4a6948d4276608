"""Diagnostics read as a list of facts, and hold nothing secret whatever the facts are."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.diagnostics import Diagnosis, Machine, Trouble, diagnostics_text
from tests.domain.secrets import secrets

AT = datetime(2026, 11, 26, 3, 0, 5, tzinfo=UTC)
MACHINE = Machine((("version", "1.2.3"),), (("system", "Linux 6.1"),), "/house/ada", "ada")


def test_they_are_a_list_of_facts_under_headings() -> None:
    told = Diagnosis(AT, MACHINE, counts=(("jobs", "saved 2,\n failed 1"),), packages=(("httpx", "0.28.1"),))
    assert diagnostics_text(told).splitlines() == [
        "Gondola diagnostics, 2026-11-26 03:00:05 UTC",
        "Nothing secret is in it.",
        "",
        "Gondola",
        "  version: 1.2.3",
        "",
        "Computer",
        "  system: Linux 6.1",
        "",
        "Counts",
        "  jobs: saved 2, failed 1",
        "",
        "Troubles of this run",
        "  none: nothing went wrong that was told",
        "",
        "Packages",
        "  httpx: 0.28.1",
    ]


def test_a_trouble_is_its_kind_and_its_place() -> None:
    told = Diagnosis(
        None, MACHINE, troubles=(Trouble(AT, "DiskFull from OSError", "app.services.library:81"),)
    )
    assert "  03:00:05: DiskFull from OSError in app.services.library:81" in diagnostics_text(told)
    assert diagnostics_text(told).startswith("Gondola diagnostics\n")


@given(secrets, st.integers(0, 5))
def test_a_secret_that_gets_among_the_facts_does_not_get_out(secret: str, place: int) -> None:
    facts = [("fact", "plain")] * 6
    facts[place] = ("fact", f"is {secret} in /house/ada/x")
    told = Diagnosis(
        AT,
        Machine((facts[0],), (facts[1],), "/house/ada", "ada"),
        (facts[2],),
        (facts[3],),
        (facts[4],),
        (facts[5],),
        troubles=(Trouble(AT, secret, "/media/ada/x"),),
    )
    text = diagnostics_text(told)
    assert secret not in text
    assert "ada/" not in text

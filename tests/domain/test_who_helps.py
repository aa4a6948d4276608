"""Who can help is decided from records and errors alone; nobody is named who cannot."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.domain.charge import ChargeState
from app.domain.job import JobState
from app.domain.networks import BASE
from app.domain.payment import Delivery, PaymentState, PurchaseKind
from app.domain.who_helps import (
    GENERAL,
    HELPERS,
    VENICE_PAGE,
    Helper,
    Matter,
    is_known_page,
    matter_of_charge,
    matter_of_error,
    matter_of_job,
    matter_of_payment,
)
from tests.domain.things import a_charge, a_job, a_payment

APP = Path(__file__).resolve().parents[2] / "app"
OURS = {"error", "defect", "illegal_transition", ""}
"""Codes of what can only be a fault of the program."""


def codes_of_errors() -> set[str]:
    """Every code that a class in the program gives its errors."""
    return {
        str(ast.literal_eval(node.value))
        for path in APP.rglob("*.py")
        if "sandbox" not in path.parts
        for cls in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(cls, ast.ClassDef)
        for node in cls.body
        if isinstance(node, ast.Assign) and [ast.unparse(each) for each in node.targets] == ["code"]
    }


def test_every_error_that_a_person_may_see_has_somebody() -> None:
    codes = codes_of_errors()
    assert len(codes) > 50
    assert {code for code in codes if matter_of_error(code) is Matter.DEFECT} == OURS & codes


def test_every_matter_has_a_helper_and_the_general_ones_are_each_there_once() -> None:
    assert set(HELPERS) == set(Matter)
    assert set(HELPERS.values()) == set(Helper)
    assert len(set(GENERAL)) == len(GENERAL)


@pytest.mark.parametrize(
    "code, at_seller, matter",
    [
        ("server_trouble", False, Matter.JOB),
        ("server_trouble", True, Matter.SELLER),
        ("key_refused", False, Matter.ACCESS),
        ("disk_full", True, Matter.COMPUTER),
        ("cap_day", True, Matter.LIMITS),
        ("paid_not_delivered", True, Matter.NOT_DELIVERED),
        ("node_unreachable", False, Matter.NETWORK),
        ("keyring_missing", False, Matter.KEYRING),
        ("something new", True, Matter.DEFECT),
    ],
)
def test_an_error_is_about_what_its_code_says(code: str, at_seller: bool, matter: Matter) -> None:
    assert matter_of_error(code, at_seller=at_seller) is matter


@pytest.mark.parametrize(
    "state, code, seller, matter",
    [
        (JobState.MAKING, "", "", Matter.JOB),
        (JobState.MAKING, "", "https://seller.example/look", Matter.SELLER),
        (JobState.NEEDS_YOU, "disk_full", "", Matter.COMPUTER),
        (JobState.NEEDS_YOU, "credit_low", "", Matter.CREDIT),
        (JobState.NEEDS_YOU, "credit_low", "https://seller.example/look", Matter.SELLER),
        (JobState.NEEDS_YOU, "undelivered", "https://seller.example/look", Matter.NOT_DELIVERED),
        (JobState.FAILED, "disk_full", "", Matter.JOB),
        (JobState.GONE, "", "https://seller.example/look", Matter.SELLER),
        (JobState.NEEDS_YOU, "never heard of", "", Matter.JOB),
    ],
)
def test_a_job_is_venices_or_the_sellers_unless_something_here_stands_in_its_way(
    state: JobState, code: str, seller: str, matter: Matter
) -> None:
    assert matter_of_job(a_job(state, notice_code=code, seller_url=seller)) is matter


@pytest.mark.parametrize(
    "state, delivery, kind, matter",
    [
        (PaymentState.UNKNOWN, Delivery.PENDING, PurchaseKind.TOP_UP, Matter.UNDECIDED),
        (PaymentState.VOID, Delivery.NOT_DELIVERED, PurchaseKind.TOP_UP, Matter.EXPIRED),
        (PaymentState.ABANDONED, Delivery.PENDING, PurchaseKind.TOP_UP, Matter.EXPIRED),
        (PaymentState.REFUSED, Delivery.PENDING, PurchaseKind.TOP_UP, Matter.LIMITS),
        (PaymentState.CONFIRMED, Delivery.PENDING, PurchaseKind.TOP_UP, Matter.TOP_UP),
        (PaymentState.FINAL, Delivery.DELIVERED, PurchaseKind.TOP_UP, Matter.PAID),
        (PaymentState.FINAL, Delivery.NOT_DELIVERED, PurchaseKind.POLL, Matter.NOT_DELIVERED),
    ],
)
def test_a_payment_is_asked_about_where_it_went(
    state: PaymentState, delivery: Delivery, kind: PurchaseKind, matter: Matter
) -> None:
    assert matter_of_payment(a_payment(state, delivery=delivery, kind=kind)) is matter


def test_a_use_of_credit_is_venices_unless_nothing_was_used() -> None:
    assert matter_of_charge(a_charge(ChargeState.LOST)) is Matter.CREDIT
    assert matter_of_charge(a_charge(ChargeState.REJECTED)) is Matter.EXPIRED


def test_pages_of_venice_and_the_explorers_are_known() -> None:
    assert is_known_page(VENICE_PAGE)
    assert is_known_page(BASE.transaction_url("0x" + "ab" * 32))


@pytest.mark.parametrize(
    "url",
    [
        "http://venice.ai/settings/api",
        "https://venice.ai.evil.example/settings",
        "https://evil.example/venice.ai",
        "https://me@venice.ai/settings",
        "https://venice.ai:444/settings",
        "https://VENICE.ai/settings",
        "https://venice.ai/settings?next=evil",
        "https://venice.ai/#x",
        "https://venice.ai/ b",
        "https://venice.ai/\u202e",
        "https:venice.ai/settings",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
    ],
)
def test_any_other_page_is_not(url: str) -> None:
    assert not is_known_page(url)

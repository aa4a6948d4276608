"""What is told, and how sums are kept from a locked screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.notice import Notice, NoticeKind, credit_key, settings_key, without_sums
from tests.domain.things import NOW


@pytest.mark.parametrize(
    "words, hidden",
    [
        ("Credit at Venice: $5.00", "Credit at Venice: $•••"),
        ("$1,234.56 left and $0.0023 more", "$••• left and $••• more"),
        ("$ 5 for 3 looks", "$••• for 3 looks"),
        ("0.5 ETH came instead of 12.00 USDC", "••• ETH came instead of ••• USDC"),
        ("Saved and checked: 3 songs.mp3", "Saved and checked: 3 songs.mp3"),
        ("5 ETHER drums, USDC, $", "5 ETHER drums, USDC, $"),
    ],
)
def test_a_locked_screen_shows_no_sums(words: str, hidden: str) -> None:
    notice = Notice(NoticeKind.NEWS, words, words, NOW, "j1")

    seen = without_sums(notice)

    assert (seen.title, seen.text) == (hidden, hidden)
    assert (seen.kind, seen.at, seen.job_id) == (notice.kind, notice.at, "j1")


@pytest.mark.parametrize("key", ["", "payment:p-1:confirmed", "payment:a:b:c", "arrival:0xab:1"])
def test_only_a_notice_of_money_that_came_or_of_low_credit_names_an_account(key: str) -> None:
    notice = Notice(NoticeKind.NEWS, "5.00 USDC arrived", "", NOW, key=key)

    assert notice.account_id == ""
    assert replace(notice, key="arrival:0xab:1:acc-1").account_id == "acc-1"
    assert replace(notice, key=credit_key("acc:1", 310_000, NOW)).account_id == "acc:1"


def test_credit_that_is_low_again_is_another_notice() -> None:
    keys = {
        credit_key("acc-1", 310_000, NOW),
        credit_key("acc-1", 300_000, NOW),
        credit_key("acc-2", 310_000, NOW),
        credit_key("acc-1", 310_000, NOW + timedelta(microseconds=1)),
    }
    assert len(keys) == 4


def test_what_is_put_right_in_settings_says_so() -> None:
    notice = Notice(NoticeKind.ALERT, "Certificates", "", NOW, key=settings_key(NOW))

    assert notice.in_settings
    assert notice.account_id == ""
    assert not replace(notice, key="").in_settings
    assert not replace(notice, key=credit_key("settings:", 0, NOW)).in_settings

"""What is told, and how sums are kept from a locked screen."""

from __future__ import annotations

import pytest

from app.domain.notice import Notice, NoticeKind, without_sums
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

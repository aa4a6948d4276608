"""What a batch would cost and how far it would come, before the first charge."""

from __future__ import annotations

from dataclasses import replace

from app.domain.batch_plan import Planned
from app.domain.batch_preview import Preview, Priced, preview
from app.domain.catalogue import JobRequest
from app.domain.limits import Budget, Limits
from app.domain.policy import Spent
from tests.domain.things import HOST

LIMITS = Limits(used=Budget(500_000, 1_000_000, 5_000_000), ask_above_used_micro_usdc=0)


def priced(*prices: int | None, **changes: object) -> list[Priced]:
    made = [
        Priced(Planned(number, "a.csv", number, JobRequest("music", "Water on wood")), price)
        for number, price in enumerate(prices, start=1)
    ]
    return [replace(each, **changes) for each in made]  # type: ignore[arg-type]


def seen(
    entries: list[Priced], credit: int | None = 5_000_000, limits: Limits = LIMITS, day: int = 0
) -> Preview:
    return preview(entries, limits, Spent(day, day, 0, day), HOST, credit)


def test_totals_count_what_is_charged_and_not_what_is_only_watched() -> None:
    watched = Priced(Planned(3, "a.csv", 3, JobRequest("music", ""), "q-1"))
    shown = seen([*priced(100_000, 250_000), watched])
    assert (shown.charged, shown.watched, shown.total_micro_usdc, shown.most_micro_usdc) == (
        2,
        1,
        350_000,
        250_000,
    )
    assert (shown.fits, shown.covered, shown.unpriced, shown.short_micro_usdc) == (2, 2, 0, 0)
    assert shown.warnings() == ()


def test_a_batch_of_nothing_costs_nothing() -> None:
    assert seen([], credit=0) == Preview(credit_micro_usdc=0)
    assert not seen([], credit=0).low_credit


def test_the_day_is_reached_after_so_many_jobs() -> None:
    shown = seen(priced(*[300_000] * 4), day=200_000)
    assert shown.fits == 2
    assert shown.warnings() == (
        "It would stop after 2 of 4. Above your limit of $1.00 a day: $0.80 used already, this job costs $0.30.",
    )


def test_a_job_above_the_limit_at_a_time_stops_the_rest() -> None:
    shown = seen(priced(100_000, 600_000, 100_000))
    assert (shown.fits, shown.why_not_all) == (
        1,
        "Above your limit of $0.50 at a time: this job costs $0.60.",
    )


def test_paused_spending_stops_all_of_it() -> None:
    shown = seen(priced(100_000), limits=replace(LIMITS, paused=True))
    assert (shown.fits, shown.why_not_all) == (0, "Spending is paused.")


def test_missing_credit_is_said_with_what_it_covers() -> None:
    shown = seen(priced(300_000, 100_000, 100_000), credit=420_000)
    assert (shown.covered, shown.short_micro_usdc, shown.low_credit) == (2, 80_000, True)
    assert shown.warnings() == ("Your credit of $0.42 covers 2 of 3; $0.08 is missing.",)


def test_credit_that_would_get_low_is_said() -> None:
    shown = seen(priced(300_000), credit=350_000)
    assert shown.low_credit
    assert shown.warnings()[0].startswith("Only $0.05 of credit would be left.")


def test_credit_that_nobody_tells_is_not_guessed() -> None:
    shown = seen(priced(300_000), credit=None)
    assert (shown.short_micro_usdc, shown.low_credit, shown.covered) == (0, False, 0)
    assert shown.warnings() == ()


def test_prices_that_are_not_known_yet_are_counted() -> None:
    assert seen(priced(100_000, None)).unpriced == 1


def test_repeats_are_said_first() -> None:
    once = priced(100_000, paid_before="Harbour")
    assert seen(once).warnings() == ("One of these was paid before: the same text, model and voice.",)
    assert once[0].repeats
    twice = [replace(each, entry=replace(each.entry, same_as=1)) for each in priced(100_000, 100_000)]
    assert seen([*once, *once, *twice]).warnings() == (
        "2 of these were paid before: the same text, model and voice.",
        "2 texts stand in this batch more than once, and would be paid each time.",
    )
    assert seen(twice[:1]).warnings()[0].startswith("One text stands in this batch more than once")
    assert twice[0].repeats
    assert not priced(100_000)[0].repeats

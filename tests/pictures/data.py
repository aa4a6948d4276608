"""Jobs, accounts and money that the pictures show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.account import Account
from app.domain.charge import ChargeState
from app.domain.durations import Duration, Kind
from app.domain.events import BalancesChanged
from app.domain.job import Job, JobState
from app.domain.observation import Balance
from app.domain.payment import Delivery, PaymentState
from app.domain.policy import Spent
from tests.gui.facts_b import a_charge, a_payment, key_account, wallet_account
from tests.gui.fakes import NOW, FakeWorld, a_job, saved_audio
from tests.gui.fakes_b import World
from tests.gui.fakes_jobs import AGENT, STUDIO
from tests.gui.insight_scene import DAY, taken
from tests.pictures.stage import usual_world

LONG = (
    "Sleep story with an extraordinarily long and winding title about the lighthouse-keeper's granddaughter, "
    "her Donaudampfschifffahrtsgesellschaftskapitänsmütze and the fog"
)
TITLES = (
    "Episode 12 — intro bed",
    "Narrator test, chapter 3",
    "Sleep story: the harbour",
    "Ad read, 30 s, warm",
    "Game loop — tavern",
    "Trailer hit 04",
    "Market at dawn",
    "Lullaby sketch",
    "Rain on a tin roof",
    "Meditation bells",
)


def jobs_in_every_state() -> tuple[Job, ...]:
    """What people have after a week."""
    at = NOW - timedelta(minutes=4)
    jobs = (
        a_job(1, title=TITLES[0], elapsed_ms=38_000, p80_ms=60_000),
        a_job(2, title=TITLES[1], model="stable-audio-25", elapsed_ms=97_000, p80_ms=60_000),
        a_job(3, title=TITLES[2], state=JobState.WAITING, p80_ms=None, elapsed_ms=None),
        a_job(
            4,
            title=TITLES[3],
            state=JobState.NEEDS_YOU,
            notice_code="credit_low",
            notice="Your credit is too low for the next look. Add credit, and it goes on.",
        ),
        a_job(5, title=TITLES[4], state=JobState.CLEANED, audio=saved_audio("tavern.mp3"), finished_at=at),
        a_job(
            6,
            title=TITLES[5],
            state=JobState.FAILED,
            finished_at=at,
            notice="The model could not make this. Venice gave the price back.",
        ),
        a_job(7, title=TITLES[6], state=JobState.SAVED, audio=saved_audio(), finished_at=at),
        a_job(
            8,
            title=TITLES[7],
            state=JobState.UNVERIFIED,
            audio=saved_audio("lullaby.mp3", verified=False),
            finished_at=at,
        ),
        a_job(9, title=TITLES[8], state=JobState.GONE, finished_at=at),
        a_job(10, title=TITLES[9], state=JobState.STOPPED),
    )
    return tuple(
        replace(job, created_at=NOW - timedelta(minutes=3 * number)) for number, job in enumerate(jobs)
    )


def busy_jobs() -> FakeWorld:
    """Jobs in every state, with looks to come."""
    return FakeWorld(jobs=jobs_in_every_state(), accounts=(STUDIO, AGENT))


def long_jobs() -> FakeWorld:
    """The same for somebody who writes much."""
    jobs = tuple(replace(job, title=f"{LONG} {job.id}", prompt=LONG * 4) for job in jobs_in_every_state())
    return FakeWorld(jobs=jobs, accounts=(replace(STUDIO, name=LONG), AGENT))


def no_jobs() -> FakeWorld:
    """Nothing yet."""
    return FakeWorld()


def poor() -> FakeWorld:
    """A wallet whose credit is used up."""
    world = busy_jobs()
    credit = Balance(
        STUDIO.id,
        30_000,
        can_consume=False,
        minimum_top_up_micro_usdc=5_000_000,
        suggested_top_up_micro_usdc=10_000_000,
        seen_at=NOW,
    )
    world.hold(BalancesChanged(STUDIO.id, 42_100_000, credit))
    return world


def with_money() -> World:
    """Payments and charges in every state."""
    world = usual_world()
    states = (
        PaymentState.CONFIRMED,
        PaymentState.UNKNOWN,
        PaymentState.CLAIMED,
        PaymentState.VOID,
        PaymentState.FINAL,
        PaymentState.REFUSED,
    )
    payments = [a_payment(number, state=state) for number, state in enumerate(states, 1)]
    payments[0] = replace(payments[0], delivery=Delivery.DELIVERED)
    charges = [a_charge(number, title=TITLES[number]) for number in range(1, 5)]
    world.store.by_payment = {each.id: each for each in payments}
    world.store.by_charge = {each.id: each for each in charges}
    world.store.spent_in, world.store.spent_used = (
        Spent(10_000_000, 60_400_000),
        Spent(3_120_000, 52_090_000),
    )
    return world


def several_accounts() -> World:
    """A wallet, one for tests, and a key."""
    return usual_world(wallet_account(), test_account(), key_account())


def test_account() -> Account:
    """A wallet whose money is not worth anything."""
    return wallet_account("Test wallet", id="wallet-2", network_key="base-sepolia")


def long_accounts() -> World:
    """Names that people should not give, and do."""
    return usual_world(wallet_account(LONG), replace(key_account(LONG), id="key-9"))


def with_insights() -> World:
    """A month of making."""
    world = usual_world()
    models = ("elevenlabs-music", "stable-audio-25", "elevenlabs-tts-v3", "minimax-music-v2")
    charges = [
        taken(number, 40_000 * (1 + number * 7 % 23), models[number % 4], created_at=NOW - number * DAY / 3)
        for number in range(84)
    ]
    charges[3] = replace(charges[3], state=ChargeState.UNKNOWN)
    world.store.by_charge = {each.id: each for each in charges}
    world.store.took = [
        Duration(Kind(models[number % 4]), 9.0 + number, 11.0 + number * 2, None, NOW) for number in range(40)
    ]
    return world

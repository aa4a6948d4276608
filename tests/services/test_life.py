"""Sleep, lost connections, full disks and changed minds: noticed, said, and gone on from without a herd."""

from __future__ import annotations

import pytest

from app.domain import errors
from app.domain.events import HealthChanged, NoticeRaised, Outage, OutageChanged, Part
from app.domain.job import JobState
from app.services.life import BEAT_S, LISTEN_AGAIN_BEATS, WORDS
from tests.services.lively import AWAY, MANY, Lively
from tests.services.test_watch import now
from tests.services.world import Process, World, look_job

J = JobState


async def noticed(world: World, alive: Lively) -> None:
    """The clocks are looked at, within a beat."""
    for _ in range(int(BEAT_S) + 1):
        await world.passed(1)
        if alive.network.renewed:
            return


async def test_after_sleep_one_look_goes_ahead_and_the_rest_follow_within_the_limits(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch(*MANY)
    await world.passed(60)
    before = alive.polls()
    await alive.sleep(1800)
    await noticed(world, alive)
    assert alive.network.renewed == 1
    assert alive.woken == ["payments"]
    assert alive.polls() == before, "the network gets a moment to come back"
    world.host.latency_s = 0.2
    await world.passed(2)
    first = world.host.retrieves[before:]
    assert len({at for _, _, at in first[:2]}) == 2, "the second one waited for the first one's answer"
    await world.passed(60)
    assert {queue_id for _, queue_id, _ in world.host.retrieves[before:]} == set(MANY)
    assert world.host.most_in_flight <= 5


async def test_a_network_that_is_not_back_yet_after_sleep_is_not_stormed(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch(*MANY)
    await world.passed(60)
    before = alive.polls()
    world.host.trouble["retrieve"] = AWAY
    await alive.sleep(1800)
    await world.passed(40)
    assert alive.polls() - before <= 6
    del world.host.trouble["retrieve"]
    await world.passed(20)
    back = world.host.retrieves[before:]
    assert {queue_id for _, queue_id, _ in back} == set(MANY)


async def test_answers_that_were_on_their_way_are_not_waited_for_after_sleep(
    world: World, app: Process, alive: Lively
) -> None:
    world.host.latency_s = 3000.0
    await alive.watch("q-1")
    await world.passed(10)
    assert alive.polls() == 1
    world.host.latency_s = 0.0
    await alive.sleep(600)
    await world.passed(BEAT_S + 10)
    assert alive.polls() == 2
    assert now(app).state is J.MAKING
    assert now(app).notice == ""
    assert app.quotas.wait_s("acc-1") == 0.0, "the place of the look that was cut is free again"


async def test_the_systems_word_about_sleep_is_acted_on_at_once(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch("q-1")
    await world.passed(10)
    alive.power.say(about_to_sleep=True)
    app.watcher.look_now("job-q-1")
    before = alive.polls()
    await world.passed(4)
    assert alive.polls() == before, "nobody is asked who could not be heard"
    await alive.sleep(300)
    alive.power.say(about_to_sleep=False)
    await world.passed(3)
    assert alive.polls() == before + 1
    assert alive.network.renewed == 1


async def test_a_computer_that_did_not_sleep_after_all_goes_on(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch("q-1")
    await world.passed(10)
    alive.power.say(about_to_sleep=True)
    app.watcher.look_now("job-q-1")
    before = alive.polls()
    await world.passed(70)
    assert alive.polls() > before


async def test_a_clock_that_was_set_makes_every_job_tell_its_time_anew(
    world: World, app: Process, alive: Lively
) -> None:
    alive.power.total_s = 0.0
    await alive.watch(*MANY)
    await world.passed(100)
    before = alive.polls()
    await app.watcher.add(look_job("q-shop"))
    world.clock.wall = world.clock.wall.replace(year=2027)
    await world.passed(BEAT_S + 60)
    asked = {queue_id for _, queue_id, _ in world.host.retrieves[before:]}
    assert asked == set(MANY)
    assert alive.network.renewed == 0
    assert alive.woken == ["clock"]


async def test_the_system_is_listened_to_again_and_again_until_the_end(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch()
    await world.passed(BEAT_S * (2 * LISTEN_AGAIN_BEATS + 1))
    assert alive.power.starts == 3
    await app.tasks.close()
    assert alive.power.closed
    alive.life.close()


def told(app: Process) -> list[Outage]:
    return [event.outage for event in app.heard(OutageChanged)]


async def test_no_connection_at_all_is_called_that_and_going_on_needs_nobody(
    world: World, app: Process, alive: Lively
) -> None:
    await alive.watch(*MANY)
    await world.passed(60)
    before = alive.polls()
    world.host.trouble["retrieve"] = AWAY
    world.chain.down = errors.NodeUnreachable()
    await world.passed(600)
    assert told(app) == [Outage.OFFLINE]
    assert alive.life.outage is Outage.OFFLINE
    assert alive.polls() - before < 60, "one try now and then, not one for each job"
    health = [event for event in app.heard(HealthChanged) if event.part is Part.API]
    assert any(event.words == WORDS[Outage.OFFLINE] for event in health)
    del world.host.trouble["retrieve"]
    world.chain.down = None
    gone = alive.polls()
    await world.passed(20)
    assert told(app) == [Outage.OFFLINE, Outage.NONE]
    await world.passed(40)
    assert {queue_id for _, queue_id, _ in world.host.retrieves[gone:]} == set(MANY)
    assert all(each.notice == "" for each in app.watcher.jobs())


async def test_a_host_that_is_away_alone_is_called_that(world: World, app: Process, alive: Lively) -> None:
    await alive.watch("q-1")
    await world.passed(10)
    world.host.trouble["retrieve"] = AWAY
    world.chain.down = errors.NodeStale()
    app.watcher.look_now("job-q-1")
    await world.passed(10)
    assert told(app) == [Outage.HOST_AWAY]
    app.feed.publish(HealthChanged(Part.NODE, well=False, words=""))
    app.feed.publish(HealthChanged(Part.NODE, well=True, words=""))
    app.feed.publish(HealthChanged(Part.NODE, well=True, words=""))
    assert told(app) == [Outage.HOST_AWAY, Outage.OFFLINE, Outage.HOST_AWAY]


async def test_a_host_that_is_back_before_the_node_has_answered_was_never_away(
    world: World, app: Process, alive: Lively
) -> None:
    alive.node_answers.clear()
    await alive.watch("q-1")
    await world.passed(10)
    world.host.trouble["retrieve"] = AWAY
    app.watcher.look_now("job-q-1")
    await world.passed(1)
    del world.host.trouble["retrieve"]
    await world.passed(60)
    alive.node_answers.set()
    await world.passed(1)
    assert told(app) == []


@pytest.mark.parametrize(
    "trouble, outage",
    [(errors.ProxyTrouble(), Outage.PROXY), (errors.CertificateRefused(), Outage.CERTIFICATE)],
)
async def test_what_stands_in_between_has_its_own_words_and_a_new_choice_is_tried_at_once(
    world: World, app: Process, alive: Lively, trouble: errors.Unreachable, outage: Outage
) -> None:
    await alive.watch("q-1")
    world.host.trouble["retrieve"] = trouble
    app.watcher.look_now("job-q-1")
    await world.passed(120)
    assert told(app) == [outage]
    del world.host.trouble["retrieve"]
    alive.network.trouble = "The certificate file cannot be read."
    await alive.choose(proxy="proxy.example:8080")
    await world.passed(1)
    assert [each.proxy for each in alive.network.used] == ["proxy.example:8080"]
    assert told(app) == [outage, Outage.NONE]
    (notice,) = app.heard(NoticeRaised)
    assert (notice.text, notice.in_settings) == ("The certificate file cannot be read.", True)


async def test_a_server_that_answers_anything_is_there(world: World, app: Process, alive: Lively) -> None:
    await alive.watch("q-1")
    for trouble in (
        errors.ServerTrouble(),
        errors.Unreachable(maybe_delivered=True),
        errors.MalformedAnswer(),
    ):
        world.host.trouble["retrieve"] = trouble
        app.watcher.look_now("job-q-1")
        await world.passed(5)
    assert told(app) == []
    assert now(app).notice != ""


async def test_looking_now_does_not_wait_for_the_next_try(world: World, app: Process, alive: Lively) -> None:
    await alive.watch("q-1")
    world.host.trouble["retrieve"] = AWAY
    app.watcher.look_now("job-q-1")
    await world.passed(300)
    del world.host.trouble["retrieve"]
    asked = alive.polls()
    app.watcher.look_now("job-q-1")
    await world.passed(0.1)
    assert alive.polls() == asked + 1
    assert now(app).notice == ""

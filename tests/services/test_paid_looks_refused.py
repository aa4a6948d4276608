"""What a seller may ask and never gets: each attack on a paid look ends in words, without a signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import errors
from app.domain.account import AccountKind
from app.domain.job import JobState
from app.domain.networks import BASE, BASE_SEPOLIA
from app.domain.offer import Offer
from app.domain.payment import PaymentState
from tests.services.fake_host import HOST
from tests.services.fake_seller import CENT, SHOP_PAYEE, look_offer
from tests.services.test_paid_looks import MAKING, bought, offers
from tests.services.test_paid_looks_doubts import NEVER
from tests.services.test_watch import now
from tests.services.world import API_KEY, SHOP, SHOP_URL, WALLET, Process, World, look_job

J = JobState

ATTACKS: dict[str, tuple[tuple[Offer, ...], str]] = {
    "nothing at all": ((), "unknown_network"),
    "another network": ((look_offer(network=BASE_SEPOLIA),), "unknown_network"),
    "no network we know": ((look_offer(network=None),), "unknown_network"),
    "another token": ((look_offer(asset_ours=False),), "unknown_asset"),
    "another name of the token": ((look_offer(domain_ours=False),), "wrong_domain"),
    "something on another server": (
        (look_offer(resource_url="https://elsewhere.example/v2/audio/retrieve"),),
        "other_host",
    ),
    "a look-alike of the server": (
        (look_offer(resource_url="https://shop.example.evil.example/v2/audio/retrieve"),),
        "other_host",
    ),
    "something else on this server": ((look_offer(resource_url=f"https://{SHOP}/v2/all"),), "other_resource"),
    "an amount that is none": ((look_offer(amount_micro_usdc=0),), "bad_amount"),
    "18 decimals": ((look_offer(amount_micro_usdc=10**15),), "cap_item"),
    "hardly any time": ((look_offer(max_timeout_s=5),), "bad_validity"),
}


@pytest.mark.parametrize("asked, code", ATTACKS.values(), ids=ATTACKS.keys())
async def test_an_attack_ends_in_words_and_signs_nothing(
    world: World, app: Process, asked: tuple[Offer, ...], code: str
) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    world.seller.offers = asked
    await bought(world, app)
    await world.passed(3600)
    assert (now(app).state, now(app).notice_code) == (J.NEEDS_YOU, code)
    assert now(app).notice
    assert not world.signer.signed
    assert world.seller.made("plain") == 1


async def test_a_validity_of_days_is_signed_for_minutes(world: World, app: Process) -> None:
    world.seller.offers = (look_offer(max_timeout_s=10**7),)
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    (signed,) = world.signer.signed
    assert signed.valid_before - int(world.clock.wall.timestamp()) <= 300


async def test_the_accounts_own_network_is_chosen_whatever_comes_first(world: World, app: Process) -> None:
    world.seller.offers = (
        look_offer(network=BASE_SEPOLIA, amount_micro_usdc=1),
        look_offer(asset_ours=False, amount_micro_usdc=1),
        look_offer(payee="0x" + "66" * 20, amount_micro_usdc=2 * CENT),
        look_offer(),
    )
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    (signed,) = world.signer.signed
    assert (signed.payee, signed.value_micro_usdc) == (SHOP_PAYEE, CENT)


async def test_a_testnet_wallet_never_signs_for_the_real_network(world: World, app: Process) -> None:
    tester = replace(WALLET, id="tester", kind=AccountKind.WALLET, network_key=BASE_SEPOLIA.key)
    await app.store.accounts.save_account(tester)
    world.seller.offers = (look_offer(network=BASE),)
    await bought(world, app, account=tester)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "unknown_network"
    assert not world.signer.signed


async def test_another_receiver_than_before_is_asked_about(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, "0x" + "99" * 20),))
    world.person.says = lambda _question: False
    await bought(world, app)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    (question,) = world.person.asked
    assert "NOT the one" in question.reasons[0]
    assert not world.signer.signed


async def test_a_server_that_nobody_allowed_is_not_paid(world: World, app: Process) -> None:
    offers(world)
    world.limit(allowed_hosts=frozenset({HOST}))
    await app.watch()
    await app.watcher.add(look_job())
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "host_not_allowed"
    (refused,) = await app.payments()
    assert refused.state is PaymentState.REFUSED
    await app.limits.allow_host(app.looks.host_of(now(app)))
    assert world.vault.confirmed == 1
    await app.watcher.resume("job-q-1")
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)


@pytest.mark.parametrize("address", [f"https://{HOST}/api/v1/audio/retrieve", f"https://{HOST}:8443/x"])
async def test_a_prepaid_host_is_not_even_called(world: World, app: Process, address: str) -> None:
    await bought(world, app, seller_url=address)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "prepaid_route"
    assert not world.seller.calls


@pytest.mark.parametrize(
    "error, code",
    [
        (errors.MalformedAnswer("The seller asks for an amount that is no amount."), "bad_amount"),
        (errors.MalformedAnswer(), "unreadable_offer"),
    ],
)
async def test_a_price_that_cannot_be_read_is_told(
    world: World, app: Process, error: errors.MalformedAnswer, code: str
) -> None:
    error.status, error.server_code = 402, "bad_amount" if code == "bad_amount" else ""
    world.seller.trouble["plain"] = error
    await bought(world, app)
    await world.passed(600)
    assert (now(app).state, now(app).notice_code) == (J.NEEDS_YOU, code)
    assert world.seller.made("plain") == 1


async def test_other_trouble_with_a_free_call_is_tried_again(world: World, app: Process) -> None:
    world.seller.trouble["plain"] = errors.MalformedAnswer()
    await bought(world, app)
    await world.passed(30)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "malformed_answer")
    del world.seller.trouble["plain"]
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)


async def test_a_seller_that_wants_a_sign_in_gets_one(world: World, app: Process) -> None:
    world.seller.trouble["plain"] = errors.CredentialsNeeded()
    await bought(world, app)
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)
    assert [kind for kind, _ in world.seller.calls][:3] == ["plain", "signed in", "paid"]


async def test_an_api_key_cannot_sign_in_at_a_seller(world: World, app: Process) -> None:
    world.seller.trouble["plain"] = errors.CredentialsNeeded()
    await bought(world, app, account=API_KEY)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=60)
    assert now(app).notice_code == "credentials_needed"


async def test_a_price_above_one_for_a_look_is_asked_about_each_time(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    world.seller.offers = (look_offer(amount_micro_usdc=100_001),)
    await bought(world, app, MAKING)
    await world.until(lambda: now(app).state is J.SAVED, within_s=600)
    assert [question.reasons for question in world.person.asked] == [
        ("It is more than $0.10 for one look.",)
    ] * 2


async def test_many_small_looks_end_at_the_cap_of_a_day(world: World, app: Process) -> None:
    world.limit(pinned_payees=((SHOP, SHOP_PAYEE),))
    tight = world.settings.kept.paid_in.tightened(5 * CENT, 5 * CENT)
    world.limit(paid_in=tight)
    await bought(world, app, *[MAKING] * 40)
    await world.until(lambda: now(app).state is J.NEEDS_YOU, within_s=24 * 3600)
    assert now(app).notice_code == "cap_day"
    assert sum(each.value_micro_usdc for each in world.chain.transfers) == 5 * CENT


async def test_a_key_that_cannot_be_reached_signs_nothing_and_is_tried_again(
    world: World, app: Process
) -> None:
    world.signer.trouble = errors.KeyringLocked()
    await bought(world, app)
    await world.passed(5)
    assert now(app).notice_code == "keyring_locked"
    world.signer.trouble = None
    await world.until(lambda: now(app).state is J.SAVED, within_s=120)
    assert PaymentState.ABANDONED in {each.state for each in await app.payments()}


async def test_a_signature_that_took_too_long_is_never_sent(world: World, app: Process) -> None:
    world.signer.slow = lambda: world.clock.pass_by(200)
    await bought(world, app)
    await world.passed(5)
    assert (now(app).state, now(app).notice_code) == (J.NEEDS_YOU, "too_late")
    assert not world.seller.headers
    world.signer.slow = None
    await app.watcher.resume("job-q-1")
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)


async def test_a_program_that_is_ending_signs_nothing_and_says_nothing_about_the_job(
    world: World, app: Process
) -> None:
    offers(world)
    await app.watch()
    app.looks.refuse_new()
    await app.watcher.add(look_job())
    await world.passed(5)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "closing")
    assert not world.signer.signed
    await app.looks.quiet()


async def test_a_payment_that_another_process_has_open_is_waited_for(
    world: World, app: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The policy's own last word: even if the records were read a moment too early, nothing is signed twice."""
    world.seller.answers.append(NEVER)
    await bought(world, app)
    await world.until(lambda: len(world.seller.headers) == 1, within_s=10)

    monkeypatch.setattr("app.services.paid_looks.stands_in_the_way", lambda _payment: False)
    await world.until(lambda: world.seller.made("plain") == 2, within_s=20)
    await world.passed(1)
    monkeypatch.undo()
    assert now(app).notice_code == "payment_unsettled"
    assert len(world.signer.signed) == 1


async def test_a_job_whose_lock_is_held_elsewhere_waits(world: World, app: Process) -> None:
    offers(world)
    assert app.locks.acquire("paid-look-job-q-1")
    await app.watch()
    await app.watcher.add(look_job())
    await world.passed(4)
    assert (now(app).state, now(app).notice_code) == (J.WAITING, "payment_unsettled")
    assert not world.seller.calls
    app.locks.release("paid-look-job-q-1")
    await world.until(lambda: now(app).state is J.SAVED, within_s=60)


async def test_the_seller_s_own_limits_are_not_the_accounts_at_venice(world: World, app: Process) -> None:
    world.seller.trouble["plain"] = errors.RateLimited(retry_after_s=500)
    await bought(world, app)
    await world.until(lambda: world.seller.made("plain") == 1, within_s=10)
    await world.passed(1)
    assert app.quotas.wait_s(now(app).allowance) > 0
    assert app.quotas.wait_s(WALLET.id) == 0.0
    assert SHOP_URL.split("/")[2] in now(app).allowance

"""Several nodes, ordinary reads: bad ones are passed over, named, and left in peace for a while."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.adapters.base import abi
from app.adapters.base.bench import HEAD_KNOWN_FOR_S
from app.adapters.base.seat import FIRST_REST_S, LONGEST_REST_S
from app.domain import errors
from app.domain.networks import BASE, split_urls
from tests.adapters.base.conftest import PanelOf
from tests.adapters.base.scripted_node import scripted_node
from tests.adapters.venice.people import SkewedClock
from tests.support.sandbox import RunningSandbox

ADDRESS = "0x" + "aa" * 20


def node_at(head_age_s: float = 0, number: int = 1000, **results: object) -> dict[str, object]:
    """What a node answers whose newest block is this old; its balance of anybody is its block number."""
    head = {
        "number": hex(number),
        "hash": "0x" + "ee" * 32,
        "timestamp": hex(int(datetime.now(UTC).timestamp() - head_age_s)),
    }
    return {"eth_getBlockByNumber": head, "eth_call": abi.topic(number), **results}


@pytest.mark.parametrize(
    "text", ["https://a/x,https://b/y", " https://a/x  https://b/y ", "https://a/x\nhttps://b/y,"]
)
def test_a_setting_may_hold_several_addresses(text: str) -> None:
    assert split_urls(text) == ("https://a/x", "https://b/y")


def test_one_address_and_none_are_fine_and_none_counts_twice() -> None:
    assert split_urls("https://a/x") == ("https://a/x",)
    assert split_urls("  ") == ()
    assert split_urls("https://a https://a") == ("https://a",)


@pytest.mark.parametrize(
    "route, kind, settings, words",
    [
        ("rpc", "rpc_wrong_chain", {}, "another network"),
        ("rpc", "rpc_stale", {"blocks": 600}, "is 20 minutes old"),
        ("rpc", "rpc_error", {"code": -32005}, "slow down"),
        ("rpc", "rpc_error", {"code": -32000, "message": "busy with itself"}, "refused"),
        ("rpc", "status", {"status": 429}, "slow down"),
        ("rpc", "status", {"status": 503}, "cannot be reached"),
        ("rpc", "drop", {}, "cannot be reached"),
        ("rpc", "cut", {}, "cannot be reached"),
        ("rpc", "truncate", {}, "cut short"),
        ("rpc", "malformed_json", {}, "cut short"),
        ("rpc", "wrong_types", {}, "cannot read"),
        ("rpc/eth_call", "rpc_result", {"result": "the balance is fine"}, "cannot read"),
        ("rpc/eth_call", "rpc_result", {"result": None}, "cannot read"),
    ],
)
async def test_a_bad_node_is_named_and_the_next_one_answers(
    sandbox: RunningSandbox,
    panel_of: PanelOf,
    route: str,
    kind: str,
    settings: dict[str, Any],
    words: str,
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls[:2])
    sandbox.arm(route, kind, count=None, **settings)
    assert await panel.usdc_balance(sandbox.test_address) == 50_000_000
    bad, good = panel.nodes()
    assert bad.well is False
    assert words in bad.words
    assert (good.well, good.words) == (True, "Answers.")
    assert good.head is not None
    assert good.checked_at is not None


async def test_the_newest_block_comes_from_a_node_that_is_in_step(
    sandbox: RunningSandbox, panel_of: PanelOf
) -> None:
    panel = panel_of(*sandbox.addresses.rpc_urls)
    sandbox.arm("rpc", "rpc_stale", count=None)
    sandbox.arm("rpc/second", "rpc_wrong_chain", count=None)
    assert abs((await panel.head()).time - datetime.now(UTC)) < timedelta(seconds=60)
    assert [node.well for node in panel.nodes()] == [False, False, True]


async def test_nobody_is_judged_before_being_asked(panel_of: PanelOf, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}"
    panel = panel_of(f"{url}/v2/my-secret-key", f"{url}/other", "https://node.example/secret")
    assert [node.url_shown for node in panel.nodes()] == [
        f"127.0.0.1:{unused_tcp_port} (1)",
        f"127.0.0.1:{unused_tcp_port} (2)",
        "node.example",
    ]
    assert {(node.well, node.head, node.checked_at) for node in panel.nodes()} == {(None, None, None)}
    assert "secret" not in repr(panel.nodes())


async def test_an_address_that_is_none_is_never_asked_about(panel_of: PanelOf) -> None:
    async with scripted_node() as node:
        panel = panel_of(node.url)
        for read in (panel.usdc_balance, panel.wallet_code, panel.ether_wei):
            with pytest.raises(errors.InvalidAddress):
                await read("0x12")
        with pytest.raises(errors.InvalidAddress):
            await panel.transfers_of("0x12", datetime.now(UTC))
        assert node.asked == []
    assert panel.network is BASE


async def test_a_bad_node_rests_longer_each_time_and_is_welcome_back(
    panel_of: PanelOf, clock: SkewedClock
) -> None:
    async with scripted_node(**node_at()) as main, scripted_node(**node_at(number=2000)) as second:
        panel = panel_of(main.url, second.url)
        main.status = 500
        for rest in (FIRST_REST_S, 2 * FIRST_REST_S):
            main.asked.clear()
            assert await panel.usdc_balance(ADDRESS) == 2000
            assert main.asked
            main.asked.clear()
            await clock.sleep(rest - 0.1)
            assert await panel.usdc_balance(ADDRESS) == 2000
            assert main.asked == []
            await clock.sleep(0.2)
        main.status = 200
        assert await panel.usdc_balance(ADDRESS) == 1000
        assert [node.well for node in panel.nodes()] == [True, True]


async def test_a_rest_has_an_end(panel_of: PanelOf, clock: SkewedClock) -> None:
    async with scripted_node(**node_at()) as main, scripted_node(**node_at(number=2000)) as second:
        panel = panel_of(main.url, second.url)
        main.status = 500
        for _ in range(20):
            await panel.usdc_balance(ADDRESS)
            await clock.sleep(LONGEST_REST_S + 1)
        main.status = 200
        assert await panel.usdc_balance(ADDRESS) == 1000


@pytest.mark.parametrize("wish, rest", [("30", 30.0), ("soon", FIRST_REST_S), ("99999", 3600.0)])
async def test_a_node_that_wants_to_be_left_alone_is(
    sandbox: RunningSandbox, panel_of: PanelOf, clock: SkewedClock, wish: str, rest: float
) -> None:
    panel = panel_of(sandbox.addresses.rpc_url)
    sandbox.arm("rpc", "status", status=429, headers={"retry-after": wish})
    with pytest.raises(errors.NodeBusy):
        await panel.head()
    before = sandbox.state()["requests"]["rpc"]
    await clock.sleep(rest - 1)
    with pytest.raises(errors.NodeBusy):
        await panel.head()
    assert sandbox.state()["requests"]["rpc"] == before
    await clock.sleep(1)
    await panel.head()


@pytest.mark.parametrize("headers, goes_on", [({}, True), ({"retry-after": "30"}, False)])
async def test_a_node_that_tells_no_history_is_asked_light_questions_unless_it_says_for_how_long_not(
    sandbox: RunningSandbox, panel_of: PanelOf, clock: SkewedClock, headers: dict[str, str], goes_on: bool
) -> None:
    panel = panel_of(sandbox.addresses.rpc_url)
    await panel.head()
    sandbox.arm("rpc/eth_getLogs", "status", status=429, headers=headers)
    with pytest.raises(errors.NodeBusy):
        await panel.transfers_of(ADDRESS, clock.now() - timedelta(hours=1))
    if goes_on:
        await panel.head()
    else:
        with pytest.raises(errors.NodeBusy):
            await panel.head()


async def test_when_every_node_rests_the_one_that_rests_least_is_asked_all_the_same(
    panel_of: PanelOf, clock: SkewedClock
) -> None:
    async with scripted_node(**node_at()) as main, scripted_node(**node_at(number=2000)) as second:
        panel = panel_of(main.url, second.url)
        main.status = second.status = 500
        with pytest.raises(errors.NodeUnreachable):
            await panel.usdc_balance(ADDRESS)
        await clock.sleep(FIRST_REST_S)
        second.status = 429
        with pytest.raises(errors.NodeUnreachable):
            await panel.usdc_balance(ADDRESS)
        main.status = second.status = 200
        second.asked.clear()
        assert await panel.usdc_balance(ADDRESS) == 1000
        assert second.asked == []


async def test_a_single_node_is_asked_each_time_as_there_is_no_other(
    sandbox: RunningSandbox, panel_of: PanelOf
) -> None:
    panel = panel_of(sandbox.addresses.rpc_url)
    sandbox.arm("rpc", "drop", count=3)
    for _ in range(3):
        with pytest.raises(errors.NodeUnreachable):
            await panel.head()
    await panel.head()
    [node] = panel.nodes()
    assert node.well


async def test_in_step_is_looked_at_now_and_then_and_not_each_time(
    panel_of: PanelOf, clock: SkewedClock
) -> None:
    async with scripted_node(**node_at()) as node:
        panel = panel_of(node.url)
        for _ in range(3):
            await panel.usdc_balance(ADDRESS)
        assert Counter(node.methods())["eth_getBlockByNumber"] == 1
        await clock.sleep(HEAD_KNOWN_FOR_S)
        await panel.usdc_balance(ADDRESS)
        assert Counter(node.methods())["eth_getBlockByNumber"] == 2


@pytest.mark.parametrize(
    "age_s, words", [(600, "10 minutes old"), (170, "3 minutes old"), (-600, "10 minutes ahead")]
)
async def test_where_no_node_is_in_step_the_nearest_answers_and_all_are_named(
    panel_of: PanelOf, age_s: float, words: str
) -> None:
    far, near = node_at(age_s * 2, number=1), node_at(age_s, number=2)
    async with scripted_node(**far) as first, scripted_node(**near) as second:
        panel = panel_of(first.url, second.url)
        assert await panel.usdc_balance(ADDRESS) == 2
        assert [node.well for node in panel.nodes()] == [False, False]
        assert words in panel.nodes()[1].words
        head = await panel.head()
        assert abs((datetime.now(UTC) - head.time).total_seconds() - age_s) < 10


async def test_a_stale_node_is_better_than_none_and_may_fail_too(
    panel_of: PanelOf, unused_tcp_port: int
) -> None:
    async with scripted_node(**node_at(200, number=7)) as stale:
        panel = panel_of(f"http://127.0.0.1:{unused_tcp_port}", stale.url)
        assert await panel.usdc_balance(ADDRESS) == 7
        stale.raw["eth_call"] = b"no"
        with pytest.raises(errors.ChainError):
            await panel.usdc_balance(ADDRESS)
    assert [node.well for node in panel.nodes()] == [False, False]


async def test_code_at_the_wallet_is_read_from_the_next_node_too(
    sandbox: RunningSandbox, panel_of: PanelOf
) -> None:
    sandbox.control("chain", code={sandbox.test_address: "0xef0100" + "ab" * 20})
    sandbox.arm("rpc", "drop", count=None)
    found = await panel_of(*sandbox.addresses.rpc_urls).wallet_code(sandbox.test_address)
    assert found.delegate == "0x" + "ab" * 20


@pytest.mark.parametrize(
    "error, kind",
    [
        ({"code": -32005, "message": "limit exceeded"}, errors.NodeBusy),
        ({"code": -32016, "message": "over rate limit"}, errors.NodeBusy),
        ({"code": 429, "message": "Too Many Requests"}, errors.NodeBusy),
        ({"code": -32005, "message": "query returned more than 10000 results"}, errors.NodeRefused),
        ({"code": -32000, "message": "missing trie node"}, errors.NodeRefused),
        ("no", errors.NodeRefused),
    ],
)
async def test_too_often_is_told_from_too_much(
    panel_of: PanelOf, sandbox: RunningSandbox, error: object, kind: type[errors.ChainError]
) -> None:
    code = error.get("code") if isinstance(error, dict) else 0
    message = error.get("message") if isinstance(error, dict) else "no"
    sandbox.arm("rpc", "rpc_error", code=code, message=message)
    with pytest.raises(kind) as caught:
        await panel_of(sandbox.addresses.rpc_url).head()
    assert type(caught.value) is kind


@pytest.mark.parametrize(
    "status, kind", [(400, errors.NodeRefused), (413, errors.NodeRefused), (403, errors.NodeUnreachable)]
)
async def test_a_status_is_named_for_what_it_is(
    panel_of: PanelOf, sandbox: RunningSandbox, status: int, kind: type[errors.ChainError]
) -> None:
    sandbox.arm("rpc", "status", status=status)
    with pytest.raises(kind) as caught:
        await panel_of(sandbox.addresses.rpc_url).head()
    assert type(caught.value) is kind

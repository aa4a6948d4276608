"""Wallet sign-in: every published rule and code, with real signatures."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import HOST, NOON_S, SONG, Caller
from tests.sandbox.wallets import Wallet, encoded, iso, message_text


async def _code(caller: Caller, proof: object) -> str:
    value = proof if isinstance(proof, str) else encoded(proof)
    answer = await caller.post("audio/queue", SONG, **{"SIGN-IN-WITH-X": value})
    assert answer.status_code == 401, answer.text
    return str(answer.json()["code"]).removeprefix("X402_SIGN_IN_")


async def test_a_fresh_proof_with_fields_and_text_is_accepted(caller: Caller) -> None:
    assert (await caller.ask("audio/queue", SONG)).status_code == 200


async def test_the_older_header_name_and_the_older_form_are_still_read(
    caller: Caller, wallet: Wallet
) -> None:
    proof = wallet.proof(HOST, NOON_S)
    older = {
        "address": wallet.address,
        "message": proof["message"],
        "signature": proof["signature"],
        "timestamp": int(NOON_S * 1000),
        "chainId": 8453,
    }
    answer = await caller.post("audio/queue", SONG, **{"X-Sign-In-With-X": encoded(older)})
    assert answer.status_code == 200, answer.text


async def test_the_text_may_be_left_to_the_server_to_rebuild(caller: Caller, wallet: Wallet) -> None:
    proof = wallet.proof(HOST, NOON_S)
    del proof["message"]
    answer = await caller.post("audio/queue", SONG, **{"SIGN-IN-WITH-X": encoded(proof)})
    assert answer.status_code == 200, answer.text


async def test_a_proof_without_statement_is_rebuilt_too(caller: Caller, wallet: Wallet) -> None:
    proof = wallet.proof(HOST, NOON_S, statement=None, expirationTime=iso(NOON_S + 60))
    answer = await caller.post("audio/queue", SONG, **{"SIGN-IN-WITH-X": encoded(proof)})
    assert answer.status_code == 200, answer.text


async def test_sign_in_wins_over_an_api_key(caller: Caller) -> None:
    headers = {**caller.signed(), "authorization": "Bearer unknown-key"}
    answer = await caller.post("audio/queue", SONG, **headers)
    assert answer.status_code == 200
    assert caller.world.jobs.all[0].account == caller.wallet.account


@pytest.mark.parametrize("header", ["%%%", encoded(["a", "list"]), "bm90IGpzb24="])
async def test_anything_but_base64_of_an_object_is_a_parse_error(caller: Caller, header: str) -> None:
    assert await _code(caller, header) == "PARSE_ERROR"


@pytest.mark.parametrize(
    "changes,code",
    [
        ({"signature": None}, "INVALID_PAYLOAD"),
        ({"address": 7}, "INVALID_PAYLOAD"),
        ({"message": 7}, "INVALID_PAYLOAD"),
        ({"address": "0x1234"}, "INVALID_WALLET"),
        ({"chainId": "base"}, "INVALID_CHAIN_ID"),
        ({"chainId": True}, "INVALID_CHAIN_ID"),
        ({"nonce": ""}, "MISSING_NONCE"),
        ({"uri": None}, "INVALID_PAYLOAD"),
        ({"statement": "something else"}, "INVALID_MESSAGE"),
    ],
)
async def test_a_proof_that_was_tampered_with_is_named(
    caller: Caller, wallet: Wallet, changes: dict[str, object], code: str
) -> None:
    assert await _code(caller, {**wallet.proof(HOST, NOON_S), **changes}) == code


@pytest.mark.parametrize(
    "changes,code",
    [
        ({"chainId": "eip155:1"}, "UNSUPPORTED_CHAIN"),
        ({"nonce": "short"}, "MISSING_NONCE"),
        ({"nonce": "with-dash-12"}, "MISSING_NONCE"),
        ({"domain": "api.venice.ai"}, "DOMAIN_MISMATCH"),
        ({"domain": "sandbox.test"}, "DOMAIN_MISMATCH"),
        ({"issuedAt": iso(NOON_S - 301)}, "EXPIRED"),
        ({"issuedAt": iso(NOON_S + 31)}, "FUTURE_TIMESTAMP"),
        ({"expirationTime": iso(NOON_S - 1)}, "EXPIRED"),
        ({"notBefore": iso(NOON_S + 5)}, "NOT_BEFORE"),
        ({"timestamp": int((NOON_S + 31) * 1000)}, "TIMESTAMP_MISMATCH"),
        ({"issuedAt": "yesterday"}, "INVALID_MESSAGE"),
    ],
)
async def test_each_broken_rule_has_its_code(
    caller: Caller, wallet: Wallet, changes: dict[str, object], code: str
) -> None:
    assert await _code(caller, wallet.proof(HOST, NOON_S, **changes)) == code


@pytest.mark.parametrize("age_s", [299, -29])
async def test_the_time_windows_are_inclusive(caller: Caller, age_s: int) -> None:
    headers = caller.signed(issuedAt=iso(NOON_S - age_s))
    assert (await caller.post("audio/queue", SONG, **headers)).status_code == 200


async def test_a_text_without_chain_line_reads_as_chain_one(caller: Caller, wallet: Wallet) -> None:
    fields = wallet.proof(HOST, NOON_S)
    text = message_text(fields).replace("Chain ID: 8453\n", "")
    proof = {"address": wallet.address, "message": text, "signature": wallet.sign(text)}
    assert await _code(caller, proof) == "UNSUPPORTED_CHAIN"


async def test_the_text_and_the_payload_must_name_one_chain_and_one_address(
    caller: Caller, wallet: Wallet
) -> None:
    text = str(wallet.proof(HOST, NOON_S)["message"])
    proof = {"address": wallet.address, "message": text, "signature": wallet.sign(text), "chainId": 1}
    assert await _code(caller, proof) == "CHAIN_MISMATCH"
    proof = {"address": Wallet().address, "message": text, "signature": wallet.sign(text)}
    assert await _code(caller, proof) == "ADDRESS_MISMATCH"


@pytest.mark.parametrize("missing", ["Nonce: ", "Issued At: "])
async def test_a_text_without_nonce_or_time_is_not_a_message(
    caller: Caller, wallet: Wallet, missing: str
) -> None:
    lines = str(wallet.proof(HOST, NOON_S)["message"]).split("\n")
    text = "\n".join(line for line in lines if not line.startswith(missing))
    proof = {"address": wallet.address, "message": text, "signature": wallet.sign(text)}
    assert await _code(caller, proof) == "INVALID_MESSAGE"


async def test_another_wallets_signature_is_refused(caller: Caller, wallet: Wallet) -> None:
    proof = wallet.proof(HOST, NOON_S)
    proof["signature"] = Wallet().sign(str(proof["message"]))
    assert await _code(caller, proof) == "INVALID_SIGNATURE"


@pytest.mark.parametrize("signature", ["0x", "0x" + "00" * 65, "0x" + "ff" * 65, "nonsense"])
async def test_a_signature_that_is_none_is_refused(caller: Caller, wallet: Wallet, signature: str) -> None:
    proof = wallet.proof(HOST, NOON_S)
    assert await _code(caller, {**proof, "signature": signature}) == "INVALID_SIGNATURE"


async def test_a_nonce_works_once_even_when_the_request_then_fails(caller: Caller) -> None:
    headers = caller.signed()
    assert (await caller.post("audio/queue", {"model": "no-such-model"}, **headers)).status_code == 400
    again = await caller.post("audio/queue", SONG, **headers)
    assert again.json()["code"] == "X402_SIGN_IN_NONCE_REUSED"


async def test_two_wallets_may_use_the_same_nonce(caller: Caller) -> None:
    other = Wallet()
    assert (await caller.post("audio/queue", SONG, **caller.signed(nonce="sharednonce1"))).status_code == 200
    answer = await caller.post("audio/queue", SONG, **caller.signed(other, nonce="sharednonce1"))
    assert answer.status_code == 402


async def test_a_wrong_server_clock_can_be_read_from_the_date_header(caller: Caller) -> None:
    await caller.control("clock", offset_s=-600)
    answer = await caller.post("audio/queue", SONG, **caller.wallet.sign_in(HOST, NOON_S))
    assert answer.json()["code"] == "X402_SIGN_IN_FUTURE_TIMESTAMP"
    assert answer.headers["date"] == "Wed, 18 Nov 2026 10:56:40 GMT"


@pytest.mark.parametrize("page", ["balance", "transactions"])
async def test_account_pages_answer_a_bad_proof_with_plain_words(caller: Caller, page: str) -> None:
    headers = caller.signed(domain="elsewhere")
    answer = await caller.client.get(f"/api/v1/x402/{page}/{caller.wallet.address}", headers=headers)
    assert (answer.status_code, answer.json()) == (401, {"error": "Invalid Sign-in-with-x signature"})
    assert caller.world.recorder.refused_sign_ins["X402_SIGN_IN_DOMAIN_MISMATCH"] == 1

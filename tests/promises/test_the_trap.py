"""A prepaid host that demands $10 for every call never gets a payment, with and without the sign-in extension."""

from __future__ import annotations

import pytest

from tests.promises.inside import MODEL, PROMPT, Inside, seen

PAYING = ("PAYMENT-SIGNATURE", "X-PAYMENT", "X-402-Payment")


@pytest.mark.parametrize("sign_in_extension", [True, False])
def test_no_route_of_a_prepaid_host_but_top_up_ever_gets_a_payment(
    gondola: Inside, sign_in_extension: bool
) -> None:
    queue_id = gondola.queued()
    gondola.sandbox.control("trap", on=True, sign_in_extension=sign_in_extension)
    approved = ("--approve-up-to", "1000")
    for command in (
        ("watch", "--model", MODEL, "--queue-id", queue_id),
        ("queue", "--model", MODEL, "--prompt", PROMPT),
        ("balance",),
        ("top-up", "--amount", "5", "--wait", "2"),
    ):
        gondola.run(*command, *approved)
    state = gondola.sandbox.state()
    paid_on = {route for route, count in state["payment_headers"].items() if count}
    assert paid_on <= {"x402/top-up"}
    assert state["trap"]["sprung"] == 0
    assert [transfer["value"] for transfer in seen(gondola.sandbox).transfers] in ([], [5_000_000])


def test_the_trap_does_spring_for_a_client_that_pays_what_it_is_asked(gondola: Inside) -> None:
    """The test above could not fail otherwise: a naive client really loses $10 here."""
    import base64
    import json
    import secrets
    import time

    import httpx
    from eth_account import Account

    sandbox = gondola.sandbox
    sandbox.control("trap", on=True, sign_in_extension=True)
    url = f"{sandbox.addresses.api_url}/audio/retrieve"
    body = {"model": MODEL, "queue_id": "anything"}
    asked = httpx.post(url, json=body, trust_env=False)
    offer = next(each for each in asked.json()["accepts"] if each["network"] == "eip155:8453")
    authorization = {
        "from": sandbox.test_address,
        "to": offer["payTo"],
        "value": offer["amount"],
        "validAfter": "0",
        "validBefore": str(int(time.time()) + 200),
        "nonce": "0x" + secrets.token_hex(32),
    }
    signature = _sign(Account.from_key(sandbox.test_key), offer, authorization)
    payment = {
        "x402Version": 2,
        "accepted": offer,
        "payload": {"signature": signature, "authorization": authorization},
    }
    header = base64.b64encode(json.dumps(payment).encode()).decode()
    httpx.post(url, json=body, headers={PAYING[0]: header}, trust_env=False)
    assert sandbox.state()["trap"]["sprung"] == 1


def _sign(account: object, offer: dict[str, object], authorization: dict[str, str]) -> str:
    fields = ("from", "to", "value", "validAfter", "validBefore", "nonce")
    kinds = ("address", "address", "uint256", "uint256", "uint256", "bytes32")
    extra = offer["extra"]
    assert isinstance(extra, dict)
    signed = account.sign_typed_data(  # type: ignore[attr-defined]
        domain_data={
            "name": extra["name"],
            "version": extra["version"],
            "chainId": 8453,
            "verifyingContract": offer["asset"],
        },
        message_types={
            "TransferWithAuthorization": [
                {"name": name, "type": kind} for name, kind in zip(fields, kinds, strict=True)
            ]
        },
        message_data={
            **authorization,
            "value": int(authorization["value"]),
            "validAfter": 0,
            "validBefore": int(authorization["validBefore"]),
            "nonce": bytes.fromhex(authorization["nonce"][2:]),
        },
    )
    return f"0x{bytes(signed.signature).hex()}"

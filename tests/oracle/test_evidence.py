"""Whatever a seller says, our own node decides: late settlements, other people's receipts, cancelled nonces."""

from __future__ import annotations

import pytest
from eth_account import Account as EthAccount
from eth_account.messages import encode_typed_data

from app.adapters.base import abi
from app.adapters.base.chain import RpcChain
from app.domain.networks import BASE
from app.domain.payment import Authorization, Verdict, judge
from tests.oracle.conftest import Shop, Shops
from tests.oracle.payer import SCHEME, Payer, new_payer, receipt_of
from tests.support.evm import Evm
from tests.support.evm_usdc import PlayUsdc

CANCEL_AUTHORIZATION = "0x5a049a70"
CANCEL_TYPE = [{"name": "authorizer", "type": "address"}, {"name": "nonce", "type": "bytes32"}]


@pytest.mark.allow_logs  # the SDK warns that it waited in vain
@pytest.mark.parametrize("version", [1, 2])
async def test_a_refusal_after_a_busy_network_may_have_been_a_settlement(
    rich_payer: Payer, evm: Evm, usdc: PlayUsdc, chain: RpcChain, hasty_shops: Shops, version: int
) -> None:
    offer = await rich_payer.offer(hasty_shops[version].url)
    authorization = rich_payer.authorization(offer)
    header = await rich_payer.signed(offer, authorization)
    with evm.holding():
        reply = await rich_payer.send(header)
        assert reply.status == 402
        assert await chain.find_proof(authorization) is None
    [transfer] = usdc.transfers_from(authorization.payer)
    found = await chain.find_proof(authorization)
    assert found is not None
    assert found.transaction == transfer.transaction
    assert judge(authorization, found, None) is Verdict.SETTLED
    if version == 2:
        claim = receipt_of(reply)
        assert (claim.success, claim.reason) == (False, "settlement_pending")
        assert claim.transaction == transfer.transaction


@pytest.mark.allow_logs  # as above
async def test_the_same_header_after_a_lost_settlement_still_moves_money_once(
    rich_payer: Payer, evm: Evm, usdc: PlayUsdc, hasty_shops: Shops
) -> None:
    offer = await rich_payer.offer(hasty_shops[2].url)
    header = await rich_payer.signed(offer, rich_payer.authorization(offer))
    with evm.holding():
        assert (await rich_payer.send(header)).status == 402
    await rich_payer.send(header)
    assert len(usdc.transfers_from(rich_payer.account.address)) == 1


async def test_the_receipt_of_somebody_else_proves_nothing(
    rich_payer: Payer, chain: RpcChain, shop: Shop
) -> None:
    offer = await rich_payer.offer(shop.url)
    paid = await rich_payer.send(await rich_payer.signed(offer, rich_payer.authorization(offer)))
    other = await new_payer(rich_payer.transport)
    try:
        unpaid = other.authorization(offer)
        same_wallet = rich_payer.authorization(offer)
        for authorization in (unpaid, same_wallet):
            assert await chain.find_proof(authorization, receipt_of(paid).transaction) is None
    finally:
        other.vault.close()


async def test_a_cancelled_authorization_is_void_before_its_time(
    payer: Payer, evm: Evm, usdc: PlayUsdc, chain: RpcChain, shop: Shop
) -> None:
    offer = await payer.offer(shop.url)
    key = EthAccount.create()
    authorization = Authorization(
        payer=key.address.lower(),
        payee=offer.payee,
        value_micro_usdc=offer.amount_micro_usdc,
        valid_after=0,
        valid_before=payer.authorization(offer).valid_before,
        nonce=SCHEME.new_nonce(),
    )
    assert usdc.submit(cancellation(str(key.key.hex()), authorization))
    early = await chain.finalized_nonce(authorization)
    assert early is not None
    assert judge(authorization, None, early) is Verdict.DONT_KNOW

    evm.records.finalize()
    reading = await chain.finalized_nonce(authorization)
    assert reading is not None
    assert (reading.used, reading.canceled) == (True, True)
    assert reading.block_time < authorization.valid_before
    assert judge(authorization, None, reading) is Verdict.NEVER
    assert await chain.find_proof(authorization) is None


async def test_our_node_sees_the_head_and_the_balance_of_the_real_evm(
    rich_payer: Payer, evm: Evm, usdc: PlayUsdc, chain: RpcChain
) -> None:
    head = await chain.head()
    assert head.number == int(evm.records.head["number"], 16)
    assert await chain.usdc_balance(rich_payer.account.address) == usdc.balance(rich_payer.account.address)


def cancellation(key: str, authorization: Authorization) -> str:
    """Signed call data of ``cancelAuthorization``; Gondola itself never signs one."""
    message = {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
                {"name": "verifyingContract", "type": "address"},
            ],
            "CancelAuthorization": CANCEL_TYPE,
        },
        "primaryType": "CancelAuthorization",
        "domain": {
            "name": BASE.eip712_name,
            "version": BASE.eip712_version,
            "chainId": BASE.chain_id,
            "verifyingContract": BASE.usdc,
        },
        "message": {"authorizer": authorization.payer, "nonce": bytes.fromhex(authorization.nonce[2:])},
    }
    signed = EthAccount.sign_message(encode_typed_data(full_message=message), private_key=key)
    words = [authorization.payer, authorization.nonce, signed.v, signed.r, signed.s]
    return CANCEL_AUTHORIZATION + "".join(abi.word(one) for one in words)

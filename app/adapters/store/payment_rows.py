"""A payment with its authorization and header, to and from one row."""

from __future__ import annotations

import sqlite3

from app.adapters.store.rows import from_us, maybe_time, maybe_us, to_us
from app.domain.payment import Authorization, Delivery, Payment, PaymentState, PurchaseKind, SignedHeader

_AUTHORIZATION = (
    "auth_payer",
    "auth_payee",
    "auth_value_micro_usdc",
    "auth_valid_after",
    "auth_valid_before",
    "auth_nonce",
)
_HEADER = ("header_name", "header_value", "header_method", "header_url", "header_body")


def row_of(payment: Payment) -> dict[str, object]:
    """The columns of a payment, ``reserved_at_us`` left out."""
    return {
        "id": payment.id,
        "account_id": payment.account_id,
        "kind": payment.kind.value,
        "resource": payment.resource,
        "host": payment.host,
        "network_key": payment.network_key,
        "payee": payment.payee,
        "amount_micro_usdc": payment.amount_micro_usdc,
        "created_at_us": to_us(payment.created_at),
        "state": payment.state.value,
        "delivery": payment.delivery.value,
        "job_id": payment.job_id,
        "tx_hash": payment.transaction,
        "block_number": payment.block_number,
        "depth": payment.depth,
        "note": payment.note,
        "sends": payment.sends,
        "asked": int(payment.asked),
        "forgiven": int(payment.forgiven),
        "told": int(payment.told),
        "changed_at_us": maybe_us(payment.changed_at),
        **_authorization_row(payment.authorization),
        **_header_row(payment.header),
    }


def payment_from(row: sqlite3.Row) -> Payment:
    """The payment of a row."""
    return Payment(
        id=row["id"],
        account_id=row["account_id"],
        kind=PurchaseKind(row["kind"]),
        resource=row["resource"],
        host=row["host"],
        network_key=row["network_key"],
        payee=row["payee"],
        amount_micro_usdc=row["amount_micro_usdc"],
        created_at=from_us(row["created_at_us"]),
        state=PaymentState(row["state"]),
        delivery=Delivery(row["delivery"]),
        job_id=row["job_id"],
        authorization=_authorization(row),
        header=_header(row),
        transaction=row["tx_hash"],
        block_number=row["block_number"],
        depth=row["depth"],
        note=row["note"],
        sends=row["sends"],
        asked=bool(row["asked"]),
        forgiven=bool(row["forgiven"]),
        told=bool(row["told"]),
        changed_at=maybe_time(row["changed_at_us"]),
    )


def _authorization_row(authorization: Authorization | None) -> dict[str, object]:
    if authorization is None:
        return dict.fromkeys(_AUTHORIZATION)
    values = (
        authorization.payer,
        authorization.payee,
        authorization.value_micro_usdc,
        authorization.valid_after,
        authorization.valid_before,
        authorization.nonce,
    )
    return dict(zip(_AUTHORIZATION, values, strict=True))


def _header_row(header: SignedHeader | None) -> dict[str, object]:
    if header is None:
        return dict.fromkeys(_HEADER)
    return dict(
        zip(_HEADER, (header.name, header.value, header.method, header.url, header.body), strict=True)
    )


def _authorization(row: sqlite3.Row) -> Authorization | None:
    if row["auth_nonce"] is None:
        return None
    return Authorization(
        payer=row["auth_payer"],
        payee=row["auth_payee"],
        value_micro_usdc=row["auth_value_micro_usdc"],
        valid_after=row["auth_valid_after"],
        valid_before=row["auth_valid_before"],
        nonce=row["auth_nonce"],
    )


def _header(row: sqlite3.Row) -> SignedHeader | None:
    if row["header_value"] is None:
        return None
    return SignedHeader(
        name=row["header_name"],
        value=row["header_value"],
        method=row["header_method"],
        url=row["header_url"],
        body=row["header_body"],
    )

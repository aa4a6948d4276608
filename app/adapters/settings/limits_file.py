"""Spending limits as JSON, read strictly: a file that is not exactly what we write allows nothing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domain.errors import SettingsBroken
from app.domain.money import MAX_AMOUNT_MICRO_USDC
from app.domain.policy import Budget, Limits

_LONGEST_VALIDITY_S = 3_600
_MicroUsdc = Annotated[int, Field(ge=0, le=MAX_AMOUNT_MICRO_USDC)]
_Text = Annotated[str, Field(min_length=1, max_length=300)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _BudgetFile(_Strict):
    per_item_micro_usdc: _MicroUsdc
    per_day_micro_usdc: _MicroUsdc
    per_month_micro_usdc: _MicroUsdc
    per_job_micro_usdc: _MicroUsdc | None
    per_host_day_micro_usdc: _MicroUsdc | None


class _LimitsFile(_Strict):
    version: Literal[1]
    paid_in: _BudgetFile
    used: _BudgetFile
    ask_above_used_micro_usdc: _MicroUsdc
    ask_above_paid_in_micro_usdc: _MicroUsdc
    ask_above_look_micro_usdc: _MicroUsdc
    max_validity_s: Annotated[int, Field(ge=1, le=_LONGEST_VALIDITY_S)]
    price_tolerance_percent: Annotated[int, Field(ge=0, le=100)]
    outlier_times: Annotated[int, Field(ge=1, le=1000)]
    allowed_hosts: list[_Text]
    pinned_payees: dict[_Text, Annotated[str, Field(pattern=r"^0x[0-9a-f]{40}$")]]
    paused: bool


def limits_to_json(limits: Limits) -> str:
    """The text of the file.

    Raises:
        SettingsBroken: values that would not be read back, such as a negative cap.
    """
    stored = {
        "version": 1,
        "paid_in": _budget_to_dict(limits.paid_in),
        "used": _budget_to_dict(limits.used),
        "ask_above_used_micro_usdc": limits.ask_above_used_micro_usdc,
        "ask_above_paid_in_micro_usdc": limits.ask_above_paid_in_micro_usdc,
        "ask_above_look_micro_usdc": limits.ask_above_look_micro_usdc,
        "max_validity_s": limits.max_validity_s,
        "price_tolerance_percent": limits.price_tolerance_percent,
        "outlier_times": limits.outlier_times,
        "allowed_hosts": sorted(limits.allowed_hosts),
        "pinned_payees": {host: payee.lower() for host, payee in limits.pinned_payees},
        "paused": limits.paused,
    }
    try:
        return _LimitsFile.model_validate(stored).model_dump_json(indent=2) + "\n"
    except ValidationError as error:
        raise SettingsBroken(
            "These limits cannot be saved.", do="Use amounts from $0 up.", detail=_where(error)
        ) from error


def limits_from_json(content: bytes) -> Limits:
    """The limits of a file.

    Raises:
        SettingsBroken: anything missing, unknown, of another type or out of range.
    """
    try:
        stored = _LimitsFile.model_validate_json(content)
    except ValidationError as error:
        raise SettingsBroken(detail=_where(error)) from error
    return Limits(
        paid_in=_budget(stored.paid_in),
        used=_budget(stored.used),
        ask_above_used_micro_usdc=stored.ask_above_used_micro_usdc,
        ask_above_paid_in_micro_usdc=stored.ask_above_paid_in_micro_usdc,
        ask_above_look_micro_usdc=stored.ask_above_look_micro_usdc,
        max_validity_s=stored.max_validity_s,
        price_tolerance_percent=stored.price_tolerance_percent,
        outlier_times=stored.outlier_times,
        allowed_hosts=frozenset(stored.allowed_hosts),
        pinned_payees=tuple(sorted(stored.pinned_payees.items())),
        paused=stored.paused,
    )


def _budget_to_dict(budget: Budget) -> dict[str, int | None]:
    return {
        "per_item_micro_usdc": budget.per_item_micro_usdc,
        "per_day_micro_usdc": budget.per_day_micro_usdc,
        "per_month_micro_usdc": budget.per_month_micro_usdc,
        "per_job_micro_usdc": budget.per_job_micro_usdc,
        "per_host_day_micro_usdc": budget.per_host_day_micro_usdc,
    }


def _budget(stored: _BudgetFile) -> Budget:
    return Budget(
        stored.per_item_micro_usdc,
        stored.per_day_micro_usdc,
        stored.per_month_micro_usdc,
        stored.per_job_micro_usdc,
        stored.per_host_day_micro_usdc,
    )


def _where(error: ValidationError) -> str:
    """Which fields, and what is wrong with them; not what is in them."""
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['type']}" for one in error.errors())

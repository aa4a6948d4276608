"""The rows of the table: each fault, what the program must do about it, and nothing about how it is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.money import parse_typed_usd
from tests.faults import tricks
from tests.faults.person import PATIENCE_S
from tests.faults.stage import Plot, Stage
from tests.faults.tricks import on_paid, on_plain, untouched

BOTH, NEWEST = (1, 2), (2,)
SHORT_S = 1.5
"""The patience where the answer comes only when it has ended."""
SAVED, LOST = frozenset({"saved"}), frozenset({"not_delivered"})
OPEN = frozenset({"unknown"})
"""The program stopped waiting; its next start goes on."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fault.

    ``transfers``: how many the chain may show in the end, exactly one of these. ``calls``: how many looks (or
    top-ups) are wanted. ``outcomes``: what the program may say at its end. ``lives``: copies started at once, each
    wanting another job where ``apart`` is set. ``homes``: how many folders they keep their records in.
    ``patience_s``: how long one waits for the answer to a payment.
    """

    name: str
    plot: Callable[[Stage], Plot] = untouched
    transfers: tuple[int, ...] = (1,)
    outcomes: frozenset[str] = SAVED
    versions: tuple[int, ...] = BOTH
    calls: int = 1
    path: str = "/look"
    top_up: bool = False
    lives: int = 1
    apart: bool = False
    homes: int = 1
    day_cap: str = "0.05"
    faultless: bool = False
    patience_s: float = PATIENCE_S

    @property
    def allowed(self) -> tuple[str, ...]:
        """What the command line allows."""
        caps = ("--max-per-payment", "0.01", "--max-per-day", self.day_cap)
        return ("--approve-up-to", "0.05", *caps)

    @property
    def day_cap_micro_usdc(self) -> int:
        """The cap per day as a number."""
        return parse_typed_usd(self.day_cap)


LOOKS = (
    Row("no fault, three looks", calls=3, transfers=(3,), faultless=True),
    Row("answer cut after settlement", on_paid(tricks.cut), outcomes=LOST),
    Row("answer truncated after settlement", on_paid(tricks.truncated), outcomes=LOST),
    Row("answer ends within its headers", on_paid(tricks.half_a_head), outcomes=LOST),
    Row("answer late after settlement", on_paid(tricks.late), outcomes=LOST, patience_s=SHORT_S),
    Row("500 after settlement", on_paid(tricks.failing), outcomes=LOST),
    Row("402 again after settlement", on_paid(tricks.asked_again), outcomes=LOST),
    Row("402 again for ever after settlement", on_paid(tricks.asked_again, always=True), outcomes=OPEN),
    Row("cut, seller knows who paid", on_paid(tricks.cut), versions=NEWEST, path="/look-signed-in"),
    Row(
        "held, settled after the client left", on_paid(tricks.held), outcomes=SAVED | LOST, patience_s=SHORT_S
    ),
    Row("swallowed once", on_paid(tricks.swallowed)),
    Row(
        "swallowed for ever",
        on_paid(tricks.swallowed, always=True),
        transfers=(0,),
        outcomes=OPEN,
    ),
    Row(
        "500 for ever, never settled",
        on_paid(tricks.failing_unsettled, always=True),
        transfers=(0,),
        outcomes=OPEN,
    ),
    Row("sent twice on the way", on_paid(tricks.sent_twice), outcomes=SAVED | LOST),
    Row("receipt made up, not settled", on_paid(tricks.receipt_made_up), transfers=(0,)),
    Row("receipt is somebody else's", on_paid(tricks.receipt_of_somebody_else), transfers=(0,)),
    Row("success:false with the audio", on_paid(tricks.denied_with_audio)),
    Row("success:false although settled", on_paid(tricks.denied), outcomes=LOST),
    Row(
        "redirect before paying, same host",
        on_plain(tricks.sent_next_door),
        transfers=(0,),
        outcomes=frozenset({"refused", "network"}),
    ),
    Row(
        "redirect before paying, other host",
        on_plain(tricks.sent_elsewhere),
        transfers=(0,),
        outcomes=frozenset({"refused", "network"}),
    ),
    Row("redirect of the payment, same host", on_paid(tricks.sent_next_door)),
    Row("redirect of the payment, other host", on_paid(tricks.sent_elsewhere)),
    Row("settled, then redirected", on_paid(tricks.settled_and_sent_elsewhere), outcomes=LOST),
    Row(
        "price twelvefold at the second look",
        on_plain(tricks.dearer, after=1),
        calls=2,
        outcomes=frozenset({"refused"}),
    ),
    Row(
        "receiver swapped at the second look",
        on_plain(tricks.paid_to_another, after=1),
        calls=2,
        outcomes=frozenset({"refused"}),
    ),
    Row("two copies, same home, same job", lives=2),
    Row(
        "three copies, three jobs, cap for two",
        tricks.together(3),
        lives=3,
        apart=True,
        calls=3,
        transfers=(2,),
        day_cap="0.02",
        outcomes=frozenset({"saved", "refused"}),
    ),
    Row(
        "two copies, two homes, one wallet",
        lives=2,
        homes=2,
        outcomes=frozenset({"saved", "usage", "refused"}),
    ),
)
SAID = frozenset({"confirmed"})
TOP_UPS = (
    Row("top-up, no fault", top_up=True, versions=NEWEST, outcomes=SAID, faultless=True),
    Row("top-up, answer cut", on_paid(tricks.cut), top_up=True, versions=NEWEST, outcomes=SAID),
    Row(
        "top-up, answer late",
        on_paid(tricks.late),
        top_up=True,
        versions=NEWEST,
        outcomes=SAID,
        patience_s=SHORT_S,
    ),
    Row("top-up, 500", on_paid(tricks.failing), top_up=True, versions=NEWEST, outcomes=SAID),
    Row("top-up, 402 again", on_paid(tricks.asked_again), top_up=True, versions=NEWEST, outcomes=SAID),
    Row(
        "top-up, held until left",
        on_paid(tricks.held),
        top_up=True,
        versions=NEWEST,
        outcomes=SAID,
        patience_s=SHORT_S,
    ),
    Row(
        "top-up, swallowed for ever",
        on_paid(tricks.swallowed, always=True),
        top_up=True,
        versions=NEWEST,
        transfers=(0,),
        outcomes=OPEN,
    ),
    Row(
        "top-up, receipt made up",
        on_paid(tricks.receipt_made_up, always=True),
        top_up=True,
        versions=NEWEST,
        transfers=(0,),
        outcomes=OPEN,
    ),
    Row(
        "top-up, redirect to another host",
        on_paid(tricks.sent_elsewhere),
        top_up=True,
        versions=NEWEST,
        outcomes=SAID,
    ),
    Row("top-up, two copies", top_up=True, versions=NEWEST, lives=2, outcomes=SAID | {"refused"}),
)
ROWS = LOOKS + TOP_UPS

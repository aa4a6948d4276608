"""What a command line may say, read and checked before anything is opened."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli.history_options import add_history
from app.cli.output import Output
from app.cli.window import add_window_options
from app.domain.errors import InvalidInput
from app.domain.look_plan import LookPlan
from app.domain.money import parse_typed_usd
from app.domain.networks import NETWORKS

WINDOW_COMMANDS = ("window", "tour")


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options of one run. ``approve_up_to_micro_usdc`` is the total over USDC signed and credit used."""

    home: Path | None = None
    api_url: str | None = None
    rpc_url: str | None = None
    network_key: str = "base"
    keystore: Path | None = None
    password_file: Path | None = None
    account: str | None = None
    out: Path | None = None
    approve_up_to_micro_usdc: int = 0
    most_per_payment_micro_usdc: int | None = None
    most_per_day_micro_usdc: int | None = None
    seller: str | None = None
    listing: Path | None = None
    as_json: bool = False


class _JsonParser(argparse.ArgumentParser):
    """Says what is wrong with a command line as a program reads it, besides the words for people."""

    def error(self, message: str) -> NoReturn:
        """The last line of a run tells its outcome, also of one that never began."""
        wrong = InvalidInput(message, means="Nothing was done.", do=f"See {self.prog} --help.")
        Output(as_json=True).failed("usage", wrong)
        super().error(message)


def build_parser(*, as_json: bool = False) -> argparse.ArgumentParser:
    """The whole command line of ``python -m app``; one that asks for JSON gets it for its own mistakes too."""
    kind = _JsonParser if as_json else argparse.ArgumentParser
    parser = kind(
        prog="gondola",
        description="Gondola: a wallet and monitor for paid audio jobs. Without a command it opens its window.",
    )
    parser.add_argument("--version", action="version", version=f"gondola {__version__}")
    parser.add_argument(
        "--home", type=Path, metavar="DIR", help="keep all data of this run in another folder"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = commands.add_parser("window", help="open the window (the default)")
    add_window_options(window)
    tour = commands.add_parser(
        "tour", help="drive the window through the main job with play money, with pictures"
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    demo = commands.add_parser("demo", help="the whole main job with play money, without a window")
    _shared_output(demo)
    _add_sandbox(commands)
    _add_watch(commands)
    _add_queue(commands)
    _add_batch(commands)
    top_up = commands.add_parser("top-up", help="add credit once, proved on chain")
    top_up.add_argument("--amount", type=_usd, required=True, metavar="USD")
    top_up.add_argument(
        "--wait", type=_seconds, default=75.0, metavar="S", help="how long to wait for the proof (default 75)"
    )
    _shared(top_up)
    _shared(commands.add_parser("balance", help="what the account has"))
    _shared(add_history(commands))
    _shared(commands.add_parser("payments", help="everything that was paid, and every use of credit"))
    reconcile = commands.add_parser("reconcile", help="find out what became of what is not decided yet")
    reconcile.add_argument(
        "--wait", type=_seconds, default=0.0, metavar="S", help="go on for so long (default 0: look once)"
    )
    _shared(reconcile)
    _json(commands.add_parser("diagnostics", help="facts for whoever looks into a trouble; nothing secret"))
    for name, words in (
        ("lock", "lock Gondola: nothing is paid, queued, exported or changed, by the window neither"),
        ("unlock", "open it again; the keyring is asked"),
    ):
        _json(commands.add_parser(name, help=words))
    return parser


def run_options(args: argparse.Namespace) -> RunOptions:
    """The parsed options of a command that uses services."""
    return RunOptions(
        home=args.home,
        api_url=getattr(args, "api_url", None),
        rpc_url=getattr(args, "rpc_url", None),
        network_key=getattr(args, "network", "base"),
        keystore=getattr(args, "keystore", None),
        password_file=getattr(args, "password_file", None),
        account=getattr(args, "account", None),
        out=getattr(args, "out", None),
        approve_up_to_micro_usdc=getattr(args, "approve_up_to", 0),
        most_per_payment_micro_usdc=getattr(args, "max_per_payment", None),
        most_per_day_micro_usdc=getattr(args, "max_per_day", None),
        seller=getattr(args, "seller", None),
        listing=getattr(args, "listing", None),
        as_json=getattr(args, "json", False),
    )


def _add_sandbox(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sandbox = commands.add_parser("sandbox", help="a pretend Venice and Base on this computer")
    inner = sandbox.add_subparsers(dest="sandbox_command", required=True, metavar="COMMAND")
    serve = inner.add_parser("serve", help="serve it on loopback; prints one JSON line with its addresses")
    serve.add_argument("--port", type=_port, default=0, metavar="N", help="0 (the default) picks a free one")


def _add_watch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    watch = commands.add_parser("watch", help="watch one job to its end and save its audio")
    watch.add_argument("--model", required=True, metavar="M")
    watch.add_argument("--queue-id", required=True, metavar="Q")
    watch.add_argument("--title", default="", metavar="TEXT")
    shop = watch.add_mutually_exclusive_group()
    shop.add_argument(
        "--seller", metavar="URL", help="the full address of a retrieve endpoint that charges per look"
    )
    shop.add_argument(
        "--listing", type=Path, metavar="FILE", help="a directory's listing of such an endpoint"
    )
    watch.add_argument(
        "--plan",
        choices=[plan.value for plan in LookPlan],
        help="where each look costs money: few looks, or soon (what an earlier run chose, at first: cheapest)",
    )
    watch.add_argument(
        "--max-per-payment", type=_usd, metavar="USD", help="never sign more at a time in this run"
    )
    watch.add_argument("--max-per-day", type=_usd, metavar="USD", help="never sign more in 24 hours")
    watch.add_argument(
        "--accept-loss", action="store_true", help="go on although an earlier payment there brought nothing"
    )
    _shared(watch)


def _add_queue(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    queue = commands.add_parser("queue", help="ask the price, then queue one job")
    queue.add_argument("--model", required=True, metavar="M")
    queue.add_argument("--prompt", required=True, metavar="TEXT")
    queue.add_argument("--title", default="", metavar="TEXT")
    queue.add_argument("--duration", type=int, metavar="S", help="seconds")
    queue.add_argument("--lyrics", metavar="TEXT")
    queue.add_argument("--voice", metavar="NAME")
    queue.add_argument("--language", metavar="CODE")
    queue.add_argument("--speed", metavar="FACTOR")
    queue.add_argument("--loop", action="store_true", default=None)
    queue.add_argument("--instrumental", action="store_true", default=None)
    queue.add_argument("--lyrics-optimizer", action="store_true", default=None)
    _shared(queue)


def _add_batch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    batch = commands.add_parser("batch", help="many jobs from .txt, .md, .csv or .json, or folders of them")
    batch.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    batch.add_argument("--model", metavar="M", help="for jobs that name none")
    batch.add_argument("--title", default="", metavar="TEXT", help="what the batch is called")
    batch.add_argument("--duration", type=int, metavar="S", help="seconds, for jobs that say none")
    batch.add_argument("--voice", metavar="NAME")
    batch.add_argument("--language", metavar="CODE")
    batch.add_argument("--speed", metavar="FACTOR")
    batch.add_argument("--repeats", action="store_true", help="make what was paid before once more")
    batch.add_argument("--dry-run", action="store_true", help="tell what it would cost, and make nothing")
    _shared(batch)


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--api-url", metavar="URL", help="another Venice address (https, or this computer)")
    parser.add_argument("--rpc-url", metavar="URL", help="another node (https, or this computer)")
    parser.add_argument("--network", choices=sorted(NETWORKS), default="base")
    parser.add_argument("--keystore", type=Path, metavar="FILE", help="a wallet in a V3 keystore file")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="a file whose first line opens it")
    parser.add_argument("--account", metavar="NAME", help="which saved account, when there are several")
    parser.add_argument(
        "--approve-up-to",
        type=_usd,
        default=0,
        metavar="USD",
        help="say yes beforehand, up to this total of USDC signed and credit used (default 0: ask)",
    )
    _shared_output(parser)


def _shared_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="where audio is saved")
    _json(parser)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="one JSON object per line; the last has the outcome"
    )


def _usd(text: str) -> int:
    try:
        return parse_typed_usd(text)
    except InvalidInput as error:
        raise argparse.ArgumentTypeError(error.what) from None


def _seconds(text: str) -> float:
    longest = 6
    if not (text.isascii() and text.isdigit() and len(text) <= longest):
        raise argparse.ArgumentTypeError("seconds are a whole number")
    return float(text)


def _port(text: str) -> int:
    highest = 65535
    if not (text.isascii() and text.isdigit() and int(text) <= highest):
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)

"""Turns arguments into a run: the window, or one command. Everything heavy is imported only when it is needed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from app.cli.options import WINDOW_COMMANDS, build_parser
from app.cli.window import handover, with_command


def main(argv: Sequence[str] | None = None) -> int:
    """Run Gondola; returns the exit code."""
    words = with_command(sys.argv[1:] if argv is None else argv)
    args = build_parser(as_json="--json" in words).parse_args(words)
    if args.command is None or args.command in WINDOW_COMMANDS:
        return _window(args)
    if args.command == "sandbox":
        from app.sandbox.serve import serve

        return serve(args.port)
    from app.bootstrap.compose import Composer
    from app.cli.run import run_command

    return run_command(args, Composer(args.home))


def _window(args: argparse.Namespace) -> int:
    """The window, unless one is open over this data folder already: then that one does what was asked."""
    from app.adapters.instance.meeting import Part
    from app.bootstrap.launcher import WindowLauncher
    from app.domain.errors import InvalidInput
    from app.domain.handover import handover_to_bytes

    launcher = WindowLauncher(args.home)
    if args.command == "tour":
        from app.gui.run import tour

        return tour(launcher, args.out)
    try:
        asked = handover(args)
        part = launcher.meeting.join(handover_to_bytes(asked))
    except InvalidInput as error:
        build_parser().error(error.sentence())
    if part is Part.LATER:
        return 0
    if part is Part.UNHEARD:
        from app.gui.run import say_unheard

        return say_unheard()
    if asked.hidden:
        early = None
    else:
        from app.gui.first import show_first

        early = show_first(launcher)
    from app.gui.run import run

    return run(launcher, asked, early)


if __name__ == "__main__":
    sys.exit(main())

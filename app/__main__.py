"""Turns arguments into a run: the window, or one command. Everything heavy is imported only when it is needed."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from app.cli.options import WINDOW_COMMANDS, build_parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run Gondola; returns the exit code."""
    args = build_parser().parse_args(sys.argv[1:] if argv is None else list(argv))
    if args.command is None or args.command in WINDOW_COMMANDS:
        from app.bootstrap.launcher import WindowLauncher
        from app.gui.run import run, tour

        launcher = WindowLauncher(args.home)
        if args.command == "tour":
            return tour(launcher, args.out)
        return run(launcher, hidden=getattr(args, "hidden", False))
    if args.command == "sandbox":
        from app.sandbox.serve import serve

        return serve(args.port)
    from app.bootstrap.compose import Composer
    from app.cli.run import run_command

    return run_command(args, Composer(args.home))


if __name__ == "__main__":
    sys.exit(main())

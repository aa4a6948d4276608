"""The one command for people who work on Gondola: `run` it, `test` it, `lock` its dependencies.

Needs nothing but Python itself. This file and `devtools/interpreters.py` must be readable by Python 3.8,
so that an old one can still say plainly which one is needed; everything else is written for 3.11 and later.
"""

from __future__ import annotations

import subprocess
import sys

from devtools import interpreters

USAGE = """\
usage: python packaging/dev.py COMMAND [arguments]

  run [arguments of the program]    set everything up, then open Gondola
                                    (without a display: pictures of the main job, in a folder that it names)
  test [arguments of pytest]        set everything up for testing, then run every check
  bench [names of benches]          measure, print tables, and hold every figure to its target
  faults [--kills N] [--seed S]     play every fault of servers, networks and kills against the real program, on a
                                    real chain, and print what became of the money (--json FILE, --model-runs N)
  test-installed [--deb FILE]       build the .deb, then install, use, upgrade and remove it on a bare Debian (as root)
  test-repeatable                   build the .deb twice, in different places, and compare every byte
  lock [arguments of the resolver]  resolve the dependencies anew (--upgrade for newer versions)
  licences [--check] [FOLDER]       gather the licences of everything that travels with Gondola
  mutants [names of files]          change the rules about money bit by bit, and count what their tests notice
  translations [--check | --missing [FILE] | --fill FILE]
                                    bring the translations up to the sources, check and compile them; list what is
                                    missing, take it in again
  pictures [FOLDER] [--only WORDS]  a picture of every page, sheet and state of the window, in both themes, four sizes
                                    and at 200 %, with index.html to look at them all
  rules                             run only the project's own rules over the code
  packages                          print the Debian packages that this machine still lacks for testing
"""


def main(arguments: list[str]) -> int:
    """Hand over to a Python that fits if this one does not, then do what was asked; returns the exit code."""
    if not interpreters.fits(sys.version_info[:2]):
        return _again_with_a_fitting_python(arguments)
    from devtools import commands

    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(USAGE, end="")
        return 0 if arguments else 2
    command = commands.COMMANDS.get(arguments[0])
    if command is None:
        print(f"dev.py: unknown command: {arguments[0]}\n\n{USAGE}", end="", file=sys.stderr)
        return 2
    return command(arguments[1:])


def _again_with_a_fitting_python(arguments: list[str]) -> int:
    other = interpreters.find()
    if other is None:
        print(interpreters.explain(sys.version_info[:2]), file=sys.stderr)
        return 2
    return subprocess.call([*other, __file__, *arguments])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

"""The project's own rules, run over every file of the checkout. Rules about code are in `code_rules`."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from devtools.code_rules import CODE_RULES
from devtools.sources import Source, Violation

_SUPPRESSION = re.compile(r"#\s*noqa(?!:\s*[A-Z]+\d)|#\s*type:\s*ignore(?!\[)", re.IGNORECASE)
# Where somebody built it is nobody's business. (Character classes keep the patterns from finding themselves.)
_BUILD_PLACES = re.compile(
    r"(?<![\w.])/(?:home|Users)/[a-z]\w*/|(?<![\w.])/root[/]|(?<![\w.])/work[/]|/tmp/pl[a]n"
    r"|[A-Z]:\\Users\\\w|\.\./shared[/]|(?<![\w/-])shared[/](?:[A-Z]{5}|hooks|look|reference|seeds)",
)
_NOT_TEXT = (
    ".db",
    ".flac",
    ".icns",
    ".ico",
    ".jpg",
    ".mp3",
    ".ogg",
    ".otf",
    ".png",
    ".qm",
    ".sqlite",
    ".ttf",
    ".wav",
)


class CannotListFilesError(Exception):
    """Git did not tell which files belong to the project."""


def visible_text(source: Source) -> Iterator[Violation]:
    """Characters that are not seen, or that turn the direction of text, can make code lie. Write escapes."""
    for number, line in enumerate(source.lines, start=1):
        for character in line.removesuffix("\r"):
            if character != "\t" and unicodedata.category(character) in {"Cc", "Cf", "Co", "Zl", "Zp"}:
                message = f"invisible character U+{ord(character):04X}; write it as an escape"
                yield source.violation("visible-text", number, message)


def no_build_places(source: Source) -> Iterator[Violation]:
    """The project works anywhere and never names the place where it was built."""
    for number, line in enumerate(source.lines, start=1):
        found = _BUILD_PLACES.search(line)
        if found:
            yield source.violation(
                "no-build-places", number, f"names a place on one machine: {found.group()}"
            )


def named_suppressions(source: Source) -> Iterator[Violation]:
    """A silenced check says which one, so that it silences no other."""
    if source.path.endswith(".py"):
        for number, line in enumerate(source.lines, start=1):
            if _SUPPRESSION.search(line):
                yield source.violation("named-suppressions", number, "name the code that is ignored")


RULES = (visible_text, no_build_places, named_suppressions, *CODE_RULES)


def check(source: Source) -> list[Violation]:
    """What every rule says about one file, in the order of its lines."""
    found = [violation for rule in RULES for violation in rule(source)]
    return sorted(found, key=lambda violation: (violation.line, violation.rule))


def check_layout(paths: list[str]) -> list[Violation]:
    """Rules about which files there are: packages are marked in `app`, and `packaging` never becomes one."""
    known = set(paths)
    code = [path for path in paths if path.startswith("app/") and path.endswith(".py")]
    found = [
        Violation("marked-packages", folder, 1, "has no __init__.py")
        for folder in sorted({path.rpartition("/")[0] for path in code})
        if f"{folder}/__init__.py" not in known
    ]
    # A marker there would hide the library "packaging", which the tools import.
    found += [
        Violation("marked-packages", marker, 1, "packaging/ holds scripts and must stay no package")
        for marker in ("packaging/__init__.py", "packaging/devtools/__init__.py")
        if marker in known
    ]
    return found


def check_checkout(root: Path) -> list[Violation]:
    """Every violation in the checkout. Raises CannotListFilesError."""
    paths = [path for path in project_files(root) if (root / path).is_file()]
    found = check_layout(paths)
    for path in paths:
        if path.lower().endswith(_NOT_TEXT):
            continue
        try:
            text = (root / path).read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            found.append(Violation("visible-text", path, 1, "is not UTF-8 text"))
            continue
        found += check(Source(path, text))
    return found


def project_files(root: Path) -> list[str]:
    """The files that git tracks, or would track if they were added now. Raises CannotListFilesError."""
    # The checkout may belong to another user (containers): we only list names in it.
    command = ["git", "-c", f"safe.directory={root}", "-C", str(root), "ls-files", "-z"]
    try:
        listing = subprocess.run(
            [*command, "--cached", "--others", "--exclude-standard"], capture_output=True, check=False
        )
    except OSError as error:
        raise CannotListFilesError(f"git cannot be started: {error}") from error
    if listing.returncode != 0:
        raise CannotListFilesError(listing.stderr.decode("utf-8", "replace").strip())
    return sorted(set(filter(None, listing.stdout.decode("utf-8").split("\0"))))

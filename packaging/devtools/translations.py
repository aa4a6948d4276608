"""`dev.py translations`: brings the translation files up to the sources, checks them, and compiles them.

What is missing is listed as JSON with `--missing`; the same JSON, with its translations written in, goes back with
`--fill FILE`. The files stay those of Qt's own tools, so that Linguist opens them as well.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from devtools import catalogues, checkout, environment, literals
from devtools.catalogues import Message
from devtools.checkout import say
from devtools.texts import Text, collect
from devtools.wording_checks import complaints

CONTEXT = "Gondola"
LANGUAGES = {"de": "de_DE", "en": "en_US"}
"""German is translated whole; English holds its plurals only."""

USAGE = """\
usage: python packaging/dev.py translations [--check | --missing [FILE] | --fill FILE [--read]]

  (nothing)        bring the files up to the sources, check and compile them
  --check          change nothing; say what is missing, out of date or wrong
  --missing        print what has no translation yet, as JSON (or write it to FILE)
  --fill FILE      take translations from such a JSON; they are marked as drafted by machine, unless with --read:
                   a person has read them
"""


class ToolFailedError(Exception):
    """One of Qt's tools did not do its work."""


def command(arguments: list[str]) -> int:
    """Do what was asked; 0 when every text is translated and in order."""
    folder = checkout.ROOT / "resources" / "translations"
    try:
        match arguments:
            case []:
                update(checkout.ROOT, folder)
                return _judged([*problems(folder), *literals.check_window(checkout.ROOT)])
            case ["--check"]:
                return _judged(
                    [*stale(checkout.ROOT, folder), *problems(folder), *literals.check_window(checkout.ROOT)]
                )
            case ["--missing", *rest] if not rest[1:]:
                update(checkout.ROOT, folder)
                _write_missing(folder, rest)
                return 0
            case ["--fill", name, *rest] if rest in ([], ["--read"]):
                return _fill(folder, Path(name), drafted=not rest)
            case _:
                say(USAGE)
                return 2
    except ToolFailedError as error:
        say(str(error))
        return 1


def update(root: Path, folder: Path) -> None:
    """Bring both languages and the list of sentences up to the sources, and compile them."""
    texts = collect(root)
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        listed = Path(name) / "texts.py"
        listed.write_text(_as_source(texts), "utf-8")
        for language, locale in LANGUAGES.items():
            place = folder / f"gondola_{language}.ts"
            more = ["-pluralonly"] if language == "en" else []
            _tool("lupdate", [*_LUPDATE, *more, "-target-language", locale, str(listed), "-ts", str(place)])
    (folder / "sentences.json").write_text(sentences(texts), "utf-8")
    compile_all(folder)


def compile_all(folder: Path) -> None:
    """Write what the program loads beside what people edit. A program that runs keeps what it has loaded."""
    for language in LANGUAGES:
        source = folder / f"gondola_{language}.ts"
        # Never written over in place: a running program has the file mapped, and would read half of each.
        fresh = source.with_suffix(".qm.new")
        _tool("lrelease", ["-silent", str(source), "-qm", str(fresh)])
        fresh.replace(source.with_suffix(".qm"))


def stale(root: Path, folder: Path) -> list[str]:
    """The files that do not say what the sources say now."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / "translations"
        shutil.copytree(folder, fresh)
        update(root, fresh)
        return [
            f"{path.name} is out of date: run `python packaging/dev.py translations`"
            for path in sorted(fresh.iterdir())
            if not (folder / path.name).is_file() or path.read_bytes() != (folder / path.name).read_bytes()
        ]


def problems(folder: Path) -> list[str]:
    """What is wrong with the translations themselves."""
    return [
        f"{language}: {complaint}"
        for language in LANGUAGES
        for message in catalogues.read(folder / f"gondola_{language}.ts")
        for complaint in complaints(message)
    ]


def sentences(texts: Sequence[Text]) -> str:
    """The sentences of the lower floors that have places in them, for the window to know them by."""
    return (
        json.dumps(
            [text.source for text in texts if text.told and "{1}" in text.source],
            ensure_ascii=False,
            indent=0,
        )
        + "\n"
    )


_LUPDATE = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]


def _as_source(texts: Sequence[Text]) -> str:
    """All texts as one Python file: what Qt's tool misses in ours, it finds in this."""
    lines = ["from PySide6.QtCore import QCoreApplication", ""]
    for text in texts:
        arguments = [CONTEXT, text.source] + ([text.comment] if text.comment or text.plural else [])
        said = ", ".join(json.dumps(part, ensure_ascii=False) for part in arguments)
        lines.append(f"QCoreApplication.translate({said}{', 1' if text.plural else ''})")
    return "\n".join(lines) + "\n"


def _tool(name: str, arguments: list[str]) -> None:
    """Qt's own tool, which comes with PySide."""
    python = _python_with_qt()
    start = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [str(python), "-c", start, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise ToolFailedError(f"{name} failed:\n{done.stdout}{done.stderr}")


def _python_with_qt() -> Path:
    """The checkout's own interpreter, set up first where nothing else has Qt's tools either."""
    if not checkout.venv_python().exists():
        if find_spec("PySide6") is not None:
            return Path(sys.executable)
        try:
            environment.prepare(testing=False)
        except environment.SetUpError as error:
            raise ToolFailedError(str(error)) from error
    return checkout.venv_python()


def _judged(found: list[str]) -> int:
    for line in found:
        say(line)
    say(f"{len(found)} to mend." if found else "Every text is translated and in order.")
    return 1 if found else 0


def _write_missing(folder: Path, rest: list[str]) -> None:
    lines: list[str] = []
    for language in LANGUAGES:
        open_ones = [each for each in catalogues.read(folder / f"gondola_{language}.ts") if not each.finished]
        lines += [json.dumps(_as_json(each, language), ensure_ascii=False) for each in open_ones]
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    if rest:
        Path(rest[0]).write_text(text, "utf-8")
        say(f"{len(lines)} texts without a translation are in {rest[0]}")
    else:
        say(text)


def _as_json(message: Message, language: str) -> dict[str, object]:
    told: dict[str, object] = {"language": language, "source": message.source}
    if message.comment:
        told["comment"] = message.comment
    return told | {"translation": ["", ""] if message.plural else ""}


def _fill(folder: Path, file: Path, *, drafted: bool) -> int:
    try:
        entries = json.loads(file.read_text("utf-8"))
        asked = {
            (entry.get("language", "de"), entry["source"], entry.get("comment", "")): entry["translation"]
            for entry in entries
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        say(f"{file} cannot be used: {error}")
        return 1
    taken = sum(
        catalogues.fill(
            folder / f"gondola_{language}.ts",
            {key[1:]: words for key, words in asked.items() if key[0] == language},
            drafted=drafted and language != "en",
        )
        for language in LANGUAGES
    )
    update(checkout.ROOT, folder)
    say(f"{taken} of {len(asked)} taken.")
    return _judged(problems(folder))

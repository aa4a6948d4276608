"""The translations: complete, in order, and as the sources say; and the command that keeps them so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from devtools import catalogues, checkout, literals, translations
from devtools.catalogues import DRAFTED, Message
from devtools.texts import collect
from devtools.wording_checks import complaints

FOLDER = checkout.ROOT / "resources" / "translations"
RENEW = "run `python packaging/dev.py translations`, and fill in what it names (--missing, --fill)"


def test_the_files_are_as_the_sources_are() -> None:
    assert not translations.stale(checkout.ROOT, FOLDER), RENEW


def test_every_text_is_translated_and_keeps_what_it_must() -> None:
    assert not translations.problems(FOLDER), RENEW


def test_the_window_shows_no_words_that_nobody_can_translate() -> None:
    assert not literals.check_window(checkout.ROOT)


def test_german_says_that_a_machine_drafted_it() -> None:
    messages = catalogues.read(FOLDER / "gondola_de.ts")
    assert messages
    assert all(message.note in (DRAFTED, "") for message in messages)
    assert any("machine" in message.source and "German" in message.source for message in messages)


def test_the_window_asks_for_the_same_context() -> None:
    asked = (checkout.ROOT / "app" / "gui" / "language" / "catalogue.py").read_text("utf-8")
    assert f'CONTEXT = "{translations.CONTEXT}"' in asked


def a_checkout(folder: Path, window: str, domain: str = "") -> Path:
    for place, text in (("app/gui/page.py", window), ("app/domain/words.py", domain)):
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_texts_are_found_wherever_they_come_from(tmp_path: Path) -> None:
    window = '''"""A page."""
def page(self, count, names):
    self.tr("Save {name}").format(name=names[0])
    self.tr("One" if count == 1 else "Many")
    self.tr("%n jobs", "", count)
    self.tr("Open", "a state")
    QCoreApplication.translate("x", "Elsewhere")
    log.warning("Nobody reads this line")
'''
    domain = '''"""Not a text at all."""
REASON = "Nothing was paid."
def why(amount, name):
    raise ValueError("for programmers only")
    return f"It costs {amount:,} for “{name}”."
'''
    found = {(text.source, text.comment): text for text in collect(a_checkout(tmp_path, window, domain))}

    assert set(found) == {
        ("Save {name}", ""),
        ("One", ""),
        ("Many", ""),
        ("%n jobs", ""),
        ("Open", "a state"),
        ("Elsewhere", ""),
        ("Nothing was paid.", ""),
        ("It costs {1} for “{2}”.", ""),
    }
    assert found["%n jobs", ""].plural
    assert found["Nothing was paid.", ""].told


def test_a_new_text_is_missed_and_can_be_filled_in(tmp_path: Path) -> None:
    root = a_checkout(tmp_path, 'def page(self, n):\n    self.tr("%n new jobs", "", n)\n    self.tr("Old")\n')
    folder = tmp_path / "translations"
    translations.update(root, folder)
    assert len(translations.problems(folder)) == 3, "two of German, and the plural of English"

    filled = {("%n new jobs", ""): ["%n neuer Auftrag", "%n neue Aufträge"], ("Old", ""): "Alt"}
    assert catalogues.fill(folder / "gondola_de.ts", filled, drafted=True) == 2
    english = {("%n new jobs", ""): ["%n new job", "%n new jobs"]}
    assert catalogues.fill(folder / "gondola_en.ts", english, drafted=False) == 1
    translations.update(root, folder)

    assert translations.problems(folder) == []
    assert translations.stale(root, folder) == []
    assert [message.note for message in catalogues.read(folder / "gondola_de.ts")] == [DRAFTED, DRAFTED]

    a_checkout(tmp_path, 'def page(self, n):\n    self.tr("Newer")\n')
    assert translations.stale(root, folder)


def test_a_translation_of_another_shape_is_not_taken(tmp_path: Path) -> None:
    root = a_checkout(tmp_path, 'def page(self, n):\n    self.tr("%n new jobs", "", n)\n    self.tr("Old")\n')
    translations.update(root, tmp_path / "translations")
    wrong = {("%n new jobs", ""): "%n Aufträge", ("Old", ""): ["Alt", "Alte"], ("Not there", ""): "Nichts"}

    assert catalogues.fill(tmp_path / "translations" / "gondola_de.ts", wrong, drafted=True) == 0


@pytest.mark.parametrize(
    "source, form, why",
    [
        ("Save {name}", "Sichern", "places"),
        ("Save {name}", "{names} sichern", "places"),
        ("{1} of {2}", "{1} von {1}", "places"),
        ("&Open", "Öffnen", "key"),
        ("Search…", "Suchen", "ellipsis"),
        (" and more", "und mehr", "blanks"),
        ("Two\nlines", "Zwei Zeilen", "line breaks"),
        ("<b>x</b>", "x", "tags"),
        ("“{name}” is here", "{name} ist da", "quotation"),
        ("Open", " ", "not translated"),
    ],
)
def test_what_a_translation_loses_is_named(source: str, form: str, why: str) -> None:
    assert any(
        why in words for words in complaints(Message(source, "", (form,), plural=False, finished=True))
    )


def test_one_job_needs_no_figure_but_every_form_needs_words() -> None:
    assert not list(
        complaints(Message("%n jobs", "", ("Ein Auftrag", "%n Aufträge"), plural=True, finished=True))
    )
    assert list(complaints(Message("%n jobs", "", ("", "%n Aufträge"), plural=True, finished=True)))


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Saved it")',
        'Text(f"{count} jobs")',
        'shell.toast("Done now" if ok else self.tr("Not done"))',
        'self.tr(f"Saved {name}")',
        'words = self.tr("One") + self.tr("two")',
        'words += self.tr("two")',
        "label.setText(f\"{self.tr('One')} and two\")",
        "from app.domain.money import format_usd",
    ],
)
def test_words_that_stay_english_are_found(line: str) -> None:
    assert literals.faults(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Saved {name}").format(name=name))',
        'label.setText("—")',
        'Text("USDC")',
        'button = PrimaryButton(self.tr("Add"), "plus")',
        'label.setText(f"{title} · {model}")',
    ],
)
def test_names_signs_and_marked_words_are_left_alone(line: str) -> None:
    assert not literals.faults(line)


def test_the_command_lists_what_is_missing_and_takes_it_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = a_checkout(tmp_path / "checkout", 'def page(self):\n    self.tr("Old")\n')
    shutil.copytree(FOLDER, root / "resources" / "translations")
    monkeypatch.setattr(checkout, "ROOT", root)
    listed = tmp_path / "missing.json"
    for language in ("de", "en"):
        (root / "resources" / "translations" / f"gondola_{language}.ts").unlink()

    assert translations.command(["--missing", str(listed)]) == 0
    assert json.loads(listed.read_text("utf-8")) == [{"language": "de", "source": "Old", "translation": ""}]
    assert translations.command(["--check"]) == 1

    listed.write_text('[{"source": "Old", "translation": "Alt"}]', "utf-8")
    assert translations.command(["--fill", str(listed), "--read"]) == 0
    assert translations.command(["--check"]) == 0
    assert [m.note for m in catalogues.read(root / "resources" / "translations" / "gondola_de.ts")] == [""]
    assert translations.command(["--fill", str(tmp_path / "none.json")]) == 1
    assert translations.command(["what"]) == 2
    assert "usage" in capsys.readouterr().out

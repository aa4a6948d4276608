"""Loads a language: its words for tr(), Qt's own words, and the way it writes numbers and dates.

One text has one translation, wherever it stands, so texts are looked up without regard to the class that asks; where
English writes two meanings alike, tr() is given a comment beside the text.
"""

from __future__ import annotations

import json
import logging
import os
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.gui.language import told
from app.gui.language.pseudo import pseudo
from app.resources import resource_path

_log = logging.getLogger(__name__)

CONTEXT = "Gondola"
"""The one context of our translation files."""

ASKED = "GONDOLA_LANGUAGE"
"""The variable of the environment that is stronger than the choice in Settings, for trying and for tests."""


class Language(StrEnum):
    """What can be chosen. ``PSEUDO`` is for finding texts that are cut off or not marked; no page offers it."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    PSEUDO = "pseudo"


OFFERED = (Language.SYSTEM, Language.ENGLISH, Language.GERMAN)
"""The choices in Settings."""


class Catalogue(QTranslator):
    """Our own words. A text that has no translation is shown in English."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.speaks = language
        self._words = QTranslator()
        if language is not Language.PSEUDO:
            self._load()

    def translate(self, _context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        """Called by Qt for every text. None leaves it to Qt's own translations, and then to English."""
        if self.speaks is Language.PSEUDO:
            return pseudo(source)
        if n < 0 and self.speaks is Language.ENGLISH:
            # The sources are English already; only its plurals are looked up.
            return None
        return self._words.translate(CONTEXT, source, comment, n) or None

    def isEmpty(self) -> bool:
        """Qt asks nobody who says that there is nothing."""
        return False

    def find(self, source: str) -> str:
        """The translation of a text; empty where there is none."""
        return self.translate(CONTEXT, source) or ""

    def _load(self) -> None:
        try:
            path = resource_path("translations", f"gondola_{self.speaks.value}.qm")
        except FileNotFoundError:
            _log.error("The words for the language %s are missing.", self.speaks.value)
            return
        if not self._words.load(str(path)):
            _log.error("The words for the language %s cannot be read.", self.speaks.value)


class _Spoken:
    """What is installed now; Qt keeps no reference to its translators."""

    language = Language.ENGLISH
    translators: tuple[QTranslator, ...] = ()


def chosen(name: object) -> Language:
    """The language that was kept under this name, or asked for by the environment; the system's for anything else."""
    known = {language.value: language for language in Language}
    asked = known.get(os.environ.get(ASKED, ""))
    if asked is not None:
        return asked
    kept = known.get(name) if isinstance(name, str) else None
    return kept if kept in OFFERED else Language.SYSTEM


def spoken() -> Language:
    """The language that the window speaks now; never ``SYSTEM``."""
    return _Spoken.language


def speak(wanted: Language) -> Language:
    """Speak a language from now on; what is shown already keeps its words. Returns the language, never ``SYSTEM``."""
    app = QCoreApplication.instance()
    for old in _Spoken.translators:
        QCoreApplication.removeTranslator(old)
    language = in_system() if wanted is Language.SYSTEM else wanted
    words, of_qt = Catalogue(language), QTranslator()
    _Spoken.language, _Spoken.translators = language, (words, of_qt)
    if app is not None:
        QCoreApplication.installTranslator(words)
        places = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language is Language.GERMAN and of_qt.load("qtbase_de", places):
            QCoreApplication.installTranslator(of_qt)
    QLocale.setDefault(_locale(language))
    told.use(_teller(words))
    return language


def in_system() -> Language:
    """German where the system's first language is German, else English."""
    first = next(iter(QLocale.system().uiLanguages()), "")
    return Language.GERMAN if first.replace("_", "-").split("-")[0] == "de" else Language.ENGLISH


def _locale(language: Language) -> QLocale:
    """Figures follow the language of the words around them; of its countries, the system's own."""
    if language is Language.PSEUDO:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    system, plain = QLocale.system(), QLocale(language.value)
    return system if system.language() == plain.language() else plain


def _teller(words: Catalogue) -> told.Teller | None:
    if words.speaks is Language.ENGLISH:
        return None
    if words.speaks is Language.PSEUDO:
        return told.Teller(pseudo, ())
    try:
        lines = json.loads(resource_path("translations", "sentences.json").read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        _log.error("The list of sentences is missing.")
        lines = []
    return told.Teller(words.find, tuple(str(line) for line in lines))

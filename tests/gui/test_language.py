"""The window's language: its words, its figures, and the sentences that come from the floors below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.domain.errors import AmbiguousAmount, GondolaError, InvalidAmount
from app.domain.money import MICRO
from app.domain.notice import NoticeKind
from app.gui.language import catalogue, told
from app.gui.language.catalogue import Language, chosen, speak, spoken
from app.gui.language.figures import format_usd, format_usdc, local_count, read_usd
from app.gui.language.pseudo import pseudo
from app.gui.language.told import Teller
from app.gui.models.notice_words import in_words
from app.gui.models.wording import exact_time, short_usd, typed_usd
from app.gui.pages.number_field import NumberField
from app.gui.widgets.labels import Text
from app.ports.notifier import Notification
from tests.gui.facts_b import NOW

MARK = "Spending is paused."


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


def test_german_words_are_spoken_wherever_a_text_stands() -> None:
    speak(Language.GERMAN)

    assert Text("").tr("Settings") == QCoreApplication.translate("anything", "Settings") == "Einstellungen"


def test_qt_speaks_german_too(qtbot: QtBot) -> None:
    speak(Language.GERMAN)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.buttons()[0].text().replace("&", "") == "Abbrechen"


def test_a_text_that_nobody_translated_stays_english() -> None:
    speak(Language.GERMAN)

    assert QCoreApplication.translate("x", "A sentence of tomorrow.") == "A sentence of tomorrow."


def test_english_comes_back() -> None:
    speak(Language.GERMAN)
    speak(Language.ENGLISH)

    assert QCoreApplication.translate("x", "Settings") == "Settings"
    assert told.told(MARK) == MARK
    assert format_usd(1_234_560_000) == "$1,234.56"


@pytest.mark.parametrize(
    "name, language",
    [
        ("de", Language.GERMAN),
        ("en", Language.ENGLISH),
        ("system", Language.SYSTEM),
        ("pseudo", Language.SYSTEM),
        ("fr", Language.SYSTEM),
        (None, Language.SYSTEM),
    ],
)
def test_only_a_language_that_is_offered_can_be_kept(name: object, language: Language) -> None:
    assert chosen(name) is language


def test_the_environment_is_stronger_than_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(catalogue.ASKED, "pseudo")
    assert chosen("de") is Language.PSEUDO
    monkeypatch.setenv(catalogue.ASKED, "klingon")
    assert chosen("de") is Language.GERMAN


def test_a_system_in_another_language_gets_english_words_and_english_figures() -> None:
    assert speak(Language.SYSTEM) is spoken() is Language.ENGLISH
    assert QLocale().decimalPoint() == "."


def test_missing_words_are_logged_and_english_is_shown(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def nothing(*parts: str) -> None:
        raise FileNotFoundError("/".join(parts))

    monkeypatch.setattr(catalogue, "resource_path", nothing)
    speak(Language.GERMAN)

    assert QCoreApplication.translate("x", "Settings") == "Settings"
    assert "missing" in caplog.text


def test_sums_counts_and_days_are_written_the_german_way() -> None:
    speak(Language.GERMAN)

    assert format_usd(1_234_567_890_000) == "1.234.567,89 $"
    assert format_usd(-2_300) == "-0,0023 $"
    assert format_usdc(12_500_000) == "12,50"
    assert short_usd(10 * MICRO) == "10 $"
    assert local_count(12_345) == "12.345"
    assert typed_usd(1_250_000) == "1,25"
    assert "." in exact_time(NOW).split()[0]


@given(st.integers(-(10**15), 10**15))
def test_a_german_sum_has_every_digit_of_the_exact_one(amount: int) -> None:
    english = format_usd(amount)
    speak(Language.GERMAN)
    german = format_usd(amount)
    speak(Language.ENGLISH)

    turned = german.removesuffix(" $").translate(str.maketrans(",.", ".,"))
    assert turned == english.replace("$", "")


@pytest.mark.parametrize(
    "typed, micro",
    [
        ("5", 5 * MICRO),
        ("0,25", 250_000),
        ("0.25", 250_000),
        ("0,0023", 2_300),
        ("0.005", 5_000),
        ("3,5 $", 3_500_000),
        ("$3.50", 3_500_000),
        ("1000", 1_000 * MICRO),
        ("1.234,50", 1_234_500_000),
        ("1,234.50", 1_234_500_000),
        ("1.234.567", 1_234_567 * MICRO),
        ("1.234.567,8", 1_234_567_800_000),
        ("1.0000", MICRO),
        ("1234.567", 1_234_567_000),
        ("12,50\N{NO-BREAK SPACE}$", 12_500_000),
    ],
)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
def test_a_typed_amount_means_the_same_in_each_language(typed: str, micro: int, language: Language) -> None:
    speak(language)
    assert read_usd(typed) == micro


@pytest.mark.parametrize("typed", ["1.000", "1,000", "10.000", "$2,500", "999.999 $"])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
def test_what_is_a_thousand_times_more_elsewhere_is_refused(typed: str, language: Language) -> None:
    speak(language)
    with pytest.raises(AmbiguousAmount, match="thousand times"):
        read_usd(typed)


NO_AMOUNTS = ("", "$", "1.2.3", "1,23,456.5", "1.234,567.8", "-1", "1e3", "1 000,5", "\u0663", "1.234,", ",5")


@pytest.mark.parametrize("typed", NO_AMOUNTS)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(InvalidAmount):
        read_usd(typed)


@given(st.integers(0, 999_999_999 * MICRO), st.sampled_from([Language.ENGLISH, Language.GERMAN]))
def test_what_a_field_shows_is_read_back_as_it_was(amount: int, language: Language) -> None:
    speak(language)
    assert read_usd(typed_usd(amount)) == amount


@pytest.mark.parametrize("typed, number", [("1,5", "1.5"), ("1.5", "1.5"), ("0.125", "0.125"), ("90", "90")])
def test_a_length_is_read_with_either_mark(qtbot: QtBot, typed: str, number: str) -> None:
    field = NumberField("Length", Decimal(1))
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.number() == Decimal(number)


def test_a_length_that_could_be_a_thousand_times_more_is_none(qtbot: QtBot) -> None:
    speak(Language.GERMAN)
    field = NumberField("Length", Decimal(1))
    qtbot.addWidget(field)
    field.set_range(Decimal(1), Decimal(600))
    field.setText("1.000")
    assert field.number() > 600
    field.show_number(Decimal("2.5"))
    assert field.text() == "2,5"
    assert field.number() == Decimal("2.5")


def teller() -> Teller:
    words = {
        "It is paused.": "Angehalten.",
        "Above your limit of {1} {2}: {3} more.": "{3} mehr als die Grenze von {1} {2}.",
        "a day": "am Tag",
        "Stopped": "Gestoppt",
        "“{1}” stopped: {2}": "„{1}“ hielt an: {2}",
        "{1} of {2} saved": "{1} von {2} gesichert",
    }
    return Teller(lambda text: words.get(text, ""), tuple(words))


@pytest.mark.parametrize(
    "english, german",
    [
        ("It is paused.", "Angehalten."),
        ("Above your limit of $5.50 a day: $1,000 more.", "1.000 $ mehr als die Grenze von 5,50 $ am Tag."),
        ("It is paused. It is paused.", "Angehalten. Angehalten."),
        ("The seller says hello. It is paused.", "The seller says hello. Angehalten."),
        ("“Stopped” stopped: It is paused.", "„Stopped“ hielt an: Angehalten."),
        ("1,234 of 2,000 saved", "1.234 von 2.000 gesichert"),
        ("1,234 of 2,000 saved · 3 Stopped", "1.234 von 2.000 gesichert · 3 Gestoppt"),
        ("Something else entirely", "Something else entirely"),
        ("", ""),
    ],
)
def test_a_sentence_from_below_is_known_by_its_pattern(english: str, german: str) -> None:
    speak(Language.GERMAN)
    assert teller().tell(english) == german


def test_a_title_is_never_translated_though_it_is_a_word_of_ours() -> None:
    assert teller().tell("“Stopped” stopped: Stopped") == "„Stopped“ hielt an: Gestoppt"


def test_a_notice_is_told_but_a_jobs_own_title_is_not() -> None:
    speak(Language.GERMAN)
    news = Notification("A batch stopped", "Gondola is locked.", kind=NoticeKind.ALERT)
    done = Notification(
        "Settings", "Saved and checked: a.mp3", actions=(("play", "Play"),), kind=NoticeKind.DONE
    )
    waits = Notification("A batch waits for you: Settings", "", kind=NoticeKind.WAITS)

    assert in_words(news).title == "Ein Stapel hielt an"
    assert in_words(done) == replace(
        done, text="Gespeichert und geprüft: a.mp3", actions=(("play", "Abspielen"),)
    )
    assert in_words(waits).title == "Ein Stapel wartet auf Sie: Settings"


def errors_of(kind: type[GondolaError]) -> Iterator[type[GondolaError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from errors_of(child)


def test_every_error_is_said_in_german() -> None:
    speak(Language.GERMAN)
    english = {
        words
        for kind in errors_of(GondolaError)
        if kind.__module__.startswith("app.")
        for words in (kind.what, kind.means, kind.do)
        if words and told.told(words) == words
    }
    assert not english


def test_a_text_made_to_be_slow_is_left_alone() -> None:
    hostile = "“" * 900 + " stopped: " * 200
    assert teller().tell(hostile) == hostile


@given(st.text(max_size=300))
def test_whatever_a_server_says_it_is_told_without_falling_over(text: str) -> None:
    assert isinstance(teller().tell(text), str)


def test_the_made_up_language_is_longer_and_keeps_places() -> None:
    words = pseudo("{count} jobs are made, the dearest for {most}. %n &Open <b>x</b>")

    assert words.startswith("⟦")
    assert words.endswith("⟧")
    assert all(kept in words for kept in ("{count}", "{most}", "%n", "&O", "<b>", "</b>"))
    assert len(words) >= 1.4 * len("{count} jobs are made, the dearest for {most}. %n &Open <b>x</b>")
    assert pseudo("${amount}") == "${amount}"
    assert pseudo("d MMM yyyy HH:mm") == "d MMM yyyy HH:mm"
    assert pseudo(words) == words


def test_the_made_up_language_marks_everything() -> None:
    speak(Language.PSEUDO)

    assert Text("").tr("Settings").startswith("⟦")
    assert told.told("Nothing was paid.").startswith("⟦")
    assert format_usd(1_500_000) == "$1.50"

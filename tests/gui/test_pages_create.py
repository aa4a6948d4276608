"""Creating: the form follows the model, the price follows the form, and one press queues once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain import errors
from app.domain.account import Account
from app.domain.catalogue import JobRequest
from app.domain.charge import ChargeState
from app.gui.pages.create import CreatePage
from app.gui.pages.model_picker import model_facts
from app.services.order import OutcomeUnknown
from tests.gui.facts_b import MODELS, key_account, wallet_account
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until

PROMPT = "Soft rain on a tin roof at night, far thunder."


async def opened(shell: FakeShell, model: str = "stable-audio-25") -> CreatePage:
    account = shell.account()
    if account is not None:
        await shell.gondola.wallet.refresh(account)
    page = CreatePage(shell)
    shown(shell, page)
    await until(lambda: page.picker.model() is not None)
    page.picker.choose(model)
    return page


async def priced(shell: FakeShell, page: CreatePage, prompt: str = PROMPT) -> None:
    page.form.prompt.setPlainText(prompt)
    page.order.ask_price()
    await until(lambda: page.price.price() is not None)


def test_a_model_is_told_by_price_formats_and_abilities() -> None:
    assert model_facts(MODELS[0]) == "$0.69 to $6.90 by length · mp3, wav · 5–600 s · instrumental"
    assert model_facts(MODELS[3]) == "$0.19 each · flac · 10, 20, 30 s · loops"


@on_qt_loop
async def test_the_form_offers_what_the_model_can_do_and_nothing_else(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, "minimax-music-v2")
        assert page.form.lyrics.isVisible()
        assert page.form.options.ticks["optimizer"].isVisible()
        assert not page.form.options.voice.isVisible()

        page.picker.choose("elevenlabs-tts-v3")
        assert not page.form.lyrics.isVisible()
        assert page.form.options.voice.isVisible()
        assert page.form.options.voice.currentText() == "Aria"
        page.close_page()


@on_qt_loop
async def test_options_left_alone_are_not_sent(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, "elevenlabs-tts-v3")
        page.form.prompt.setPlainText("Hello.")
        assert page.form.request() == JobRequest("elevenlabs-tts-v3", "Hello.", voice="Aria")

        page.form.options.speed.setText("0,85")
        page.form.options.language.setText("de")
        page.form.options.voice.setCurrentText("Sarah")
        assert page.form.request() == JobRequest(
            "elevenlabs-tts-v3", "Hello.", voice="Sarah", language_code="de", speed=Decimal("0.85")
        )
        page.close_page()


@pytest.mark.parametrize("typed", ["", "abc", "4", "601", "60.5", "6e1"])
def test_a_length_the_model_does_not_make_has_no_price(qapp: QApplication, typed: str) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            page = await opened(shell, "elevenlabs-music")
            await priced(shell, page)
            page.form.options.length.setText(typed)
            page.form.options.length.textEdited.emit(typed)
            page.order.ask_price()
            await turns()
            assert page.price.price() is None
            assert not page.price.button.isEnabled()
            page.close_page()

    scene()


@on_qt_loop
async def test_the_arrow_keys_step_a_length_within_its_range(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, "elevenlabs-music")
        length = page.form.options.length
        QTest.keyClick(length, Qt.Key.Key_Up)
        assert length.text() == "61"
        length.setText("5")
        QTest.keyClick(length, Qt.Key.Key_Down)
        assert length.text() == "5"
        page.close_page()


@on_qt_loop
async def test_the_price_is_asked_a_moment_after_the_last_key(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.form.prompt.setPlainText(PROMPT)
        assert "Asking" in page.price.words.text()
        assert not page.price.button.isEnabled()

        await until(lambda: page.price.price() == 690_000)

        assert len(shell.world.provider.quotes) == 1
        assert page.price.after.text() == "Credit $8.31, this would leave $7.62"
        assert page.price.button.accessibleName() == "Create for $0.69"
        page.close_page()


@on_qt_loop
async def test_any_edit_takes_the_price_back(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        await priced(shell, page)
        page.form.options.ticks["loop"].setChecked(True)
        assert page.price.price() is None
        assert not page.price.button.isEnabled()
        page.close_page()


@on_qt_loop
async def test_problems_are_said_beside_their_field(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell, "elevenlabs-music")
        page.form.prompt.setPlainText("x" * 201)
        assert page.form.prompt.property("wrong")
        assert "it has 201" in page.form.prompt.accessibleDescription()
        page.form.prompt.setPlainText(PROMPT)
        assert not page.form.prompt.property("wrong")
        page.close_page()


@on_qt_loop
async def test_a_price_that_cannot_be_asked_can_be_asked_again(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["quote"] = errors.Unreachable(maybe_delivered=False)
        page = await opened(shell)
        page.form.prompt.setPlainText(PROMPT)
        await until(lambda: "cannot be reached" in page.price.words.text())
        shell.world.provider.trouble.clear()
        page.price.retry.click()
        await until(lambda: page.price.price() == 690_000)
        page.close_page()


@on_qt_loop
async def test_one_press_queues_once_and_shows_the_job(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.form.name.setText("Rain")
        await priced(shell, page)
        page.price.button.click()
        page.price.button.click()
        await until(lambda: shell.shown_jobs)

        assert len(shell.world.provider.queued) == 1
        assert [charge.state for charge in await shell.gondola.history.charges()] == [ChargeState.QUEUED]
        assert shell.shown_jobs == [job.id for job in shell.gondola.watcher.jobs()]
        assert page.form.prompt.toPlainText() == ""
        page.close_page()


@pytest.mark.parametrize(
    "credit, words, enabled",
    [(750_000, "Under $0.10", True), (500_000, "does not cover", False), (8_000_000, "", True)],
)
def test_little_credit_is_said_before_it_hurts(
    qapp: QApplication, credit: int, words: str, *, enabled: bool
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            shell.world.provider.credit = credit
            page = await opened(shell)
            await priced(shell, page)
            assert page.price.warning.words() == "" if not words else words in page.price.warning.words()
            assert page.price.add_credit.isVisible() is bool(words)
            assert page.price.button.isEnabled() is enabled
            page.close_page()

    scene()


@on_qt_loop
async def test_low_credit_at_the_host_offers_to_add_some(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["queue"] = errors.CreditLow()
        page = await opened(shell)
        await priced(shell, page)
        page.price.button.click()
        await until(page.price.notice.isVisible)
        assert "credit is low" in page.price.notice.words()
        assert page.price.button.isEnabled()
        page.close_page()


@on_qt_loop
async def test_a_suggested_prompt_is_offered_and_never_sent_by_itself(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["queue"] = errors.ContentRefused(
            suggested_prompt="Rain on a roof, softly."
        )
        page = await opened(shell)
        await priced(shell, page)
        page.price.button.click()
        await until(page.price.notice.isVisible)
        assert len(shell.world.provider.queued) == 1

        page.price.notice.acted.emit()

        assert page.form.prompt.toPlainText() == "Rain on a roof, softly."
        assert len(shell.world.provider.queued) == 1
        page.close_page()


@on_qt_loop
async def test_a_lost_answer_is_told_and_the_words_stay(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["queue"] = errors.Unreachable(maybe_delivered=True)
        page = await opened(shell)
        await priced(shell, page)
        page.price.button.click()
        await until(lambda: shell.shown_errors)

        assert isinstance(shell.shown_errors[0], OutcomeUnknown)
        assert page.form.prompt.toPlainText() == PROMPT
        assert len(shell.world.provider.queued) == 1
        page.close_page()


@pytest.mark.parametrize("account, words", [(key_account(), "API key's credit"), (None, "no account yet")])
def test_unknown_credit_is_not_a_zero(qapp: QApplication, account: Account | None, words: str) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage(key_account()) as shell:
            shell.chosen = account
            page = await opened(shell)
            await priced(shell, page)
            assert words in page.price.after.text()
            assert page.price.button.isEnabled() is (account is not None)
            page.close_page()

    scene()


@on_qt_loop
async def test_a_request_can_be_filled_in_before_the_models_are_known(qapp: QApplication) -> None:
    async with stage() as shell:
        page = CreatePage(shell)
        page.fill(JobRequest("stable-audio-25", PROMPT, title="Rain", duration_s=30, loop=True))
        shown(shell, page)
        await until(lambda: page.form.prompt.toPlainText() == PROMPT)
        assert page.form.request() == JobRequest(
            "stable-audio-25", PROMPT, title="Rain", duration_s=30, loop=True
        )
        page.close_page()


@on_qt_loop
async def test_another_account_can_be_chosen_beside_the_price(qapp: QApplication) -> None:
    async with stage(wallet_account(), key_account()) as shell:
        page = await opened(shell)
        page.price.account_wanted.emit()
        await turns()
        menu = qapp.activePopupWidget()
        assert menu is not None
        menu.actions()[1].trigger()
        menu.close()
        assert shell.chosen == key_account()
        assert "API key's credit" in page.price.after.text()
        page.close_page()


@on_qt_loop
async def test_unreadable_models_are_said_and_asked_for_again(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.provider.trouble["models"] = errors.ServerTrouble()
        page = CreatePage(shell)
        shown(shell, page)
        await until(lambda: "trouble of its own" in page.price.words.text())
        shell.world.provider.trouble.clear()
        page.price.retry.click()
        await until(lambda: page.picker.model() is not None)
        page.close_page()

"""Names of files, proxies and certificates on the settings page: tried out as one types, refused in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import InvalidInput
from app.gui.pages import settings as settings_page
from app.gui.pages.settings import SettingsPage
from app.gui.theme.fonts import Role, font
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_settings_limits import asked, question


async def opened(shell: FakeShell) -> SettingsPage:
    page = SettingsPage(shell)
    shown(shell, page)
    await until(lambda: page.files.folder.text() != "")
    return page


def typed(page: SettingsPage, template: str) -> None:
    page.files.template.setText(template)
    page.files.template.textEdited.emit(template)


@on_qt_loop
async def test_a_template_shows_what_it_makes_while_it_is_typed(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        assert "Rain on a tin roof 2026-" in page.files.example()
        typed(page, "{number} {title}")
        assert "For example: 001 Rain on a tin roof.mp3" in page.files.example()
        page.files.template.editingFinished.emit()
        await until(lambda: shell.world.settings.kept.name_template == "{number} {title}")
        page.close_page()


@on_qt_loop
async def test_a_template_that_does_not_hold_is_said_and_not_kept(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        typed(page, "{titel}")
        assert "There is no field {titel}." in page.files.names.problem()
        assert "{title}" in page.files.names.problem()
        page.files.template.editingFinished.emit()
        await turns()
        assert shell.world.settings.kept.name_template == ""
        typed(page, "{title}")
        assert page.files.names.problem() == ""
        page.close_page()


@on_qt_loop
async def test_what_is_being_typed_is_not_overwritten(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        typed(page, "{id}")
        page.refresh()
        await turns()
        assert page.files.template.text() == "{id}"
        page.close_page()


@on_qt_loop
async def test_a_proxy_is_kept_and_needs_no_start(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        way = page.servers.way
        assert way.way.text().startswith("Reached directly")
        assert way.address.isHidden() or not way.address.isVisible()
        way.proxy.select("this")
        assert way.address.isVisible()
        way.address.setText("Proxy.Example:3128")
        page.servers.save.click()
        await until(lambda: shell.toasts)
        assert shell.world.settings.kept.proxy == "http://proxy.example:3128"
        assert shell.toasts == ["Kept."]
        assert shell.world.vault.confirmed == 0
        way.proxy.select("none")
        page.servers.save.click()
        await until(lambda: shell.world.settings.kept.proxy == "none")
        page.close_page()


@pytest.mark.parametrize(
    "address, words", [("", "not a proxy"), ("zoe:word@proxy:1", "plain file"), ("socks5://proxy", "socks5")]
)
def test_a_proxy_that_cannot_be_used_is_said_beside_its_field(
    qapp: QApplication, address: str, words: str
) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            page = await opened(shell)
            way = page.servers.way
            way.proxy.select("this")
            way.address.setText(address)
            page.servers.save.click()
            await until(lambda: shell.shown_errors)
            assert words in way.problem_of_address()
            assert shell.world.settings.kept.proxy == "system"
            page.close_page()

    scene()


def chooses(monkeypatch: pytest.MonkeyPatch, path: str | None) -> None:
    async def choose(*_: object) -> Path | None:
        return None if path is None else Path(path)

    monkeypatch.setattr(settings_page, "choose_file", choose)


@on_qt_loop
async def test_a_companys_certificates_are_believed_after_a_question_and_the_keyring(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage() as shell:
        shell.world.network.certificates = 2
        page = await opened(shell)
        chooses(monkeypatch, None)
        page.servers.way.choose.click()
        await turns()
        assert not page.servers.save.isEnabled()
        chooses(monkeypatch, "/etc/company/roots.pem")
        page.servers.way.choose.click()
        usual = page.servers.way.file.font().families()
        await until(lambda: "2 certificates" in page.servers.way.file.text())
        assert usual == font(Role.SMALL).families()  # words are no path
        assert page.servers.way.file.font().families() == font(Role.MONO).families()
        page.servers.save.click()
        sheet = await asked(shell)
        assert sheet.allows == ("Believes every server that the certificates in “roots.pem” vouch for.",)
        sheet.agree.click()
        await until(lambda: shell.world.settings.kept.ca_file == "/etc/company/roots.pem")
        assert shell.world.vault.confirmed == 1
        page.servers.way.remove.click()
        page.servers.save.click()
        await until(lambda: shell.world.settings.kept.ca_file == "")
        await turns()
        assert question(shell) is None
        page.close_page()


@on_qt_loop
async def test_a_file_without_certificates_is_refused_in_words(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage() as shell:
        shell.world.network.certificates = InvalidInput(
            "This file holds no certificate.", do="Ask for another."
        )
        page = await opened(shell)
        chooses(monkeypatch, "/music/song.mp3")
        page.servers.way.choose.click()
        await until(lambda: page.servers.way.problem.text() != "")
        assert "holds no certificate" in page.servers.way.problem.text()
        assert not page.servers.save.isEnabled()
        page.close_page()


@on_qt_loop
async def test_a_certificate_file_that_went_away_is_said(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.settings.kept = replace(
            shell.world.settings.kept, ca_file="/gone.pem", proxy="http://proxy.example:3128"
        )
        shell.world.network.trouble = "The certificate file cannot be read."
        page = await opened(shell)
        assert page.servers.way.problem.text() == "The certificate file cannot be read."
        assert page.servers.way.address.text() == "http://proxy.example:3128"
        assert not page.servers.save.isEnabled()
        page.close_page()

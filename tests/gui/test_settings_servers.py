"""Who may be paid and whom we believe: servers, receivers and nodes on the settings page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import InvalidInput
from app.domain.events import HealthChanged, Part
from app.domain.limits import Limits
from app.gui.models.addresses import host_of, is_acceptable, is_seller_address, typed_host
from app.gui.pages.servers_card import NodeList
from app.gui.pages.settings import SettingsPage
from app.gui.widgets.labels import Text
from app.ports.chain import NodeHealth
from app.services.wallet import Wallet
from tests.gui.facts_b import ADDRESS, PAYEE
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_settings_limits import asked, question


async def opened(shell: FakeShell) -> SettingsPage:
    page = SettingsPage(shell)
    shown(shell, page)
    await until(lambda: page.files.folder.text() != "")
    return page


@on_qt_loop
async def test_a_server_is_allowed_after_a_question_and_the_keyring(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.allowed.host.setText(" https://Audio.Example.com/retrieve?x=1 ")
        page.allowed.add.click()
        sheet = await asked(shell)
        assert sheet.allows == ("audio.example.com may be paid.",)
        sheet.agree.click()
        await until(lambda: "audio.example.com" in page.allowed.rows)
        assert "audio.example.com" in shell.world.settings.kept_limits.allowed_hosts
        assert shell.world.vault.confirmed == 1
        assert page.allowed.host.text() == ""
        page.close_page()


@on_qt_loop
async def test_what_is_no_server_or_is_there_already_is_said(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        for typed, words in (("two words", "Type a server"), ("api.venice.ai", "allowed already")):
            page.allowed.host.setText(typed)
            page.allowed.add.click()
            assert words in page.allowed.problem.text()
        await turns()
        assert question(shell) is None
        page.close_page()


@on_qt_loop
async def test_a_server_is_removed_without_a_question(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.settings.kept_limits = Limits().with_host("audio.example.com")
        page = await opened(shell)
        page.allowed.rows["audio.example.com"].remove.click()
        await until(lambda: "audio.example.com" not in page.allowed.rows)
        assert shell.world.settings.kept_limits.allowed_hosts == Limits().allowed_hosts
        assert shell.world.vault.confirmed == 0
        page.close_page()


@on_qt_loop
async def test_the_server_in_use_cannot_be_removed_and_receivers_are_shown(qapp: QApplication) -> None:
    async with stage() as shell:
        pinned = (("api.venice.ai", PAYEE.lower()), ("old.example.org", ADDRESS.lower()))
        shell.world.settings.kept_limits = replace(Limits(), pinned_payees=pinned)
        page = await opened(shell)
        in_use, old = page.allowed.rows["api.venice.ai"], page.allowed.rows["old.example.org"]
        assert in_use.remove.isHidden()
        assert in_use.tag.text() == "In use now"
        assert not old.allowed
        assert old.tag.text() == "Not allowed"
        said = [label.text() for label in page.allowed.findChildren(Text)]
        assert PAYEE.lower() in said
        page.close_page()


@on_qt_loop
async def test_nodes_are_kept_for_the_next_start_once_they_are_believed(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.servers.nodes["base"].setPlainText("https://node.example/base\n\nhttps://other.example, ")
        page.servers.api.clear()
        page.servers.save.click()
        sheet = await asked(shell)
        assert sheet.allows == (
            "Believes node.example about payments on Base.",
            "Believes other.example about payments on Base.",
        )
        sheet.agree.click()
        await until(lambda: shell.toasts)

        kept = shell.world.settings.kept
        assert kept.rpc_urls == (("base", "https://node.example/base, https://other.example"),)
        assert kept.api_url == "https://api.venice.ai/api/v1"
        assert shell.world.vault.confirmed == 1
        assert "next start" in shell.toasts[0]
        page.close_page()


@on_qt_loop
async def test_fewer_nodes_need_no_question(qapp: QApplication) -> None:
    async with stage() as shell:
        kept = replace(
            shell.world.settings.kept, rpc_urls=(("base", "https://a.example, https://b.example"),)
        )
        shell.world.settings.kept = kept
        page = await opened(shell)
        assert page.servers.nodes["base"].toPlainText() == "https://a.example\nhttps://b.example"
        assert not page.servers.save.isEnabled()
        page.servers.nodes["base"].setPlainText("https://b.example")
        page.servers.save.click()
        await until(lambda: shell.toasts)
        assert shell.world.settings.kept.rpc_urls == (("base", "https://b.example"),)
        assert shell.world.vault.confirmed == 0
        page.close_page()


@on_qt_loop
async def test_a_server_that_is_not_safe_is_refused(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.servers.api.setText("http://api.venice.ai/api/v1")
        page.servers.api.textEdited.emit("")
        page.servers.save.click()
        await until(lambda: shell.shown_errors)
        assert page.servers.api.property("wrong")
        assert shell.world.settings.kept.api_url == "https://api.venice.ai/api/v1"
        page.close_page()


async def forgotten(shell: FakeShell, page: SettingsPage) -> None:
    page.allowed.rows["api.venice.ai"].forget.click()
    await until(lambda: shell.toasts)


def test_a_forgotten_receiver_is_asked_about_again(qapp: QApplication) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            pinned = (("api.venice.ai", PAYEE.lower()),)
            shell.world.settings.kept_limits = replace(Limits(), pinned_payees=pinned)
            page = await opened(shell)
            await forgotten(shell, page)
            assert shell.world.settings.kept_limits.pinned_payees == ()
            page.close_page()

    scene()


class NodeTelling:
    """A wallet service that also says how nodes do."""

    def __init__(self, wallet: Wallet) -> None:
        self._wallet = wallet
        self.words = "Answers."

    def __getattr__(self, name: str) -> object:
        return getattr(self._wallet, name)

    def nodes(self, network_key: str) -> tuple[NodeHealth, ...]:
        return (NodeHealth("a.example", True, self.words),) if network_key == "base" else ()


@on_qt_loop
async def test_how_nodes_do_is_shown_and_renewed(qapp: QApplication) -> None:
    async with stage() as shell:
        telling = NodeTelling(shell.gondola.wallet)
        shell.world.gondola = replace(shell.gondola, wallet=telling)  # type: ignore[arg-type]
        page = await opened(shell)
        await until(lambda: page.servers.health["base"].words() == ("Answers.",))
        telling.words = "Is stale."
        shell.gondola.feed.publish(HealthChanged(Part.NODE, well=False, words="Is stale."))
        assert page.servers.health["base"].words() == ("Is stale.",)
        assert page.servers.health["base-sepolia"].isHidden()
        page.close_page()


def test_each_node_is_said_to_be_well_or_not(qapp: QApplication) -> None:
    nodes = NodeList()
    assert nodes.isHidden()
    nodes.show_nodes((NodeHealth("a.example", True, "Answers."), NodeHealth("b.example", False, "Is stale.")))
    assert nodes.words() == ("Answers.", "Is stale.")
    assert not nodes.isHidden()
    nodes.deleteLater()


@pytest.mark.parametrize(
    "url, fine",
    [
        ("https://api.venice.ai/api/v1", True),
        ("http://127.0.0.1:8402/api/v1", True),
        ("http://[::1]:8402", True),
        ("http://localhost:8402", True),
        ("http://example.com", False),
        ("http://127.0.0.1.example.com", False),
        ("https://", False),
        ("https://user:secret@example.com", False),
        ("https://example.com:99999", False),
        ("https://example.com/?key=1", False),
        ("file:///etc/passwd", False),
        ("example.com", False),
    ],
)
def test_which_addresses_are_acceptable(url: str, *, fine: bool) -> None:
    assert is_acceptable(url) is fine


def test_a_sellers_address_may_have_a_query_but_no_fragment() -> None:
    assert is_seller_address("https://audio.example.com/retrieve?tier=1")
    assert not is_seller_address("https://audio.example.com/retrieve#part")
    assert not is_seller_address("http://audio.example.com/retrieve")


@pytest.mark.parametrize(
    "url, host",
    [
        ("https://Audio.Example.COM/x", "audio.example.com"),
        ("https://audio.example.com:443/x", "audio.example.com"),
        ("https://audio.example.com:8443/x", "audio.example.com:8443"),
        ("http://[::1]:8402/x", "[::1]:8402"),
        ("https://bücher.example/x", "xn--bcher-kva.example"),
        ("ftp://audio.example.com", ""),
    ],
)
def test_the_server_that_an_address_names(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("typed", ["", "two words", "https://user@example.com", "?x=1", "http://example.com"])
def test_what_names_no_server_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        typed_host(typed)


def test_a_server_may_be_typed_by_its_name_alone() -> None:
    assert typed_host(" Audio.example.com:8443 ") == "audio.example.com:8443"

"""What rings, what starts by itself, and newer versions: kept at once, and true to what the system says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import FolderUnwritable
from app.domain.notice import NoticeKind
from app.gui.pages.settings import SettingsPage
from app.gui.widgets.toggles import TickBox
from app.services.updates import Found, Look
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, turns, until

ADDRESS = "https://g.example/latest.json"


async def opened(shell: FakeShell) -> SettingsPage:
    page = SettingsPage(shell)
    shown(shell, page)
    await until(lambda: page.files.folder.text() != "")
    await turns()
    return page


def type_address(page: SettingsPage, text: str) -> None:
    page.computer.address.setText(text)
    page.computer.address.editingFinished.emit()


@on_qt_loop
async def test_each_kind_of_notification_can_be_silent(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        boxes = page.rings.kinds
        all_on = all(box.isChecked() for box in boxes.values())
        # Quick clicks, none waited for: neither undoes the other.
        boxes[NoticeKind.DONE].click()
        boxes[NoticeKind.CREDIT].click()
        boxes[NoticeKind.NEWS].click()
        boxes[NoticeKind.NEWS].click()
        await until(lambda: shell.world.settings.kept.quiet_kinds == {NoticeKind.DONE, NoticeKind.CREDIT})
        page.rings.all.click()
        await until(lambda: not shell.world.settings.kept.notifications)

        assert all_on
        assert set(boxes) == set(NoticeKind)
        assert not any(box.isEnabled() for box in boxes.values())
        assert shell.world.settings.kept.quiet_kinds == {NoticeKind.DONE, NoticeKind.CREDIT}
        page.close_page()


@on_qt_loop
async def test_what_was_chosen_before_is_shown(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.settings.kept = replace(
            shell.world.settings.kept,
            quiet_kinds=frozenset({NoticeKind.PAID}),
            keep_awake=False,
            update_check=True,
            update_url=ADDRESS,
        )
        shell.world.autostart.on = True
        page = await opened(shell)
        await turns()

        off = [kind for kind, box in page.rings.kinds.items() if not box.isChecked()]
        assert off == [NoticeKind.PAID]
        computer = page.computer
        assert (computer.autostart.isChecked(), computer.awake.isChecked(), computer.check.isChecked()) == (
            True,
            False,
            True,
        )
        assert computer.address.text() == ADDRESS
        page.close_page()


@on_qt_loop
async def test_starting_with_the_session_is_what_the_system_says(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        await turns()
        page.computer.autostart.click()
        await until(lambda: shell.world.autostart.on)
        shell.world.autostart.trouble = FolderUnwritable("It could not be changed.")
        page.computer.autostart.click()
        await until(lambda: shell.shown_errors)

        assert shell.shown_errors[0].what == "It could not be changed."
        assert page.computer.autostart.isChecked()
        page.close_page()


@on_qt_loop
async def test_where_there_is_no_such_start_it_is_not_offered(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.autostart.offered = False
        page = await opened(shell)
        await turns()
        assert page.computer.autostart.isHidden()
        page.close_page()


@on_qt_loop
async def test_the_computer_need_not_be_kept_awake(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        page.computer.awake.click()
        await until(lambda: not shell.world.settings.kept.keep_awake)
        page.close_page()


@pytest.mark.parametrize(
    "seen, words",
    [
        (Look(Found.NONE, "0.1.0"), "You have the newest version (0.1.0)."),
        (Look(Found.NEWER, "0.2.0", "https://g.example/0.2"), "0.2.0 is there. https://g.example/0.2"),
        (
            Look(Found.UNREACHABLE, why="The server cannot be reached."),
            "It could not be found out. The server cannot be reached.",
        ),
    ],
)
@on_qt_loop
async def test_who_checks_now_is_told_plainly(qapp: QApplication, seen: Look, words: str) -> None:
    async with stage() as shell:
        shell.world.updates.finds = seen
        page = await opened(shell)
        type_address(page, ADDRESS)
        page.computer.look.click()
        await until(lambda: page.computer.said() == words)

        assert shell.world.settings.kept.update_url == ADDRESS
        assert shell.world.updates.looks == 1
        assert page.computer.look.isEnabled()
        page.close_page()


@on_qt_loop
async def test_nobody_is_asked_without_an_address(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.updates.finds = Look(Found.NO_ADDRESS)
        page = await opened(shell)
        page.computer.check.click()
        refused = (page.computer.check.isChecked(), page.computer.field.note.text())
        type_address(page, ADDRESS)
        page.computer.check.click()
        await until(lambda: shell.world.settings.kept.update_check)
        type_address(page, "")
        await until(lambda: not shell.world.settings.kept.update_check)
        page.computer.look.click()
        await until(lambda: shell.world.updates.looks)
        await turns()

        assert refused == (False, "Type the address that announces versions first.")
        assert not page.computer.check.isChecked()
        assert page.computer.field.note.text() == refused[1]
        page.close_page()


@on_qt_loop
async def test_play_money_leaves_the_computer_alone(qapp: QApplication) -> None:
    async with stage(play_money=True) as shell:
        page = await opened(shell)
        assert page.computer.isHidden()
        assert not page.rings.isHidden()
        page.close_page()


@on_qt_loop
async def test_no_words_of_the_cards_are_cut_off(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        await turns()
        boxes = [*page.rings.findChildren(TickBox), *page.computer.findChildren(TickBox)]
        assert all(box.width() >= box.sizeHint().width() for box in boxes)
        page.close_page()

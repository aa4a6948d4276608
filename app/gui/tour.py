"""Walks the real window through the main job with play money, and keeps a picture of each step."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from app.domain.errors import GondolaError
from app.gui.album import Album, AlbumFull
from app.gui.furniture import furnished_window
from app.gui.hand import Hand, NotFound, click
from app.gui.launcher import Launcher
from app.gui.run import application, close_window, run_on
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.tour_facts import Facts, TourFailed
from app.gui.tray import Tray
from app.gui.window import MainWindow

_SIZE = (1360, 860)
_WHOLE_S, _JOB_S, _PROOF_S = 270.0, 150.0, 90.0
"""Long, because a busy or small computer is slow and waiting costs nothing."""
_SETTLES_S = 0.5
_MODEL = "ElevenLabs Music"
_TITLE = "Rain on a tin roof"
_MANY = """A bell over still water, once, and its long echo.

Oars in the fog, slow and close.

A market at dawn: voices, crates, gulls."""
_PROMPT = "Soft rain on a tin roof at night, far thunder, slow brushed drums and an upright bass."


def tour(launcher: Launcher, out: Path) -> int:
    """Walk through; prints the path of each picture. 0 only if audio was saved and its payment proved."""
    app = application()
    return run_on(app, lambda: _walk(launcher, out))


async def _walk(launcher: Launcher, out: Path) -> int:
    await asyncio.to_thread(out.mkdir, parents=True, exist_ok=True)
    tray = Tray()
    window = furnished_window(launcher, tray)
    window.show()
    window.resize(*_SIZE)
    try:
        async with asyncio.timeout(_WHOLE_S):
            await Tour(window, Album(window, out)).walk()
    except (TourFailed, NotFound, AlbumFull, GondolaError) as error:
        print(f"The tour stopped: {error}", file=sys.stderr)  # noqa: T201 - how it ended is its result
        return 1
    except TimeoutError:
        print("The tour took too long and was stopped.", file=sys.stderr)  # noqa: T201
        return 1
    finally:
        await close_window(window, tray)
        await launcher.close()
    return 0


class Tour:
    """One walk: from the first screen to audio on disk and a payment proved on chain."""

    def __init__(self, window: MainWindow, album: Album) -> None:
        self._window = window
        self._album = album
        self._hand = Hand(window)
        self._facts = Facts(window)

    async def walk(self) -> None:
        """Every step in its order.

        Raises:
            TourFailed, NotFound, AlbumFull: a step did not come out as it should.
        """
        theme().choose(ThemeChoice.LIGHT)
        await self._begin()
        await self._add_credit()
        await self._price_many()
        await self._create()
        await self._watch()
        await self._look_round()

    async def _begin(self) -> None:
        await self._window.worlds.open_live()
        await self._hand.wait_for(self._facts.sample_gets_on, "sample job on the first screen")
        await self._album.keep("first-screen")
        await self._hand.press("Start playing")
        await self._hand.press("Wallet")
        await self._hand.wait_for(self._facts.balance_is_known, "balance of the play wallet")
        await self._album.keep("wallet")

    async def _add_credit(self) -> None:
        await self._hand.press("Add credit…")
        await self._hand.wait_for(lambda: self._hand.button("Go on"), "sheet to choose an amount")
        await self._album.keep("choose-an-amount")
        await self._hand.press("Go on")
        await self._hand.wait_for(lambda: self._hand.button("Sign and send"), "signing sheet")
        await self._album.keep("sign")
        await self._hand.press("Sign and send")
        await self._hand.press("Payments")
        await self._facts.until(
            self._facts.payment_is_proved, "The payment was not proved on chain", _PROOF_S
        )
        await self._hand.wait_for(self._facts.toast_is_gone, "calm window after the toast")
        await self._album.keep("proved-on-chain")

    async def _price_many(self) -> None:
        """Many jobs at once, as far as their price: nothing is made of them."""
        await self._hand.press("Create")
        await self._hand.press("Many at once")
        await self._hand.choose("Model", _MODEL)
        await self._hand.type_into("Texts", _MANY)
        await self._hand.press("Make a list of these")
        await self._hand.wait_for(lambda: self._hand.button("Create 3 for"), "price of them all")
        await self._album.keep("many-at-once")
        await self._hand.press("One job")

    async def _create(self) -> None:
        self._facts.remember_jobs()
        await self._hand.choose("Model", _MODEL)
        await self._hand.type_into("Prompt", _PROMPT)
        await self._hand.type_into("Title", _TITLE)
        price = await self._hand.wait_for(lambda: self._hand.button("Create for"), "price")
        await self._album.keep("create")
        click(price)
        await self._hand.wait_for(self._hand.sheet, "sheet to approve the price")
        agree = await self._hand.wait_for(lambda: self._hand.button("Create for"), "way to approve the price")
        await self._album.keep("approve")
        click(agree)
        await self._hand.wait_for(self._facts.new_job, "queued job")

    async def _watch(self) -> None:
        await self._facts.until(self._facts.job_is_half_done, "The job did not get on", _JOB_S)
        await asyncio.sleep(_SETTLES_S)
        await self._album.keep("watched")
        await self._album.keep_dark("watched")
        await self._facts.until(
            self._facts.job_is_cleaned, "The job was not saved, checked and cleaned up", _JOB_S
        )
        await self._facts.require_audio()
        await self._album.keep("saved")
        await self._hand.press("Play")
        await asyncio.sleep(_SETTLES_S)
        await self._album.keep("player")

    async def _look_round(self) -> None:
        for page in ("Payments", "Wallet", "Settings"):
            await self._hand.press(page)
            await asyncio.sleep(_SETTLES_S)
            await self._album.keep(page.lower())
            await self._album.keep_dark(page.lower())
        if not await self._facts.payment_is_proved():
            raise TourFailed("The payment is not proved any more.")

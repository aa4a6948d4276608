"""Pictures of pages: full, empty, chosen, in trouble, and with more words than anybody hoped for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.errors import StoreBroken, Unreachable
from app.gui.delegates.table import RowTable
from app.gui.lock_page import LockPage
from app.gui.opening import OpeningPage
from app.gui.pages.create import CreatePage
from app.gui.pages.first import FirstPage
from app.gui.pages.insights import InsightsPage
from app.gui.pages.job_details import JobDetails
from app.gui.pages.jobs import JobsPage
from app.gui.pages.many_jobs import ManyJobs
from app.gui.pages.payments import PaymentsPage
from app.gui.pages.settings import SettingsPage
from app.gui.pages.wallet import WalletPage
from app.gui.widgets.banners import EmptyState
from tests.gui.fakes_b import World
from tests.pictures import data
from tests.pictures.stage import Picture, Pose, Stage, settled, usual_world

PROMPT = "Soft rain on a tin roof at night, far thunder, slow brushed drums and an upright bass."


def page(name: str) -> Pose:
    """Only go there."""
    return lambda stage: stage.go(name)


def a_job_chosen(at: int) -> Pose:
    """The jobs, with this one's details."""

    async def pose(stage: Stage) -> None:
        jobs = await jobs_of(stage)
        jobs.jobs.select(at)
        await settled()

    return pose


async def jobs_of(stage: Stage) -> JobsPage:
    """The jobs page."""
    shown = await stage.go("jobs")
    assert isinstance(shown, JobsPage)
    return shown


async def several_chosen(stage: Stage) -> None:
    """Half of the jobs marked."""
    jobs = await jobs_of(stage)
    jobs.jobs.table.selectAll()


async def nothing_found(stage: Stage) -> None:
    """A search for what is not there."""
    jobs = await jobs_of(stage)
    jobs.toolbar.search.setText("no such thing")


async def filters_open(stage: Stage) -> None:
    """The choices beside the chips."""
    jobs = await jobs_of(stage)
    jobs.toolbar.more.click()
    jobs.toolbar.filters.sort_by_name("dearest")


async def columns_arranged(stage: Stage) -> None:
    """A column left out, another one wider, another one moved."""
    jobs = await jobs_of(stage)
    table: RowTable = jobs.jobs.table
    wishes = table.arrangement().with_width(1, 190).with_shown(4, shown=False)
    table.arrange(wishes)
    table.horizontalHeader().customContextMenuRequested.emit(table.rect().topLeft())


def creating(model: str, prompt: str = PROMPT, lyrics: str = "") -> Pose:
    """A model chosen and a request typed."""

    async def pose(stage: Stage) -> None:
        create = await create_of(stage)
        create.picker.choose(model)
        create.form.prompt.setPlainText(prompt)
        create.form.lyrics.setPlainText(lyrics)
        await settled()
        create.order.ask_price()

    return pose


async def create_of(stage: Stage) -> CreatePage:
    """The create page."""
    shown = await stage.go("create")
    assert isinstance(shown, CreatePage)
    return shown


async def picking(stage: Stage) -> None:
    """The list of models is open."""
    create = await create_of(stage)
    create.picker.select.showPopup()


async def many(stage: Stage) -> None:
    """Where many jobs are brought."""
    create = await create_of(stage)
    create.modes.select("many")


async def many_listed(stage: Stage) -> None:
    """Their list, with prices."""
    create = await create_of(stage)
    create.modes.select("many")
    create.many.bring.picker.choose("stable-audio-25")
    create.many.bring.paste.setPlainText(
        "Rain on a roof.\n---\nWind in a chimney.\n---\nBells far away in fog.\n---\nRain on a roof."
    )
    create.many.order.take_pasted()
    await settled()


def unreachable() -> World:
    """Venice does not answer."""
    world = usual_world()
    world.provider.trouble = {"models": Unreachable(maybe_delivered=False)}
    return world


async def settle(_stage: Stage) -> None:
    """It is there by itself."""
    await settled()


async def opening(stage: Stage) -> None:
    """While records are read."""
    stage.window.stage.show_opening("Opening…")


async def opening_trouble(stage: Stage) -> None:
    """They cannot be read."""
    stage.window.stage.show_trouble(StoreBroken())


async def locked(stage: Stage) -> None:
    """Locked by its owner."""
    await stage.go("jobs")
    stage.window.locking.lock()


def a_page(name: str, shows: type[QWidget], pose: Pose, **more: object) -> Picture:
    """A picture in every size."""
    return Picture(name, shows, pose, every_size=True, **more)  # type: ignore[arg-type]


PICTURES = (
    a_page("opening", OpeningPage, opening),
    a_page("opening-trouble", OpeningPage, opening_trouble),
    a_page("first", FirstPage, settle, world=World),
    a_page("locked", LockPage, locked),
    a_page("jobs", JobsPage, a_job_chosen(0), jobs=data.busy_jobs),
    a_page("jobs-overtime", JobDetails, a_job_chosen(1), jobs=data.busy_jobs),
    a_page("jobs-needs-you", JobDetails, a_job_chosen(3), jobs=data.busy_jobs),
    a_page("jobs-saved", JobDetails, a_job_chosen(4), jobs=data.busy_jobs),
    a_page("jobs-failed", JobDetails, a_job_chosen(5), jobs=data.busy_jobs),
    a_page("jobs-unverified", JobDetails, a_job_chosen(7), jobs=data.busy_jobs),
    a_page("jobs-several", ManyJobs, several_chosen, jobs=data.busy_jobs),
    a_page("jobs-filters", JobsPage, filters_open, jobs=data.busy_jobs),
    a_page("jobs-columns", JobsPage, columns_arranged, jobs=data.busy_jobs),
    a_page("jobs-empty", EmptyState, page("jobs"), jobs=data.no_jobs),
    a_page("jobs-nothing-found", EmptyState, nothing_found, jobs=data.busy_jobs),
    a_page("jobs-long-words", JobsPage, a_job_chosen(1), jobs=data.long_jobs),
    a_page("create", CreatePage, page("create")),
    a_page("create-music", CreatePage, creating("elevenlabs-music")),
    a_page("create-speech", CreatePage, creating("elevenlabs-tts-v3")),
    a_page("create-lyrics", CreatePage, creating("minimax-music-v2", lyrics="[Verse]\nRain, rain")),
    a_page("create-loop", CreatePage, creating("stable-audio-25")),
    a_page("create-too-long", CreatePage, creating("elevenlabs-music", PROMPT * 9)),
    a_page("create-models", CreatePage, picking),
    a_page("create-unreachable", CreatePage, page("create"), world=unreachable),
    a_page("create-many", CreatePage, many),
    a_page("create-many-list", CreatePage, many_listed),
    a_page("payments", PaymentsPage, page("payments"), world=data.with_money),
    a_page("payments-empty", EmptyState, page("payments")),
    a_page("wallet", WalletPage, page("wallet")),
    a_page("wallet-several", WalletPage, page("wallet"), world=data.several_accounts),
    a_page("wallet-long-words", WalletPage, page("wallet"), world=data.long_accounts),
    a_page("insights", InsightsPage, page("insights"), world=data.with_insights),
    a_page("insights-empty", InsightsPage, page("insights")),
    a_page("settings", SettingsPage, page("settings")),
)

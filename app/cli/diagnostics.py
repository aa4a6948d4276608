"""``diagnostics``: what may be handed to whoever looks into a trouble. Nobody is asked, nothing is secret."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from app.cli.exit_codes import DONE
from app.cli.output import Output
from app.domain.diagnostics import Diagnosis, Machine, diagnostics_text
from app.domain.errors import GondolaError
from app.services.diagnosis import diagnose
from app.services.gondola import Gondola
from app.services.machine import this_machine


async def diagnostics(open_records: Callable[[], Awaitable[Gondola]], output: Output) -> int:
    """Print them. Records that cannot be opened are what is told then."""
    machine = await asyncio.to_thread(this_machine)
    text = diagnostics_text(await _told(open_records, machine))
    output.outcome("diagnosed", text, diagnostics=text)
    return DONE


async def _told(open_records: Callable[[], Awaitable[Gondola]], machine: Machine) -> Diagnosis:
    try:
        gondola = await open_records()
    except GondolaError as error:
        kind = f"cannot be opened ({type(error).__name__}, {error.code})"
        return Diagnosis(None, machine, state=(("records", kind),))
    try:
        return await diagnose(gondola, machine)
    finally:
        await gondola.shutdown.run()

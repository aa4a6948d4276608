"""Every state can be read whole in the column that is named after it, also where the window is narrow."""

from __future__ import annotations

import pytest

from app.domain.job import JobState
from app.gui.delegates.cells import StateCell
from app.gui.delegates.painting import cell_width
from app.gui.models.job_columns import room
from app.gui.models.job_rows import Column, state_shape, state_word
from app.gui.theme.fonts import px
from tests.gui.fakes import a_job

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("state", JobState)
def test_a_states_word_is_not_cut(state: JobState) -> None:
    job = a_job(1, state=state)
    column = room()[list(Column).index(Column.STATE)]
    assert cell_width(StateCell(state_shape(job), state_word(job))) <= px(column.narrowest)

"""What several tests of the list of parts look at."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.packaging import sbom_sample


@pytest.fixture(scope="session")
def parts_list(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The list of parts of a folder with this environment's own files, as it is written."""
    return sbom_sample.written(tmp_path_factory.mktemp("parts") / "one")


@pytest.fixture
def told(parts_list: str) -> dict[str, Any]:
    """The same, read anew."""
    whole: dict[str, Any] = json.loads(parts_list)
    return whole

"""Lists of parts, held against the schema of CycloneDX itself."""

from __future__ import annotations

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


def errors_of(text: str) -> list[str]:
    """What the real schema says against a list, formats (addresses, times) included."""
    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text, all_errors=True)
    return [str(each) for each in found or ()]

"""The palette: every colour of the window by the name of its job, in light and in dark. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Token(StrEnum):
    """What a colour is for. Widgets name these and never a colour."""

    BACKGROUND = "background"
    SURFACE = "surface"
    RAISED = "raised"
    HOVER = "hover"
    INK = "ink"
    MUTED = "muted"
    LINE = "line"
    EDGE = "edge"
    """The outline of a field or a tick box: a mark, so it stands out 3:1 where a hairline need not."""
    ACCENT = "accent"
    ACCENT_HOVER = "accent-hover"
    ACCENT_PRESSED = "accent-pressed"
    ON_ACCENT = "on-accent"
    ACCENT_WASH = "accent-wash"
    ACCENT_INK = "accent-ink"
    """The accent as text: on a surface or on its own wash."""
    GOOD = "good"
    ATTENTION = "attention"
    ATTENTION_WASH = "attention-wash"
    BAD = "bad"
    TRACK = "track"
    SCRIM = "scrim"
    """Laid, half transparent, over the window behind a sheet."""


Palette = Mapping[Token, str]

LIGHT: Palette = MappingProxyType(
    {
        Token.BACKGROUND: "#f4f6f8",
        Token.SURFACE: "#ffffff",
        Token.RAISED: "#ffffff",
        Token.HOVER: "#f1f4f7",
        Token.INK: "#17212b",
        Token.MUTED: "#566472",
        Token.LINE: "#dfe4ea",
        Token.EDGE: "#77838f",
        Token.ACCENT: "#0b7280",
        Token.ACCENT_HOVER: "#0a6571",
        Token.ACCENT_PRESSED: "#085560",
        Token.ON_ACCENT: "#ffffff",
        Token.ACCENT_WASH: "#dff1f2",
        Token.ACCENT_INK: "#0a6874",
        Token.GOOD: "#1b7a4b",
        Token.ATTENTION: "#8a5a00",
        Token.ATTENTION_WASH: "#fdf0d5",
        Token.BAD: "#a8281f",
        Token.TRACK: "#e6ebf0",
        Token.SCRIM: "#0d141a",
    }
)

DARK: Palette = MappingProxyType(
    {
        Token.BACKGROUND: "#10161c",
        Token.SURFACE: "#171f27",
        Token.RAISED: "#1d2731",
        Token.HOVER: "#1e2832",
        Token.INK: "#e9eff4",
        Token.MUTED: "#a3b1be",
        Token.LINE: "#2a3540",
        Token.EDGE: "#72818f",
        Token.ACCENT: "#3db9c4",
        Token.ACCENT_HOVER: "#57c5cf",
        Token.ACCENT_PRESSED: "#2fa3ae",
        Token.ON_ACCENT: "#06242a",
        Token.ACCENT_WASH: "#123a40",
        Token.ACCENT_INK: "#5cc8d2",
        Token.GOOD: "#5fcf98",
        Token.ATTENTION: "#f0b955",
        Token.ATTENTION_WASH: "#3d2f12",
        Token.BAD: "#ff8f86",
        Token.TRACK: "#27323d",
        Token.SCRIM: "#05080b",
    }
)

LIGHT_CONTRAST: Palette = MappingProxyType(
    {
        **LIGHT,
        Token.BACKGROUND: "#ffffff",
        Token.HOVER: "#eef2f5",
        Token.INK: "#000000",
        Token.MUTED: "#36414c",
        Token.LINE: "#5b6773",
        Token.EDGE: "#47525d",
        Token.ACCENT: "#07525d",
        Token.ACCENT_HOVER: "#064650",
        Token.ACCENT_PRESSED: "#053a42",
        Token.ACCENT_INK: "#07525d",
        Token.GOOD: "#0d5430",
        Token.ATTENTION: "#614000",
        Token.BAD: "#8a1c14",
    }
)
"""For a system that asks for more contrast: text 7:1, and lines that can be seen."""

DARK_CONTRAST: Palette = MappingProxyType(
    {
        **DARK,
        Token.BACKGROUND: "#000000",
        Token.SURFACE: "#0a0e12",
        Token.RAISED: "#12181e",
        Token.HOVER: "#1a222a",
        Token.INK: "#ffffff",
        Token.MUTED: "#ccd6df",
        Token.LINE: "#8593a1",
        Token.EDGE: "#a6b3bf",
        Token.ACCENT: "#56d5e0",
        Token.ACCENT_HOVER: "#74dfe8",
        Token.ACCENT_PRESSED: "#3cc3cf",
        Token.ON_ACCENT: "#00191d",
        Token.ACCENT_INK: "#7fe0e9",
        Token.GOOD: "#7ce5ae",
        Token.ATTENTION: "#ffcd73",
        Token.BAD: "#ffb0a9",
    }
)


BRAND_TILE, BRAND_GOLD, BRAND_WHITE = "#0b7280", "#f2c14e", "#fff"
"""As the drawing of the mark spells them (resources/brand/gondola.svg)."""
WARNING = "#ffd166"
"""The triangle on the mark in a tray, whatever the panel: with the ink of the light palette on it."""


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

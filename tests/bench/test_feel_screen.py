"""Rows of words are told from anything else that may be on a screen."""

from __future__ import annotations

from tests.bench.feel_screen import LEAST_ROWS, rows_of_words

WIDTH = 200


def line(ink: range = range(0), ground: int = 250, dark: int = 20) -> bytes:
    return b"".join(bytes((0, dark if at in ink else ground, 0, 0)) for at in range(WIDTH))


def row(ink: range, tall: int = 12) -> list[bytes]:
    return [line(ink)] * tall + [line()] * 8


def test_rows_are_bands_of_ink_with_ground_between_them() -> None:
    words = [part for _ in range(LEAST_ROWS) for part in row(range(10, 120))]
    assert rows_of_words(words) == LEAST_ROWS
    inverted = [line(range(10, 120), ground=20, dark=230)] * 12 + [line(ground=20)] * 8
    assert rows_of_words(inverted * 3) == 3


def test_marks_surfaces_and_an_empty_window_are_no_rows() -> None:
    dots = [part for _ in range(9) for part in row(range(10, 24))]
    surface = [line(range(10, 190))] * 200
    assert [rows_of_words(lines) for lines in (dots, surface, [line()] * 300, [])] == [0, 0, 0, 0]

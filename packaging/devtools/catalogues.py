"""Reads and fills Qt's translation files (.ts)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

DRAFTED = "Drafted by machine, not read by a person yet."
"""The note beside each translation that no person has read; who reads one takes the note away."""

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Message:
    """One text and its translation: one form, or one for each number the language knows."""

    source: str
    comment: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool
    note: str = ""


def read(file: Path) -> tuple[Message, ...]:
    """All messages of a file, in its order."""
    return tuple(_message(each) for each in ElementTree.parse(file).getroot().iter("message"))  # noqa: S314 # our own


def fill(file: Path, asked: Mapping[tuple[str, str], object], *, drafted: bool) -> int:
    """Write translations in, by source and comment; returns how many found their place. Empty ones are passed over."""
    tree = ElementTree.parse(file)  # noqa: S314 # our own
    taken = 0
    for message in tree.getroot().iter("message"):
        known = _message(message)
        words = asked.get((known.source, known.comment))
        if words:
            taken += _write(message, words, drafted=drafted)
    file.write_text(_HEAD + ElementTree.tostring(tree.getroot(), encoding="unicode") + "\n", "utf-8")
    return taken


def _message(message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    plural = message.get("numerus") == "yes"
    forms: tuple[str, ...] = ("",)
    if translation is not None:
        forms = (translation.text or "",)
        if plural:
            forms = tuple(form.text or "" for form in translation.findall("numerusform"))
    finished = translation is not None and translation.get("type") is None
    return Message(
        message.findtext("source") or "",
        message.findtext("comment") or "",
        forms,
        plural,
        finished,
        message.findtext("translatorcomment") or "",
    )


def _write(message: ElementTree.Element, words: object, *, drafted: bool) -> int:
    translation = message.find("translation")
    plural = message.get("numerus") == "yes"
    if translation is None or isinstance(words, list) is not plural:
        return 0
    if plural:
        forms = translation.findall("numerusform")
        if not isinstance(words, list) or len(words) != len(forms) or not all(words):
            return 0
        for form, text in zip(forms, words, strict=True):
            form.text = str(text)
    else:
        translation.text = str(words)
    translation.attrib.pop("type", None)
    note = message.find("translatorcomment")
    if note is not None:
        message.remove(note)
    if drafted:
        note = ElementTree.Element("translatorcomment")
        note.text = DRAFTED
        message.insert(list(message).index(translation), note)
    return 1

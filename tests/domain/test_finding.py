"""A search finds what a person means, whatever case and accents; the choices beside it leave out the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.finding import Group, Wanted, folded, holds, name_in, search_words, words_in, words_of
from app.domain.job import Job, JobState
from app.domain.job_options import JobOptions
from app.domain.observation import SavedAudio

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
JOB = Job(
    id="5f0c",
    account_id="studio",
    model="ace-step-15",
    queue_id="9f2c8a41-aa",
    title="Été à Łódź",
    created_at=NOON,
    prompt="Slow waltz for a lighthouse keeper",
    summary="60 s · Ava",
    options=JobOptions(lyrics="Come home, sailor"),
    audio=SavedAudio("C:\\music\\Harbour_lights 2026.mp3", "ab" * 32, 5, "mp3", 60.0, verified=True),
    seller_url="https://Shop.example/retrieve",
)


def finds(text: str, job: Job = JOB, names: dict[str, str] | None = None) -> bool:
    return Wanted(words=search_words(text, names)).fits(job)


@pytest.mark.parametrize(
    "text, words",
    [
        ("Été à Łódź", "ete a lodz"),
        ("STRASSE Straße", "strasse strasse"),
        ("l'été—hiver", "l ete hiver"),
        ("snake_case and-dashes", "snake case and dashes"),
        ("Ångström Ørsted Þór Æsir", "angstrom orsted thor aesir"),
        ("ﬁne ½", "fine 1 2"),
        ("海の音 2", "海 の 音 2"),
        ("\u0e40\u0e2a\u0e35\u0e22\u0e07", "\u0e40 \u0e2a \u0e22 \u0e07"),
        ("  ", ""),
        ("—!?", ""),
    ],
)
def test_texts_are_folded_to_plain_words(text: str, words: str) -> None:
    assert folded(text) == words


def test_folding_what_is_folded_changes_nothing() -> None:
    for text in ("İstanbul", "ΣΊΣΥΦΟΣ", "ŒUVRE", "한국어", "\uff46ull"):
        assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    "text",
    [
        "ete",
        "ÉTÉ lodz",
        "light keep",
        "60 ava",
        "sailor",
        "ace-step",
        "9f2c8a41",
        "5f0c",
        "harbour_lights",
        "shop.example",
        "",
        "  —  ",
    ],
)
def test_a_job_is_found_by_everything_it_is_known_by(text: str) -> None:
    assert finds(text)


@pytest.mark.parametrize("text", ["winter", "slow winter", "ouse", "keeper fox", "musicc"])
def test_a_job_is_not_found_by_what_it_does_not_hold(text: str) -> None:
    assert not finds(text)


def test_a_word_with_a_hyphen_is_found_as_it_was_written_only() -> None:
    assert finds("step-15")
    assert not finds("15-step")


def test_scripts_without_blanks_are_found_in_the_middle() -> None:
    assert finds("の音", replace(JOB, title="静かな海の音"))


def test_a_model_is_found_by_its_name() -> None:
    names = {"ace-step-15": "Mélodie 1.5", "other": "Melodrama", "third": "Noise"}

    assert finds("melodie", names=names)
    assert finds("mel waltz", names=names)
    assert not finds("noise", names=names)
    assert search_words("ACE", {"ace": "Ace"}) == (("ace",),)


def test_every_choice_leaves_out_what_it_does_not_name() -> None:
    day = timedelta(days=1)

    assert Wanted().fits(JOB)
    assert Wanted(states=Group.MAKING.states).fits(JOB)
    assert not Wanted(states=Group.SAVED.states).fits(JOB)
    assert Wanted(model="ace-step-15", account_id="studio").fits(JOB)
    assert not Wanted(model="ace").fits(JOB)
    assert not Wanted(account_id="agent").fits(JOB)
    assert Wanted(since=NOON, until=NOON + day).fits(JOB)
    assert not Wanted(until=NOON).fits(JOB)
    assert not Wanted(since=NOON + day).fits(JOB)


def test_only_a_choice_that_may_leave_something_out_says_so() -> None:
    assert not Wanted().leaves_out
    for choice in (
        Wanted(words=search_words("a")),
        Wanted(states=frozenset({JobState.SAVED})),
        Wanted(model="m"),
        Wanted(account_id="a"),
        Wanted(since=NOON),
        Wanted(until=NOON),
    ):
        assert choice.leaves_out


def test_every_state_is_under_all_and_under_one_other_chip_at_most() -> None:
    for state in JobState:
        chips = [group for group in Group if state in group.states]
        assert Group.ALL in chips
        assert len(chips) <= 2


def test_a_job_without_file_and_seller_is_found_by_the_rest() -> None:
    bare = replace(JOB, audio=None, seller_url="", options=JobOptions())

    assert words_of(bare).startswith(" ete a lodz 60 s ava slow waltz")
    assert not holds(words_of(bare), search_words("sailor"))
    assert words_in("", "—") == ""


def test_a_files_name_is_read_on_whatever_system_it_was_saved() -> None:
    assert name_in("C:\\music\\a b.mp3") == "a b.mp3"
    assert name_in("/music/a b.mp3") == "a b.mp3"
    assert name_in("") == ""

"""The mutants: which changes are made to a file, how they are tried, and what the table says of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from devtools import mutants
from devtools.checkout import ROOT
from devtools.mutations import mutations


def changes(code: str) -> list[str]:
    return [each.change for each in mutations(ast.parse(code))]


@pytest.mark.parametrize(
    "code, change",
    [
        ("a = b < c", "b < c  =>  b <= c"),
        ("a = b < c", "b < c  =>  b >= c"),
        ("a = b == c", "b == c  =>  b != c"),
        ("a = b is None", "b is None  =>  b is not None"),
        ("a = b and c", "b and c  =>  b or c"),
        ("a = b and c", "b and c  =>  b"),
        ("a = b and c", "b and c  =>  c"),
        ("a = not b", "not b  =>  b"),
        ("a = b + c", "b + c  =>  b - c"),
        ("a = 7", "7  =>  8"),
        ("a = 7", "7  =>  6"),
        ("a = True", "True  =>  False"),
        ("a = 'words'", "'words'  =>  'XXwordsXX'"),
        ("a = f'{b} left'", "' left'  =>  'XX leftXX'"),
        ("a: int | None = None", "None  =>  0"),
        ("a = {b, c}", "c  =>  (nothing)"),
        ("a = {b: c, d: e}", "b  =>  (nothing)"),
        ("a = ((b, c), (d, e))", "(b, c)  =>  (nothing)"),
        ("a = f(b=c)", "b=c  =>  (nothing)"),
        ("a = [b for b in c if b]", "b  =>  (nothing)"),
        ("a = [b for b in c if b]", "b  =>  not b"),
        ("a = min(b)", "min(b)  =>  max(b)"),
        ("a = sorted(b)", "sorted(b)  =>  b"),
        ("a = b.lower()", "b.lower()  =>  b"),
        ("if a: b()", "a  =>  not a"),
        ("if a: b()", "b()  =>  pass"),
        ("def a(): return b", "return b  =>  return"),
        ("def a(): raise b", "raise b  =>  pass"),
        ("a += b", "a += b  =>  a -= b"),
        ("class E(Enum):\n A = 1\n B = 2\nS = E\nx = S.B", "S.B  =>  S.A"),
    ],
)
def test_each_kind_of_change_is_made(code: str, change: str) -> None:
    assert change in changes(code)


@pytest.mark.parametrize(
    "code",
    [
        '"""Words."""',
        "import a",
        "a: int",
        "def a(b: int) -> int: ...",
        "__all__ = ['a']",
        "for a, b in c: d",
    ],
)
def test_what_decides_nothing_is_left_alone(code: str) -> None:
    assert changes(code) in ([], ["...  =>  pass"])


def test_rows_of_a_table_keep_their_fields() -> None:
    assert "b  =>  (nothing)" not in changes("a = ((b, c), (d, e))")


def test_every_change_of_our_files_is_one_and_leads_to_code_that_compiles() -> None:
    for name in mutants.FILES:
        text = (ROOT / "app" / "domain" / f"{name}.py").read_text(encoding="utf-8")
        count = len(mutations(ast.parse(text)))
        assert count > 20
        for number in range(0, count, 7):
            tree = ast.parse(text)
            before = ast.unparse(tree)
            mutations(tree)[number].apply()
            assert ast.unparse(tree) != before
            compile(ast.fix_missing_locations(tree), name, "exec")


def test_a_change_is_tried_by_the_tests_and_the_file_stays_as_it_is() -> None:
    path = ROOT / "app" / "domain" / "decision.py"
    before = path.read_bytes()
    worker = mutants._Worker("app/domain/decision.py")
    try:
        assert worker.verdict(mutants.UNCHANGED) == "survived"
        assert worker.verdict(0) == "killed"
        assert worker.verdict(mutants.UNCHANGED) == "survived", "the one before left nothing behind"
    finally:
        worker.end()
    assert path.read_bytes() == before


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "equivalent.toml"
    path.write_text("")
    monkeypatch.setattr(mutants, "_EQUIVALENT", path)
    return path


def pretend(monkeypatch: pytest.MonkeyPatch, survivors: int) -> None:
    """The tests notice all changes but so many."""

    def verdicts(_path: str, count: int) -> list[str]:
        return ["survived"] * survivors + ["killed"] * (count - survivors - 1) + ["stillborn"]

    monkeypatch.setattr(mutants, "_verdicts", verdicts)


@pytest.mark.parametrize("survivors, code", [(0, 0), (1, 0), (20, 1)])
def test_the_table_counts_and_below_nine_in_ten_it_fails(
    monkeypatch: pytest.MonkeyPatch,
    listed: Path,
    capsys: pytest.CaptureFixture[str],
    survivors: int,
    code: int,
) -> None:
    pretend(monkeypatch, survivors)
    assert mutants.judge(("decision",)) == code
    said = capsys.readouterr().out
    assert said.count(": survived: ") == survivors
    (row,) = [line.split() for line in said.splitlines() if line.startswith("app/domain/decision.py  ")]
    assert row[3] == str(survivors)
    assert row[4] == "0"


def test_a_listed_change_is_counted_apart_and_a_stale_one_fails(
    monkeypatch: pytest.MonkeyPatch, listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend(monkeypatch, 1)
    text = (ROOT / "app" / "domain" / "decision.py").read_text(encoding="utf-8")
    first = mutations(ast.parse(text))[0]
    code = text.splitlines()[first.line - 1].strip()
    entry = f'[[equivalent]]\nfile = "app/domain/decision.py"\ncode = {code!r}\nchange = {first.change!r}\n'
    listed.write_text(entry)
    assert mutants.judge(("decision",)) == 0
    assert ": survived: " not in capsys.readouterr().out
    pretend(monkeypatch, 0)
    assert mutants.judge(("decision",)) == 1
    assert "gone or noticed" in capsys.readouterr().out


def test_files_that_it_does_not_know_are_named_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.command(["money"]) == 2
    assert "payment, policy, decision, limits" in capsys.readouterr().out


def test_tests_that_fail_without_a_change_prove_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutants._Worker, "verdict", lambda _worker, _number: "killed")
    with pytest.raises(mutants.TestsFailError, match="fail as it is"):
        mutants.score("app/domain/decision.py", frozenset())

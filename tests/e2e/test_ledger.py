"""A long proof goes on where it was stopped, counts only tries of the build that is served, and never calls nothing a success."""

from types import SimpleNamespace

import pytest

import ledger
import prove
from ledger import Ledger


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "FOLDER", tmp_path)
    return tmp_path


HELD = {"held": True, "version": "1"}
LOST = {"held": False, "version": "1"}


def test_what_was_tried_is_not_tried_again():
    first = Ledger("kills", "chromium", "b1")
    first.add(0, HELD)
    first.add(2, LOST)
    again = Ledger("kills", "chromium", "b1")
    assert again.missing(4) == [1, 3]
    assert [line["held"] for line in again.tries(4)] == [True, False]


def test_tries_of_another_build_and_a_torn_line_are_not_counted(folder):
    Ledger("kills", "chromium", "b1").add(0, HELD)
    with (folder / "kills-chromium.jsonl").open("a") as file:
        file.write('{"build": "b2", "try"')
    other = Ledger("kills", "chromium", "b2")
    assert (other.missing(1), other.others) == ([0], 1)


def asked(**options):
    return SimpleNamespace(**{"short": False, "times": None, "broken": False, **options})


def promise(lines, engine_fails=False):
    def tries(engine, numbers, broken):
        if engine_fails:
            raise OSError("no browser")
        yield from ((number, lines[number]) for number in numbers)

    return SimpleNamespace(TIMES=len(lines), SHORT=1, tries=tries, figure=lambda tries: f"{len(tries)} tried")


@pytest.fixture
def outcome(monkeypatch):
    monkeypatch.setenv("NORTHSTAR_URL", "http://localhost/")
    monkeypatch.setattr(prove, "build_at", lambda url: "b1")
    monkeypatch.setattr(prove.time, "sleep", lambda seconds: None)
    return lambda one, **options: prove.shown("kills", one, "chromium", asked(**options))


def test_a_promise_is_shown_when_every_try_held(outcome):
    assert outcome(promise([HELD, HELD]))


def test_one_loss_is_enough_to_fail_also_when_the_run_is_taken_up_again(outcome):
    assert not outcome(promise([HELD, LOST]))
    assert not outcome(promise([HELD, HELD]))


def test_nothing_tried_is_nothing_shown(outcome):
    assert not outcome(promise([HELD], engine_fails=True))
    assert not outcome(promise([]))


def test_with_a_fault_put_in_the_proof_has_to_see_it(outcome):
    assert outcome(promise([LOST]), broken=True)
    assert not outcome(promise([HELD]), broken=True)

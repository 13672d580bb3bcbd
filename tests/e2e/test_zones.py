"""A talk between two places, in browsers of four zones: planned, put into a calendar, held and thanked for, with the right
hours in words for both all along.

The judges know nothing of the app: Python's own database of zones, and its parser of calendar files.
"""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

import book
import clock
import journey
from test_calendar import take
from test_time import somewhere
from words import begins, say

DAY = date(2027, 3, 16)
# America's clocks have changed by then, Europe's and Lord Howe's have not.
PAIRS = [
    ("Asia/Kolkata", "America/Los_Angeles"),
    ("America/Los_Angeles", "Asia/Kolkata"),
    ("Africa/Lagos", "Asia/Tokyo"),
    ("Australia/Lord_Howe", "Europe/London"),
]
ROW = """
const row = document.querySelector(".time__table tbody tr");
return row && [...row.children].slice(0, 2).map((cell) => cell.innerText.trim().split(/\\s*\\n\\s*/));
"""
SHIFT = {-1: "before", 0: "", 1: "next"}


def shown(at, zone):
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def shift(at, mine, theirs):
    """How many days their calendar is ahead of mine."""
    return (at.astimezone(ZoneInfo(theirs)).date() - at.astimezone(ZoneInfo(mine)).date()).days


def how_late(at, zone, minutes=30):
    """The words of thanks for an hour outside of nine to five there; none within."""
    begins = at.astimezone(ZoneInfo(zone))
    ends = begins + timedelta(minutes=minutes)
    if time(9) <= begins.time() and ends.time() <= time(17) and begins.date() == ends.date():
        return None
    return "so early in your day" if time(4) < begins.time() < time(9) else "so late in your day"


def plans(person, mine, theirs):
    """The first time that the planner proposes, as its table has it for both; gives the moment that it means."""
    person.begins()
    book.put(person, {"person/daniel": {"name": "Daniel Reyes", "zone": theirs, "created": book.days_ago(person, 9)}})
    person.go("#/time/daniel")
    person.set_day(say("time-day"), DAY)
    person.wait(lambda: person.driver.execute_script(ROW), "a time that is possible for both")
    own, other = person.driver.execute_script(ROW)
    at = datetime.combine(DAY, time.fromisoformat(own[0].split()[0]), ZoneInfo(mine)).astimezone(timezone.utc)
    assert other[0].split()[0] == shown(at, theirs)
    words = {-1: "time-day-before", 0: "time-same-day", 1: "time-next-day"}
    assert (own[1], other[1]) == (say("time-same-day"), say(words[shift(at, mine, theirs)]))
    thanks_only_if_late(person, how_late(at, theirs))
    person.press(begins("time-choose-named"), how="begins")
    person.wait(lambda: person.route().startswith("#/meetings/"), "the meeting")
    return at


def thanks_only_if_late(person, late):
    """The times as text to send: the first has thanks when it asks for them, and no other words of that kind."""
    person.press(say("time-copy"))
    first = person.pasted().splitlines()[1]
    assert (begins("late-thanks-nobody").lower() in first.lower()) == bool(late), first
    assert late is None or first.endswith(say("late-thanks", name="Daniel", when=late)), first


def in_words(at, mine, theirs):
    """The moment as the app may say it to the one in `mine`: the browser's English is that of one country or another."""
    own = at.astimezone(ZoneInfo(mine))
    key = "-".join(["meetings-when-both", SHIFT[shift(at, mine, theirs)]]).rstrip("-")
    days = [f"{own:%A}, {own:%B} {own.day}", f"{own:%A} {own.day} {own:%B}", f"{own:%A}, {own.day} {own:%B}"]
    return [say(key, day=day, mine=shown(at, mine), theirs=shown(at, theirs), name="Daniel") for day in days]


def is_said(at, mine, theirs, text):
    return any(words in text for words in in_words(at, mine, theirs))


@pytest.mark.parametrize("mine, theirs", PAIRS, ids=[mine for mine, _ in PAIRS])
def test_a_talk_is_planned_kept_held_and_thanked_for_at_the_right_hours(start, monkeypatch, mine, theirs):
    person = somewhere(start, monkeypatch, mine)
    at = plans(person, mine, theirs)
    person.wait(lambda: is_said(at, mine, theirs, person.text()), f"one of {in_words(at, mine, theirs)}")
    late = how_late(at, theirs)

    method, events = take(person, "meetings-calendar-add")
    route = person.route()
    talk = events[route.removeprefix("#/meetings/") + "@northstar"]
    assert (method, talk.start, talk.end) == ("PUBLISH", at, at + timedelta(minutes=30))
    assert is_said(at, mine, theirs, str(talk["DESCRIPTION"]))
    assert ("thank you for making time" in str(talk["DESCRIPTION"])) == bool(late)
    assert late is None or say("late-thanks", name="Daniel", when=late) in str(talk["DESCRIPTION"])

    # The page's clock goes on to four minutes before the talk.
    now = datetime.now(timezone.utc)
    person.is_saved()
    clock.later(person, (at - timedelta(minutes=4) - now).total_seconds() * 1000)
    person.reload()
    person.go(route + "/live")
    person.find(say("meetings-live-begin"), "button")
    soon = [at + timedelta(minutes=more) for more in range(-4, 3)]
    clocks = [say("meetings-live-clocks", mine=shown(one, mine), theirs=shown(one, theirs), name="Daniel") for one in soon]
    person.wait(lambda: any(words in person.text() for words in clocks), "what both clocks show")
    assert (begins("meetings-live-thanks") in person.text()) == bool(late)
    person.press(say("meetings-live-begin"))
    person.press(say("meetings-live-end"))
    person.sees_heading(say("meetings-after", name="Daniel"))
    ended = [say("meetings-when", day=say("when-today"), time=shown(one, mine)) for one in soon]
    person.wait(lambda: any(words in person.text() for words in ended), "when it was over")
    person.press(say("meetings-thanks-write"))
    journey.take_all_offers(person)
    person.sees("Dear Daniel")
    assert late is None or late in person.text()
    assert late or "in your day" not in person.text()

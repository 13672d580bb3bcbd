"""Calendar files as other programs read them: Python's icalendar and JavaScript's ical.js, on thousands of meetings.

`cargo xtask prove calendars` calls it with the program that writes the files, Node, ical.js and how many to try. The
moments are compared with those of Python's own zones. Where these are of another version than ours, what differs is
listed, and only there.
"""

import json
import random
import re
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import icalendar

EVIL = [
    "", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x", "\nATTACH:x", "\rEND:VCALENDAR", "%0d%0aUID:x", "\u2028UID:x", "\u2029x",
    "\u0085UID:x", "\\nUID:x", "\\", "\\\\n", "\x00\x07\x7f", "\x1b[31m", "\ufeff\u202e", ";X=1:y", '"', ",,;;", "\r\n \r\n",
    "BEGIN:VALARM", "x" * 74 + "😀", "e\u0301" * 60, "👩‍👩‍👧‍👦" * 12, "\t tab \t", " " * 90, "क्षत्रिय " * 20, "a\x0bb\x0cc",
]  # fmt: skip
WORDS = ["talk", "Léila", "😀", "देव", "東京", "a;b", "c,d", "e\\f", "https://meet.example/?a=1;b", "\n", "\r\n", " "]


def text(chance):
    words = "".join(chance.choice(WORDS) + " " for _ in range(chance.randrange(40)))
    return words + chance.choice(EVIL) + chance.choice(["", " ", "end"])


def kept(text):
    """What a text is after it was in a file."""
    text = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)


def changes(zone):
    """The days of 2024 to 2030 in which the clocks of a zone change, at their ends in UTC."""
    at, found = datetime(2024, 1, 1, tzinfo=timezone.utc), []
    offset = at.astimezone(zone).utcoffset()
    while at.year < 2031:
        at += timedelta(days=1)
        if at.astimezone(zone).utcoffset() != offset:
            offset = at.astimezone(zone).utcoffset()
            found.append(at)
    return found


def meetings(chance, times):
    names = sorted(available_timezones() - {"localtime", "Factory", "posixrules"})
    known = {}
    for number in range(times):
        name = chance.choice(names)
        zone = ZoneInfo(name)
        around = known.setdefault(name, changes(zone))
        first = datetime(2024, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=chance.randrange(7 * 525_600))
        if around and number % 2:
            first = chance.choice(around) + timedelta(minutes=chance.randrange(-1800, 300))
        start = first.astimezone(zone).replace(tzinfo=None, fold=0)
        if number % 7 == 1:
            # Perhaps a time that the clocks never show.
            start += timedelta(minutes=chance.choice([-45, -20, 20, 45]))
        yield name, start, start + timedelta(minutes=chance.choice([10, 20, 45, 60, 180]))


def asked(chance, number, name, start, end):
    return {
        "id": f"{number}{chance.choice(EVIL)}", "title": text(chance), "zone": name,
        "start": start.strftime("%Y-%m-%dT%H:%M"), "end": end.strftime("%Y-%m-%dT%H:%M"),
        "description": text(chance), "location": text(chance), "alarms": chance.sample([0, 5, 10, 60, 1440, 10080], 2),
        "sequence": chance.randrange(9), "cancel": number % 5 == 0,
    }  # fmt: skip


def moment(local, zone):
    return int(local.replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1000


def by_python(ics):
    calendar = icalendar.Calendar.from_ical(ics)
    events = [
        {
            "uid": str(event["UID"]),
            "sequence": event["SEQUENCE"],
            "start": int(event.decoded("DTSTART").timestamp()) * 1000,
            "end": int(event.decoded("DTEND").timestamp()) * 1000,
            "title": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "location": str(event["LOCATION"]),
            "status": str(event["STATUS"]),
            "alarms": [alarm.decoded("TRIGGER").total_seconds() / -60 for alarm in event.walk("VALARM")],
        }
        for event in calendar.walk("VEVENT")
    ]
    return {"method": str(calendar["METHOD"]), "events": events}


def wanted(meeting, start, end):
    off = meeting["cancel"]
    texts = {name: kept(meeting[name]) for name in ["title", "description", "location"]}
    status = "CANCELLED" if off else "CONFIRMED"
    alarms = [] if off else meeting["alarms"]
    event = {"sequence": meeting["sequence"], "start": start, "end": end, **texts, "status": status, "alarms": alarms}
    return {"method": "CANCEL" if off else "PUBLISH", "events": [event]}


def is_legal(ics):
    lines = ics.encode().split(b"\r\n")
    return lines.pop() == b"" and all(len(line) <= 75 and not re.search(b"[\\x00-\\x08\\x0a-\\x1f]", line) for line in lines)


def talk(command, lines):
    said = subprocess.run(
        command, input="".join(json.dumps(line) + "\n" for line in lines), capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in said.stdout.split("\n") if line]


def main(program, node, ical, times):
    chance = random.Random(7)
    cases = [(asked(chance, n, *meeting), *meeting) for n, meeting in enumerate(meetings(chance, int(times)))]
    answers = talk([program], [case[0] for case in cases])
    assert [answer["id"] for answer in answers] == [case[0]["id"] for case in cases]
    written = [answer for answer in answers if "ics" in answer]
    by_javascript = iter(talk([node, str(Path(__file__).with_name("read.mjs")), ical], written))
    wrong, differing, uids = [], set(), set()
    for answer, (meeting, zone, start, end) in zip(answers, cases):
        begins, ends = moment(start, zone), moment(end, zone)
        if ends <= begins:
            # The start was put forward past the end; or the end comes a second time, after the start.
            assert "error" in answer or "second" in answer["note"], (meeting, answer)
            if "ics" in answer:
                next(by_javascript)
            continue
        read, other = by_python(answer["ics"]), next(by_javascript)
        assert other.pop("id") == meeting["id"]
        if [event["start"] for event in read["events"]] != [begins]:
            differing.add(zone)
            begins, ends = read["events"][0]["start"], read["events"][0]["end"]
        names = [event.pop("uid") for event in read["events"]]
        uids.update(names)
        if names != [event.pop("uid") for event in other["events"]] or not is_legal(answer["ics"]):
            wrong.append((meeting, answer))
        if not read == other == wanted(meeting, begins, ends):
            wrong.append((meeting, read, other, wanted(meeting, begins, ends)))
    for case in wrong[:3]:
        print(*case, sep="\n", end="\n\n")
    print(f"{len(written)} files read by both, {len(wrong)} not as they were meant, {len(uids)} names")
    print("Zones of which our data differ:", ", ".join(sorted(differing)) or "none")
    return 1 if wrong or len(differing) > 5 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

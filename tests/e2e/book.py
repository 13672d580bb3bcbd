"""Entries put straight into the storage, for what would take a person weeks to bring about."""

import json

DAY = 24 * 60 * 60 * 1000
PUT = """
for (const [key, fields] of Object.entries(arguments[0]))
  localStorage.setItem("northstar/r/" + key, JSON.stringify({ v: 1, t: "0001a0000000000a1", f: fields }));
"""


def put(person, entries):
    """Puts entries, by `kind/id`, and loads the page anew."""
    person.driver.execute_script(PUT, entries)
    person.reload()


def fields(person, key):
    """The fields of an entry as they are kept."""
    return json.loads(person.stored()["northstar/r/" + key])["f"]


def days_ago(person, days):
    """A moment so many days before the page's clock."""
    return person.driver.execute_script("return Date.now()") - days * DAY


def second_talk(person):
    """Somebody whom one has met once, a month ago, with what was said and promised there, and the talk to come."""
    held, leila = days_ago(person, 30), "leila"
    put(
        person,
        {
            "person/leila": {"name": "Leila Haddad", "zone": "Asia/Amman", "created": held - DAY},
            "meeting/last": {
                "person": leila,
                "minutes": 20,
                "ended": held,
                "began": held - DAY // 48,
                "takeaways": ["A chart needs one choice"],
                "agenda": [
                    {"text": "How do you say no?", "from": "", "done": True},
                    {"text": "What would you read first?", "from": "", "done": False},
                ],
                "created": held - DAY,
            },
            "meeting/next": {"person": leila, "minutes": 30, "created": days_ago(person, 1)},
            "note/one": {"meeting": "last", "text": "Talks fast, loves maps", "created": held},
            "advice/choice": {
                "person": leila,
                "meeting": "last",
                "text": "End each chart with the choice",
                "created": held,
            },
            "action/mine": {"person": leila, "meeting": "last", "text": "Sit in on a budget meeting", "created": held},
            "action/hers": {
                "person": leila,
                "meeting": "last",
                "text": "Read my one-page bet",
                "whose": "theirs",
                "created": held + 1,
            },
        },
    )

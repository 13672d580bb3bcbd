"""Every place of the app as an address, those of single records with the ids that are stored."""

from words import worksheets

PLACES = ["#/today", "#/reflect", "#/reflect/summary", "#/people", "#/find", "#/find/channels", "#/outreach", "#/meetings", "#/time", "#/data", "#/data/move", "#/data/people", "#/settings", "#/about"]


def questions():
    """One question for each kind of field."""
    found = {}
    for sheet in worksheets():
        for question in sheet["question"]:
            found.setdefault(question["field"], f"#/reflect/{sheet['id']}/{question['id']}")
    return list(found.values())


def with_records(stored):
    """The places of a workbook that holds these keys: one of each kind is enough to see."""

    def ids(kind):
        start = f"northstar/r/{kind}/"
        return sorted(key.removeprefix(start) for key in stored if key.startswith(start))

    places = [*PLACES, *questions()]
    places += [f"#/people/{one}" for one in ids("person")[:2]]
    places += [f"#/outreach/{one}" for one in ids("letter")]
    for one in ids("meeting"):
        places += [f"#/meetings/{one}", f"#/meetings/{one}/time", f"#/meetings/{one}/live", f"#/meetings/{one}/after"]
    return places


def name(route):
    """A place as a part of a file's name."""
    return route.removeprefix("#/").replace("/", "-")

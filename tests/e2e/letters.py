"""Letters as they lie on the desk: their kinds, the texts of their parts, and one that is sent on."""

import journey
from words import ROOT, content, say


def kinds():
    """The content of each kind of letter, in order."""
    return [content(f"letters/{path.name}") for path in sorted((ROOT / "content/en/letters").glob("*.toml"))]


def kind(wanted):
    """The content of one kind of letter."""
    return next(kind for kind in kinds() if kind["id"] == wanted)


def texts(person):
    """The texts of the parts by their ids."""
    return person.driver.execute_script(
        "return Object.fromEntries([...document.querySelectorAll('.manuscript textarea')]"
        ".map((area) => [area.id.slice(5), area.value]))"
    )


def begins_letter(person, kind, name):
    """A letter of a kind to somebody, from the letters' own place."""
    person.go("#/outreach")
    person.choose(say("outreach-kind"), kind["title"])
    person.sees(kind["when"])
    person.type_into(say("person-name"), name)
    person.press_it(lambda: who(person, name))
    person.sees_heading(say("composer-for", kind=kind["title"], name=name))


def who(person, name):
    """Somebody who is known, or else the button that adds them."""
    known = person.look(name, ".person-chooser__person", how="begins")
    return known[0] if known else person.find(say("person-add", name=name), "button")


def fix(person, label, rule):
    """Mends what a check found in a part by the one button that it offers."""
    journey.open_part(person, label)
    person.press(rule["fix"].split("{")[0], how="begins")


def send_check_in(person):
    journey.take_all_offers(person)
    person.press(say("send-mark"))
    person.sees_heading(say("sent-title", name=journey.MENTOR))

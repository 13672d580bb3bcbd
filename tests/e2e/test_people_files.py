"""People of other programs: brought in from files and pasted words, undone, taken out again, and made one of two.

What the app writes is read here by parsers that know nothing of it: Python's own for tables, vobject's for cards."""

import csv
import io
import json

import pytest
import vobject

from backups import handed, overhear
from folk import BRING, GOLDEN, PLACE, bring, found, looks_at, people
from words import ROOT, say

CORPUS = ROOT / "workbook/corpus"
LINK = "https://www.linkedin.com/in/leila-haddad"


def test_files_of_other_programs_come_in_and_go_with_one_undo(person):
    person.begins()
    for name, count, somebody, fact in [
        ("google.csv", 2, "Ana Lucía Gómez", ("organisation", "Hospital São José")),
        ("outlook.csv", 2, "Jürgen Groß", ("place", "Köln, Deutschland")),
        ("linkedin.csv", 3, "花子 田中", ("organisation", "楽天")),
        ("apple.vcf", 1, "Leila Haddad", ("role", "Head of Product")),
        ("android.vcf", 2, "प्रिया शर्मा", ("reach", "+91-98765-43210, 022 1234 5678")),
        ("four.vcf", 1, "J. Doe", ("zone", "America/New_York")),
    ]:
        looks_at(person, GOLDEN / name)
        assert found(person) == [None, count], name
        assert people(person) == {}, "looking changes nothing"
        bring(person, count)
        field, value = fact
        assert people(person)[somebody][field] == value, name
        person.press(say("contacts-undo"))
        person.wait(lambda: people(person) == {}, "everybody to be gone again")


def test_what_can_not_be_taken_is_told_with_its_reason(person, tmp_path):
    person.begins()
    looks_at(person, GOLDEN / "google.csv")
    person.press("1 ", how="begins")
    person.sees(say("contacts-refused-row", number="4", why=say("contacts-why-no-name")))
    broken = tmp_path / "broken.csv"
    broken.write_text('Name,Company\n"Ana,Safar\nKwame,a,b,c\nZoe,\n', encoding="utf-8")
    looks_at(person, broken)
    assert found(person) == [None, 1]
    person.press("2 ", how="begins")
    person.sees(say("contacts-why-quotes"))
    person.sees(say("contacts-why-ragged"))
    for line in (CORPUS / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        line = json.loads(line)
        if line["kind"] not in ("csv", "vcard"):
            continue
        looks_at(person, CORPUS / line["file"])
        reason, count = found(person)
        # Who stands there twice comes once.
        assert count <= line["records"] and (count == 0) == (line["records"] == 0), line["file"]
        assert (reason or "empty") == (line["reason"] or "empty"), line["file"]
    assert people(person) == {}


def test_a_column_can_be_named_by_hand(person, tmp_path):
    person.begins()
    table = tmp_path / "own.csv"
    table.write_text("Who it is about;What;Notes\nAna Gómez;Baker;Kind\n", encoding="utf-8")
    looks_at(person, table)
    assert found(person) == ["no-names", 0]
    person.choose("Who it is about", say("contacts-fact-name"))
    person.wait(lambda: found(person) == [None, 1], "Ana")
    person.choose("What", say("contacts-fact-role"))
    person.wait(lambda: "Baker" in person.text(), "what she does")
    bring(person, 1)
    assert people(person)["Ana Gómez"]["role"] == "Baker"


def test_headings_of_a_language_that_nobody_knows_are_no_person(person, tmp_path):
    person.begins()
    table = tmp_path / "magyar.csv"
    table.write_text("Név;Város\nAnna Kovács;Szeged\n", encoding="utf-8")
    looks_at(person, table)
    person.choose(say("contacts-column", number=1), say("contacts-fact-name"))
    person.wait(lambda: found(person) == [None, 2], "two rows of people")
    person.press(say("contacts-headed"))
    person.wait(lambda: found(person) == [None, 1], "one person")
    bring(person, 1)
    assert list(people(person)) == ["Anna Kovács"]


def test_who_is_here_already_stands_beside_and_gets_what_is_missing(person):
    person.begins()
    person.go(PLACE)
    person.type_into(say("contacts-paste"), "Leila Haddad")
    person.press(say("contacts-read"))
    bring(person, 1)
    person.sees_heading("Leila Haddad")
    looks_at(person, GOLDEN / "apple.vcf")
    person.sees(say("contacts-here", who="Leila Haddad"))
    person.sees(say("contacts-like-work"))
    bring(person, 1)
    one = people(person)["Leila Haddad"]
    assert (one["email"], one["link"]) == ("leila@safar.example", LINK)
    assert len(people(person)) == 1
    looks_at(person, GOLDEN / "linkedin.csv")
    assert person.driver.execute_script("return document.querySelector('.contacts__row select').value") == "leave"


def test_a_pasted_page_and_a_link_make_a_new_person(person):
    person.begins()
    person.go(PLACE)
    profile = "Leila Haddad\n· 2nd\nHead of Product at Safar Travel\nBeirut, Lebanon · Contact info\n500+ connections"
    person.set_text(person.field(say("contacts-paste")), profile)
    person.press(say("contacts-read"))
    bring(person, 1)
    leila = people(person)["Leila Haddad"]
    assert (leila["role"], leila["organisation"], leila["place"]) == ("Head of Product", "Safar Travel", "Beirut, Lebanon")
    person.go("#/people")
    person.type_into(say("people-add-name"), "https://www.linkedin.com/in/kwame-mensah-7")
    person.press(say("people-add"))
    person.sees_heading("Kwame Mensah")
    person.go(PLACE)
    person.type_into(say("contacts-paste"), "12345")
    person.press(say("contacts-read"))
    person.sees(say("contacts-refused-pasted"))


def test_what_another_app_shares_makes_a_new_person(person):
    person.begins()
    person.is_saved()
    person.driver.get(person.door.url + "?title=Leila+Haddad+%7C+LinkedIn&text=&url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fleila-haddad")
    person.wait_until_ready()
    person.sees_heading(say("contacts-title"))
    assert person.driver.execute_script("return location.search") == ""
    assert person.route() == PLACE
    bring(person, 1)
    assert people(person)["Leila Haddad"]["link"] == LINK


@pytest.mark.parametrize("kind", ["cards", "table"])
def test_what_goes_out_is_read_by_other_programs(person, kind):
    person.begins()
    for name, count in [("apple.vcf", 1), ("android.vcf", 2), ("outlook.csv", 2)]:
        looks_at(person, GOLDEN / name)
        bring(person, count)
    here = people(person)
    person.go(PLACE)
    overhear(person)
    person.press(say(f"contacts-out-{kind}"))
    text = handed(person)
    person.sees(say("contacts-out-done", name="northstar-people." + ("vcf" if kind == "cards" else "csv")))
    if kind == "cards":
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
        cards = {card.fn.value: card for card in vobject.readComponents(text)}
        assert set(cards) == set(here)
        leila = cards["Leila Haddad"]
        assert (leila.email.value, leila.title.value, leila.org.value) == ("leila@safar.example", "Head of Product", ["Safar Travel"])
        assert leila.note.value == here["Leila Haddad"]["notes"]
        assert cards["Jürgen Groß"].adr.value.city == "Köln, Deutschland"
        assert {url.value for url in leila.url_list} == {LINK, "https://safar.example/team"}
    else:
        rows = {row["Name"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}
        assert set(rows) == set(here)
        assert rows["Leila Haddad"]["Notes"] == here["Leila Haddad"]["notes"]
        assert rows["Zoë O'Neil"]["Company"] == "Example, Inc."
        assert rows["Jürgen Groß"]["Other Ways"].startswith("'+49"), "no spreadsheet counts with it"


def test_two_records_of_one_person_become_one_and_two_again(person):
    person.begins()
    for words in ["Leila Haddad", "Name: Leila Haddad\nEmail: leila@safar.example"]:
        person.go("#/people")
        person.go(PLACE)
        person.set_text(person.field(say("contacts-paste")), words)
        person.press(say("contacts-read"))
        if "Email" in words:
            person.choose(say("contacts-what", name="Leila Haddad"), say("contacts-do-new"))
        bring(person, 1)
    count = "return Object.entries(localStorage).filter(([k, v]) => k.startsWith('northstar/r/person/') && !JSON.parse(v).d).length"
    person.is_saved()
    assert person.driver.execute_script(count) == 2
    person.go(PLACE)
    person.press(say("contacts-twins-do"))
    person.sees(say("contacts-twins-none"))
    person.is_saved()
    assert people(person)["Leila Haddad"]["email"] == "leila@safar.example"
    person.press(say("contacts-twins-undo"))
    person.sees(say("contacts-twins-do"))


def test_many_people_are_found_by_name_and_nobody_is_chosen_for_them(person, tmp_path):
    person.begins()
    table = tmp_path / "many.csv"
    rows = [f"Person {number},Firm {number},p{number}@example.org" for number in range(50_000 - 1)]
    table.write_text("\n".join(["Name,Company,Email", *rows]), encoding="utf-8")
    looks_at(person, table)
    assert found(person) == [None, 49_999]
    person.sees(say("contacts-many"))
    person.type_into(say("contacts-find"), "Person 49321")
    person.press("Person 49321")
    bring(person, 1)
    person.sees_heading("Person 49321")
    looks_at(person, table)
    before = people(person)
    person.press(say("contacts-all"))
    person.press(BRING, how="begins")
    person.sees(say("contacts-no-room"))
    assert people(person) == before

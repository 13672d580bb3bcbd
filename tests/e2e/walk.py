"""One walk through everything that could lose a word: two devices, a locked backup, a text changed on both, an undo, a full
disk and the rescue page. Each step is checked and leaves a picture, `pictures/walk-*.png`.

`cargo xtask pictures --walk` calls this.
"""

import base64
import os
import tempfile
from pathlib import Path

import browsers
from backups import backup_text, choose_file, handed, overhear
from door import Door
from person import Person
from test_rescue import at_rescue, taken
from test_storage import FILL, MAKE_ROOM
from words import ROOT, say

FOLDER = ROOT / "pictures"
YEAR = "#/reflect/why/year"
WORDS = "A calm year in Lagos"
PHRASE = "violet tram kettle moss"


class Walk:
    """The steps, each with its picture."""

    def __init__(self, folder):
        self.files = Path(folder)
        self.count = 0

    def picture(self, person, name, at=None):
        """What is on the screen, with something of it in the middle."""
        self.count += 1
        if at is not None:
            person.bring(at)
        shot = person.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
        path = FOLDER / f"walk-{self.count}-{name}.png"
        path.write_bytes(base64.b64decode(shot["data"]))
        print(f"  {path.name}", flush=True)

    def file(self, name, text):
        path = self.files / name
        path.write_text(text, encoding="utf-8")
        return path


def device(size):
    """A browser with a profile of its own, at the app's address."""
    driver = browsers.chromium()
    browsers.resize(driver, size)
    return Person(driver, Door(os.environ["NORTHSTAR_URL"]))


def write(person, words):
    person.go(YEAR)
    person.type_in(lambda: person.driver.find_element("css selector", "main textarea"), words)
    person.sees(say("reflect-saved"))


def lock(walk, phone):
    """A backup under a passphrase, made on the phone."""
    phone.begins()
    write(phone, WORDS)
    phone.go("#/data")
    overhear(phone)
    phone.press(say("lock-title"))
    phone.type_into(say("lock-phrase"), PHRASE)
    phone.type_into(say("lock-again"), PHRASE)
    walk.picture(phone, "a-passphrase", phone.field(say("lock-phrase")))
    phone.press(say("lock-do"))
    text = handed(phone)
    assert WORDS not in text
    phone.sees("-locked.json")
    return walk.file("locked.json", text)


def move(walk, desk, copy):
    """The other device has nothing yet, and takes it all over."""
    desk.visit()
    desk.press(say("today-intent-backup"))
    desk.sees_heading(say("data-title"))
    choose_file(desk, copy)
    desk.type_into(say("bring-unlock-phrase"), PHRASE)
    walk.picture(desk, "it-is-locked", desk.field(say("bring-unlock-phrase")))
    desk.press(say("bring-unlock-do"))
    walk.picture(desk, "what-would-change", desk.find(say("merge-do"), "button"))
    desk.press(say("merge-do"))
    desk.sees(say("merge-done"))
    desk.go(YEAR)
    desk.sees(WORDS)


def conflict(walk, phone, desk):
    """Both write on, and no word of either goes."""
    write(phone, WORDS + ", and a garden")
    write(desk, WORDS + ", with time for the team")
    copy = walk.file("phone.json", backup_text(phone))
    desk.go("#/data")
    choose_file(desk, copy)
    desk.press(say("merge-do"))
    desk.sees(say("versions-heading"))
    both = [WORDS + ", and a garden", WORDS + ", with time for the team"]
    assert all(words in desk.text() for words in both)
    walk.picture(desk, "both-versions", desk.find(say("versions-keep-both"), "button"))
    desk.press(say("merge-undo"))
    desk.wait(lambda: say("versions-heading") not in desk.text(), "the merge to be undone")
    walk.picture(desk, "undone")
    choose_file(desk, walk.file("again.json", backup_text(phone)))
    desk.press(say("restore-do"))
    desk.sees(say("restore-done"))
    desk.go(YEAR)
    desk.sees(both[0])


def full(walk, desk):
    """The browser has no room left: nothing is called saved, and nothing goes."""
    desk.driver.execute_script(FILL)
    longer = WORDS + " and no room".ljust(400, ".")
    desk.type_in(lambda: desk.driver.find_element("css selector", "main textarea"), longer)
    desk.sees(say("status-not-saved"))
    walk.picture(desk, "no-room")
    assert longer in backup_text(desk)
    desk.driver.execute_script(MAKE_ROOM)
    write(desk, longer + "!")
    desk.reload()
    desk.go(YEAR)
    desk.sees(longer + "!")
    return longer + "!"


def rescue(walk, desk, words):
    """The program stops; the words come out all the same."""
    desk.driver.execute_script("document.documentElement.setAttribute('data-broken', '')")
    walk.picture(desk, "it-stopped")
    desk.driver.get(desk.door.url + "rescue.html")
    at_rescue(desk)
    walk.picture(desk, "rescue")
    assert words in taken(desk)


def main():
    FOLDER.mkdir(exist_ok=True)
    phone, desk = device(browsers.PHONE), device(browsers.WIDE)
    try:
        with tempfile.TemporaryDirectory() as folder:
            walk = Walk(folder)
            move(walk, desk, lock(walk, phone))
            conflict(walk, phone, desk)
            words = full(walk, desk)
            rescue(walk, desk, words)
        print(f"Every step held; the pictures are in {FOLDER}")
    finally:
        for person in [phone, desk]:
            person.driver.quit()
            person.door.shut()


if __name__ == "__main__":
    main()

"""Takes every place, with the sample workbook and empty, wide and narrow, by day and by night, and lays the pictures on sheets.

`cargo xtask pictures` calls this. The pictures lie in `pictures/`; the sheets begin with `sheet-`.
With `--walk` it goes one way instead, through everything that could lose a word: see `walk.py`.
"""

import base64
import os
import sys

from PIL import Image, ImageDraw

import browsers
import places
from door import Door
from person import Person
from words import ROOT

FOLDER = ROOT / "pictures"
SIZES = {"wide": browsers.WIDE, "phone": browsers.PHONE}
THEMES = {"day": "#F5F2EA", "night": "#0D1424"}
# A sheet shows each picture this wide, so many in a row.
TILE = {"wide": 640, "phone": 260}
ROW = {"wide": 3, "phone": 7}
GAP = 24
LABEL = 22


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    driver = browsers.chromium()
    try:
        for book in ["sample", "empty"]:
            for size in SIZES:
                take_all(driver, book, size)
    finally:
        driver.quit()
    print(f"The pictures are in {FOLDER}")


def take_all(driver, book, size):
    """Every place of one workbook at one size, by day and by night."""
    door = Door(os.environ["NORTHSTAR_URL"])
    person = Person(driver, door)
    browsers.resize(driver, SIZES[size])
    try:
        welcome = book == "empty" and first_opening(person, size)
        if book == "empty":
            person.begins()
        else:
            person.looks_around()
        person.is_saved()
        routes = places.with_records(person.stored())
        for theme in THEMES:
            browsers.turn(person, theme)
            taken = [welcome[theme]] if welcome else []
            taken += [take(person, f"{book}-{size}-{theme}", route, size) for route in routes]
            lay_sheet(f"{book}-{size}-{theme}", size, theme, taken)
            print(f"  {book}, {size}, {theme}: {len(taken)} pictures")
            sys.stdout.flush()
    finally:
        door.shut()


def first_opening(person, size):
    """The question of intent, before anything is chosen."""
    taken = {}
    person.visit()
    for theme in THEMES:
        browsers.turn(person, theme)
        taken[theme] = save(person, f"empty-{size}-{theme}-welcome", size)
    return taken


def take(person, name, route, size):
    person.go(route)
    person.wait(lambda: person.heading() != "", f"a heading at {route}")
    return save(person, f"{name}-{places.name(route)}", size)


def save(person, name, size):
    """The whole page, down to its end, as one picture."""
    person.driver.execute_script("document.activeElement?.blur(); scrollTo(0, 0)")
    person.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))")
    width, height = SIZES[size]
    whole = max(height, person.driver.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": min(whole, 4 * height), "scale": 1}
    shot = person.driver.execute_cdp_cmd(
        "Page.captureScreenshot", {"format": "png", "clip": clip, "captureBeyondViewport": True}
    )
    path = FOLDER / f"{name}.png"
    path.write_bytes(base64.b64decode(shot["data"]))
    return path


def lay_sheet(name, size, theme, paths):
    """All pictures of one kind side by side, each under its name."""
    width, row = TILE[size], ROW[size]
    tiles = [(path, tile(path, width)) for path in paths]
    rows = [tiles[at : at + row] for at in range(0, len(tiles), row)]
    heights = [max(picture.height for _, picture in one) + LABEL + GAP for one in rows]
    sheet = Image.new("RGB", (GAP + row * (width + GAP), GAP + sum(heights)), "#8A8F98")
    draw = ImageDraw.Draw(sheet)
    top = GAP
    for one, height in zip(rows, heights, strict=True):
        for place, (path, picture) in enumerate(one):
            left = GAP + place * (width + GAP)
            draw.text((left, top), path.stem.removeprefix(f"{name}-"), fill="#10131A")
            sheet.paste(picture, (left, top + LABEL))
        top += height
    sheet.save(FOLDER / f"sheet-{name}.png")


def tile(path, width):
    picture = Image.open(path).convert("RGB")
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    if "--walk" in sys.argv:
        import walk

        walk.main()
    else:
        main()

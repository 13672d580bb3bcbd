"""What comes out of the printer: whole, on as many pages as it should, and nothing else, on both papers of the world."""

import base64
import io
import unicodedata

import pytest
from pypdf import PdfReader

import places
from words import say, worksheets

INCH = 25.4
PAPERS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
# What is on every screen and belongs on no paper.
AROUND = ["nav-skip", "nav-data", "nav-settings", "nav-about", "status-saved"]


@pytest.fixture(params=PAPERS)
def printed(request, start):
    """The pages of a place of the sample workbook, as text."""
    width, height = PAPERS[request.param]
    # As wide as the paper between its margins, so that the screen shows what the paper will.
    person = start(size=(round((width - 32) / INCH * 96), 900))
    person.looks_around()
    person.is_saved()
    paper = {"paperWidth": width / INCH, "paperHeight": height / INCH}

    def pages(route):
        person.go(route)
        person.wait(lambda: person.heading() != "", "the place")
        person.wait(lambda: say("about-kept-looking") not in person.text(), "what is looked up")
        pieces = shown_on_paper(person)
        pdf = person.driver.execute_cdp_cmd("Page.printToPDF", paper)["data"]
        texts = [close(page.extract_text()) for page in PdfReader(io.BytesIO(base64.b64decode(pdf))).pages]
        cut_off = [piece for piece in pieces if close(piece) not in "".join(texts)]
        assert pieces and not cut_off, f"cut off at {route}: {cut_off}"
        return texts

    pages.person = person
    return pages


def shown_on_paper(person):
    """Every piece of text that the styles for paper leave."""
    person.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    pieces = person.driver.execute_script(SHOWN)
    person.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    return pieces


# What is only for the ear is one pixel large.
SHOWN = """
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const pieces = [];
while (walk.nextNode()) {
  const element = walk.currentNode.parentElement;
  const { width, height } = element.getBoundingClientRect();
  const shown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  if (shown && element.matches(":not(textarea, option, script, style)")) pieces.push(walk.currentNode.data);
}
return pieces;
"""


def close(text):
    """The text letter by letter: a printed page keeps no room between words, and joins letters such as “fi”."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.only("chromium")
def test_the_persona_card_is_one_page_with_room_for_names(printed):
    [page] = printed("#/reflect/summary")
    assert says(page, "reflect-persona-name", "reflect-print-people", "paper-foot")


@pytest.mark.only("chromium")
def test_each_blank_worksheet_is_one_page(printed):
    pages = printed("#/reflect")
    assert len(pages) == len(worksheets())
    for page, sheet in zip(pages, worksheets()):
        assert says(page, "app-name", "paper-foot")
        assert all(close(question["title"]) in page for question in sheet["question"])


@pytest.mark.only("chromium")
def test_a_letter_is_one_page_to_read_and_not_the_desk_it_was_written_at(printed):
    letters = [key for key in printed.person.stored() if key.startswith("northstar/r/letter/")]
    drafts = 0
    for key in letters:
        [page] = printed(f"#/outreach/{key.removeprefix('northstar/r/letter/')}")
        drafts += close(say("paper-draft")) in page
        assert says(page, "reading-to", "reading-subject")
        assert close(say("review-aside")) not in page
    assert 0 < drafts < len(letters)


@pytest.mark.only("chromium")
def test_the_sheet_for_a_meeting_is_one_page_with_its_real_day(printed):
    meetings = [key for key in printed.person.stored() if key.startswith("northstar/r/meeting/")]
    for key in meetings:
        [page] = printed(f"#/meetings/{key.removeprefix('northstar/r/meeting/')}")
        assert says(page, "meetings-questions", "meetings-sheet-took", "paper-foot")
        assert not any(say(day) in page for day in ["when-yesterday", "when-today", "when-tomorrow"])
    assert len(meetings) > 1


@pytest.mark.only("chromium")
def test_whatever_is_printed_nothing_is_cut_off(printed):
    for route in places.with_records(printed.person.stored()):
        assert printed(route)


def says(page, *keys):
    """Whether a page says all of these, and nothing of what stands around every place."""
    around = [key for key in AROUND if close(say(key)) in page]
    missing = [key for key in keys if close(say(key)) not in page]
    return (around, missing) == ([], [])

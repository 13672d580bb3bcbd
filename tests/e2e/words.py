"""The words that people see, read from the same files as the app reads them, so that no test copies a sentence."""

import re
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"^([a-z][\w-]*) = ?(.*)$")


@cache
def messages():
    """Every plain message by its key; of one that counts, the form for many."""
    found = {}
    for path in sorted((ROOT / "locales/en").glob("*.ftl")):
        key = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if start := LINE.match(line):
                key = start[1]
                found[key] = start[2]
            elif line.startswith((" ", "}")) and key:
                found[key] += "\n" + line
            else:
                key = None
    return {key: for_many(text) for key, text in found.items()}


def for_many(text):
    """The text of a message without its other plural forms."""
    text = re.sub(
        r"\{ *\$(\w+) *->.*?\*\[other\] (.*?)\n\}", lambda form: form[2], text, flags=re.DOTALL
    )
    return text.strip()


def say(key, **blanks):
    """The message of this key, its blanks filled."""
    text = messages()[key]
    for name, value in blanks.items():
        text = re.sub(r"\{ *(NUMBER\()?\$" + name + r"\)? *\}", str(value), text)
    assert "{" not in text, f"{key} has a blank that the test does not fill: {text}"
    return text


def begins(key):
    """The words of a message before its first blank."""
    return messages()[key].split("{")[0].strip()


@cache
def content(name):
    """A content file."""
    return tomllib.loads((ROOT / "content/en" / name).read_text(encoding="utf-8"))


def worksheets():
    """The worksheets in order."""
    return [content(f"worksheets/{path.name}") for path in sorted((ROOT / "content/en/worksheets").glob("*.toml"))]


def part(letter, wanted):
    """The label of a part of a letter."""
    [path] = (ROOT / "content/en/letters").glob(f"*-{letter}.toml")
    [label] = [part["label"] for part in content(f"letters/{path.name}")["part"] if part["id"] == wanted]
    return label


def rule(wanted):
    """The words of a check."""
    return content("review.toml")[wanted]


def checklist():
    """What to tick before a first talk, in order, for the one who asks."""
    checks = content("meeting.toml")["check"]
    fits = [check for check in checks if "first" in check.get("forms", ["first"]) and check.get("side") != "mentor"]
    return [check["label"] for check in fits]

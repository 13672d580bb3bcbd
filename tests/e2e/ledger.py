"""What was tried: a line of JSON a try, one file a promise and engine, so that a stopped run goes on and a figure can be counted."""

import json
import re
import time
import urllib.request

from words import ROOT

FOLDER = ROOT / "target/prove"


def build_at(url):
    """The hash of the build that is served here."""
    with urllib.request.urlopen(url + "sw.js") as worker:
        return re.search(r'const BUILD = "([^"]*)"', worker.read().decode())[1]


class Ledger:
    """The tries of one promise in one engine. Those of another build stay in the file and are not counted."""

    def __init__(self, name, engine, build, aside=""):
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.path = FOLDER / f"{'-'.join(filter(None, [name, engine, aside]))}.jsonl"
        if aside:
            self.path.unlink(missing_ok=True)
        self.build = build
        written = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        lines = [line for text in written if (line := readable(text))]
        own = [line for line in lines if line["build"] == build]
        self.lines = {line["try"]: line for line in own if "try" in line}
        self.stumbles = sum("stumbled" in line for line in own)
        self.others = len(lines) - len(own)

    def missing(self, times):
        """The numbers that were not tried yet."""
        return [number for number in range(times) if number not in self.lines]

    def tries(self, times):
        return [line for number, line in sorted(self.lines.items()) if number < times]

    def add(self, number, line):
        """Writes down one try. It has `held`, and the `version` of the browser."""
        self.lines[number] = line
        self.write({"try": number, **line})

    def stumbled(self, why):
        """Writes down that the browser or the machine failed before a try came to its question."""
        self.stumbles += 1
        self.write({"stumbled": str(why).strip()[:300]})

    def write(self, line):
        line = {"build": self.build, "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), **line}
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        if not line.get("held", False):
            print(json.dumps(line)[:400], flush=True)


def readable(text):
    """A line, unless the run was stopped amid it."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def verdict(driver, look):
    """The line of one try: held when `look` has nothing to complain about. What it returns is written down too."""
    version = driver.capabilities["browserVersion"]
    try:
        return {"held": True, "version": version, **(look() or {})}
    except AssertionError as failure:
        return {"held": False, "version": version, "why": str(failure)[:1000]}

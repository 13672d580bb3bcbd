"""The promises that take long to show, each a file in `promises/`.

`cargo xtask prove [NAME …] [--short | --times N] [--browser chromium]` calls this. Without a name it runs all of them, without
a browser in each that a promise is for. Every try is a line of JSON in `target/prove/`; what was tried on the same build is not
tried again, so a run that was stopped goes on where it was. At the end each promise prints one figure.

With `--broken` the fault that a promise guards against is put in on purpose: then the proof has to see it.
"""

import argparse
import importlib
import os
import sys
import time
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

from ledger import Ledger, build_at

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in (HERE / "promises").glob("*.py") if path.stem != "__init__")
# A browser on a busy machine stumbles now and then before a try has begun; this often in a row it is no accident.
STUMBLES = 4


def main():
    arguments = asked()
    failed = []
    for name in arguments.names or NAMES:
        promise = importlib.import_module(f"promises.{name}")
        for engine in [engine for engine in promise.ENGINES if has(engine, arguments)]:
            if arguments.browser in (None, engine) and not shown(name, promise, engine, arguments):
                failed.append(f"{name} in {engine}")
    for one in failed:
        print(f"not shown: {one}")
    return 1 if failed else 0


def has(engine, arguments):
    """Whether an engine takes part: the short forms are for machines that need not have the third."""
    return not (arguments.short and engine == "webkit" and "NORTHSTAR_WEBKITDRIVER" not in os.environ)


def asked():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--times", type=int)
    parser.add_argument("--browser", choices=["chromium", "firefox", "webkit"])
    parser.add_argument("--broken", action="store_true")
    return parser.parse_args()


def shown(name, promise, engine, arguments):
    """Runs what is still to be tried, prints the figure, and says whether the promise was kept."""
    times = promise.SHORT if arguments.short else arguments.times or promise.TIMES
    # Short forms and faults put in on purpose are no part of the figure.
    aside = "short" if arguments.short else "broken" if arguments.broken else ""
    ledger = Ledger(name, engine, build_at(os.environ["NORTHSTAR_URL"]), aside)
    if ledger.others:
        print(f"{name}, {engine}: {ledger.others} tries of other builds are not counted", flush=True)
    run(promise, engine, ledger, times, arguments.broken)
    tries = ledger.tries(times)
    broken = [line for line in tries if not line["held"]]
    print(figure(name, promise, engine, ledger, tries), flush=True)
    if arguments.broken:
        return bool(broken)
    return len(tries) == times and times > 0 and not broken


def run(promise, engine, ledger, times, broken):
    """Tries until every number has its line, or the browser stumbles too often in a row."""
    stumbles = 0
    while (missing := ledger.missing(times)) and stumbles < STUMBLES:
        try:
            for number, line in promise.tries(engine, missing, broken):
                ledger.add(number, line)
                stumbles = 0
        except (AssertionError, WebDriverException, HTTPError, OSError) as stumble:
            stumbles += 1
            ledger.stumbled(stumble)
            time.sleep(stumbles)


def figure(name, promise, engine, ledger, tries):
    kept = sum(line["held"] for line in tries)
    what = promise.figure(tries) if tries else "nothing was tried"
    versions = ", ".join(sorted({line["version"] for line in tries}))
    return (
        f"{name}, {engine} {versions}: {what} ({len(tries)} tries, {kept} held, {ledger.stumbles} stumbles before a try; "
        f"build {ledger.build}, {time.strftime('%Y-%m-%d')})"
    )


if __name__ == "__main__":
    sys.exit(main())

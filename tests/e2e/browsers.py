"""Starts the browsers, each with a fresh profile, and hears what they complain about."""

import os

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromiumService
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.webkitgtk.service import Service as WebKitService

WIDE = (1280, 900)
PHONE = (390, 844)

CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
]
QUIET = {
    # The panel would take the keyboard.
    "browser.download.alwaysOpenPanel": False,
    "app.normandy.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "toolkit.telemetry.enabled": False,
}


def chromium(preferences=None, flags=(), network_log=False):
    """A Chromium that asks nobody for anything."""
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ["NORTHSTAR_CHROMIUM"]
    for flag in [*CHROMIUM_FLAGS, f"--window-size={WIDE[0]},{WIDE[1]}", *flags]:
        options.add_argument(flag)
    logs = {"browser": "ALL"}
    if network_log:
        logs["performance"] = "ALL"
    options.set_capability("goog:loggingPrefs", logs)
    options.add_experimental_option("prefs", preferences or {})
    return webdriver.Chrome(options=options, service=ChromiumService(os.environ["NORTHSTAR_CHROMEDRIVER"]))


def firefox(preferences=None, profile=None, program=None):
    """A Firefox that asks nobody for anything; with the folder of a profile, on that one; with another program, that."""
    options = webdriver.FirefoxOptions()
    if profile:
        options.add_argument("-profile")
        options.add_argument(profile)
    options.binary_location = program or os.environ["NORTHSTAR_FIREFOX"]
    options.add_argument("-headless")
    options.web_socket_url = True
    for name, value in {**QUIET, **(preferences or {})}.items():
        options.set_preference(name, value)
    return webdriver.Firefox(options=options, service=FirefoxService(os.environ["NORTHSTAR_GECKODRIVER"]))


def webkit():
    """WebKitGTK's small browser. Its profile lasts as long as the session."""
    options = webdriver.WebKitGTKOptions()
    options.binary_location = os.environ["NORTHSTAR_WEBKIT"]
    options.add_argument("--automation")
    return webdriver.WebKitGTK(options=options, service=WebKitService(os.environ["NORTHSTAR_WEBKITDRIVER"]))


def engine(name, **options):
    """A browser by the name of its engine."""
    return {"chromium": chromium, "firefox": firefox, "webkit": webkit}[name](**options)


def resize(driver, size):
    """Gives the page this many pixels; a narrow one in Chromium is a phone with touch."""
    if is_firefox(driver):
        driver.set_window_size(*size)
        return
    phone = size[0] < 500
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 2 if phone else 1, "mobile": phone}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": phone})


def is_firefox(driver):
    return driver.capabilities["browserName"] == "firefox"


def before_loading(driver, lines):
    """Runs these lines in this tab before anything of a page that is loaded from now on."""
    if is_firefox(driver):
        driver.script.add_preload_script(f"() => {{ {lines} }}", contexts=[driver.current_window_handle])
    else:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": f"{{ {lines} }}"})


class Complaints:
    """What a browser complained about: errors of scripts, breaches of the content security policy."""

    def __init__(self, driver):
        self.driver = driver
        self.heard = []
        if is_firefox(driver):
            driver.script.add_console_message_handler(self.hear)
            driver.script.add_javascript_error_handler(self.hear)

    def hear(self, entry):
        if "error" in str(entry.level).lower() or "Content-Security-Policy" in str(entry.text):
            self.heard.append(str(entry.text))

    def take(self):
        """Everything since the last time."""
        heard, self.heard = self.heard, []
        if not is_firefox(self.driver):
            heard = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        return heard


def turn(person, theme):
    """Makes it day or night, as the system says it. Chromium only."""
    person.driver.execute_script("localStorage.setItem('northstar/theme', arguments[0])", theme)
    dark = "dark" if theme == "night" else "light"
    features = [{"name": "prefers-color-scheme", "value": dark}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    person.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    person.reload()

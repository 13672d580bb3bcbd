"""The page's own clock, for what has its time later."""

from browsers import is_firefox

DAY = 24 * 3600 * 1000
# Of the page's own `Date`: Firefox runs these lines beside the page, with a `Date` of their own.
LATER = "const at = window.Date, real = window.realNow ??= at.now.bind(at); at.now = () => real() + "


def days_later(person, days):
    """The page's clock goes on by so many days from today. It stays so in this tab, after loading anew too."""
    later = f"{LATER}{days * DAY};"
    if is_firefox(person.driver):
        person.driver.script.add_preload_script(f"() => {{ {later} }}", contexts=[person.driver.current_window_handle])
    else:
        person.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": f"{{ {later} }}"})
    person.driver.execute_script(later)

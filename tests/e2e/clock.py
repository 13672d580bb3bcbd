"""The page's own clock, for what has its time later."""

from browsers import before_loading

MINUTE = 60 * 1000
DAY = 24 * 60 * MINUTE
# Of the page's own `Date`: Firefox runs these lines beside the page, with a `Date` of their own.
LATER = "const at = window.Date, real = window.realNow ??= at.now.bind(at); at.now = () => real() + "


def days_later(person, days):
    """The page's clock goes on by so many days from today. It stays so in this tab, after loading anew too."""
    later(person, days * DAY)


def later(person, milliseconds):
    """The page's clock is so far ahead of the real one, in this tab, after loading anew too."""
    ahead = f"{LATER}{int(milliseconds)};"
    before_loading(person.driver, ahead)
    person.driver.execute_script(ahead)

### Where to look for people: the plan and its search terms.

find-title = Where to look
find-lead = Look in more than one place. Here are five ways with a few steps each. One thing to do this week is enough.
find-who = Whom you look for
find-who-open = Your persona is not drawn yet. With it, the search terms below speak of your own goals.
find-who-do = Draw your persona
find-who-change = See the whole persona
find-ways = Ways to search
find-steps-done = { NUMBER($done) } of { NUMBER($steps) } steps done
find-open = Open the plans
find-channels-title = Your search plan
find-channels-lead = Tick what you have done. Change a search term as you like: your wording stays.
find-terms = Words to search with
find-term-copy = Copy
find-term-copy-of = Copy: { $term }
find-term-out = Search at { $host }
find-term-note = The app itself asks no search engine. A link opens that site in a new tab, and the site then sees your words.
find-steps = Steps
find-notes = What you found
find-notes-hint = Names, groups, dates. Whoever looks right can become a person in your list.
find-people = Add someone you found

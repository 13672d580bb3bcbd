### Bringing people in from other programs, taking them out, and making one of two.

contacts-title = Bring in people
contacts-lead = From an address book, a table, or a page that you copied. First you see what would come.
contacts-back = People

## What to bring in

contacts-from = From where
contacts-from-how = Contacts, Outlook, Google and LinkedIn can save people as a card file (.vcf) or a table (.csv). Nothing leaves this browser.
contacts-choose = Choose a file
contacts-paste = Or paste it here
contacts-paste-help = The top of someone’s profile page, a link to it, or rows of a table.
contacts-read = Read what I pasted

contacts-refused-too-large = This is more than can be read at once: at most 32 MB, and 50,000 people. Save it in parts and bring in one after the other.
contacts-refused-unknown = This is neither a card file (.vcf) nor a table (.csv).
contacts-refused-no-names = It is not clear who this is about. In a table, say below which column holds the names.
contacts-refused-pasted = Nobody was found in this. A name, a link to a profile, or an email address is enough.
contacts-refused-broken = The quotes in this table can’t be told apart. Save it again from the program it comes from.
contacts-refused-empty = There is nobody in it.
contacts-refused-unreadable = This file can’t be read. It may have been moved or deleted.

## Columns of a table

contacts-columns = What each column holds
contacts-headed = The first line names the columns
contacts-headed-gloss = Without a tick, it is somebody.
contacts-column = Column { $number }
contacts-column-example = For example: { $example }
contacts-column-none = Leave out
contacts-fact-name = Name
contacts-fact-first = First name
contacts-fact-middle = Middle name
contacts-fact-last = Last name
contacts-fact-greeting = How you greet them
contacts-fact-pronunciation = How the name is said
contacts-fact-role = What they do
contacts-fact-organisation = Where they work
contacts-fact-email = Email
contacts-fact-link = Profile or home page
contacts-fact-reach = Number or another way
contacts-fact-languages = Languages
contacts-fact-place = City
contacts-fact-country = Country
contacts-fact-zone = Time zone
contacts-fact-work = A talk or an article
contacts-fact-struck = What struck you in it
contacts-fact-met = How you met
contacts-fact-notes = Notes

## What would come

contacts-preview = What would come
contacts-new = { $count ->
    [one] { $count } person is new.
   *[other] { $count } people are new.
}
contacts-known = { $count ->
    [one] { $count } is in your workbook already.
   *[other] { $count } are in your workbook already.
}
contacts-repeated = { $count ->
    [one] { $count } stood there twice and comes once.
   *[other] { $count } stood there more than once and come once.
}
contacts-left-out = Names, ways to reach someone and notes come in. Photos, birthdays and streets stay out.
contacts-refused = { $count ->
    [one] { $count } entry can’t be taken
   *[other] { $count } entries can’t be taken
}
contacts-refused-row = Row { $number }: { $why }
contacts-refused-card = Card { $number }: { $why }
contacts-refused-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
contacts-why-no-name = there is no name
contacts-why-not-a-person = it is a company or a group
contacts-why-cut = it ends in the middle
contacts-why-quotes = a quote opens and never closes
contacts-why-ragged = it has more cells than there are columns
contacts-why-too-long = it holds more text than a person can have here
contacts-why-letters = its letters are in a code that can’t be read here

contacts-find = Find someone in this list
contacts-all = Take all
contacts-none = Take nobody
contacts-many = These are many people, so nobody is chosen yet. Choose those you may want to write to.
contacts-more = { $count ->
    [one] { $count } more. Type a name to find them.
   *[other] { $count } more. Type a name to find them.
}
contacts-found-none = Nobody in the list has this name.

contacts-here = Here: { $who }
contacts-there = In the file: { $who }
contacts-adds = { $count ->
    [0] There is nothing new to add.
    [one] { $count } thing would be added.
   *[other] { $count } things would be added.
}
contacts-differs = { $count ->
    [one] { $count } thing reads differently and stays as it is here.
   *[other] { $count } things read differently and stay as they are here.
}
contacts-namesake = Someone of this name works elsewhere. It may be the same person.
contacts-what = What to do with { $name }
contacts-do-leave = Leave out
contacts-do-add = Add to the one who is here
contacts-do-new = Bring in as someone new

contacts-do = { $count ->
    [0] Nobody is chosen
    [one] Bring in { $count } person
   *[other] Bring in { $count } people
}
contacts-not = Not now
contacts-no-room = Your workbook has no room for so many. Choose fewer, or make room under Your data first.
contacts-done = { $count ->
    [one] { $count } person came in
   *[other] { $count } people came in
}
contacts-undo = Undo bring in

## Taking people out

contacts-out = Take people out
contacts-out-how = A file with all your people, for an address book or a spreadsheet. What you think of how they fit, and your letters, stay here; a backup has those. Several talks of one person stand in one cell of the table; the card file keeps them apart.
contacts-out-cards = As a card file
contacts-out-table = As a table
contacts-out-none = There is nobody here yet.
contacts-out-done = { $name } is in your downloads.
contacts-out-failed = The browser did not take the file. Try it again.

## Two records of one person

contacts-twins = Is this the same person?
contacts-twins-how = These look alike. Made one, they keep what each has, and letters and meetings stay with the one that remains.
contacts-twins-none = Nobody seems to be here twice.
contacts-like-mail = They have the same email address.
contacts-like-link = They have the same profile page.
contacts-like-work = They have the same name.
contacts-twins-do = Make one of them
contacts-twins-done = { $name } is one person now
contacts-twins-undo = Undo make one

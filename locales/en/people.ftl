### People, one person, and "about me".

## The list

people-title = People
people-lead = Those whose work or path you like, and those you write to.
people-letters = Letters
people-add = Add a person
people-add-name = Their name
people-add-hint = A name is enough. The rest can wait.
people-empty = People you might write to will wait here. Most lists begin with someone you already know.
people-empty-example = “My old manager, now at another firm, who taught me to ask why.”
people-unnamed = No name yet
people-at = { $role } at { $organisation }

## What is next for a person, as it stands in the list

people-no-letter = No letter yet
people-draft = A draft is begun
people-sent-today = Sent today
people-sent = { $days ->
    [one] Sent { $days } day ago
   *[other] Sent { $days } days ago
}
people-said-yes = Said yes
people-answered = Answered
people-said-no = Said no
people-resting = Resting
people-meeting = Meeting ahead
people-meeting-day = Meeting { $day }
people-met = Met
people-met-day = Met { $day }

## One person

person-write = Write a first message
person-continue = Go on with the draft
person-note = Note what came back
person-prepare = Prepare the meeting
person-look-back = Look back
person-write-again = Write a message
person-next = Next with { $name }

person-who = Who they are
person-name-label = Name
person-name-help = As they write it, in any script.
person-greeting = How you greet them
person-greeting-help = As it stands after “Dear”. Left empty, it is the first word of the name.
person-role = What they do
person-organisation = Where they work

person-ways = How to reach them
person-email = Email
person-email-open = Write to { $address }
person-link = Profile or home page
person-link-open = Open { $host }
person-link-error = Only plain addresses that begin with https:// or mailto: can be opened from here. The text stays as it is.
person-reach = Another way
person-reach-help = A number, a mutual friend, a place where you meet.

person-their-work = Their work
person-work = A talk, an article or a project of theirs
person-work-help = For example: the talk “Decisions, not dashboards”
person-struck = What struck you in it
person-struck-help = One sentence. Your letter begins with it.

person-where = Place and clock
person-place = City or region
person-zone = Time zone
person-zone-unknown = Not known
person-zone-mine = Your clock ({ $city })
person-there-now = { $time } there now

person-notes-title = Notes
person-notes = Anything else worth remembering

person-letters = Letters
person-letter-draft = Draft
person-letter-sent = Sent { $day }
person-letter-new = Write another letter
person-meetings = Meetings
person-meeting-open = No day yet
person-meeting-untitled = A conversation
person-nothing = Letters to { $name } and meetings with them will stand here.
person-remove = Remove { $name }
person-removed = { $name } is gone
person-remove-undo = Undo remove
person-someone = this person

person-missing = This person is not in your workbook
person-missing-lead = They may have been removed, or the link is from another device.
person-missing-back = Go to people

## About me

about-me-title = About you
about-me-lead = This signs your letters and says who you are. It stays in this browser.
about-me-name = Your name
about-me-role = What you do, as it reads after “I am”
about-me-role-help = For example: a nurse on a children’s ward
about-me-organisation = Where you do it
about-me-place = City or region
about-me-zone = Your time zone
about-me-zone-browser = The clock of this browser ({ $city })
about-me-intro = One line that introduces you
about-me-intro-help = For example: I teach maths to 14-year-olds in Kumasi.

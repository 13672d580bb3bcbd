### People, one person, and "about me".

## The list

people-title = People
people-lead = Those whose work or path you like, and those you write to.
people-letters = Letters
people-find = Where to look
people-view = How people are shown
people-view-list = List
people-view-board = Board
people-filter = Find someone
people-stage = Stage
people-stage-any = Every stage
people-order = Order
people-order-newest = Newest first
people-order-name = By name
people-order-fit = By fit with your persona
people-order-fit-why = Who has something against them comes last. Then must-haves count, then values and helping others grow, then all else that is good to have. Titles and famous names count nothing.
people-fit-for = Yes: { $lines }.
people-fit-partly = Partly: { $lines }.
people-fit-against = Against: { $lines }.
people-fit-open = Still to find out: { $count }.
people-nobody = Nobody fits what you are looking for. Clear the field, or choose another stage.
people-board-help = How to move someone
people-board-help-text = Drag a person to another stage, or press Move under the name. With the keyboard: arrow keys lead from person to person, and Shift with the left or right arrow moves a person one stage. A move can always be undone. When something newer happens, such as a reply, the person moves on by themselves.
people-move = Move
people-move-who = Move { $name }
people-move-where = Where { $name } should stand
people-moved = { $name } now stands under “{ $stage }”
people-move-undo = Undo: move { $name } back
people-add = Add a person
people-add-name = Their name
people-add-hint = A name is enough, or a link to their profile. The rest can wait.
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

## Stages

stage-idea = Idea
stage-warming-up = Warming up
stage-asked = Asked
stage-replied = Replied
stage-met = Met
stage-ongoing = Ongoing
stage-resting = Resting
stage-closed = Closed
stage-why-nothing = Nothing has been written or said yet.
stage-why-touched = You wrote down a small contact on { $day }.
stage-why-sent = Your letter went on { $day }.
stage-why-yes = They said yes on { $day }.
stage-why-answer = They answered on { $day }.
stage-why-no = They said no on { $day }.
stage-why-rest = You let it rest on { $day }.
stage-why-talked = You talked on { $day }.
stage-why-moved = You put them here on { $day }.

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
person-pronunciation = How the name is said
person-pronunciation-help = As you would write it down to remember it, for example: LAY-la.
person-languages = Languages
person-languages-help = Those in which you could talk.

person-ways = How to reach them
person-email = Email
person-email-open = Write to { $address }
person-link = Profile or home page
person-link-open = Open { $host }
person-link-error = Only plain addresses that begin with https:// or mailto: can be opened from here. The text stays as it is.
person-links = Further links
person-links-help = One a line.
person-reach = Another way
person-reach-help = A number, a mutual friend, a place where you meet.

person-their-work = Their work
person-work = A talk, an article or a project of theirs
person-work-help = For example: the talk “Decisions, not dashboards”
person-struck = What struck you in it
person-struck-help = One sentence. Your letter begins with it.

person-work-more = Another talk, article or project
person-work-add = Add another
person-work-remove = Take out
person-work-remove-of = Take out: { $work }
person-work-removed = Taken out of their work
person-work-undo = Undo: take out of their work

person-fit = Beside your persona
person-fit-lead = What you know today is enough. “Don’t know” is a question for a first talk.
person-fit-empty = Draw your persona first. Then each of its lines stands here with room for what you know.
person-fit-do = Draw your persona
person-fit-more = What is good to have
person-fit-must = must have
person-fit-good = good to have
person-fit-avoid = rather not
person-fit-line = { $line } ({ $rank })
person-fit-question = Is it so?
person-fit-yes = Yes
person-fit-partly = Partly
person-fit-unknown = Don’t know
person-fit-no = No
person-fit-evidence = How do you know?
person-fit-evidence-help = A sentence, a talk, a moment.
person-develops = Do they speak of helping others grow?
person-develops-help = People who speak of coaching and of those they helped are often the better mentors.
person-fit-so-far = Said for them: { $yes }. In part: { $partly }. Against: { $no }. Still open: { $open }.
person-fit-ask = Questions for a first talk
person-fit-ask-more = { $count ->
    [one] { $count } more that would be good to know
   *[other] { $count } more that would be good to know
}

person-known = How you know them
person-met = How you met, or came upon them
person-found = Where you found them
person-found-open = Not said
person-introduced = Introduced by
person-introduced-open = Did someone introduce you?
person-introduced-thank = Thank { $name }
person-introduced-remove = Take out the introduction
person-introduced-removed = Nobody stands as the introducer now
person-introduced-undo = Undo: take out the introduction

person-warming = Warming up
person-warming-lead = Small contacts that ask for nothing. One or two honest ones make a first letter welcome.
person-warming-ideas = Ideas for an honest contact
person-warming-use = Begin with this
person-warming-use-of = Begin with this: { $idea }
person-warming-what = What you did
person-warming-day = Day
person-warming-add = Write it down
person-warming-remove = Remove
person-warming-remove-of = Remove: { $text }
person-warming-removed = The contact is gone
person-warming-undo = Undo: remove the contact

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

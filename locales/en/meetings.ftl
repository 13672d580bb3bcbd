### Meetings: those to come and those that were held; preparation, notes while talking, and the day after.

## The list

meetings-coming = Coming up
meetings-past = Talks you had
meetings-add = Add a meeting
meetings-add-who = Who do you meet?
meetings-add-later = Choose the person later
meetings-empty = Talks that you agreed on will wait here, with your questions and your notes.
meetings-empty-example = “Video call with Leila on Friday at 16:00, about her first year in product.”
meetings-prepare = Prepare
meetings-open-notes = Open the notes
meetings-look-back = Look back
meetings-questions-chosen = { $count ->
    [0] No questions yet
    [one] { $count } question chosen
   *[other] { $count } questions chosen
}
meetings-takeaways = { $count ->
    [0] No takeaways yet
    [one] { $count } takeaway
   *[other] { $count } takeaways
}
meetings-how-was-it = How was it?
meetings-day-open = Day open

## Names and times

meetings-first-talk = First talk with { $name }
meetings-talk = Talk with { $name }
meetings-someone = A talk
meetings-them = them
meetings-no-day = No day yet
meetings-no-time = { $day }, no time yet
meetings-when = { $day }, { $time }
meetings-when-both = { $day }, { $mine } for you, { $theirs } for { $name }
meetings-when-both-next = { $day }, { $mine } for you, { $theirs } the next day for { $name }
meetings-when-both-before = { $day }, { $mine } for you, { $theirs } the day before for { $name }
meetings-minutes = { $minutes } minutes

## An address of a meeting that is not there

meetings-missing = This meeting is not here
meetings-missing-lead = It may have been removed, or it is in the workbook of another device. Nothing else is lost.
meetings-missing-back = Go to your meetings

## Preparation

meetings-yes = { $name } said yes. Let that count for a moment, and then get ready.
meetings-held = This talk is over. Your notes are kept.
meetings-facts = Day, time and place
meetings-with = With
meetings-somebody-else = Somebody else
meetings-topic = What is it about?
meetings-topic-hint = A few words, as you would say them: “your first year in product”
meetings-day = Day
meetings-time = Time
meetings-zone = On whose clock?
meetings-zone-mine = Your clock: { $city }
meetings-zone-theirs = Their clock: { $city }
meetings-form = What sort of talk?
meetings-side = You are the one who
meetings-side-mentee = asks
meetings-side-mentor = is asked
meetings-length = How many minutes?
meetings-length-hint = What you asked for. They may give you more.
meetings-place = Where?
meetings-place-hint = A link, a number or a place
meetings-place-open = Open { $host }
meetings-remove = Remove this meeting
meetings-removed = The meeting is gone
meetings-removed-calendar = The meeting is gone. Your calendar still has it.
meetings-removed-left = Your calendar still has the removed talk with { $name } on { $when }. Take this file, and it goes. If your calendar keeps it, remove it there by hand.
meetings-removed-by-hand = My calendar has it no more
meetings-removed-noted = Good, then there is nothing left to do.
meetings-undo-remove = Undo remove

meetings-message = Read your message again
meetings-message-sent = Sent { $day }
meetings-checks = Before you talk
meetings-checks-lead = Tick what is done. None of it has to be.

meetings-questions = Your questions
meetings-questions-none = Three to five open questions are enough for a short talk. The most important one comes first.
meetings-questions-few = { $count } chosen. Three to five is a good number.
meetings-questions-enough = { $count } chosen. The most important one comes first, in case the time is short.
meetings-questions-many = { $count } chosen. In a short talk the last ones may not get their turn.
meetings-question-number = Question { $number }
meetings-up = Up
meetings-down = Down
# Said to a screen reader after the word on a button: "Up, question 2".
meetings-question-which = , question { $number }
meetings-question-removed = The question is out

meetings-own = Write your own
meetings-own-hint = An open question begins with “how” or “what”, and only they can answer it.
meetings-own-add = Add this question

meetings-bank-role = Questions of
meetings-bank-role-mentee = The one who asks
meetings-bank-role-mentor = The one who is asked
meetings-bank-asked = You asked { $name } this on { $day }.
meetings-bank = Choose from good questions
meetings-bank-search = Search
meetings-bank-phase = For
meetings-bank-phase-any = Any talk
meetings-bank-kind = Kind of help
meetings-bank-kind-any = Any kind
meetings-bank-draw = Draw three
meetings-bank-draw-again = Draw three others
meetings-bank-all = Show all
meetings-bank-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
meetings-bank-fewer = Show fewer
meetings-bank-choose = Choose
# Said to a screen reader after "Choose": the question itself follows.
meetings-bank-which = : { $question }
meetings-bank-none = No question fits. Try another word, or write your own.
meetings-bank-own = Your own question
meetings-bank-forget = Remove
meetings-bank-forgotten = Your question is gone from the list

## Last time

meetings-brief = Last time
meetings-brief-on = You talked on { $day }.
meetings-brief-all = All notes of that talk
meetings-brief-took = What you took with you
meetings-brief-notes = What you noted
meetings-brief-advice = Their advice
meetings-brief-advice-lead = Write down what came of it. It opens the talk, and it shows them that their time does something.
meetings-brief-result = What came of it?
meetings-brief-result-of = What came of “{ $advice }”?
meetings-brief-open = Still open
meetings-brief-mine = You
meetings-brief-by = by { $day }
meetings-brief-done = Done since then
meetings-brief-left = Had no turn last time
meetings-brief-thanks = Thanks to say
meetings-brief-thank-talk = You have not thanked { $name } for the last talk yet. It is not too late.
meetings-brief-thank-introduction = You have not thanked { $name } yet for bringing you together with { $other }.
meetings-brief-thank = Write the thank-you
meetings-carry = { $count ->
    [one] Begin the agenda with this point
   *[other] Begin the agenda with these { $count } points
}
meetings-carry-lead = What became of their advice comes first, then what is open.
meetings-carried = { $count ->
    [one] { $count } point of last time is on your agenda
   *[other] { $count } points of last time are on your agenda
}
meetings-action-done = Done
meetings-undo-done = Undo: it is still open
meetings-undo-carry = Undo the points
meetings-carry-advice = What came of your advice: “{ $advice }”
meetings-carry-mine = What I promised: “{ $action }”
meetings-carry-theirs = What you offered: “{ $action }”

## Their points, for one who mentors

meetings-points = Ask for their points
meetings-points-why = It is their talk. Two or three lines, a day before, and both of you come prepared.
meetings-points-write = Ask for the agenda
meetings-points-read = Read what you wrote

meetings-agenda = Send it a day before
meetings-agenda-why = They can think ahead, and you both know what the talk is for.
meetings-agenda-none = Choose your questions first. They become a short note that you can send.
meetings-agenda-by = Best sent by { $when }.
meetings-agenda-copy = Copy the note
meetings-agenda-mail = Open in mail
meetings-agenda-share = Share
meetings-agenda-sent = I sent it
meetings-agenda-went = You sent it on { $day }.
meetings-agenda-marked = Noted: your points are on their way
meetings-undo-sent = Undo: not sent yet
meetings-agenda-long = It is too long for a mail link. Copy it instead.
meetings-copy-failed = This browser does not allow copying here. Select the text and copy it by hand.

## The note that goes to the other person

meetings-note-subject = Questions for our talk
meetings-note-subject-day = Questions for our talk on { $day }
meetings-note-dear = Dear { $name },
meetings-note-hello = Hello,
meetings-note-open = thank you for making time to talk with me. This is what I would most like to talk about:
meetings-note-open-one = thank you for making time to talk with me on { $day } at { $time }. This is what I would most like to talk about:
meetings-note-open-zone = thank you for making time to talk with me on { $day } at { $time }, { $city } time. This is what I would most like to talk about:
meetings-note-open-both = thank you for making time to talk with me on { $day } at { $theirs } your time ({ $mine } mine). This is what I would most like to talk about:
meetings-note-end = You don’t need to prepare anything. If something else seems more useful to you, I will gladly follow.
meetings-note-thanks = Thank you, and until then.
# When: “so late in your day”
meetings-note-thanks-late = Thank you for taking the time { $when }, and until then.

## The sheet on paper

meetings-print = Print a sheet
meetings-sheet-mind = Keep in mind
meetings-sheet-end = A few minutes before the end
meetings-sheet-took = What I take with me

## Notes while talking

meetings-live-end = End call
meetings-live-clocks = { $mine } for you · { $theirs } for { $name }
meetings-live-change = Preparation
meetings-live-clock = Clock
meetings-live-begin = Begin
meetings-live-ready = minutes, once you begin
meetings-live-left = left of { $minutes } minutes
meetings-live-of = of { $minutes } minutes
meetings-live-gone = since you began
meetings-live-over = { $minutes } min over
meetings-live-ended = Over
meetings-live-extend = 5 minutes more
meetings-live-extended = You have five minutes more
meetings-live-extended-undo = Undo five minutes
meetings-live-five = Five minutes left
meetings-live-two = Two minutes left
meetings-live-zero = The time is over
meetings-live-presence = Before you begin
meetings-live-tabs = Other tabs and messages are closed
meetings-live-phone = My phone is out of reach
# When: “so late in your day”
meetings-live-thanks = “Thank you for taking this call { $when }.”
meetings-live-agenda = Your agenda
meetings-live-none = No questions chosen. Listening is enough.
meetings-live-moved = Now number { $number }
meetings-live-say = Time is nearly up. You could say
meetings-live-say-mentor = “We have a few minutes left. What will you take with you, and what will you do first?”
meetings-live-said = Said it
meetings-live-mind = Keep in mind
meetings-live-untried = Not told yet
meetings-live-mine = You said you would
meetings-live-theirs = They said they would
meetings-live-finished = Done
meetings-live-owed = Thanks for the last talk are still to be said.
meetings-live-owed-to = Thanks for { $name } are still to be said.
meetings-live-more = More
meetings-live-who = Who speaks? Tap when it changes, if you like.
meetings-live-me = I speak
meetings-live-them = They speak
meetings-live-talked = You { $mine } min, they { $theirs } min
meetings-live-screen = The screen stays on while this page is open.
meetings-live-screen-not = This browser can’t keep the screen on. Your device’s settings can.
meetings-notes = Notes
meetings-tag-advice = Advice
meetings-tag-action = Action
meetings-tag-resource = Resource
meetings-tag-introduction = Intro
meetings-note-write = Write a note
meetings-note-keep = Add
meetings-note-tags = What is it?
meetings-note-change = , change
meetings-note-remove = Remove this note
meetings-note-removed = The note is gone
meetings-note-undo = Undo remove
meetings-note-earlier = Written before

## After

meetings-after = After your talk with { $name }
meetings-after-unnamed = After your talk
meetings-after-lead = Two lines now keep the best of it, and they write your thank-you.
meetings-back = The meeting
meetings-ended = When did it end?
meetings-ended-hint = The 24 hours for a thank-you count from here.
meetings-ended-now = Just now
meetings-ended-change = It ended at another time
meetings-ended-later = That time has not come yet. Choose one that has passed.
meetings-took = What do you take with you?
meetings-took-hint = One or two things, as you would tell a friend. They go into the thank-you.
meetings-took-number = Takeaway { $number }
meetings-went = How did it go?
meetings-went-well = It went well
meetings-went-well-gloss = You would gladly talk again
meetings-went-mixed = Good in parts
meetings-went-mixed-gloss = Something helped, something was not for you
meetings-went-not = Not a fit
meetings-went-not-gloss = It happens often, and a warm thank-you is still right
meetings-again = When would you like to be in touch again?
meetings-again-well = The thank-you will propose it lightly, and Today will remind you.
meetings-again-mixed = The thank-you leaves it open, and Today will remind you.
meetings-again-month = In a month
meetings-again-two = In a couple of months
meetings-again-three = In three months
meetings-again-open = No plan
meetings-thanks = Say thank you
meetings-thanks-left = A note within a day is the one people remember.
meetings-thanks-late = A day has passed. A late thank-you is still a good one.
meetings-thanks-write = Write the thank-you
meetings-thanks-finish = Finish the thank-you
meetings-thanks-read = Read it
meetings-thanks-sent = You thanked { $name } { $when }. This is how a mentorship often begins.
meetings-thanks-who = Say first who you met, so that the note has a name.

## The person's own calendar

meetings-calendar = In your calendar
meetings-calendar-why = Your calendar can remind you, also while Northstar is closed.
meetings-calendar-no-time = Choose a day and a time first. Then your calendar can have the talk.
meetings-calendar-taken = You took the file. If something changes, take it again: your calendar will move the entry.
meetings-calendar-what = What goes in beside the talk
meetings-calendar-agenda = The agenda, a day before
meetings-calendar-agenda-gloss = 24 hours before you talk, so that both of you can think ahead
meetings-calendar-thanks = The thank-you, the morning after
meetings-calendar-thanks-gloss = At nine on your clock, within 24 hours of the talk
meetings-calendar-alarm = Ring before the talk
meetings-calendar-alarm-none = Not at all
meetings-calendar-alarm-minutes = { $minutes } minutes before
meetings-calendar-repeat = Does the talk come again?
meetings-calendar-once = Only this once
meetings-calendar-weekly = Every week
meetings-calendar-two-weeks = Every two weeks
meetings-calendar-four-weeks = Every four weeks
meetings-calendar-quarter = Every three months (13 weeks)
meetings-calendar-times = How many talks in all?
meetings-calendar-times-hint = With this one, up to 52. Each keeps its time of day when the clocks change.
meetings-calendar-add = Add to your calendar
meetings-calendar-web = Use a calendar on the web
meetings-calendar-web-why = A link fills in this one talk. Later changes are yours to make there. What you press goes to that company.
meetings-calendar-google = Google Calendar ({ $host })
meetings-calendar-outlook = Outlook ({ $host })
meetings-calendar-office = Outlook at work or school ({ $host })
meetings-calendar-news-time = You changed the time since you took the file. Take it again: your calendar will move the entry.
meetings-calendar-news-place = You changed the place since you took the file. Take it again: your calendar will change the entry.
meetings-calendar-news-title = The talk has another name since you took the file. Take it again: your calendar will change the entry.
meetings-calendar-news-beside = You changed what goes in beside the talk since you took the file. Take it again: your calendar will follow.
meetings-calendar-news-several = You changed the talk since you took the file. Take it again: your calendar will change the entry.
meetings-calendar-news-off = Your calendar still has this talk. Take this file, and it goes. If your calendar keeps it, remove it there by hand.
meetings-calendar-news-on = Your calendar was told that the talk is off. Take the file again: the entry comes back.
meetings-calendar-entry-agenda = Send your questions to { $name }
meetings-calendar-entry-points = Ask { $name } what to talk about
meetings-calendar-entry-thanks = Thank { $name } for the talk

## A talk that is called off

meetings-off = Called off
meetings-off-row = Called off
meetings-off-do = Call this talk off
meetings-off-said = The talk is called off
meetings-off-undo = Undo calling off
meetings-off-line = This talk is called off. Nothing of it is due.
meetings-off-back = It takes place after all

## Clocks that change

meetings-clock-skips = The clocks go forward then, and this time does not come. Which one do you mean? Until you choose, it counts as { $time }.
meetings-clock-twice = The clocks go back then, and this time comes twice. Which one do you mean?
meetings-clock-first = The first, before the clocks go back
meetings-clock-second = The second, after the clocks have gone back

## Notes sorted, and the next talk

meetings-took-use = Take “{ $text }”
meetings-sort = Your notes
meetings-sort-hint = One tap keeps a note as what it is. Nothing has to be sorted.
meetings-sort-all = Keep all as tagged
meetings-sort-all-done = { $count ->
    [one] { $count } note is sorted
   *[other] { $count } notes are sorted
}
meetings-sort-advice = It is kept as advice
meetings-sort-action = It is kept as an action
meetings-sort-resource = It is kept as a resource
meetings-sort-person = { $name } is with your people now
meetings-sort-undo = Undo sorting
meetings-sort-back = Take it back
meetings-sort-open = Open their page
meetings-sort-name = Who is it?
meetings-sort-add = Add this person
meetings-sort-mine = I do it
meetings-sort-theirs = They do it
meetings-sort-by = By which day?
meetings-next-why = The same weekday and hour, with what is open on the agenda. You can change all of it.
meetings-next-make = Plan the next talk on { $day }
meetings-next-open = Open the next talk

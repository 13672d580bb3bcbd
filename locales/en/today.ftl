### Today: the next best step with its reason, what comes after, the journey chart.

today-next = Next best step
today-after = After that
today-nothing-else = Nothing else needs you today.
today-nothing = Nothing needs you today
today-nothing-why = Your workbook is here when you want it.
today-not-now = Not today
today-put-off = Put off until tomorrow
today-put-off-undo = Undo put off

today-days-quiet = { $days ->
    [one] { $days } day quiet
   *[other] { $days } days quiet
}
today-this-week = This week
today-any-time = Any time

## What can be due. -title is the heading, -why its reason, -do the button.

today-thank-title = Thank { $name } while it is still fresh
today-thank-why = A short note within a day is the one people remember. What you took away is already in the draft.
today-thank-late-why = A day has passed, and a late thank-you is still a good one.
today-thank-do = Write the note
today-thank-draft-do = Finish the note
today-meet-title = You speak with { $name }
today-meet-why = Your questions and a place for notes are one tap away.
today-meet-do = Open the notes
today-look-back-title = How was it with { $name }?
today-look-back-why = Two lines now save the best of it, and they write your thank-you.
today-look-back-do = Look back
today-prepare-title = Get ready for { $name }
today-prepare-why = Three to five open questions make a short meeting count.
today-prepare-do = Prepare
today-points-title = Send { $name } your points
today-points-why = A day before, so that they can think ahead.
today-points-do = Open the note
today-ask-title = Ask { $name } for their points
today-ask-why = Two or three lines, a day before. It is their talk.
today-ask-do = Open the meeting
today-check-in-title = One gentle check-in with { $name }
today-check-in-why = A short line with no pressure. If it stays quiet, let it rest.
today-check-in-do = Write the check-in
today-let-rest-title = Let it rest with { $name }
today-let-rest-why = You asked well and followed up once. Silence is rarely about you, and the door stays open.
today-let-rest-do = Let it rest
today-rested = Resting now
today-rested-undo = Undo rest
today-reply-title = Did { $name } answer?
today-reply-why = Note it, and the next step is ready.
today-reply-do = Note what came back
today-in-touch-title = Be in touch with { $name } again
today-in-touch-why = You said you would. One update on what you tried is enough.
today-in-touch-do = Open their page
today-draft-title = Finish your message to { $name }
today-draft-why = It is saved as you left it.
today-draft-do = Go on writing
today-answer-start-title = Start with what you want
today-answer-start-why = A few good questions, one at a time. Your answers shape who to look for and what to write.
today-answer-start-do = Begin
today-answer-title = Go on with “{ $worksheet }”
today-answer-why = The next question: { $question }
today-answer-do = Continue
today-persona-title = See who to look for
today-persona-why = Your answers are enough for a first picture of the right mentor.
today-persona-do = Draw the picture
today-write-title = Write to { $name }
today-write-why = One talk, one reason, one small ask. We start it from what you know.
today-write-do = Write a first message
today-search-title = Look for the right people
today-search-why = You know whom you look for. The plan says where such people are, and with which words to search.
today-search-do = See where to look
today-add-title = Think of one person
today-add-why = Someone whose work or path you like. You can start with a name.
today-add-do = Add a person
today-back-up-title = Keep a copy
today-back-up-why = Everything lives in this browser only. A file keeps it safe if the browser forgets.
today-back-up-do = Back up
today-someone = someone

## On first opening

today-intent-title = What brings you here?
today-intent-lead = Northstar is a private workbook. What you write stays in this browser.
today-intent-label = What brings you here?
today-intent-find = I am looking for a mentor
today-intent-find-gloss = Goals, who to look for, a first message, the meeting, the thanks
today-intent-backup = I have a backup to bring in
today-intent-sample = Look around with a sample workbook
today-intent-sample-gloss = Amara’s first six weeks. You can take it out again in one step

today-sample-banner = You are looking at a sample workbook. Nothing in it is real.
today-sample-remove = Take the sample out
today-sample-removed = The sample is gone
today-sample-undo = Undo take out

## The chart

today-chart-label = Your journey
stage-reflect = Reflect
stage-find = Find
stage-reach-out = Reach out
stage-meet = Meet
stage-grow = Grow
stage-pay-forward = Pay it forward
stage-north-star = Your north star
today-star-lit = { $stage }, done
today-star-current = { $stage }, you are here, { $done } of { $steps } steps
today-star-to-come = { $stage }, to come
today-steps = { $done } of { $steps } steps

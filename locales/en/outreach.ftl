### Letters: drafts and log, the composer, and what came back.

## Drafts and log

outreach-title = Letters
outreach-lead = Drafts wait here, and what you sent is kept as it went.
outreach-empty = Your letters will stand here. A first message has one reason to write and one small thing to say yes to.
outreach-empty-example = “Would you be open to a 20-minute call in the next few weeks? I have two questions about your first year in product.”
outreach-drafts = Drafts
outreach-sent = Sent
outreach-begin = Begin a letter
outreach-kind = What kind of letter
outreach-kind-fitting = What fits the person best
outreach-no-name = Begin without a name
outreach-someone = No name yet
outreach-begun = Begun { $day }
outreach-row-sent = { $day }, { $channel }
outreach-waiting = No answer noted yet
outreach-yes = They said yes
outreach-answered = They answered
outreach-no = They said no
outreach-rest = Resting
outreach-thanked = Thanks sent
outreach-nothing-due = Nothing more is due

## The composer

composer-write-to = Write to { $name }
composer-check-in = Check in with { $name }
composer-thank = Thank { $name }
composer-for = { $kind } · { $name }
composer-channel = How it travels
composer-use = Use this
composer-keep = Keep mine
composer-write-own = I write my own
composer-offer = A wording for this part
composer-used = The wording is in your letter
composer-used-undo = Undo the wording
composer-examples = See examples
composer-good = Done well
composer-poor = Not like this
composer-fold-empty = Not written yet
composer-fold-fine = Nothing to change first
composer-fold-first = Something to change first

composer-who-title = Who is it for?
composer-who-lead = The letter finds its words more easily when it knows the reader. You can also write first and choose later.
composer-work-title = What do you know of { $name }’s work?
composer-work-lead = One talk, article or project, and what it did for you. Your first line is made of it.
composer-me-title = Who is writing?
composer-me-lead = This signs your letters. You write it once.
composer-later = Not now
composer-about-me = About you
composer-about-them = Their page
composer-change-reader = Another reader
composer-remove = Remove this letter
composer-removed = The letter is gone
composer-removed-calendar = The letter is gone. Its check-in stays in your calendar until you take it out there.
composer-remove-undo = Undo remove

## Review

review-label = Notes on your letter
review-first = { $count ->
    [one] { $count } to change first
   *[other] { $count } to change first
}
review-look = { $count ->
    [one] { $count } worth a look
   *[other] { $count } worth a look
}
review-none = Nothing left to change
review-read = Read it through
review-show = Show
review-aside = Not here
review-never = Never again
review-silenced = Never again, in any letter. It waits in Settings.
review-silenced-undo = Undo never again
review-fixed = Changed
review-fixed-undo = Undo the change
review-set-aside = Set aside for this letter
review-set-aside-undo = Undo set aside

## Length

length-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
length-of = { $count } of { $limit }
length-short = short
length-comfortable = comfortable
length-long = long
length-spare = { $count } to spare
length-over = { $count } over
length-shortened = Copy takes a shorter version: your sentences, fewer of them. “Read it through” shows it.

## Sending

send-mail = Open in mail
send-copy = Copy
send-copy-note = Copy note
send-copy-subject = Copy subject
send-copied = Copied
send-copy-failed = This browser does not let the page copy. Select the text and copy it by hand.
send-share = Share
send-file = Save as a mail file
send-file-failed = This browser does not let the page save a file. Copy the letter instead.
send-mark = Mark as sent
send-too-long = Too long for a mail link, which may arrive cut. Copy it into your mail instead.
send-marked = Kept as sent
send-marked-undo = Undo sent

## Reading it through

reading-title = Read it as { $name } will
reading-title-nobody = Read it as they will
reading-keep-writing = Keep writing
reading-list = As their list of messages shows it
reading-you = You
reading-ask-seen = A quick reader sees what you ask.
reading-ask-unseen = A quick reader stops before your ask. Say it earlier, or leave out a sentence before it.
reading-ask-none = There is no question in it yet, so a quick reader may not know what you hope for.
reading-to = To
reading-subject = Subject
reading-stops = A quick reader stops about here
reading-time = { $count ->
    [one] about { $count } second to read
   *[other] about { $count } seconds to read
}
reading-other-ways = The same letter another way
reading-shortened = Shortened from your letter. Your words, fewer of them.

## Sent, and what came back

sent-title = Sent to { $name }
sent-title-nobody = Sent
sent-when = { $day } by { $channel }
sent-earlier = Sent before
sent-again = Write a new version
sent-open = Open the text
sent-came-back = What came back?
sent-came-back-lead = Note it when you know. Silence is fine: it is rarely about you.
sent-yes = They said yes
sent-answered = They answered
sent-no = They said no
sent-rest = Let it rest
sent-change = Change what came back
sent-yes-warm = Someone you asked is glad to talk with you. Your meeting is ready to be prepared.
sent-answered-warm = An answer is a beginning. If it leads to a talk, note that they said yes.
sent-no-warm = You asked well. A no is about their time, and the next person is one letter away.
sent-rest-warm = You asked well, and the door stays open.
sent-noted = Noted: { $what }
sent-noted-undo = Undo note
sent-yes-said = { $name } said yes. That is your letter’s work.
sent-yes-undo = Undo yes
sent-meeting = Prepare the meeting
sent-check-in = Write a check-in
sent-check-in-lead = It has been quiet for a while. One gentle line is welcome, and one is enough.
sent-quiet-lead = It is on its way. Nothing more is due after this letter.
sent-thanks-lead = Your thanks are on their way. Nothing more is needed.

## A letter that does not exist

letter-missing = This letter is not in your workbook
letter-missing-lead = It may have been removed, or the link is from another device.
letter-missing-back = Go to letters

### Letters: tones, other letters, earlier texts, silence and answers.

## Tones

tone-legend = How it sounds
tone-plain = Plain
tone-warm = Warm
tone-formal = Formal
tone-changed = The offered words sound different now. What you wrote stays.
tone-changed-undo = Undo tone

## Plain language

plainness-title = How much plain language does this reader need?
plainness-little = A little
plainness-normal = Normal
plainness-most = Very plain
plainness-help = The advice on figures of speech follows this. A little is enough for somebody who grew up with your language. Very plain helps a reader to whom the language is new, or who uses a translation.
plainness-kept = It is kept for every letter to { $name }.
plainness-kept-reader = It is kept for every letter to this person.
plainness-kept-settings = It is kept for every letter that is to nobody yet.

## Another letter

another-title = Another letter to { $name }
another-title-nobody = Another letter
another-any = Any other kind
another-begin = Begin this letter

## Earlier texts

versions-title = { $count ->
    [one] { $count } earlier text
   *[other] { $count } earlier texts
}
versions-row = { $when } · { $why }
versions-changed = while you wrote
versions-copied = taken along
versions-sent = sent
versions-compare = Compare
versions-back = Bring back
versions-then = Then
versions-now = Now
versions-same = This is the text that you have now.
versions-brought = The earlier text is back
versions-brought-undo = Undo bring back

## Silence

silence-title = While it is quiet
silence-waits = Most answers need a few days. If nothing has come by { $day }, one gentle line is welcome.
silence-checked-in = You have checked in. Now it can rest until { $day }, and after that as well.
silence-rest = You asked, and you checked in. That is enough, and you may let it rest. A second line is yours to choose.
silence-twice = You asked and checked in twice. Now it can rest, and the next person is one letter away.
silence-second = Write a second check-in
silence-days-label = Check in after
silence-days = { $days ->
    [one] { $days } quiet day
   *[other] { $days } quiet days
}
silence-closing-lead = You may end it with a kind last letter. Nothing asks you to.
silence-closing = Write a closing letter
silence-facts = What is known about asking and silence
silence-fact-yes = People who ask for help expect about half as many to say yes as really do.
silence-fact-yes-source = Flynn and Lake, 2008
silence-fact-contact = People are gladder to hear from somebody again than the writer expects. 13 experiments with more than 5,900 people found it.
silence-fact-contact-source = Liu and others, 2022
silence-fact-advice = Asking for advice makes you look more able, above all on a hard question to the right person.
silence-fact-advice-source = Brooks, Gino and Schweitzer, 2015
silence-fact-thanks = A few words of thanks make people more willing to help again, because they feel valued.
silence-fact-thanks-source = Grant and Gino, 2010
silence-fact-once = Of sales mails without a second letter, 9 in 100 were answered; with one or more, 13. The first helps most, and many more annoy.
silence-fact-once-source = Woodpecker, figures of a seller of mail software

## Answers

answers-title = How long your answers took
answers-words = Half came within { $half } days, and nine in ten within { $most }.
answers-table = The same as a table
answers-days = Days
answers-count = Answers
answers-stretch = { $from } to { $to } days
answers-more = more than { $from } days

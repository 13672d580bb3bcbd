### Finding a time: who would meet, when they are up, and what each day brings.

time-title = Find a time
time-lead = Hours that suit everybody, right for the very day, wherever you all are.
time-back-to-meeting = The meeting
time-open = Find a time that suits both
time-open-all = Find a time

## Who

time-who = Who meets?
time-me = You
time-you = you
time-nobody = Add a person or a place, and the hours that you share appear here.
time-add = Add a person or a place
time-place = Or a place alone
time-there = { $city }, { $time } now
time-where = Where is { $name }?
time-leave-out = Leave { $name } out
time-hours-mine = Your hours
time-hours = Hours of { $name }
time-hours-hint = On their own clock. Working hours are welcome; the rest of the time when they are up is only asked for when there is nothing better.
time-work-from = Work begins
time-work-to = Work ends
time-up-from = A call is possible from
time-up-to = A call is possible until

## When

time-when = When?
time-day = Day
time-day-error = Choose a day
time-minutes-asked = Minutes
time-span = How many days to look at
time-one-day = This day
time-week = Seven days

## What a day brings

time-kind = { $from } to { $to } is in everybody’s working hours.
time-asks = { $from } to { $to } asks the least. It is outside the working hours of { $names }.
time-and = { $names } and { $last }
time-none = On this day there is no hour at which everybody is up. A letter or a short written update needs no shared hour.
time-letter = Write instead
time-no-such-day = This day does not exist where you are: the date line was moved.
time-table = Times to meet on { $day }
time-asked-of = Outside the hours of
time-asked-nobody = Nobody
time-from-to = { $from } to { $to }
time-same-day = same day
time-day-before = the day before
time-next-day = the next day
time-choose = Choose
time-choose-named = Choose { $day }, { $times }
time-moved = The meeting has its new time
time-moved-undo = Undo move

## What changes, and what was

time-forward = On { $day } clocks in { $city } go forward by { $span }.
time-back = On { $day } clocks in { $city } go back by { $span }.
time-one-hour = one hour
time-minutes = { $minutes } minutes
time-ledger = Last talks with { $name }: { $held }. Outside your working hours: { $mine }. Outside those of { $name }: { $theirs }.

## To take along

time-copy = Copy as text
time-line-part = { $times } in { $city } ({ $shift })

### What goes into the person's own calendar, wherever it comes from.

calendar-again = Take the file again
calendar-share = Share the file
calendar-done = { $name } is with your downloads. Open it, and your calendar takes it in.
calendar-shared = The file is on its way.
calendar-refused = This browser did not take the file. Another browser may.
calendar-take-out = Take it out of your calendar
calendar-told = Your calendar was told.

## The check-in after a letter

calendar-check-in-add = Put the check-in into my calendar
calendar-check-in-why = Your calendar can remind you on { $when }, also while Northstar is closed.
calendar-check-in-known = You took the file for { $when }. If an answer comes, this page helps you take it out again.
calendar-check-in-moved = The check-in has moved to { $when }. Take the file again: your calendar will move the entry.
calendar-check-in-left = Your calendar still has the check-in. Take this file, and it goes. If your calendar keeps it, remove it there by hand.
calendar-check-in-title = Check in with { $name } if it is still quiet
calendar-check-in-description = You wrote to { $name } on { $sent }. If no answer has come, one gentle line is welcome, and one is enough. After that, let it rest.

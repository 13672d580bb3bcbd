### Choices that gave way to later ones from another tab or device.

history-heading = Changed in two places
history-why = The same detail was changed in two tabs or on two devices. The later one stands. The other is kept here, and you can put it back.
history-count = { $count ->
    [one] { $count } earlier detail
   *[other] { $count } earlier details
}
history-name = { $name }: { $field }
history-facts-here = Written in this tab: { $when } · Now: { $now }
history-facts = Written in another tab or on another device: { $when } · Now: { $now }
history-nothing = nothing
history-yes = yes
history-no = no
history-back = Put back
history-back-of = Put back: { $name }
history-is-back = Back in its place: { $name }
history-undo = Undo put back
history-more = another detail

## What details are called

history-field-name = name
history-field-greeting = how you greet them
history-field-role = role
history-field-organisation = organisation
history-field-email = mail address
history-field-link = link
history-field-reach = another way to reach them
history-field-pronunciation = how the name is said
history-field-languages = languages
history-field-plainness = plain language
history-field-links = further links
history-field-develops = whether they speak of helping others grow
history-field-introduced-by = who introduced you
history-field-found = where you found them
history-field-moved = stage
history-field-fit = what you know beside your persona
history-field-steps = steps that are done
history-field-place = place
history-field-zone = time zone
history-field-working = working hours
history-field-awake = hours for a call
history-field-choices = what you chose
history-field-weights = how much it matters
history-field-skipped = not sure yet
history-field-horizon = short or long term
history-field-toward = the goal that it leads to
history-field-by = day
history-field-kind = kind of letter
history-field-person = person
history-field-meeting = meeting
history-field-channel = channel
history-field-outcome = what came of it
history-field-date = day
history-field-time = time
history-field-minutes = minutes
history-field-letter = letter
history-field-checks = ticks
history-field-began = beginning
history-field-ended = end
history-field-cancelled = calling off
history-field-calendar = calendar entry
history-field-went = how it went
history-field-again = when again
history-field-rank = how much it matters
history-field-aspect = group
history-field-removed = taken out
history-field-order = place in the list
history-field-ratings = ratings
history-field-intent = what you are here for
history-field-theme = day or night
history-field-language = language

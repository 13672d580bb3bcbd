### Reflect: the worksheets, one question a page, the answers to check, the mentor persona, and what is printed of them.

reflect-lead = Answer one question at a time, in any order. You can stop anywhere and come back.
reflect-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
reflect-not-begun = Not begun
reflect-answered-of = { $answered } of { $all } answered
reflect-done = Done
reflect-begin = Begin
# Leads from a finished worksheet to the next one.
reflect-go-on-with = Go on with “{ $worksheet }”
reflect-to-summary = See who to look for
reflect-summary-row = Your answers and your mentor
reflect-summary-row-lead = Read everything through, and see the person you look for on one card.
reflect-print-blank = Print blank worksheets
reflect-not-answered = Not answered yet

## A question

reflect-question-of = Question { $number } of { $all }
reflect-saved = Saved just now
reflect-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
reflect-margin = Help with this question
reflect-sharpen = One detail would sharpen this
reflect-by-when = By when?
reflect-example = See an example
reflect-quote = “{ $text }”
reflect-start-from = Start from this
reflect-example-used = The example is in your answer
reflect-undo-example = Take it out
reflect-why = Why we ask
reflect-own-words = In your own words
# Behind the description of a kind of mentorship: the reasons are whole sentences.
reflect-speaks-for = What speaks for it: { $reasons }
reflect-undo-remove = Undo remove

reflect-goal = Goal { $number }
reflect-remove-goal = Remove goal { $number }
reflect-goal-removed = The goal is gone
reflect-short-goal-first = This question needs a goal for the next 6 to 12 months. Write one first.
reflect-long-goal-first = This question needs a goal for the next 3 to 5 years. Write one first.
reflect-stands-alone = None of these. It stands alone.
reflect-when = When …
reflect-then = … then I will …

reflect-skill = Skill { $number }
reflect-skill-name = What it is called
reflect-skill-shows = What you could do with it
reflect-skill-today = Where are you today?
reflect-remove-skill = Remove skill { $number }
reflect-skill-removed = The skill is gone
reflect-level-1 = Just starting
reflect-level-2 = Have tried it
reflect-level-3 = With help
reflect-level-4 = On my own
reflect-level-5 = Could teach it
# One earlier self-rating: "2 on 21 November 2026".
reflect-rated = { $level } on { $date }
reflect-rated-before = Before: { $ratings }

reflect-weight-0 = None
reflect-weight-1 = A little
reflect-weight-2 = Some
reflect-weight-3 = Much
reflect-weight-4 = Most

## Answers in short

# "Career strategy: much", "Reading a budget: just starting".
reflect-weighed = { $name }: { $weight }
reflect-leads-to = { $step } → { $goal }
reflect-planned = When { $when }, then I will { $then }

## On paper

reflect-print-name = Name ______________________
reflect-print-date = Date ____________
reflect-print-scale = 0 is “{ $least }”, 4 is “{ $most }”.
reflect-print-people = Three people who might fit
reflect-print-people-example = A colleague two desks away, a speaker, someone you used to work with.
reflect-print-week = What I will do this week
reflect-print-week-example = “On Thursday after lunch I write to one of them.”

## Your answers

reflect-summary-title = Your answers
reflect-summary-lead = Everything that you wrote, in one place. Change what is no longer true.
reflect-check = Check your answers
reflect-change = Change: { $question }
# The first version of an answer that was changed later.
reflect-at-first = At first ({ $date }): { $text }

## The mentor persona

reflect-persona-title = Here is who to look for
reflect-persona-lead = Drawn from your answers. Change any line; the star marks what you would not do without.
reflect-persona-name = My mentor persona
reflect-persona-no-sentence = Mark one line as “Must have”, and it becomes the sentence here.
reflect-persona-margin = What you can do with it
reflect-persona-tip = A famous name with no time helps less than someone who fits and answers.
reflect-persona-empty = Your answers become a picture of the person to look for. Two or three are enough to begin.
reflect-persona-example = “Someone who moved from data into product, and explains numbers in plain words.”
reflect-answer-first = Answer first: { $question }
reflect-find-people = Find people
reflect-print-card = Print card
reflect-change-answers = Change answers

reflect-has-done = Has done
reflect-can-teach = Can teach me
reflect-is-like = Is like
reflect-help = The help I need
reflect-rather-not = Rather not
reflect-must = Must have
reflect-good = Good to have
reflect-avoid = Rather not
reflect-add-line = Add a line

reflect-line-empty = A line of your own
reflect-line-words = In your own words
reflect-line-rank = How much it matters
reflect-line-from = It comes from your answer:
reflect-line-up = Move up
reflect-line-down = Move down
reflect-line-removed = The line is gone
reflect-line-offer = Your answer has changed. The line could say:
reflect-line-use = Use this
reflect-line-keep = Keep mine
reflect-line-taken = The line has new words
reflect-undo-line = Undo new words
reflect-line-source-gone = The answer behind this line is gone.
reflect-line-take-out = Take it out
reflect-line-keep-it = Keep it

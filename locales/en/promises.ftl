### What the app promises, and the figure of each. The numbers are in docs/promises.toml, in the order of the blanks.

promises-heading = What we promise, and what was measured
promises-why = Each promise has a test that anybody can run from the source. These are the latest figures, the poor ones too.
promises-unmeasured = Not measured yet
promises-when = Measured on { $day }
promises-when-in = Measured on { $day } in { $browsers }
promises-command = To see it yourself:

promises-crash = A tab that crashes, is closed or is loaded anew loses nothing that said “Saved”.
promises-crash-figure = { $lost } lost in { $crashes } crashes and { $reloads } reloads
promises-kill = A browser that is killed loses nothing that said “Saved”.
promises-kill-figure = { $lost } lost in { $kills } kills; “Saved” after { $time } ms or less, 95 times in 100
promises-full = A full or broken storage is never silent.
promises-full-figure = { $false } times “Saved” without being so, in { $faults } failures
promises-tabs = Tabs never overwrite each other.
promises-tabs-figure = { $lost } edits lost, with { $tabs } tabs of { $edits } edits each
promises-opens = Every backup ever made opens.
promises-opens-figure = { $broken } of { $kept } kept backups did not open
promises-older = An older version of the app does no harm to newer data.
promises-older-figure = { $lost } fields lost in { $cases } cases
promises-damage = One damaged entry never hides the others.
promises-damage-figure = { $lost } good entries lost in { $cases } damaged workbooks
promises-merge = Joining two copies loses nothing, in any order.
promises-merge-figure = { $lost } texts lost in { $cases } cases and { $steps } steps of three devices
promises-hostile = A hostile file or link can’t crash the app, freeze it or take it over.
promises-hostile-figure = { $crashes } crashes in { $files } hostile files, with { $memory } MiB of memory at most
promises-payloads = Nothing that is pasted or brought in is run as a program.
promises-payloads-figure = { $ran } of { $tried } hostile texts ran
promises-updates = An update never breaks what you are doing.
promises-updates-figure = { $broken } broken pages or lost words in { $updates } updates that were disturbed
promises-rescue = Even if the app breaks, your words come out.
promises-rescue-figure = { $incomplete } incomplete copies in { $tries } breakdowns
promises-tests = The tests themselves find mistakes.
promises-tests-figure = { $caught } of 100 mistakes put in on purpose were found

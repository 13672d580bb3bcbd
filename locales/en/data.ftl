### Your data: backup, restore, what is stored and how full it is.

data-title = Your data
data-lead = Everything you write stays in this browser. A backup is a file that you keep.

## Backup

data-backup-heading = Keep a copy
data-backup-why = One file holds everything. Keep it where you will find it: a folder, a stick, a message to yourself.
data-backup-do = Download a backup
data-backup-done = Your browser has the file now. Look for { $file } among your downloads.
data-backup-failed = The browser did not take the file. You can copy the text of the backup instead.
data-backup-copy = Copy the backup as text
data-backup-last = Last backup: { $day }. { $changed ->
    [0] Nothing changed since.
    [one] { $changed } entry changed since.
   *[other] { $changed } entries changed since.
}
data-backup-none = No backup yet. { $changed ->
    [0] There is nothing to keep so far.
    [one] { $changed } entry lives in this browser only.
   *[other] { $changed } entries live in this browser only.
}

data-share = Send the file
data-share-done = The file went on its way.

## A backup under a passphrase

lock-title = Lock it with a passphrase
lock-why = A locked backup opens only with its passphrase. Nobody can bring a lost passphrase back, and we can’t either. Without it the file stays shut.
lock-phrase = Passphrase
lock-hint = Four or five words that only you would put together.
lock-again = The same once more
lock-show = Show what I type
lock-do = Download a locked backup
lock-working = Locking the file. This takes a moment.
lock-empty = Type a passphrase first.
lock-short = Use at least 8 letters, so that nobody can guess it.
lock-differ = The two are not the same yet.
lock-failed = This browser can’t lock a file here. You can download a backup without a passphrase.

## A backup in a folder

folder-title = A backup that stays up to date
folder-why = Choose a folder. While Northstar is open, it writes a backup file there after each change. The file is not locked: whoever can open the folder can read it.
folder-choose = Choose a folder
folder-other = Choose another folder
folder-on = Northstar keeps { $file } in the folder “{ $folder }” up to date.
folder-written = Written { $when }.
folder-waits = The browser wants your word again before Northstar may write to the folder “{ $folder }”.
folder-allow = Allow it again
folder-failed = { $file } could not be written to the folder “{ $folder }”. Look whether the folder is still there and has room.
folder-again = Try again
folder-stop = Stop writing there

## Bringing a backup in

bring-heading = Bring a copy in
bring-why = Choose a backup file. You see what would change before anything does.
bring-choose = Choose a backup file
bring-preview = This file is from { $day } and holds { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}.
bring-unlock-title = This backup is locked
bring-unlock-phrase = Its passphrase
bring-unlock-do = Open it
bring-unlock-working = Opening the file. This takes a moment.
bring-not = Leave everything as it is
bring-kept = Before either of them, Northstar keeps how things are now. You can go back to that later.
bring-not-kept = This browser can’t keep how things are now. Download a backup first if you want to be able to go back.
bring-nothing = Nothing would change.

merge-title = Merge
merge-why = Adds the file to what is here. Of each entry the later change stays. A text that was changed in both keeps both versions, and you choose.
merge-do = Merge this backup
merge-new = { $count ->
    [one] { $count } is new and comes in
   *[other] { $count } are new and come in
}
merge-changed = { $count ->
    [one] { $count } is newer in the file and changes
   *[other] { $count } are newer in the file and change
}
merge-conflicting = { $count ->
    [one] { $count } gets a second version of a text, for you to choose
   *[other] { $count } get a second version of a text, for you to choose
}
merge-removed = { $count ->
    [one] { $count } was deleted there later and goes to the trash
   *[other] { $count } were deleted there later and go to the trash
}
merge-stay-out = { $count ->
    [one] { $count } was deleted here later and stays out
   *[other] { $count } were deleted here later and stay out
}
merge-done = The backup is merged
merge-undo = Undo merge

restore-title = Restore
restore-why = Makes everything here as it is in the file. What is not in the file goes to the trash.
restore-do = Restore this backup
restore-new = { $count ->
    [one] { $count } comes back
   *[other] { $count } come back
}
restore-changed = { $count ->
    [one] { $count } changes to how it is in the file
   *[other] { $count } change to how they are in the file
}
restore-removed = { $count ->
    [one] { $count } is not in the file and goes to the trash
   *[other] { $count } are not in the file and go to the trash
}
restore-done = The backup is restored
restore-undo = Undo restore

bring-same = { $count ->
    [one] { $count } stays the same
   *[other] { $count } stay the same
}
bring-unknown = { $count ->
    [one] { $count } is of a kind that this version does not know. It is kept as it is.
   *[other] { $count } are of a kind that this version does not know. They are kept as they are.
}
bring-aside = { $count ->
    [one] { $count } piece can’t be read. It is kept as it is.
   *[other] { $count } pieces can’t be read. They are kept as they are.
}

earlier-title = Go back to an earlier state
earlier-why = Northstar kept how things were each time before a backup was brought in. The last three are here.
earlier-state = { $when }: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
earlier-look = Look at it
earlier-gone = That state can’t be read any more. Nothing was changed.

data-refused-too-large = That file is too large for a Northstar backup. Nothing was changed.
data-refused-not-json = That file is not a Northstar backup. Nothing was changed. A backup’s name begins with “northstar-” and ends with “.json”.
data-refused-not-ours = That file belongs to another program. Nothing was changed.
data-refused-too-new = A newer version of Northstar made that file. Nothing was changed. Open the newest version here, then try again.
data-refused-broken = That file is a Northstar backup, but a part of it is missing or damaged. Nothing was changed. Try another copy of it.
data-refused-unreadable = The browser could not read that file. Nothing was changed.
data-refused-passphrase = That passphrase does not open this file. Nothing was changed. If you are sure of it, the file may be damaged: try another copy.
data-refused-unsupported = This browser can’t open locked files here. Nothing was changed. Try another browser.

## Storage

data-storage-heading = What is stored here
data-storage-meter = How full it is
data-storage-used = { $used } of { $budget } characters are used. That is { $percent } %.
data-storage-nearly-full = It is getting full. Make a backup soon, and take out what you no longer need.
data-storage-full = It is full. Your next words may find no room here. Make a backup now, then empty the trash or take out what you no longer need.
data-storage-entries = { $count ->
    [0] No entries yet.
    [one] { $count } entry.
   *[other] { $count } entries.
}
data-storage-aside = { $count ->
    [one] { $count } piece of stored data can’t be read. It is untouched, and it is part of every backup.
   *[other] { $count } pieces of stored data can’t be read. They are untouched, and they are part of every backup.
}
data-storage-killed = “Saved” means that the browser has taken your words, that we have read them back, and that a second copy of what is new lies on the disk. A tab or a browser that crashes loses nothing that said “Saved”.
data-storage-rescue = The rescue page takes everything out, even on a day when Northstar does not start.

lasting-yes = This browser has promised to keep your workbook, even when it needs room.
lasting-no = This browser may clear what pages keep when the device runs out of room. That is rare, and it can promise not to.
lasting-ask = Ask it to promise
lasting-refused = The browser did not promise it. A backup is the safe way.
lasting-week = This is Safari. It clears what a page keeps when you use Safari for seven days without opening that page. Northstar on your home screen is spared from that, but it starts empty there: bring a backup along.

## Reminding of a backup

backup-banner = { $count ->
    [one] { $count } entry is in no backup yet. It lives in this browser only.
   *[other] { $count } entries are in no backup yet. They live in this browser only.
}
backup-banner-do = Download a backup
backup-banner-later = Later

## Moving to another device

move-link = Move to another device or to the home screen
move-title = Move to another device
move-lead = Your words live in this browser only. One file carries them over.
move-here = 1. Here: make the file
move-here-how = It holds everything, { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} in all. If it will pass through other hands, lock it with a passphrase in { $place }.
move-over = 2. Take it over
move-over-how = Send the file to yourself, or carry it on a stick or a cable. Then save it on the new device.
move-there = 3. There: open Northstar
move-there-how = Open this address in the browser of the new device.
move-copy = Copy the address
move-in = 4. There: bring the file in
move-in-how = Go to “Your data”, choose the file and press “Merge”. Look whether everything is there before you erase anything here.
move-in-do = I am on the new device and have the file
move-home = To the home screen of an iPhone or iPad
move-home-how = The app on the home screen does not see what Safari keeps: it starts empty. Make the file first. Then choose “Share” and “Add to Home Screen” in Safari, open Northstar from there and bring the file in.
move-back = Your data

## Texts with two versions

versions-banner = { $count ->
    [one] { $count } text was written in two places. Both are kept.
   *[other] { $count } texts were written in two places. Both are kept.
}
versions-look = Look at both
versions-heading = Written in two places
versions-why = The same text was changed in two tabs or on two devices. Nothing is lost: choose what stays.
versions-here = As it stands here
versions-other = The other version
versions-keep-both = Keep both
versions-keep-here = Keep only this one
versions-keep-other = Keep only the other one
versions-settled = Settled: { $name }
versions-undo = Undo choice

## What entries of every kind are called

named-person = A person without a name
named-letter = A letter
named-letter-to = Letter to { $name }
named-meeting = A meeting
named-meeting-with = Meeting with { $name }
named-answer = An answer
named-goal = A goal without words
named-skill = A skill without a name
named-line = A line of your persona
named-question = A question of your own
named-touch = A small contact
named-note = A note from a meeting
named-advice = A piece of advice
named-action = Something to do
named-resource = Something to read or use
named-plan = A search plan
named-entry = An entry

## What kind of entry it is

kind-person = Person
kind-letter = Letter
kind-meeting = Meeting
kind-answer = Answer
kind-goal = Goal
kind-skill = Skill
kind-line = Line of your persona
kind-question = Question of your own
kind-touch = Small contact
kind-note = Note from a meeting
kind-advice = Advice
kind-action = Something to do
kind-resource = Something to read or use
kind-plan = Search plan
kind-about = About you
kind-settings = Settings
kind-other = Entry

## Erase everything

erase-heading = Erase everything here
erase-why = For a shared or borrowed computer. Your workbook, its second copy and the app’s own files leave this browser. Backup files that you downloaded stay where they are.
erase-do = Erase everything
erase-title = Erase everything in this browser?
erase-sure = This can’t be undone. Without a backup file, nobody can bring your words back.
erase-backup-first = Download a backup first
erase-yes = Erase now
erase-no = Keep everything
erase-unsaved = Something here is not in a backup yet.

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

## Restore

data-restore-heading = Bring a copy back
data-restore-why = Choose a backup file. You see what would change before anything does.
data-restore-choose = Choose a backup file
data-restore-preview = This file is from { $day } and holds { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}.
data-restore-new = { $count ->
    [one] { $count } comes back
   *[other] { $count } come back
}
data-restore-changed = { $count ->
    [one] { $count } changes to how it is in the file
   *[other] { $count } change to how they are in the file
}
data-restore-same = { $count ->
    [one] { $count } stays the same
   *[other] { $count } stay the same
}
data-restore-removed = { $count ->
    [one] { $count } is not in the file and goes
   *[other] { $count } are not in the file and go
}
data-restore-aside = { $count ->
    [one] { $count } piece can’t be read. It is kept as it is.
   *[other] { $count } pieces can’t be read. They are kept as they are.
}
data-restore-do = Restore this backup
data-restore-not = Leave everything as it is
data-restored = The backup is restored
data-restored-undo = Undo restore

data-refused-too-large = That file is too large for a Northstar backup. Nothing was changed.
data-refused-not-json = That file is not a Northstar backup. Nothing was changed. A backup’s name begins with “northstar-” and ends with “.json”.
data-refused-not-ours = That file belongs to another program. Nothing was changed.
data-refused-too-new = A newer version of Northstar made that file. Nothing was changed. Open the newest version here, then try again.
data-refused-broken = That file is a Northstar backup, but a part of it is missing or damaged. Nothing was changed. Try another copy of it.
data-refused-unreadable = The browser could not read that file. Nothing was changed.

## Storage

data-storage-heading = What is stored here
data-storage-used = { $percent } % of the room is used.
data-storage-nearly-full = { $percent } % of the room is used. Make a backup soon, and take out what you no longer need.
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
data-storage-safari = Safari may clear what a page keeps if you do not open it for seven days. Add Northstar to your home screen, and keep a backup.
data-storage-rescue = The rescue page takes everything out, even on a day when Northstar does not start.

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
named-entry = An entry

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

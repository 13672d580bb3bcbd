### The frame around every place: names, the way around, what is saved, updates, and the words of common buttons.
### A key starts with its place. One file a place.

app-name = Northstar

# The language's name for itself, as the settings list it.
language-name = English
# The list's name for the stretched English that shows what a translation would break.
language-pseudo = Stretched English, for testing

## The way around

nav-label = Places
nav-today = Today
nav-workbook = Workbook
nav-people = People
nav-meetings = Meetings
nav-more = More
nav-settings = Settings
nav-data = Your data
nav-about = About
nav-back = Back
nav-back-to = Back to { $place }
nav-skip = Skip to the content

## What is saved

status-label = Saving
status-saved = Saved on this device
status-saving = Saving
status-not-saved = Not saved.
status-full = This browser is full. Back up now.
status-denied = This browser does not let the page keep anything. Back up now.
status-broken = The browser’s storage does not answer. Back up now.
status-fleeting = Private window: this ends when you close it
status-no-journal = This browser keeps no second copy. If it crashes, the last minutes may be lost.
status-download = Download a backup
status-backup-never = No backup yet
status-backup-today = Last backup today
status-backup-days = Last backup { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
status-backup-changed = { $backup }, { $changed ->
    [one] { $changed } change since
   *[other] { $changed } changes since
}
status-backup-only-here = { $backup }, { $changed ->
    [one] { $changed } entry is only here
   *[other] { $changed } entries are only here
}

## Short notes that come and go

toast-undo = Undo
toast-close = Close

## A new version

update-ready = A new version is ready. Your work is saved.
update-reload = Reload
update-later = Later

## At the door, before the workbook is here

door-coming = Your workbook is on its way. This takes a moment on a slow line.
door-lost-title = A part of Northstar did not arrive
door-lost-lead = The line may be gone for a moment. What you wrote is still in this browser.
door-lost-again = Try again
door-lost-rescue = Take out a copy of what you wrote

## An address that does not exist

missing-title = There is nothing at this address
missing-lead = The link may be old, or a letter may be missing. Your workbook is safe.
missing-back = Go to Today

## Buttons

verb-continue = Continue
verb-not-sure = Not sure yet
verb-change = Change
verb-remove = Remove
verb-add-another = Add another
verb-copy = Copy
verb-copied = Copied
verb-print = Print
verb-download = Download
verb-cancel = Cancel
verb-save = Save
verb-close = Close
verb-done = Done
verb-optional = (optional)

## Days

when-today = Today
when-tomorrow = Tomorrow
when-yesterday = Yesterday
# How much of a short time is left: "3 h 35 min left".
when-hours-left = { $hours } h { $minutes } min left
when-minutes-left = { $minutes } min left

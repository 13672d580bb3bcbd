### About: what the app promises, and how to check it.

about-title = About Northstar
about-lead = A private workbook for finding, keeping and growing a mentorship. This page says what it keeps, what it sends and what it can’t do.

## What is stored

about-kept-heading = What is stored, and where
about-kept-why = Everything lies in this browser, on this device. There is no account and no server. These are the true sizes now.
about-kept-words = { $entries ->
    [0] Your words: nothing yet. They will be in this browser’s local storage.
    [one] Your words: { $entries } entry, { $size } characters, in this browser’s local storage.
   *[other] Your words: { $entries } entries, { $size } characters, in this browser’s local storage.
}
about-kept-journal = A second copy of what is new: { $size } characters, in IndexedDB. It is there for the case that the browser is killed.
about-kept-no-journal = There is no second copy: this browser gives us no IndexedDB.
about-kept-files = { $count ->
    [0] The app’s own files: none yet. After your next visit they are here, for use without a net.
    [one] The app’s own files: { $count } file, { $size } kB, for use without a net.
   *[other] The app’s own files: { $count } files, { $size } kB, for use without a net.
}
about-kept-no-files = The app’s own files are not kept: this browser gives us no place for them. The app works online only.
about-kept-shelf = Before a backup is brought in, how things were is kept here too, in IndexedDB. You find it in Your data.
about-kept-looking = Looking …
about-kept-erase = You can look at it, take it out and erase it

## What leaves

about-private-heading = What leaves this device, and when
about-private-1 = After the page has loaded, it asks the net for two things only: whether there is a new version, and a language that you choose. Neither says anything about you.
about-private-2 = Your words leave only when you copy, mail, share or download them yourself.
about-private-3 = There are no cookies, no counting of visits and no files from other companies.
about-private-check = You can check it: switch your device to airplane mode and go on working.

## Offline

about-offline-heading = Works without a net
about-offline-yes = This browser has the whole app. It opens offline too.
about-offline-no = After your next visit, the app opens offline too.

## What it can’t do

about-cannot-heading = What it can’t do
about-cannot-1 = It can’t remind you when it is closed, because nobody else knows your dates. Open it when you plan your day.
about-cannot-2 = It can’t bring back what a browser has deleted. A backup can.
about-cannot-3 = It can’t move your words to another device by itself. A backup file does.
about-cannot-4 = It has no lock. Whoever can open this browser under your name can read your words, and so can a browser extension that may read pages.
about-cannot-5 = It can’t help against a lost device. Lock the device itself, and keep a backup elsewhere.
about-safari-heading = Why Safari forgets
about-safari = Safari deletes what a page has stored when you use Safari for seven days and do not open that page. It does so to stop trackers, and it can’t tell us from them. Two things help: add Northstar to your home screen, which has a store of its own that stays, and download a backup now and then.

## The version

about-version-heading = Version
about-version = Northstar { $version }
about-licence = Free software under the MIT or the Apache 2.0 licence.

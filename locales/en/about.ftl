### About: what the app promises, and how to check it.

about-title = About Northstar
about-lead = A private workbook for finding, keeping and growing a mentorship.

about-private-heading = Nothing leaves this device
about-private-1 = There is no account and no server. What you write is kept in this browser, on this device.
about-private-2 = After the page has loaded, it asks the net for two things only: whether there is a new version, and a language that you choose.
about-private-3 = Words leave only when you copy, mail, share or download them yourself.
about-private-check = You can check it: switch your device to airplane mode and go on working.

about-offline-heading = Works without a net
about-offline-yes = This browser has the whole app. It opens offline too.
about-offline-no = After your next visit, the app opens offline too.

about-cannot-heading = What it can’t do
about-cannot-1 = It can’t remind you when it is closed, because nobody else knows your dates. Open it when you plan your day.
about-cannot-2 = It can’t bring back what a browser has deleted. A backup can.
about-cannot-3 = It can’t move your words to another device by itself. A backup file does.

about-version-heading = Version
about-version = Northstar { $version }
about-licence = Free software under the MIT or the Apache 2.0 licence.

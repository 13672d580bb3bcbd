### Settings: colours, language, about me.

settings-title = Settings
settings-theme = Colours
settings-theme-system = As the system
settings-theme-day = Day
settings-theme-night = Night
settings-language = Language
settings-language-failed = That language could not be loaded. You may be offline. Nothing was changed.
settings-about-me = About you
settings-about-me-why = Used in every letter, so that you write it once.
settings-checks = Checks of letters
settings-checks-why = A check that you never want to see again stands here, with its way back.
settings-checks-all = Every check is on.
settings-checks-again = Check this again

### Finding people: the five ways of searching.

channel-own-organisation = Where you work or study
channel-extended-network = People you know, and whom they know
channel-associations-and-events = Associations and events
channel-dedicated-platforms = Mentoring platforms
channel-social-media = Networks and social media

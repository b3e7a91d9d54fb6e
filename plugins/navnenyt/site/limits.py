"""How much one page holds: beyond it, a list has parts of its own."""

# The front page shows the newest.
FRONT_CARDS = 24
# An organisation with more announcements has a page for every year.
ORGANISATION_CARDS = 100
# A kind with more announcements has a page for every month.
KIND_CARDS = 100
# A directory of more names has a page for each letter.
DIRECTORY_LINES = 200

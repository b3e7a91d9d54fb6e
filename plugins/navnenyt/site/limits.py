"""How much one page holds: beyond it, a list has parts of its own."""

# The front page shows the newest.
FRONT_CARDS = 24
# An organisation with more announcements has a page for every year.
ORGANISATION_CARDS = 100
# A kind with more announcements has a page for every month.
KIND_CARDS = 100
# A month with more announcements has a page for each of its kinds.
MONTH_CARDS = 100
# A directory of more names has a page for each letter.
DIRECTORY_LINES = 200
# Nobody is found by fewer letters.
SEARCH_LETTERS = 2
# A file of the search holds what is found by so many terms; of more, the foremost of each group.
SEARCH_TERMS = 150
SEARCH_FOREMOST = 8
# Up to so many words are in one file; up to so many in one for each letter; of more, for each two.
SEARCH_WORDS = (500, 3_000)

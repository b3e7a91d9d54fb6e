"""The theme's components, each with the example parameters that show what it can become.

`gallery/components/<name>.py` has those of `theme/templates/components/<name>.html`. They are what
`make gallery` shows and what the tests look at: in a browser, narrow and wide, light and dark.
"""

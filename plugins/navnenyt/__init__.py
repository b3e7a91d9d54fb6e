"""navnenyt: facts in, a people-news site out. A Pelican plugin and the `navnenyt` command.

Start with `flow/build.py`, which is the whole build in one function.
"""


def register() -> None:
    """Called by Pelican."""
    from navnenyt.rim.connect import connect

    connect()

"""The index: everything that was read, in one SQLite file. The only import of sqlite3.

It is a cache and holds data, never code: delete it, and the next build makes it again.
"""

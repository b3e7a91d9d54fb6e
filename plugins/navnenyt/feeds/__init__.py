"""Feeds: items as data, then RSS. The only import of feedgen is in `rss`."""

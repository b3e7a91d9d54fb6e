"""Feeds: items as data, then RSS, Atom and JSON Feed. The only import of feedgen is in `xml`."""

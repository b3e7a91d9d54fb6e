"""The flow, one way: look → read → judge → plan → views → render → publish.

`build` is the whole of it, `check` and `why` ask the same and write nothing. `content/` is how
files come in and `publishing/` how pages go out; between them `intake` lets `darkroom`, `judge`
(with `suspects`) and `update` bring the index up. `crew` are the workers of both ends.
"""

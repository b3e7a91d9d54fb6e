"""The flow, one way: scan → read → judge → plan → views → render → publish."""

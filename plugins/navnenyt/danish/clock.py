"""The clock that editors and readers go by."""

from zoneinfo import ZoneInfo

TIME_ZONE = ZoneInfo("Europe/Copenhagen")

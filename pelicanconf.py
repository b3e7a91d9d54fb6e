"""The site as editors see it on their own machine; publishconf.py builds it for the public."""

from navnenyt.rim.folders import require_folders
from navnenyt.rim.host import NewsroomPelican

SITENAME = "Navnenyt"
SITEURL = "http://localhost:8000"
NAVNENYT_DESCRIPTION = "Nye job, forfremmelser, uddannelser og mærkedage i dansk it og erhvervsliv."
# What the ids of feed items are made of (RFC 4151): never change it, also when the domain changes.
NAVNENYT_AUTHORITY = "navnenyt.example,2026"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = "cache"
TIMEZONE = "Europe/Copenhagen"
DEFAULT_LANG = "da"

# navnenyt is the one generator; Pelican's own stay registered and find nothing to do.
PLUGINS = ["navnenyt"]
PELICAN_CLASS = NewsroomPelican
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
THEME_STATIC_PATHS = []
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

require_folders(__file__, PATH, THEME)

"""Stock Pelican with the same addresses, pages and feeds as ours, as far as it has them."""

SITENAME = "Navnenyt"
SITEURL = "https://navnenyt.example"
SITESUBTITLE = "Nye job, forfremmelser, uddannelser og mærkedage i dansk it og erhvervsliv."
PATH = "content"
THEME = "theme"
OUTPUT_PATH = "out"
TIMEZONE = "Europe/Copenhagen"
DEFAULT_LANG = "da"
STATIC_PATHS = ["static"]
THEME_STATIC_PATHS = []
PATH_METADATA = r"(?P<path_no_ext>.*)\..*"
ARTICLE_PATHS = ["navne"]
ARTICLE_URL = "{path_no_ext}/"
ARTICLE_SAVE_AS = "{path_no_ext}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "typer/{slug}/", "typer/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "arbejdsgivere/{slug}/", "arbejdsgivere/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "uddannelsessteder/{slug}/", "uddannelsessteder/{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "arkiv/{date:%Y}/", "arkiv/{date:%Y}/index.html"
MONTH_ARCHIVE_URL = "arkiv/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "arkiv/{date:%Y}/{date:%m}/index.html"
DIRECT_TEMPLATES = [
    "index", "tags", "authors", "categories", "archives", "personer", "sitemap", "robots", "404",
    "boks", "fragment", "oembed", "opml", "opml_authors", "opml_categories",
]  # fmt: skip
TAGS_SAVE_AS = "arbejdsgivere/index.html"
AUTHORS_SAVE_AS = "uddannelsessteder/index.html"
CATEGORIES_SAVE_AS = "typer/index.html"
ARCHIVES_SAVE_AS = "arkiv/index.html"
PERSONER_SAVE_AS = "personer/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"
# The box of the front page alone: of a category, tag or author Pelican prints a page and feeds.
BOKS_SAVE_AS, FRAGMENT_SAVE_AS, OEMBED_SAVE_AS = "boks.json", "boks.html", "oembed.json"
OPML_SAVE_AS = "opml.xml"
OPML_AUTHORS_SAVE_AS = "uddannelsessteder/opml.xml"
OPML_CATEGORIES_SAVE_AS = "typer/opml.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
FEED_DOMAIN = SITEURL
FEED_ALL_RSS = "rss.xml"
CATEGORY_FEED_RSS = "typer/{slug}/rss.xml"
TAG_FEED_RSS = "arbejdsgivere/{slug}/rss.xml"
AUTHOR_FEED_RSS = "uddannelsessteder/{slug}/rss.xml"
# Two announcements of one name are no translations of each other.
ARTICLE_TRANSLATION_ID = None
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = True
# The sentence is composed already: no second pass of Markdown over it.
FORMATTED_FIELDS = []
MARKDOWN = {"extensions": ["markdown.extensions.meta"], "output_format": "html5"}
CACHE_PATH = "cache"
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "reader"

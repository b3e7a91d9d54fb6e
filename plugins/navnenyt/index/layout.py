"""The tables of the index: what was read, what is derived of it, what stands in the output."""

from __future__ import annotations

TABLES = """
-- The parts of the content folder, as the last build saw them, and what is wrong with their names.
CREATE TABLE part (name TEXT PRIMARY KEY, fingerprint TEXT, problems TEXT) WITHOUT ROWID;
-- Every file of the content folder, as the last build saw it.
CREATE TABLE source (
    path TEXT PRIMARY KEY, part TEXT, size INTEGER, mtime INTEGER, digest TEXT, state TEXT
) WITHOUT ROWID;
CREATE INDEX source_part ON source (part);
CREATE INDEX source_state ON source (state);
CREATE INDEX source_unread ON source (part) WHERE mtime < 0;
CREATE TABLE problem (
    path TEXT, step TEXT, line INTEGER, field TEXT, message TEXT, hint TEXT, grave INTEGER,
    target TEXT
);
CREATE INDEX problem_path ON problem (path);

-- What is shown: the last good form of each announcement. `published` is in seconds of the epoch,
-- `year` and `month` are those of Europe/Copenhagen, `photo` the photo as last developed.
CREATE TABLE entry (
    path TEXT PRIMARY KEY, published INTEGER, year INTEGER, month INTEGER, kind TEXT,
    name TEXT, name_key TEXT, name_slug TEXT, sort TEXT, person TEXT, position TEXT,
    searchable INTEGER, modified TEXT, photo_path TEXT, data TEXT, photo TEXT
);
CREATE INDEX entry_order ON entry (published DESC, path);
CREATE INDEX entry_month ON entry (year, month, published DESC, path);
CREATE INDEX entry_kind ON entry (kind, published DESC, path);
CREATE INDEX entry_cell ON entry (kind, year, month, published DESC, path);
CREATE INDEX entry_name ON entry (name_key);
CREATE INDEX entry_name_slug ON entry (name_slug);
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL;
CREATE INDEX entry_photo ON entry (photo_path) WHERE photo_path IS NOT NULL;

-- Read well and to be judged (index/records.py); what is refused for what stands elsewhere, by
-- every build again.
CREATE TABLE candidate (
    path TEXT PRIMARY KEY, published INTEGER, year INTEGER, month INTEGER, kind TEXT,
    name TEXT, name_key TEXT, name_slug TEXT, sort TEXT, person TEXT, position TEXT,
    searchable INTEGER, modified TEXT, photo_path TEXT, "left" TEXT, named TEXT, data TEXT
);
CREATE INDEX candidate_order ON candidate (published, path);
-- Refused where they were read, each with what it asks for as photo: that is looked at as well.
CREATE TABLE refused (path TEXT PRIMARY KEY, photo TEXT) WITHOUT ROWID;

-- The organisations that an entry names; `own` are those that feeds follow, `main` is the first.
-- `folded` is the spelling without its legal form, `named` with it, as profiles are compared.
CREATE TABLE mention (
    sector TEXT, slug TEXT, published INTEGER, path TEXT, year INTEGER, spelling TEXT,
    folded TEXT, named TEXT, own INTEGER, main INTEGER,
    PRIMARY KEY (sector, slug, published DESC, path)
) WITHOUT ROWID;
CREATE INDEX mention_path ON mention (path);
CREATE INDEX mention_named ON mention (sector, named);

-- What is printed of an entry wherever it stands among others; see index/notices.py.
CREATE TABLE notice (path TEXT PRIMARY KEY, data TEXT, json TEXT, csv TEXT);

CREATE TABLE former (address TEXT, path TEXT, PRIMARY KEY (address, path)) WITHOUT ROWID;
CREATE INDEX former_path ON former (path);

-- `accepted` once no other profile claimed its spellings: it keeps them from then on.
CREATE TABLE profile (
    sector TEXT, slug TEXT, data TEXT, accepted INTEGER, PRIMARY KEY (sector, slug)
) WITHOUT ROWID;
CREATE TABLE page (slug TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID;

-- Photos that entries ask for, as last read; `failure` says why one could not be.
CREATE TABLE photo (
    path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, data TEXT, failure TEXT, hint TEXT
) WITHOUT ROWID;
CREATE INDEX photo_size ON photo (size);

-- The encoded files that entries show, by their names.
CREATE TABLE variant (name TEXT, path TEXT, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE INDEX variant_path ON variant (path);

-- Derived of what is due by the last build's clock: whose entry it is, by the oldest entry of the
-- same person (`leader`, published at `since`), and the slug of the timeline, where it is theirs.
CREATE TABLE person (
    path TEXT PRIMARY KEY, leader TEXT, since INTEGER, slug TEXT, members INTEGER, timeline TEXT
) WITHOUT ROWID;
CREATE INDEX person_leader ON person (leader);
CREATE INDEX person_slug ON person (slug);
CREATE INDEX person_timeline ON person (timeline) WHERE timeline IS NOT NULL;
-- Derived: the lines of the directories A–Å. `key` is an organisation's slug or a person's leader.
CREATE TABLE listing (
    directory TEXT, sort TEXT, key TEXT, letter TEXT, name TEXT, path TEXT, timeline TEXT,
    note TEXT, PRIMARY KEY (directory, sort, key)
) WITHOUT ROWID;
CREATE INDEX listing_key ON listing (directory, key);
CREATE INDEX listing_letter ON listing (directory, letter);
CREATE INDEX listing_name ON listing (directory, name);
-- Derived: how many were published, by month and kind.
CREATE TABLE tally (
    year INTEGER, month INTEGER, kind TEXT, count INTEGER, PRIMARY KEY (year, month, kind)
) WITHOUT ROWID;
-- Derived: who came to an employer or left it, as an announcement tells it: from where, to where,
-- an empty slug where nobody says. `flow` has how many persons each pair of employers has.
CREATE TABLE move (path TEXT PRIMARY KEY, origin TEXT, destination TEXT) WITHOUT ROWID;
CREATE INDEX move_origin ON move (origin, destination);
CREATE INDEX move_destination ON move (destination);
CREATE TABLE flow (
    origin TEXT, destination TEXT, count INTEGER, PRIMARY KEY (origin, destination)
) WITHOUT ROWID;
CREATE INDEX flow_count ON flow (count DESC, origin, destination);
-- Derived: how often each organisation was in the news up to the newest month (index/activity.py).
CREATE TABLE active (
    sector TEXT, slug TEXT, count INTEGER, newest INTEGER, PRIMARY KEY (sector, slug)
) WITHOUT ROWID;
CREATE INDEX active_count ON active (sector, count DESC, slug);
-- Derived: what readers search (index/search_tree.py), the terms by which each line is found, and
-- how often each word is in a line, by codes that a word with an error in it shares.
CREATE TABLE line (
    grp TEXT, key TEXT, rank INTEGER, name TEXT, path TEXT, timeline TEXT, names TEXT,
    beside TEXT, advertisement INTEGER, who TEXT, kind TEXT, day TEXT, PRIMARY KEY (grp, key)
) WITHOUT ROWID;
CREATE TABLE term (
    term TEXT, grp TEXT, key TEXT, rank INTEGER, PRIMARY KEY (term, grp, key)
) WITHOUT ROWID;
CREATE TABLE word (code TEXT, word TEXT, count INTEGER, PRIMARY KEY (code, word)) WITHOUT ROWID;
CREATE INDEX word_word ON word (word);

-- What stands in the output folder because of us, by its address; `listed` is in the sitemap of
-- pages other than announcements.
CREATE TABLE written (address TEXT PRIMARY KEY, listed INTEGER) WITHOUT ROWID;
CREATE INDEX written_listed ON written (address) WHERE listed;
-- The addresses that are still to be brought up: what a build was stopped before, the next does.
CREATE TABLE todo (address TEXT PRIMARY KEY) WITHOUT ROWID;
-- What the last build went by: its clock, the frame of all pages, the folder that it wrote into.
CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""

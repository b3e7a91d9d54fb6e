"""Writes a generated archive of people news: a content folder as large as a benchmark asks for.

    .venv/bin/python -m benchmarks.archive FOLDER [--entries 10000] [--seed 1]

The same number and seed write the same bytes. Nobody and nothing in it exists.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.newsroom import notices

ABOUT = """---
titel: Om arkivet
---

Alle personer, firmaer og skoler i dette arkiv er **opdigtede**.
"""


def write(content: Path, amount: int, seed: int = 1) -> None:
    """Fill a new content folder with `amount` notices and one plain page."""
    (content / "sider").mkdir(parents=True)
    (content / "sider" / "om.md").write_text(ABOUT, encoding="utf-8")
    folders: set[str] = set()
    for notice in notices(amount, seed):
        folder, _, _ = notice.path.rpartition("/")
        if folder not in folders:
            (content / folder).mkdir(parents=True)
            folders.add(folder)
        (content / notice.path).write_text(notice.text, encoding="utf-8")


def main() -> None:
    """Write the archive that the command line asks for, and say how long it took."""
    parser = argparse.ArgumentParser(description="Writes a generated archive of people news.")
    parser.add_argument("folder", type=Path, help="the content folder; it must not exist yet")
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = time.perf_counter()
    write(options.folder, options.entries, options.seed)
    print(f"{options.entries} files in {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()

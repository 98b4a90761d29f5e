"""Whom a portal's administrator can write to: asked for once, kept with the archive."""

import sqlite3
from pathlib import Path

from vngovnews.scrape.tables import FILE

CONTACT = "contact"


def remembered_contact(folder: Path) -> str | None:
    """The address that an earlier run into this archive was given."""
    if not (folder / FILE).is_file():
        return None
    books = sqlite3.connect(f"file:{folder / FILE}?mode=ro", uri=True)
    try:
        row = books.execute("select value from settings where name = ?", (CONTACT,)).fetchone()
    except sqlite3.OperationalError:
        return None
    finally:
        books.close()
    return str(row[0]) if row else None

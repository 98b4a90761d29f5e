"""Whom a portal's administrator can write to: asked for once, kept with the archive."""

from pathlib import Path

from vngovnews.batch.archives import is_archive
from vngovnews.scrape.books import ArchiveEmptyError, look

CONTACT = "contact"


def remembered_contact(folder: Path) -> str | None:
    """The address that an earlier run into this archive was given."""
    if not is_archive(folder):
        return None
    try:
        with look(folder) as books:
            row = books.execute("select value from settings where name = ?", (CONTACT,)).fetchone()
    except ArchiveEmptyError:
        return None
    return str(row[0]) if row else None

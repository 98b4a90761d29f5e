"""Archives of ``vngovnews scrape`` among the inputs: by what one is known. The room ``scrape`` reads them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from vngovnews.batch.documents import Failure, Source

BOOKS = "archive.sqlite"

OpenArchive = Callable[[str], Iterator[Source | Failure]]


def is_archive(folder: str | Path) -> bool:
    """Whether a folder is an archive of ``vngovnews scrape``."""
    return os.path.isfile(os.path.join(folder, BOOKS))

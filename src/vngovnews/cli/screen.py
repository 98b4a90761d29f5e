"""The console of the verbs that draw."""

import errno

from rich.console import Console


class Screen(Console):
    """Where nobody reads any more, that is an error as for all other output; rich itself would end with 1."""

    def on_broken_pipe(self) -> None:
        """Rich calls this in place of the error."""
        raise BrokenPipeError(errno.EPIPE, "nobody reads")

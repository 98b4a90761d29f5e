"""What can go wrong with a whole document.

    VngovnewsError
    ├── NotAnArticle      the page holds no article (reason: listing, blocked, login, error, empty, media)
    ├── UnreadableInput   a file, line or record that cannot be read as what it claims to be
    └── BadProfile        a portal profile (TOML) that says something it may not say

A *fact* that is missing is never an exception: it is ``None`` plus an :class:`vngovnews.model.Issue`.
"""


class VngovnewsError(Exception):
    """Base of all errors that vngovnews raises on purpose; ``str(error)`` is one clear sentence."""


class NotAnArticle(VngovnewsError):
    """The page was read and holds no article.

    ``reason`` is one of ``listing``, ``blocked``, ``login``, ``error``, ``empty``, ``media``;
    ``str(error)`` is the sentence for people.
    """

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class UnreadableInput(VngovnewsError):
    """An input that cannot be read: missing file, broken JSON line, undecodable bytes, unknown suffix."""


class BadProfile(VngovnewsError):
    """A portal profile with an unknown key, an invalid selector or no way to recognise its pages."""

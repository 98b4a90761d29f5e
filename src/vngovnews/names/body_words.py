"""The closed sets of words by which the names of bodies are read: data/body_words.toml."""

from vngovnews.lexicon import table


def _words(name: str) -> frozenset[str]:
    return frozenset(table("body_words.toml")[name])


NOUNS_OF_WORK = _words("nouns-of-work")
NAMESAKES = _words("namesakes")
SEATED = _words("seated")
LOOSE = _words("loose")
PLURAL = _words("plural")
MANY_IN_ONE: tuple[str, ...] = tuple(table("body_words.toml")["many-in-one"])
NUMBERED = _words("numbered")
OBJECTS = _words("objects")
FOR_A_PURPOSE = _words("for-a-purpose")
PARTY_COMMITTEES = _words("party-committees")
BRANCHES = _words("branches")
SCHOOLED: tuple[str, ...] = tuple(table("body_words.toml")["schooled"])
FIELDED = _words("fielded")
ABOUT = _words("about")
BESIDE = _words("beside")
GROUPS = _words("groups")
ACTS = _words("acts")
SCHOOL_LEVELS = _words("school-levels")
PROGRAMMES = _words("programmes")
COMMITTEES = _words("committees")
TRAILING = _words("trailing")
TROOPS = _words("troops")
POSTED = _words("posted")
NO_BODY = _words("no-body")

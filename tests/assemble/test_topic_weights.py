"""The learned numbers of topics: of what they speak, and that words and places stay above what is true of a topic alone."""

from typing import get_args

from vngovnews.lexicon import table
from vngovnews.model import EventType, Topic


def test_weights_are_of_known_topics_and_types() -> None:
    kinds = {"topic", *get_args(EventType)}
    for name in table("topic_weights.toml")["weights"]:
        if " " in name:
            kind, code = name.split(" ")
            assert kind in kinds
            assert code in get_args(Topic)


def test_every_place_has_a_weight() -> None:
    data, weights = table("topics.toml"), table("topic_weights.toml")["weights"]
    assert set(data["enough"]) | set(data["manner"]) | {"always"} <= set(weights)


def test_a_prior_alone_gives_no_topic() -> None:
    weights = table("topic_weights.toml")["weights"]
    priors = [weights[name] for name in weights if " " in name]
    assert max(priors) * 2 + weights["always"] < 0


def test_a_third_topic_needs_more_than_a_second() -> None:
    least = table("topic_weights.toml")["least"]
    assert 0.3 < least["second"] <= least["third"] < 1

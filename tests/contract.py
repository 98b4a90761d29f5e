"""What every Article must satisfy, whatever test made it (docs/design.md, the laws)."""

from collections.abc import Iterator
from functools import cache

import jsonschema

from vngovnews.model import Article, Event, Evidence
from vngovnews.text import tidy


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Of the schema that ``vngovnews schema`` prints."""
    return jsonschema.Draft202012Validator(Article.model_json_schema(mode="serialization"))


def check_article(article: Article) -> None:
    """The schema, the span law, the blocks, and what the fields say of each other."""
    validator().validate(article.model_dump(mode="json"))
    check_blocks(article)
    for evidence in evidences(article):
        for start, stop in evidence:
            assert 0 <= start < stop <= len(article.text), (start, stop, article.id)
            assert article.text[start:stop].strip() == article.text[start:stop], (start, stop, article.id)
    for name, evidence in proven(article):
        assert evidence, f"{name!r} has no evidence"
    for event in article.events:
        check_event(event)


def check_blocks(article: Article) -> None:
    assert article.text == tidy(article.text)
    assert "\n".join(article.text[b.start : b.end] for b in article.blocks) == article.text


def check_event(event: Event) -> None:
    headlines = [p.count for p in event.participants if p.headline]
    assert len(headlines) <= 1
    assert event.participant_count == (headlines[0] if headlines else None)
    assert event.date is None or event.date.start <= event.date.end
    for official in event.officials:
        assert ("mentioned" not in official.roles) or official.roles == ("mentioned",), official
        assert set(official.role_confidence) <= set(official.roles), official
    for values in (event.officials, event.places, event.topics):
        assert not [v for n, v in enumerate(values) if v in values[:n]], "a value stands twice"


def evidences(article: Article) -> Iterator[Evidence]:
    """Every list of offsets in the article."""
    yield from (evidence for _, evidence in proven(article))
    yield from (issue.evidence for issue in article.issues)


def proven(article: Article) -> Iterator[tuple[str, Evidence]]:
    """Every value that owes a proof, with its proof."""
    for document in article.documents:
        yield document.number or document.name or "document", document.evidence
    for event in article.events:
        yield event.type, event.evidence
        if event.date:
            yield event.date.start, event.date.evidence
        for part in (*event.organisers, *event.places, *event.officials):
            yield part.name, part.evidence
        for group in event.participants:
            yield f"{group.count} {group.unit}", group.evidence
        for topic in event.topics:
            yield topic.code, topic.evidence
        for official in event.officials:
            for title in official.titles:
                yield title.text, title.evidence

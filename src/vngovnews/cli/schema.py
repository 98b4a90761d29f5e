"""``vngovnews schema``: the output contract for other programs."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of an Article, the object that ``parse`` writes one a line.

    Example: vngovnews schema > article.schema.json
    """
    from vngovnews.model import Article

    typer.echo(json.dumps(Article.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))

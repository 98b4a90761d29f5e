"""The output contract as a promise to other programs."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pydantic
import pytest

from contract import validator
from vngovnews import Article, model, parse_text

MODELS = [m for m in vars(model).values() if isinstance(m, type) and issubclass(m, model.Model)]


@pytest.mark.parametrize("kind", MODELS, ids=lambda m: m.__name__)
def test_every_field_is_described(kind: type[pydantic.BaseModel]) -> None:
    assert kind.__doc__
    schema = kind.model_json_schema(mode="serialization")
    for name, described in schema.get("properties", {}).items():
        assert described.get("description") or "$ref" in described, name


@pytest.mark.parametrize("kind", MODELS, ids=lambda m: m.__name__)
def test_models_are_frozen_and_closed(kind: type[pydantic.BaseModel]) -> None:
    assert kind.model_config.get("frozen") is True
    assert kind.model_config.get("extra") == "forbid"


def test_the_printed_schema_is_a_schema_and_that_of_the_model() -> None:
    command = [str(Path(sys.executable).with_name("vngovnews")), "schema"]
    printed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == Article.model_json_schema(mode="serialization")


def test_an_article_comes_back_from_its_own_json() -> None:
    article = parse_text("Họp báo\nSáng 5/3/2024, Sở Y tế họp báo.\nThu Hà", url="https://example.gov.vn/1")
    written = article.model_dump_json()
    assert Article.model_validate_json(written) == article
    validator().validate(json.loads(written))


def test_an_unknown_field_is_no_article() -> None:
    written = json.loads(parse_text("Sở Y tế họp báo.").model_dump_json())
    assert not validator().is_valid({**written, "summary": "none"})
    assert not validator().is_valid({**written, "events": [{"type": "party"}]})


def test_the_version_is_the_one_of_the_contract() -> None:
    assert parse_text("Sở Y tế họp báo.").schema_version == model.SCHEMA_VERSION

"""The JSON Schema of what JSON and YAML hold; it ships as a file, which scripts/write_schema.py makes of the model."""

import json
from importlib.resources import files
from typing import Any, get_args, get_origin

from meetup_recap.conversion import CLASSES
from meetup_recap.errors import InvalidValueError
from meetup_recap.model import Recap
from meetup_recap.serializers.plain import VERSION_KEY, names_of_classes


def json_schema(type: Any = Recap) -> dict[str, Any]:  # noqa: A002, ANN401  # a class, or list[…] of one
    """The JSON Schema of one class of the model, or of a list of its objects.

    Raises:
        InvalidValueError: It is no class that JSON has a form for.
    """
    published: dict[str, Any] = json.loads((files("meetup_recap.serializers") / "schema.json").read_text("utf-8"))
    definitions = published["$defs"]
    is_list = get_origin(type) is list
    cls = get_args(type)[0] if is_list else type
    if cls not in CLASSES:
        raise InvalidValueError("json_schema", "type", type, f"one of {names_of_classes()}, or list[…] of one")
    name = cls.__name__
    stamp = {VERSION_KEY: published["properties"][VERSION_KEY]}
    one = {**definitions[name], "properties": {**stamp, **definitions[name]["properties"]}}
    many = {"title": f"{name}s", "type": "array", "items": one}
    head = {
        "$schema": published["$schema"],
        "$id": published["$id"].replace("Recap", f"{name}-list" if is_list else name),
    }
    return {**head, **(many if is_list else one), "$defs": definitions}

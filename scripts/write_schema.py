"""Write the JSON Schema of the model, src/meetup_recap/serializers/schema.json, from its classes' docstrings."""

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import attrs

from meetup_recap.conversion import CLASSES, written_fields
from meetup_recap.forms import FORMS
from meetup_recap.model import Source
from meetup_recap.serializers import reading
from meetup_recap.serializers.migrations import SCHEMA_VERSION
from meetup_recap.serializers.plain import VERSION_KEY
from meetup_recap.serializers.reading import READING_KEY

FILE = Path("src/meetup_recap/serializers/schema.json")
_ATTRIBUTE = re.compile(r"^(?P<name>\w+): (?P<text>.+(?:\n {4,}\S.*)*)", re.MULTILINE)


def main() -> int:
    """Write the file; with --check, say whether it is as the model has it."""
    schema = json.dumps(made(), ensure_ascii=False, indent=2) + "\n"
    if "--check" in sys.argv:
        is_same = FILE.read_text("utf-8") == schema
        print("the schema is the model's" if is_same else f"{FILE} is not what the model says: run make schema")
        return 0 if is_same else 1
    FILE.write_text(schema, "utf-8")
    return 0


def made() -> dict[str, Any]:
    """The schema of a Recap, with the definitions of all classes."""
    definitions = {cls.__name__: _class(cls) for cls in (*CLASSES, Source)}
    definitions["Recap"]["properties"][READING_KEY] = reading.SCHEMA
    stamp = {VERSION_KEY: {"description": "The version of this shape.", "const": SCHEMA_VERSION}}
    recap = definitions["Recap"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:meetup-recap:schema:{SCHEMA_VERSION}:Recap",
        **recap,
        "properties": {**stamp, **recap["properties"]},
        "$defs": definitions,
    }


def _class(cls: type) -> dict[str, Any]:
    attrs.resolve_types(cls)
    told = _attributes(cls)
    fields = written_fields(cls)
    properties = {field.name: {"description": told[field.name], **_kind(field.type, field)} for field in fields}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    summary = _unwrapped(str(cls.__doc__).partition("\n\n")[0])
    schema = {"title": cls.__name__, "description": summary, "type": "object", "properties": properties}
    return {**schema, **({"required": required} if required else {}), "additionalProperties": False}


def _attributes(cls: type) -> dict[str, str]:
    """What the class's docstring says of each attribute, on one line."""
    section = re.sub(r"^ {4}", "", str(cls.__doc__), flags=re.MULTILINE).partition("Attributes:\n")[2]
    section = re.sub(r"^ {4}", "", section.partition("\n\n")[0], flags=re.MULTILINE)
    return {match["name"]: _unwrapped(match["text"]) for match in _ATTRIBUTE.finditer(section)}


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


def _kind(kind: Any, field: "attrs.Attribute[Any]") -> dict[str, Any]:  # noqa: ANN401  # a type or a generic alias
    """What a field takes."""
    if type(None) in get_args(kind):
        (inner,) = (member for member in get_args(kind) if member is not type(None))
        return _or_null(_kind(inner, field))
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _kind(get_args(kind)[0], field)}
    if get_origin(kind) is Literal:
        return {"enum": list(get_args(kind))}
    if kind in FORMS:
        form = {"format": "date"} if kind is date else {}
        return {"type": "string", **form, "pattern": f"^{FORMS[kind].pattern}$"}
    return _plain(kind, field)


def _plain(kind: Any, field: "attrs.Attribute[Any]") -> dict[str, Any]:  # noqa: ANN401  # a type
    if kind is str:
        return {"type": "string", **({"pattern": r"\S"} if _is_filled(field) else {})}
    if kind is int:
        return {"type": "integer", "minimum": 0}
    return {"$ref": f"#/$defs/{kind.__name__}"} if attrs.has(kind) else {"type": "object"}  # metadata, extra


def _is_filled(field: "attrs.Attribute[Any]") -> bool:
    """Whether the field refuses text that says nothing: to ask its validator is surer than to know it."""
    check: Any = field.validator
    try:
        check(None, field, (" ",) if get_origin(field.type) is tuple else " ")
    except ValueError:
        return True
    return False


def _or_null(kind: dict[str, Any]) -> dict[str, Any]:
    if "enum" in kind:
        return {"enum": [*kind["enum"], None]}
    if "$ref" in kind:
        return {"anyOf": [kind, {"type": "null"}]}
    return {**kind, "type": [kind["type"], "null"]}


if __name__ == "__main__":
    raise SystemExit(main())

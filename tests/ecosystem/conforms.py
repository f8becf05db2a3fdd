"""Checks documents against a JSON Schema: conforms.py SCHEMA FILE...

Prints a line for everything that does not conform; what does is passed over in silence.
YAML is read as an editor reads it, by the core schema of YAML 1.2: a date or `yes` is a text.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """SafeLoader with the scalars of YAML 1.2, and with keys that are texts, as in JSON."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        self.flatten_mapping(node)
        return {self.key(key): self.construct_object(value, deep=True) for key, value in node.value}

    def key(self, node):
        return str(node.value) if isinstance(node, yaml.ScalarNode) else str(self.construct_object(node, True))


Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
for tag, pattern, first in (
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    ("merge", r"^<<$", ["<"]),
):
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)


def documents(path):
    with open(path, "rb") as file:
        if path.endswith(".json"):
            return [json.load(file)]
        return list(yaml.load_all(file, Loader))


def against(validator, path):
    try:
        for document in documents(path):
            for error in validator.iter_errors(document):
                place = "/".join(str(step) for step in error.absolute_path)
                yield f"/{place}: {error.message[:300]}"
    except yaml.YAMLError as error:
        yield f"no YAML: {error.problem}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for path in sys.argv[2:]:
        for message in against(validator, path):
            print(f"{path}: {message}")


main()

"""The description of the interface (OpenAPI 3.1), made of the same table as its answers."""

from typing import Any

from django.conf import settings

from portal.api.schemas import ADDRESS, COLLECTIONS, Collection

VERSION = "1.0"
LINK_OR_NOT = {**ADDRESS, "type": ["string", "null"]}


def openapi() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Passerelle, données publiques",
            "version": VERSION,
            "description": "Ce qu’un visiteur peut lire sur le site, en lecture seule, par pages de cinquante.",
        },
        "servers": [{"url": f"{settings.BASE_URL}/api/v1"}],
        "paths": {f"/{slug}": {"get": _operation(each)} for slug, each in COLLECTIONS.items()},
        "components": {
            "schemas": {
                **{slug: each.schema for slug, each in COLLECTIONS.items()},
                **{f"{slug}_page": _page_schema(slug) for slug in COLLECTIONS},
                "erreur": {"type": "object", "properties": {"erreur": {"type": "string"}}, "required": ["erreur"]},
            }
        },
    }


def _operation(collection: Collection) -> dict[str, Any]:
    return {
        "operationId": collection.slug,
        "summary": collection.label,
        "parameters": [
            {"name": "page", "in": "query", "required": False, "schema": {"type": "integer", "minimum": 1}},
        ],
        "responses": {
            "200": _response("Une page de résultats", f"{collection.slug}_page"),
            "404": _response("Cette page n’existe pas", "erreur"),
        },
    }


def _response(description: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": description, "content": content}


def _page_schema(slug: str) -> dict[str, Any]:
    properties = {
        "total": {"type": "integer"},
        "suivante": LINK_OR_NOT,
        "precedente": LINK_OR_NOT,
        "resultats": {"type": "array", "items": {"$ref": f"#/components/schemas/{slug}"}},
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }

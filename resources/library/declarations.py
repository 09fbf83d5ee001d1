"""The kind of the library: documents."""

from foundation.kinds.registry import Kind, SearchText, declare
from resources.library.models import Document


def _document_text(document: Document) -> SearchText:
    subjects = ", ".join(subject.label for subject in document.subjects.all())
    lines = [
        f"Sujets : {subjects}" if subjects else "",
        f"{document.creator}, {document.coverage}".strip(", "),
        document.get_type_display(),
        document.identifier,
    ]
    return SearchText(
        title=document.title,
        summary=document.description,
        body="\n".join(line for line in lines if line),
        facets={"date": document.date.isoformat()},
    )


declare(
    Kind(
        name="document",
        model=Document,
        label="document",
        plural="documents",
        address=lambda document: document.address,
        visible=lambda viewer: Document.objects.visible_to(viewer),
        surfaces=("page", "list", "search", "file"),
        search_text=_document_text,
        retention="Tant que le document est utile ; retiré, il quitte les listes et la recherche.",
        indicators=(13,),
    )
)

"""Who works on images and documents, whatever their audience."""

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.documents.permissions import permission_policy as documents
from wagtail.images.permissions import permission_policy as images

from foundation.access.viewer import Viewer


def may_work_on(viewer: Viewer, target: Model) -> bool:
    """Editors see the files that they may choose or change: otherwise the library would be blind."""
    policy = documents if isinstance(target, get_document_model()) else images
    return not viewer.is_visitor and policy.user_has_any_permission(viewer.user, {"change", "choose"})

"""Who works on images, documents, films and sounds, whatever their audience."""

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.documents.permissions import permission_policy as documents
from wagtail.images import get_image_model
from wagtail.images.permissions import permission_policy as images
from wagtail.permission_policies import ModelPermissionPolicy

from foundation.access.viewer import Viewer


def may_work_on(viewer: Viewer, target: Model) -> bool:
    """Editors see the files that they may choose or change: otherwise the library would be blind."""
    return not viewer.is_visitor and _policy_of(target).user_has_any_permission(viewer.user, {"change", "choose"})


def _policy_of(target: Model) -> ModelPermissionPolicy:
    if isinstance(target, get_document_model()):
        return documents
    is_image = isinstance(target, get_image_model()) or hasattr(target, "image_id")
    return images if is_image else ModelPermissionPolicy(type(target))

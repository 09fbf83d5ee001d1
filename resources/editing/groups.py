"""What each role may do in Wagtail: a group a role, named « role:<kind> »."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from foundation.networks.models import Role
from resources.editing.review import ensure_review

PAGE_RIGHTS = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FILE_RIGHTS = ("add", "change", "choose")


def group_of(kind: str) -> str:
    """The name of the group whose members hold this role."""
    return f"role:{kind}"


@transaction.atomic
def ensure_groups() -> None:
    """Make the group of each role and bring its rights up to date; those of no right in Wagtail stay empty."""
    groups = {kind: Group.objects.get_or_create(name=group_of(kind))[0] for kind in Role.Kind.values}
    editor = [*_permissions("wagtailadmin", "access_admin"), *_snippet_permissions(), *_redirect_permissions()]
    groups[Role.Kind.CARIF_OREF].permissions.set(editor)
    groups[Role.Kind.ADMINISTRATION].permissions.set([*editor, *_account_permissions()])
    for kind in (Role.Kind.CARIF_OREF, Role.Kind.ADMINISTRATION):
        _open_tree(groups[kind])
    _open_collections(groups[Role.Kind.ADMINISTRATION], "wagtailcore", "collection", ("add", "change", "delete"))
    ensure_review([groups[Role.Kind.CARIF_OREF], groups[Role.Kind.ADMINISTRATION]])
    Group.objects.filter(name__in=("Editors", "Moderators"), user__isnull=True).delete()


def _permissions(app: str, *codenames: str) -> Iterable[Permission]:
    return Permission.objects.filter(content_type__app_label=app, codename__in=codenames)


def _snippet_permissions() -> Iterable[Permission]:
    wanted = Q(pk__in=[])
    for model in get_snippet_models():
        wanted |= Q(content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name)
    return Permission.objects.filter(wanted)


def _redirect_permissions() -> Iterable[Permission]:
    return Permission.objects.filter(content_type__app_label="wagtailredirects")


def _account_permissions() -> Iterable[Permission]:
    """Roles are granted elsewhere, so no right on groups."""
    return _permissions("accounts", "add_user", "change_user", "delete_user", "view_user")


def _open_tree(group: Group) -> None:
    root = Page.objects.get(depth=1)
    for right in _permissions("wagtailcore", *PAGE_RIGHTS):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=right)
    _open_collections(group, "wagtailimages", "image", FILE_RIGHTS)
    _open_collections(group, "wagtaildocs", "document", FILE_RIGHTS)


def _open_collections(group: Group, app: str, model: str, verbs: Iterable[str]) -> None:
    root = Collection.get_first_root_node()
    for right in _permissions(app, *(f"{verb}_{model}" for verb in verbs)):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=right)

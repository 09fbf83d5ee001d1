"""What each role may do in Wagtail: a group a role, named « role:<kind> »."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from foundation.networks.models import Role

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
    groups[Role.Kind.ADMINISTRATION].permissions.set([*editor, *_site_permissions()])
    for kind in (Role.Kind.CARIF_OREF, Role.Kind.ADMINISTRATION):
        _open_tree(groups[kind])
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


def _site_permissions() -> Iterable[Permission]:
    """Accounts, collections and the site itself. Roles are granted elsewhere, so no right on groups."""
    accounts = _permissions("accounts", "add_user", "change_user", "delete_user", "view_user")
    return [*accounts, *_permissions("wagtailcore", "add_collection", "change_collection", "delete_collection")]


def _open_tree(group: Group) -> None:
    root, collection = Page.objects.get(depth=1), Collection.get_first_root_node()
    for right in _permissions("wagtailcore", *PAGE_RIGHTS):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=right)
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document")):
        for right in _permissions(app, *(f"{verb}_{model}" for verb in FILE_RIGHTS)):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=right)

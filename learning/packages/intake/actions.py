"""Taking a package in, and letting it go."""

import hashlib
from typing import TYPE_CHECKING, Any, BinaryIO

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from foundation.audit.actions import record
from learning.packages.intake.archive import Archive, open_archive
from learning.packages.intake.standards import plan_of
from learning.packages.intake.unpacking import Unpacked, discard, unpack
from learning.packages.models import Package, PackageFile
from learning.packages.plans import Plan

if TYPE_CHECKING:
    from foundation.accounts.models import User

CHUNK = 1024 * 1024


def import_package(
    *,
    upload: UploadedFile,
    by: "User | None",
    title: str = "",
    accessibility: str = Package.Accessibility.UNKNOWN,
    accessibility_note: str = "",
    alternative: str = "",
) -> Package:
    """Check, unpack and keep a package. Raises ValidationError, in French, and then leaves nothing.

    The files reach the store first, outside of any transaction; a crash in between leaves a folder without a
    package, which the cleaning removes.
    """
    archive, plan = look_into(upload)
    laid = unpack(archive)
    package = Package(
        uuid=laid.uuid,
        title=title or plan.title,
        standard=plan.standard,
        accessibility=accessibility,
        accessibility_note=accessibility_note,
        alternative=alternative,
        items=[item.as_json() for item in plan.items],
        details=plan.details,
        sha256=_digest(upload),
        created_by=by,
    )
    return _keep(package, laid)


def look_into(upload: UploadedFile) -> tuple[Archive, Plan]:
    """What a form asks before anything is kept."""
    content: Any = upload.file
    archive = open_archive(content, name=upload.name or "paquet.zip", size=upload.size or 0)
    return archive, plan_of(archive)


def _keep(package: Package, laid: Unpacked) -> Package:
    try:
        with transaction.atomic():
            package.entries, package.size = len(laid.files), laid.size
            package.save(force_insert=True)
            for file in laid.files:
                file.package = package
            PackageFile.objects.bulk_create(laid.files, batch_size=500)
            record(actor=package.created_by, verb="package.added", target=package, standard=package.standard)
    except BaseException:
        discard(laid.uuid)
        raise
    return package


@transaction.atomic
def delete_package(*, package: Package, by: "User | None") -> None:
    """The rows in the transaction, the files once it is committed. A package that a lesson plays stays."""
    number = package.uuid
    record(actor=by, verb="package.deleted", target=package, standard=package.standard)
    package.delete()
    transaction.on_commit(lambda: discard(number))


def _digest(upload: Any) -> str:
    content: BinaryIO = upload.file
    content.seek(0)
    digest = hashlib.sha256()
    while chunk := content.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()

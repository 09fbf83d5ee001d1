"""Where films and sounds are used."""

from wagtail.models import Page, ReferenceIndex

from resources.media.recordings.models import Recording


def is_shown(recording: Recording) -> bool:
    """Whether a published page shows it."""
    pages = ReferenceIndex.get_references_to(recording).values("object_id")
    numbers = [int(row["object_id"]) for row in pages if row["object_id"].isdigit()]
    return Page.objects.live().filter(pk__in=numbers).exists()

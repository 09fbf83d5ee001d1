"""Who else may read a file."""

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from foundation.files.models import StoredFile


def is_public(stored: StoredFile) -> bool:
    """Whether anybody may read it, and caches keep it."""
    return AudienceKey.objects.filter(audience=stored.audience_id, key=PUBLIC).exists()

"""The models of the foundation, for Django alone to import."""

from foundation.access.models import Audience, AudienceKey, BreakGlass, PageAudience
from foundation.audit.models import AuditEntry
from foundation.files.models import StoredFile
from foundation.jobs.models import Job, ScheduleMark
from foundation.messages.models import Notification, OutboxMessage, Preference
from foundation.networks.models import (
    AllowedDomain,
    Commune,
    Department,
    EmploymentZone,
    Invitation,
    MembershipRequest,
    Network,
    Role,
    Structure,
)
from foundation.nonce.models import FormNonce
from foundation.versions.models import ContentVersion

__all__ = [
    "AllowedDomain",
    "Audience",
    "AudienceKey",
    "AuditEntry",
    "BreakGlass",
    "Commune",
    "ContentVersion",
    "Department",
    "EmploymentZone",
    "FormNonce",
    "Invitation",
    "Job",
    "MembershipRequest",
    "Network",
    "Notification",
    "OutboxMessage",
    "PageAudience",
    "Preference",
    "Role",
    "ScheduleMark",
    "StoredFile",
    "Structure",
]

"""« Relecture »: one workflow for all pages, in which editors read each other before publishing."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Page, Task, Workflow, WorkflowPage, WorkflowTask

#: after « Soumettre à » on the button, and « En attente de »
NAME = "la relecture"
#: what Wagtail lays by itself, for groups that are not here
FOREIGN = "Moderators approval"


@transaction.atomic
def ensure_review(groups: Iterable[Group]) -> Workflow:
    """Those of these groups may approve; whoever may publish may still do so at once."""
    task, _ = GroupApprovalTask.objects.get_or_create(name=NAME)
    task.groups.set(groups)
    workflow, _ = Workflow.objects.get_or_create(name=NAME)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=Page.objects.get(depth=1), defaults={"workflow": workflow})
    for model in (Workflow, Task):
        model.objects.filter(name=FOREIGN).delete()
    return workflow

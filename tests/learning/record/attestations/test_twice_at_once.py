"""Two tabs that ask at the same moment share one attestation."""

import threading

from django.db import connection

from foundation.access.viewer import viewer_for
from learning.record.attestations.actions import issue_attestation
from learning.record.attestations.content import content_of
from learning.record.attestations.models import Attestation
from tests.factories import member
from tests.learning.tutorials.tutorials import follow, tutorial


def test_one_number_comes_out(fresh_db):
    person, page = member(), tutorial()
    follow(person, page)
    content = content_of(viewer_for(person), "tutorial", page.uuid)
    together, numbers = threading.Barrier(4), []

    def ask():
        together.wait(10)
        try:
            numbers.append(issue_attestation(person=person, content=content).number)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(20)
    assert len(numbers) == 4
    assert set(numbers) == {Attestation.objects.get().number}

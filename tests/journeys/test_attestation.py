"""An attestation from one end to the other without any script: asked for, downloaded, checked, taken back."""

import io
import re

from playwright.sync_api import expect
from pypdf import PdfReader


def test_an_adviser_gets_a_paper_that_an_employer_verifies(own_demo, person):
    claire = person(own_demo, "conseiller", java_script_enabled=False)
    claire.goto("/attestations/")
    claire.get_by_role("link", name=re.compile("Voir l’attestation")).first.click()
    old = number_on(claire)
    claire.get_by_role("link", name="Retirer cette attestation").click()
    claire.get_by_role("button", name="Je la retire").click()
    claire.get_by_role("link", name=re.compile("Demander l’attestation")).first.click()
    expect(claire.locator("main")).to_contain_text("Connaître le SPRO")
    claire.get_by_role("button", name="Délivrer mon attestation").click()
    new = number_on(claire)
    assert new != old
    claire.get_by_role("link", name="Télécharger le PDF").wait_for()
    pdf = claire.request.get(f"/attestations/{new}/attestation.pdf").body()
    paper = PdfReader(io.BytesIO(pdf))
    assert new in paper.pages[0].extract_text()
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]

    employer = person(own_demo, java_script_enabled=False)
    employer.goto("/attestations/")
    employer.get_by_label("Numéro de l’attestation").fill(new.lower().replace("-", " "))
    employer.get_by_role("button", name="Vérifier ce numéro").click()
    expect(employer.get_by_role("heading", name="Attestation authentique")).to_be_visible()
    expect(employer.locator("main")).to_contain_text("Initiales C. D.")
    expect(employer.locator("main")).not_to_contain_text("Claire")
    employer.goto(f"/attestations/{old}/")
    expect(employer.get_by_role("heading", name="Attestation retirée")).to_be_visible()
    assert employer.context.cookies() == []


def number_on(page) -> str:
    return page.locator(".number").inner_text()

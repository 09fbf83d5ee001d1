"""Packages in Wagtail's admin: a list, an upload, what is said of each, and their removal."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.html import format_html
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.log_actions import log
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, SnippetViewSet

from learning.packages.intake.actions import delete_package, import_package
from learning.packages.intake.archive import megabytes
from learning.packages.intake.forms import FIELDS, NewPackageForm, PackageForm
from learning.packages.models import Package

RULES = (
    "Ce paquet a des règles d’enchaînement entre ses parties : nous ne les interprétons pas. "
    "Ses parties se suivent dans l’ordre du sommaire, et chacune reste ouverte."
)
BEFORE = (
    "<p>Le paquet s’ouvre dans une boîte fermée : il ne voit ni la session, ni le nom de la personne, et ne peut rien "
    "demander à un autre site. Son signet, son résultat et sa fin sont gardés.</p>"
    "<p>Une fois ajouté, choisissez-le dans une leçon. Pour le remplacer, ajoutez la nouvelle version, puis "
    "choisissez-la : ce qui a été terminé le reste.</p>"
)
PANELS = [
    FieldPanel("title", help_text="Laissé vide à l’ajout, c’est celui du paquet."),
    FieldPanel("accessibility", help_text="Affichée avant de lancer. Sans audit, choisissez « non évalué »."),
    FieldPanel(
        "accessibility_note", help_text="Ce qui manque, en une phrase : « Les vidéos n’ont pas de sous-titres. »"
    ),
    FieldPanel(
        "alternative",
        help_text="Ce que la personne peut lire ou faire à la place. Obligatoire si le paquet n’est pas conforme.",
    ),
]


class RulesNote(HelpPanel):
    """On the form of a package whose rules we do not follow."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(content=f"<p>{RULES}</p>", heading="Règles d’enchaînement")

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return bool(self.instance.details.get("sequencing"))


class AddPackage(CreateView):
    """Unpacks before any transaction: what goes wrong then is said at the field, and nothing is left."""

    def get_panel(self) -> Any:
        before = HelpPanel(content=BEFORE, heading="Avant d’ajouter")
        return ObjectList([before, FieldPanel("archive"), *PANELS], base_form_class=NewPackageForm).bind_to_model(
            Package
        )

    def form_valid(self, form: NewPackageForm) -> HttpResponse:
        self.form = form
        given = {name: form.cleaned_data[name] for name in FIELDS}
        try:
            self.object = import_package(upload=form.cleaned_data["archive"], by=self.request.user, **given)
        except ValidationError as refusal:
            form.add_error("archive", refusal)
            return self.form_invalid(form)
        log(instance=self.object, action="wagtail.create", content_changed=True)
        if self.object.details.get("sequencing"):
            messages.warning(self.request, RULES)
        return self.save_action()


class EditPackage(EditView):
    def get_panel(self) -> Any:
        return ObjectList([RulesNote(), *PANELS], base_form_class=PackageForm).bind_to_model(Package)


class DeletePackage(DeleteView):
    def delete_action(self) -> None:
        log(instance=self.object, action="wagtail.delete", deleted=True)
        delete_package(package=self.object, by=self.request.user)


class PackageViewSet(SnippetViewSet):
    model = Package
    icon = "media"
    menu_label = "Paquets SCORM et H5P"
    menu_order = 120
    add_to_admin_menu = True
    url_prefix = "paquets"
    copy_view_enabled = False
    add_view_class, edit_view_class, delete_view_class = AddPackage, EditPackage, DeletePackage
    list_display = (
        "title",
        Column("get_standard_display", label="Norme"),
        Column("get_accessibility_display", label="Accessibilité"),
        Column("weight", label="Taille", accessor=lambda package: format_html("{}", megabytes(package.size))),
        DateColumn("created_at", label="Ajouté le"),
    )
    search_fields = ("title",)
    edit_handler = ObjectList(PANELS, base_form_class=PackageForm)

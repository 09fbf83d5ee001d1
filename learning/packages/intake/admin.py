"""Packages in Wagtail's admin: a list, an upload, what is said of each, and their removal."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.log_actions import log
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, IndexView, SnippetViewSet

from learning.packages.intake.actions import delete_package, import_package
from learning.packages.intake.archive import megabytes
from learning.packages.intake.forms import FIELDS, NewPackageForm, PackageForm
from learning.packages.models import Package

RULES = (
    "Ce paquet a des règles d’enchaînement entre ses parties : nous ne les interprétons pas. "
    "Ses parties se suivent dans l’ordre du sommaire, et chacune reste ouverte."
)
OUTSIDE = (
    "Ce contenu montre des films d’une autre plateforme (YouTube, Vimeo) : ils ne s’afficheront pas ici, où rien n’est "
    "demandé à un autre site. Mettez les films dans le contenu H5P lui-même."
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


def warnings_on(package: Package) -> list[str]:
    """What of this package will not be as its author meant."""
    return [words for name, words in {"sequencing": RULES, "outside": OUTSIDE}.items() if package.details.get(name)]


class WarningsNote(HelpPanel):
    """On the form of a package of which something will not be as its author meant."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(heading="À savoir de ce paquet")

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.content = format_html_join("", "<p>{}</p>", ((words,) for words in warnings_on(self.instance)))

        def is_shown(self) -> bool:
            return bool(self.content)


class OwnPanel:
    """The form of the view's own panel, whatever the set of views made of the model."""

    panel: Any

    def get_form_class(self) -> Any:
        return self.panel.get_form_class()


class ListPackages(IndexView):
    add_item_label = "Ajouter un paquet"


class AddPackage(OwnPanel, CreateView):
    """Unpacks before any transaction: what goes wrong then is said at the field, and nothing is left."""

    page_title = "Ajouter un paquet"
    success_message = "Paquet « %(object)s » ajouté. Choisissez-le maintenant dans une leçon."
    error_message = "Le paquet n’a pas été ajouté : voyez pourquoi ci-dessous."

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
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)
        log(instance=self.object, action="wagtail.create", content_changed=True)
        for words in warnings_on(self.object):
            messages.warning(self.request, words)
        return self.save_action()


class EditPackage(OwnPanel, EditView):
    success_message = "Fiche du paquet « %(object)s » enregistrée."
    error_message = "La fiche n’a pas été enregistrée : voyez pourquoi ci-dessous."

    def get_panel(self) -> Any:
        return ObjectList([WarningsNote(), *PANELS], base_form_class=PackageForm).bind_to_model(Package)


class DeletePackage(DeleteView):
    def form_valid(self, form: Any) -> HttpResponse:
        if self.object.lessons.exists():
            messages.error(self.request, "Une leçon joue ce paquet : retirez-le d’abord de la leçon.")
            return redirect(self.get_success_url())
        return super().form_valid(form)

    def delete_action(self) -> None:
        log(instance=self.object, action="wagtail.delete", deleted=True)
        delete_package(package=self.object, by=self.request.user)


class PackageViewSet(SnippetViewSet):
    model = Package
    icon = "media"
    menu_label = "Paquets"
    menu_order = 120
    add_to_admin_menu = True
    url_prefix = "paquets"
    copy_view_enabled = False
    index_view_class = ListPackages
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

"""What an editor says of a package, and the archive itself, which is given once."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from learning.packages.intake.actions import look_into
from learning.packages.models import Package

FIELDS = ["title", "accessibility", "accessibility_note", "alternative"]


class PackageForm(WagtailAdminModelForm):
    """Of a package that is there: its archive stays as it is."""

    instance: Package

    class Meta:
        model = Package
        fields = FIELDS

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if (
            cleaned.get("accessibility") != Package.Accessibility.FULL
            and not (cleaned.get("alternative") or "").strip()
        ):
            self.add_error(
                "alternative",
                "Dites comment suivre la leçon sans ce paquet : il n’est pas déclaré conforme.",
            )
        return cleaned


class NewPackageForm(PackageForm):
    archive = forms.FileField(
        label="Archive",
        help_text="Une archive .zip (SCORM 1.2, SCORM 2004) ou .h5p, de 200 Mo au plus.",
        widget=forms.FileInput(attrs={"accept": ".zip,.h5p"}),
    )

    class Meta(PackageForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False

    def clean_archive(self) -> Any:
        """Everything that can be seen before it is unpacked is refused at the field."""
        upload = self.cleaned_data["archive"]
        _, self.plan = look_into(upload)
        return upload

    def _get_validation_exclusions(self) -> set[str]:
        """Its title may come from the archive itself."""
        return {*super()._get_validation_exclusions(), "title"}

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "foundation"
    verbose_name = "Socle"

    def ready(self) -> None:
        from foundation import declarations  # noqa: F401

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Porte d’entrée"

    def ready(self) -> None:
        from portal import declarations  # noqa: F401

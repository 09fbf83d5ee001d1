from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"
    verbose_name = "Ressources"

    def ready(self) -> None:
        from resources import declarations  # noqa: F401
        from resources.editing import adapters
        from resources.pages import checks  # noqa: F401

        adapters.connect()

from django.apps import AppConfig


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = "Échanger"

    def ready(self) -> None:
        from community import declarations  # noqa: F401

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "learning"
    verbose_name = "Apprendre"

    def ready(self) -> None:
        from learning import declarations  # noqa: F401

"""What somebody needs on the day: kept apart from the sign-up, and erased after the day."""

from django.db import models

from learning.events.signups.models import SignUp


class Needs(models.Model):
    """Diet and access, as the person said them to whoever organises: nobody else reads them."""

    class Diet(models.TextChoices):
        NONE = "", "Aucune précision"
        VEGETARIAN = "vegetarian", "Végétarien"
        VEGAN = "vegan", "Sans produit animal"
        NO_PORK = "no_pork", "Sans porc"
        GLUTEN_FREE = "gluten_free", "Sans gluten"
        NO_MEAL = "no_meal", "Je ne déjeune pas sur place"

    sign_up = models.OneToOneField(SignUp, on_delete=models.CASCADE, related_name="needs")
    diet = models.CharField("repas", max_length=12, choices=Diet, blank=True)
    access = models.CharField("aménagement", max_length=300, blank=True)

    class Meta:
        verbose_name = "besoin pour une journée"
        verbose_name_plural = "besoins pour une journée"

    def __str__(self) -> str:
        return self.get_diet_display()

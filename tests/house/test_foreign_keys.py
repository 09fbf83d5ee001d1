"""Foreign keys point down the house, as imports do; the account has no key to anything of ours."""

from django.apps import apps

ROOMS = ["portal", "learning", "surveys", "community", "resources", "foundation"]


def room_of(model):
    return model.__module__.split(".")[0]


def keys_between_rooms():
    for model in apps.get_models(include_auto_created=True):
        if room_of(model) not in ROOMS:
            continue
        for field in model._meta.get_fields():
            target = field.related_model
            concrete = field.concrete and field.is_relation and isinstance(target, type)
            if concrete and room_of(target) in ROOMS:
                yield model, field, target


def test_foreign_keys_point_down():
    climbing = [
        f"{model._meta.label}.{field.name} → {target._meta.label}"
        for model, field, target in keys_between_rooms()
        if ROOMS.index(room_of(target)) < ROOMS.index(room_of(model))
    ]
    assert climbing == []


def test_the_rule_sees_keys_at_all():
    assert len(list(keys_between_rooms())) > 10


def test_the_account_points_at_nothing_of_ours():
    assert [field.name for model, field, _ in keys_between_rooms() if model._meta.label == "accounts.User"] == []

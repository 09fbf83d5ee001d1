"""The kinds of messages, which each room declares, and which people may decline or not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MessageKind:
    """One kind of message. A mandatory one cannot be declined; the text of a sensitive one is
    erased from the outbox a day after it left."""

    name: str
    label: str
    default: bool = True
    mandatory: bool = False
    sensitive: bool = False


_kinds: dict[str, MessageKind] = {}


def declare_message_kind(
    name: str, label: str, default: bool = True, mandatory: bool = False, sensitive: bool = False
) -> MessageKind:
    """Declare a kind, from a room's declarations. The label is what the preferences page says."""
    declared = MessageKind(name, label, default, mandatory, sensitive)
    if _kinds.setdefault(name, declared) != declared:
        raise ValueError(f"message kind {name!r} is declared twice")
    return declared


def message_kind(name: str) -> MessageKind:
    """The kind of that name; one that nobody declared is a mistake in the code."""
    if name not in _kinds:
        raise LookupError(f"message kind {name!r} is not declared: see foundation.messages.kinds")
    return _kinds[name]


def optional_kinds() -> list[MessageKind]:
    """Those that people may choose, as the preferences page lists them."""
    return sorted((kind for kind in _kinds.values() if not kind.mandatory), key=lambda kind: kind.label)


def sensitive_names() -> list[str]:
    return [kind.name for kind in _kinds.values() if kind.sensitive]


ACCOUNT = declare_message_kind("account", "Connexion et compte", mandatory=True, sensitive=True)
"""Whatever Django, allauth and Wagtail send of themselves."""

"""The kinds of the foundation and the messages that it sends: each subject declares its own."""

from foundation.access import declarations as _access  # noqa: F401
from foundation.accounts import declarations as _accounts  # noqa: F401
from foundation.audit import declarations as _audit  # noqa: F401
from foundation.files import declarations as _files  # noqa: F401
from foundation.jobs import declarations as _jobs  # noqa: F401
from foundation.messages import declarations as _messages  # noqa: F401
from foundation.networks import declarations as _networks  # noqa: F401
from foundation.nonce import declarations as _nonce  # noqa: F401

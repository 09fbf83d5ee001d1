"""Django's settings: one typed module, read from the environment (see config/env.py)."""

from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from config.env import ROOT, read_environment

ENV = read_environment()

# ------------------------------------------------------------------ ground
BASE_DIR = ROOT
SECRET_KEY = ENV.secret_key
DEBUG = False
DEMO = ENV.demo
TESTING = ENV.mode == "test"
BASE_URL = ENV.base_url
#: where packages are played; empty: on the site's own host, in an origin without name
PACKAGE_ORIGIN = ENV.package_origin
ALLOWED_HOSTS = [*ENV.allowed_hosts, *filter(None, [urlsplit(PACKAGE_ORIGIN).hostname])]
#: who attests, as attestations name it
ISSUER = ENV.issuer
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "portal",
    "learning",
    "surveys",
    "community",
    "resources",
    "foundation",
    "foundation.accounts",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "allauth.usersessions",
    "channels",
    "django_htmx",
    "django_filters",
    "django_tasks",
    "csp",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "learning.packages.play.middleware.PackageOriginMiddleware",
    "config.static.StaticFilesMiddleware",
    "config.csp.ContentSecurityPolicyMiddleware",
    "portal.visitors.VisitorCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "foundation.access.middleware.ViewerMiddleware",
    "foundation.access.middleware.SecondFactorMiddleware",
    "foundation.accounts.middleware.RefusedFormMiddleware",
    "resources.editing.redirects.RedirectMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "foundation.templatetags.french",
                "foundation.templatetags.components",
                "foundation.templatetags.shared",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context_processors.frame",
            ],
        },
    },
]

FORM_RENDERER = "foundation.design.fields.FrameRenderer"

# ---------------------------------------------------------------- database
DATABASES = {"default": dj_database_url.parse(ENV.database_url, conn_max_age=60)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE takes the write lock at BEGIN, so that concurrent writers queue instead of failing;
    # FULL keeps what was acknowledged even when the power goes.
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# --------------------------------------------------- caches, live updates
#: « process » is what one process remembers for a moment; « default » is what all of them share.
PROCESS_CACHE = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "process"}
if ENV.redis_url:
    CACHES: dict[str, dict[str, Any]] = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": ENV.redis_url,
            "KEY_PREFIX": "passerelle",
        },
        "process": PROCESS_CACHE,
    }
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [ENV.redis_url], "prefix": "passerelle"},
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "process": PROCESS_CACHE}
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

# ------------------------------------------------------------ jobs and mail
TASKS = {"default": {"BACKEND": "foundation.jobs.backend.LeasedBackend"}}
EMAIL_BACKEND = "foundation.messages.outbox.backend.OutboxBackend"
MAIL_URL = ENV.mail_url
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV.mail_from

# ------------------------------------------------------- language and time
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français")]
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

# ------------------------------------------------------------------- files
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = ENV.data_dir / "static"
MEDIA_URL = "/fichiers/"
MEDIA_ROOT = ENV.data_dir / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ENV.mode == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
#: makes lighter versions of films; empty: the one on the PATH, if there is one
FFMPEG = ENV.ffmpeg
#: a long lesson in the editor, or the captions of an hour, is one form of many fields
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# ---------------------------------------------------------------- accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "/compte/login/"
LOGIN_REDIRECT_URL = "/mon-espace/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 180
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 900
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_SIGNUP_REDIRECT_URL = "/compte/rattachement/"
ACCOUNT_ADAPTER = "foundation.networks.adapter.MembershipAdapter"
ACCOUNT_FORMS = {
    "signup": "foundation.networks.forms.SignupForm",
    "login": "foundation.accounts.forms.LoginForm",
    "request_login_code": "foundation.accounts.forms.RequestCodeForm",
    "confirm_login_code": "foundation.accounts.forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "foundation.accounts.forms.ConfirmEmailForm",
    "confirm_password_reset_code": "foundation.accounts.forms.ConfirmResetForm",
    "change_email": "foundation.accounts.forms.CorrectEmailForm",
    "add_email": "foundation.accounts.forms.ChangeEmailForm",
    "reset_password": "foundation.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "foundation.accounts.forms.NewPasswordForm",
    "change_password": "foundation.accounts.forms.ChangePasswordForm",
    "set_password": "foundation.accounts.forms.SetPasswordForm",
    "reauthenticate": "foundation.accounts.forms.ReauthenticateForm",
}
#: An office often shares one address: limits by address are wide, those by account are not.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "20/m/ip,5/300s/key",
    "request_login_code": "40/m/ip,3/m/key",
    "signup": "20/m/ip",
    "reset_password": "20/m/ip,3/m/key",
}
#: Checking the number of an attestation needs no account.
CHECK_RATE_LIMITS = {"check": "30/m/ip"}
#: Nor does signing up to a day that its organiser opened to guests: each try writes to an address.
GUEST_RATE_LIMITS = {"guest": "30/h/ip,6/d/key"}
#: Answering a date poll needs none either.
POLL_RATE_LIMITS = {"poll": "30/m/ip"}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if ENV.https else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENV.https else 0
MFA_ADAPTER = "foundation.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "foundation.accounts.forms.SecondFactorForm",
    "reauthenticate": "foundation.accounts.forms.SecondFactorAgainForm",
    "activate_totp": "foundation.accounts.forms.ActivateTOTPForm",
    "add_webauthn": "foundation.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "foundation.accounts.forms.RenamePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ENV.https
USERSESSIONS_TRACK_ACTIVITY = False
#: Administrators set up a second factor before anything else (foundation.access.middleware).
SECOND_FACTOR_REQUIRED = ENV.mode == "production"

SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "portal.errors.csrf_failure"
SECURE_SSL_REDIRECT = ENV.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.https else None
SECURE_HSTS_SECONDS = 31_536_000 if ENV.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENV.https
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'self'"],
        "manifest-src": ["'self'"],
    }
}

# ----------------------------------------------------------------- Wagtail
WAGTAIL_SITE_NAME = "Passerelle"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
# addresses are routes of ours too (…/quiz/, …/imprimer/), which read plain letters
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
WAGTAILIMAGES_IMAGE_MODEL = "resources.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "resources.SiteDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "resources.media.forms.SiteImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "resources.media.forms.SiteDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "csv", "txt", "ics", "mp4", "webm", "vtt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

SILENCED_SYSTEM_CHECKS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}

if ENV.mode == "test":
    from tests.strict_templates import RefuseUndefined

    TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = RefuseUndefined()
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    ALLOWED_HOSTS = ["*"]

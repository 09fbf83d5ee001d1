"""Pages are found by their url_path in one query (resources.pages.views): Wagtail has no index on it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("resources", "0002_search_index"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX resources_page_url_path ON wagtailcore_page (url_path)",
            "DROP INDEX resources_page_url_path",
        )
    ]

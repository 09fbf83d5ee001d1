"""The addresses of notifications, preferences, and of the mails that a demo keeps."""

from django.urls import path

from foundation.messages import views

urlpatterns = [
    path("notifications/", views.notification_list, name="notification_list"),
    path("notifications/lues/", views.notifications_read, name="notifications_read"),
    path("notifications/<uuid:uuid>/", views.notification_open, name="notification_open"),
    path("compte/preferences/", views.preferences, name="message_preferences"),
    path("preferences/desabonnement/<str:token>/", views.unsubscribe, name="message_unsubscribe"),
    path("demo/courriels/", views.kept_mails, name="kept_mails"),
    path("demo/courriels/<uuid:uuid>/", views.kept_mail, name="kept_mail"),
]

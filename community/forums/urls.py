from django.urls import path

from community.forums import views

app_name = "forums"
urlpatterns = [
    path("", views.forum_list, name="forum_list"),
    path("<slug:slug>/", views.forum_detail, name="forum_detail"),
    path("<slug:slug>/nouveau/", views.topic_new, name="topic_new"),
    path("<slug:slug>/<int:pk>-<slug:words>/", views.topic_detail, name="topic_detail"),
    path("<slug:slug>/<int:pk>-<slug:words>/resolu/", views.topic_settle, name="topic_settle"),
]

from django.urls import path

from portal.sitemap import views

urlpatterns = [
    path("plan-du-site/", views.site_map, name="site_map"),
    path("robots.txt", views.robots, name="robots"),
]

"""The pages of the forums."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from community.forums.actions import mark_resolved, open_topic, reply
from community.forums.forms import MessageForm, TopicForm
from community.forums.models import Forum, Topic
from community.forums.permissions import may_settle, may_write
from community.forums.selectors import (
    MESSAGES_A_PAGE,
    address_of_message,
    audience_words,
    forums_of,
    messages_of,
    topics_of,
)
from foundation.accounts.http import MemberRequest, ViewerRequest
from foundation.kinds.thread import neighbours_known
from foundation.nonce.actions import AlreadySpent

TOPICS_A_PAGE = 20
HOME = ("Forums", "/forums/")


@require_safe
def forum_list(request: ViewerRequest) -> HttpResponse:
    forums = forums_of(request.viewer)
    context = {"forums": forums, "breadcrumbs": [("Forums", "")], "section": "forums"}
    return render(request, "community/forums/forum_list.html", context)


@require_safe
def forum_detail(request: ViewerRequest, slug: str) -> HttpResponse:
    forum = get_object_or_404(Forum.objects.visible_to(request.viewer), slug=slug)
    pages = Paginator(topics_of(forum), TOPICS_A_PAGE)
    context = {
        "forum": forum,
        "page_obj": pages.get_page(request.GET.get("page")),
        "may_write": may_write(request.viewer),
        "new_address": f"{forum.address}nouveau/",
        "breadcrumbs": [HOME, (forum.title, "")],
        "section": "forums",
    }
    return render(request, "community/forums/forum_detail.html", context)


@login_required
def topic_new(request: MemberRequest, slug: str) -> HttpResponse:
    forum = get_object_or_404(Forum.objects.visible_to(request.viewer), slug=slug)
    if not may_write(request.viewer):
        raise Http404
    form = TopicForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _open_topic(request, forum, form)
    context = {
        "forum": forum,
        "form": form,
        "breadcrumbs": [HOME, (forum.title, forum.address), ("Nouveau sujet", "")],
        "section": "forums",
    }
    return render(request, "community/forums/topic_new.html", context, status=400 if form.is_bound else 200)


def _open_topic(request: ViewerRequest, forum: Forum, form: TopicForm) -> HttpResponse:
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            words = {"title": form.cleaned_data["title"], "body": form.cleaned_data["body"]}
            topic = open_topic(forum=forum, author=request.user, **words)
    except AlreadySpent:
        return redirect(forum.address)
    return redirect(topic.address)


def topic_detail(request: ViewerRequest, slug: str, pk: int, words: str) -> HttpResponse:
    topic = _topic(request, slug, pk)
    if words != topic.slug:
        return redirect(topic.address, permanent=True)
    form = MessageForm(request.POST or None)
    if request.method == "POST":
        if not may_write(request.viewer):
            raise Http404
        if form.is_valid():
            return _reply(request, topic, form)
    return render(
        request,
        "community/forums/topic_detail.html",
        _topic_context(request, topic, form),
        status=400 if form.is_bound else 200,
    )


def _topic(request: ViewerRequest, slug: str, pk: int) -> Topic:
    return get_object_or_404(Topic.objects.visible_to(request.viewer).with_forum(), pk=pk, forum__slug=slug)


def _topic_context(request: ViewerRequest, topic: Topic, form: MessageForm) -> dict[str, object]:
    page = Paginator(topic.posts.select_related("author"), MESSAGES_A_PAGE).get_page(request.GET.get("page"))
    return {
        "topic": topic,
        "page_obj": page,
        "lines": messages_of(page),
        "audience_words": audience_words(topic),
        "around": neighbours_known("topic", topic, request.viewer),
        "form": form,
        "may_write": may_write(request.viewer),
        "may_settle": may_settle(request.viewer, topic),
        "breadcrumbs": [HOME, (topic.forum.title, topic.forum.address), (topic.title, "")],
        "section": "forums",
    }


def _reply(request: ViewerRequest, topic: Topic, form: MessageForm) -> HttpResponse:
    try:
        with transaction.atomic():
            form.spend(person=request.user)
            reply(topic=topic, author=request.user, body=form.cleaned_data["body"])
    except AlreadySpent:
        topic.refresh_from_db(fields=["post_count"])
    return redirect(address_of_message(topic, topic.post_count))


@login_required
@require_POST
def topic_settle(request: MemberRequest, slug: str, pk: int, words: str) -> HttpResponse:
    topic = _topic(request, slug, pk)
    if not may_settle(request.viewer, topic):
        raise Http404
    mark_resolved(topic=topic, resolved=request.POST.get("resolved") == "1")
    return redirect(topic.address)

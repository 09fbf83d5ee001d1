"""What is pasted from Word or the web leaves nothing of itself in a page but its words and their sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.pages.blocks import BodyBlock, CalloutBlock, StepsBlock, TextBlock
from resources.pages.blocks.rich import LINE_FEATURES, TEXT_FEATURES
from resources.pages.tidy import tidy

WORD = (
    "<style>p.MsoNormal{margin:0cm}</style><!--[if gte mso 9]><xml><o:p></o:p></xml><![endif]-->"
    '<p class="MsoNormal" style="margin-bottom:0cm"><span style="font-family:Calibri;color:red">Un <b>mot</b><o:p>'
    "</o:p></span></p><p>&nbsp;</p><h1>Titre</h1>"
    '<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp;&nbsp; Premier</p><p class="MsoListParagraph">·     Second</p>'
    '<p><font size="5"><a href="https://exemple.fr" target="_blank" onclick="x()">lien</a></font></p>'
)


def test_word_leaves_its_words():
    assert tidy(WORD, features=TEXT_FEATURES) == (
        '<p>Un <b>mot</b></p>Titre<ul><li>Premier</li><li>Second</li></ul><p><a href="https://exemple.fr">lien</a></p>'
    )


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p><a href="javascript:alert(1)">a</a></p>', "<p><a>a</a></p>"),
        ('<p><img src="x" onerror="alert(1)">a</p>', "<p>a</p>"),
        ("<p>o   Point</p><p>§  Autre</p>", "<ul><li>Point</li><li>Autre</li></ul>"),
        ("<p>o Marie</p>", "<p>o Marie</p>"),
        ("<ul><li>a</li><li> </li></ul>", "<ul><li>a</li></ul>"),
        ("<p>5\u00a0000\u00a0!</p>", "<p>5\u00a0000\u00a0!</p>"),
        ("<p>a    b</p>", "<p>a b</p>"),
        ("", ""),
    ],
)
def test_what_is_kept(pasted, kept):
    assert tidy(pasted, features=TEXT_FEATURES) == kept


def test_what_wagtail_writes_is_left_as_it_is():
    html = (
        '<p data-block-key="a1">Un <b>gras</b>, une <a linktype="page" id="3">page</a> et un '
        '<a linktype="document" id="4">document</a>.<br/>Suite</p><ol><li data-block-key="b2">Un</li></ol>'
    )
    assert tidy(html, features=TEXT_FEATURES).replace("<br>", "<br/>") == html


def test_a_line_has_no_list():
    assert tidy("<ul><li>Un</li></ul>", features=LINE_FEATURES) == "Un"


@given(st.text(alphabet="<>pbliaou/ ·•§=\"'&;nsx\u00a0", max_size=120))
def test_tidying_again_changes_nothing(text):
    once = tidy(text, features=TEXT_FEATURES)
    assert tidy(once, features=TEXT_FEATURES) == once
    assert "<script" not in once


def test_every_rich_text_of_a_page_is_tidied_as_it_comes_from_the_form():
    text = TextBlock()
    assert text.value_from_form(WORD).source.startswith("<p>Un <b>mot</b></p>")
    assert text.features == TEXT_FEATURES
    assert CalloutBlock().child_blocks["text"].value_from_form("<p>&nbsp;</p>").source == ""
    step = StepsBlock().child_blocks["steps"].child_block
    assert step.child_blocks["text"].features == LINE_FEATURES
    assert "h2" not in BodyBlock().child_blocks["text"].field.widget.features

"""Pages of a package, as they leave: our script comes first in their head."""

import codecs
import re

#: beyond this, or in an encoding that is not of the ASCII family, a page leaves as it is
LARGEST = 8 * 1024 * 1024
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
#: where it may stand, the best first: in the head, after <html>, after the doctype
PLACES = (
    re.compile(rb"<head(?=[\s>])[^>]*>", re.I),
    re.compile(rb"<html(?=[\s>])[^>]*>", re.I),
    re.compile(rb"<!doctype[^>]*>", re.I),
)
CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.I)
HEAD = 64 * 1024


def with_script(page: bytes, address: str) -> bytes:
    """The page with the script at this address before any of its own."""
    if page.startswith(WIDE):
        return page
    at = _place(page[:HEAD])
    return b'%s<script src="%s"></script>%s' % (page[:at], address.encode("ascii"), page[at:])


def charset_of(page: bytes) -> str:
    """What the page says of its encoding near its start; empty when it says nothing."""
    if page.startswith(codecs.BOM_UTF8):
        return "utf-8"
    found = CHARSET.search(page[:4096])
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""


def _place(head: bytes) -> int:
    """The place is looked for outside of comments, which are blanked without moving anything."""
    bare = COMMENT.sub(lambda comment: b" " * len(comment[0]), head)
    found = next((match for place in PLACES if (match := place.search(bare))), None)
    return found.end() if found else (3 if head.startswith(codecs.BOM_UTF8) else 0)

"""Word documents made for tests, sound or hostile."""

import io
import zipfile

import docx
from django.core.files.uploadedfile import SimpleUploadedFile
from docx.oxml.ns import qn
from PIL import Image

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def upload(data: bytes, name: str = "accueil.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type=MIME)


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def picture(colour: str = "red", kind: str = "PNG") -> io.BytesIO:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(buffer, kind)
    buffer.seek(0)
    return buffer


def describe(shape, text: str) -> None:
    """Give a picture the alternative text that Word's dialog writes."""
    shape._inline.find(qn("wp:docPr")).set("descr", text)


def lesson_document() -> bytes:
    """A little of all that a lesson is made of."""
    document = docx.Document()
    document.add_heading("Accueillir à distance", 0)
    document.add_heading("Avant l’appel", 1)
    paragraph = document.add_paragraph("Un endroit ")
    paragraph.add_run("calme").bold = True
    paragraph.add_run(" et <sûr>.")
    document.add_paragraph("le dossier", style="List Bullet")
    document.add_paragraph("le numéro", style="List Bullet")
    document.add_heading("Le matériel", 2)
    document.add_paragraph("Qui appelle qui", style="Caption")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Structure", "Rôle", "Mission locale", "Rappeler"), strict=True):
        cell.text = text
    document.add_paragraph("« Prenez votre temps. »", style="Quote")
    describe(document.add_picture(picture()), "Un poste de travail rangé")
    describe(document.add_picture(picture("blue")), "Une image contenant bleu. Description générée automatiquement")
    return saved(document)


def plain_document(text: str = "Un paragraphe.") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    return saved(document)


def with_part(name: str, content: bytes, source: bytes | None = None) -> bytes:
    """The document with one of its parts replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source or plain_document())) as before, zipfile.ZipFile(buffer, "w") as after:
        for entry in before.infolist():
            if entry.filename != name:
                after.writestr(entry, before.read(entry.filename))
        after.writestr(name, content, compress_type=zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(xml: str, *, doctype: str = "") -> bytes:
    return f'<?xml version="1.0"?>{doctype}<w:document {WORD}><w:body>{xml}</w:body></w:document>'.encode()

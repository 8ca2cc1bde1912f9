"""What the kinds of edits have in common: to find what they mean in a Word file, and to change it as a program does."""
import copy
import re
import zipfile

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table
from docx.text.paragraph import Paragraph


class Word:
    """A file as python-docx has it; lines and tables are found by their words, as people find them."""

    def __init__(self, file):
        self.document = docx.Document(file)
        self.body = self.document.element.body

    def line(self, words):
        """The last paragraph that begins with these words: what was said last time stands before what is said now."""
        return [Paragraph(p, self.document._body) for p in self.body.iter(qn("w:p")) if said(p).startswith(words)][-1]

    def table(self, heads):
        """That whose first row says these words."""
        return next(Table(t, self.document._body) for t in self.body.iter(qn("w:tbl"))
                    if [said(c) for c in t.find(qn("w:tr")).iter(qn("w:tc"))] == heads)

    def control(self, address):
        return [c for c in self.body.iter(qn("w:sdt")) if c.find(qn("w:sdtPr")).find(qn("w:tag")).get(qn("w:val")) == address][0]

    def answer(self, address, words):
        """What Word does where somebody answers: the words that invite to it go."""
        control = self.control(address)
        for name in ("w:showingPlcHdr", "w:temporary"):
            for invited in control.find(qn("w:sdtPr")).findall(qn(name)):
                invited.getparent().remove(invited)
        first, *others = control.iter(qn("w:r"))
        look = first.find(qn("w:rPr"))
        if look is not None:
            first.remove(look)
        for other in others:
            other.getparent().remove(other)
        first.find(qn("w:t")).text = words

    def bookmark(self, name):
        """Its first start and last end."""
        starts = [b for b in self.body.iter(qn("w:bookmarkStart")) if b.get(qn("w:name")) == name]
        ids = [s.get(qn("w:id")) for s in starts]
        return starts[0], [b for b in self.body.iter(qn("w:bookmarkEnd")) if b.get(qn("w:id")) in ids][-1]

    def style(self, name):
        return self.document.styles[name]

    def save(self, file):
        self.document.save(file)


def said(element):
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def runs_of(paragraph):
    return list(paragraph._p.iter(qn("w:r")))


def replace(paragraph, old, new):
    """Within one run, as python-docx programs do it."""
    for text in paragraph._p.iter(qn("w:t")):
        if old in (text.text or ""):
            text.text = text.text.replace(old, new)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            return
    raise ValueError(f"no '{old}' in '{said(paragraph._p)}'")


def part(paragraph, words):
    """The words as a run of their own."""
    for run in paragraph._p.iter(qn("w:r")):
        text = "".join(t.text or "" for t in run.findall(qn("w:t")))
        if words not in text:
            continue
        before, after = text.split(words, 1)
        pieces = [copy.deepcopy(run) for _ in range(3)]
        for piece, of_it in zip(pieces, (before, words, after)):
            first, *others = piece.findall(qn("w:t"))
            for other in others:
                piece.remove(other)
            first.text = of_it
            first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for piece, of_it in zip(pieces, (before, words, after)):
            if of_it:
                run.addprevious(piece)
        run.getparent().remove(run)
        return docx.text.run.Run(pieces[1], paragraph)
    raise ValueError(f"no '{words}' in '{said(paragraph._p)}'")


def like(paragraph, words):
    """A paragraph more, behind one, that looks like it: what Enter does."""
    new = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(new)
    new = Paragraph(new, paragraph._parent)
    fill(new, words)
    return new


def fill(paragraph, words):
    """Other words in place of all that a paragraph says."""
    for child in list(paragraph._p):
        if child.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd")) and paragraph._p.getparent() is not None and not said(paragraph._p):
            continue
        if child.tag != qn("w:pPr"):
            paragraph._p.remove(child)
    if words:
        paragraph.add_run(words)


def xml(text):
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w', 'r', 'wp', 'a', 'pic')} {OTHER}", text, count=1))


OTHER = ('xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
         'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')


def element(name, **attributes):
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn("w:" + key), value)
    return made


def rewritten(source, target, change, *names):
    """The parts of a file through a function of their bytes; one that gives None leaves its part out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if not names or item.filename in names:
                content = change(item.filename, content)
            if content is not None:
                new.writestr(item.filename, content)

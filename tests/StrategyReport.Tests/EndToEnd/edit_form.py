"""Edits a form as its lead would, with python-docx: edit_form.py FORM EDITED"""
import copy
import sys

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

document = docx.Document(sys.argv[1])


def control(tag):
    for one in document.element.body.iter(qn("w:sdt")):
        named = one.find(qn("w:sdtPr")).find(qn("w:tag"))
        if named is not None and named.get(qn("w:val")) == tag:
            return one


def lines(tag):
    return [Paragraph(p, None) for p in control(tag).iter(qn("w:p"))]


def answer(tag, text):
    one = control(tag)
    placeholder = one.find(qn("w:sdtPr")).find(qn("w:showingPlcHdr"))
    if placeholder is not None:
        one.find(qn("w:sdtPr")).remove(placeholder)
    runs = list(one.iter(qn("w:t")))
    runs[0].text = text
    for run in runs[1:]:
        run.text = ""


# Words in a sentence.
line = lines("ambition/4/challenges")[0]
line.runs[-1].text = line.runs[-1].text.replace("An interim plan", "A new interim plan")

# A point more, in a list.
point = [p for p in lines("ambition/4/successes") if "Norfolk" in p.text][0]
new = copy.deepcopy(point._p)
point._p.addnext(new)
new = Paragraph(new, None)
for run in new.runs[1:]:
    run._r.getparent().remove(run._r)
new.runs[0].text = "A new point: with a colon & 50% more"
new.runs[0].bold = False

# A word made bold.
line = lines("ambition/4/focus")[0]
line.runs[-1].bold = True

# Another level, a number, an answer where there was none, and none where there was one.
answer("ambition/4/confidence", "Green")
answer("ambition/4/progress", "97 %")
answer("ambition/4/escalations", "None to report.")
answer("ambition/4/financial_risks", "")

document.save(sys.argv[2])

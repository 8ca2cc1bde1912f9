"""Prints the text of each table cell of a Word file, read through python-docx, as JSON: tables, rows, cells."""
import json
import sys

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Cell


def text(cell):
    """All text in a cell, tables and content controls in it included; paragraphs are divided by a blank."""
    pieces = []
    for element in cell._tc.iter():
        if element.tag == qn('w:p'):
            pieces.append(' ')
        elif element.tag == qn('w:t'):
            pieces.append(element.text or '')
        elif element.tag == qn('w:br') or (element.tag == qn('w:tab') and element.getparent().tag == qn('w:r')):
            pieces.append(' ')
    return ''.join(pieces)


document = docx.Document(sys.argv[1])
tables = []
for element in document.element.body.iter(qn('w:tbl')):
    table = Table(element, document)
    tables.append([[text(_Cell(tc, table)) for tc in row.tc_lst if tc.vMerge != 'continue'] for row in table._tbl.tr_lst])
json.dump({'title': document.core_properties.title, 'tables': tables}, sys.stdout)

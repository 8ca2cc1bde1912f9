"""Prints a Word file as python-docx shows it to those who use nothing but its documented members: text, then tables, then tables in them."""
import html
import sys

import docx


def shown(paragraph):
    style, names = paragraph.style, []
    while style is not None:
        names.append(style.name)
        style = style.base_style
    tag = 'h1' if any(name.startswith('Heading ') for name in names) else 'p'
    return f'<{tag}>{html.escape(paragraph.text)}</{tag}>'


def cells(table):
    for row in table.rows:
        for cell in row.cells:
            yield cell, 'th' if any(p.style.name == 'Table Heading' for p in cell.paragraphs) else 'td'


document = docx.Document(sys.argv[1])
print(*(shown(p) for p in document.paragraphs))
tables = document.tables
while tables:
    inner = []
    for table in tables:
        for cell, tag in cells(table):
            print(f'<{tag}>', *(shown(p) for p in cell.paragraphs), f'</{tag}>')
            inner += cell.tables
    tables = inner

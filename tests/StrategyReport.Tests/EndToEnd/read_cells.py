"""Prints what python-docx itself gives for the text of each table cell of a Word file, as JSON: tables, rows, cells."""
import json
import sys

import docx


def read(tables):
    """The own paragraphs of each cell, once where it spans; a table in a cell follows the table that it stands in."""
    found = []
    for table in tables:
        seen, rows, inner = set(), [], []
        for row in table.rows:
            cells = []
            for cell in row.cells:
                if cell._tc in seen:
                    continue
                seen.add(cell._tc)
                cells.append(cell.text)
                inner += cell.tables
            rows.append(cells)
        found.append(rows)
        found += read(inner)
    return found


document = docx.Document(sys.argv[1])
json.dump({'title': document.core_properties.title, 'tables': read(document.tables)}, sys.stdout)

"""Edits by LibreOffice, each kind a function: edits_in_writer.py FOLDER

FOLDER has form.docx and paper.docx. Of each kind KIND.form.docx and KIND.paper.docx are written, and KIND.tracked-form.docx and
KIND.tracked-paper.docx, in which its changes are recorded; KIND.words.txt says what the paper has to say when it is built again.
"""
import pathlib
import sys

import uno
from com.sun.star.lang import DisposedException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.uno import RuntimeException

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from libreoffice import Office, setting

KINDS = []


def edits(*sorts):
    return lambda kind: KINDS.append((kind, sorts)) or kind


@edits("form", "paper")
def nothing_changed(writer):
    pass


@edits("form", "paper")
def words_changed(writer):
    writer.words("rooms have opened").String = "rooms (not three!) have opened"
    return "Two rooms (not three!) have opened, one in the market hall"


@edits("form", "paper")
def words_replaced_everywhere(writer):
    search = writer.document.createReplaceDescriptor()
    search.SearchString, search.ReplaceString, search.SearchCaseSensitive = "keep counting", "go on counting", True
    writer.document.replaceAll(search)
    return "We go on counting."


@edits("form", "paper")
def words_deleted(writer):
    writer.words("; their work was shared out between the others").String = ""
    return "Two drivers left us."


@edits("form", "paper")
def words_made_bold(writer):
    writer.words("counting").CharWeight = 150.0


@edits("form", "paper")
def words_added_to_a_line_with_a_look(writer):
    writer.words("We keep").CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")
    writer.words("We keep counting").End.String = " on"


@edits("form", "paper")
def paragraph_split(writer):
    found = writer.words("their work was")
    found.Text.insertControlCharacter(found.Start, PARAGRAPH_BREAK, False)


@edits("form", "paper")
def paragraphs_joined(writer):
    at = writer.words("A nurse answers questions.").End
    cursor = at.Text.createTextCursorByRange(at)
    cursor.goRight(1, True)
    cursor.String = " "
    return "A nurse answers questions. The school lends us"


@edits("form", "paper")
def paragraph_added_at_the_end(writer):
    writer.line_behind("We wait for parts.", "They come by ship.")
    return "They come by ship."


@edits("form", "paper")
def item_added(writer):
    writer.line_behind("The bus stops at both.", "So does the tram: every hour.")
    return "So does the tram: every hour."


@edits("form", "paper")
def item_added_to_a_numbered_list(writer):
    writer.line_behind("The lift of the library is late.", "The doors are too.")
    return "The doors are too."


@edits("form", "paper")
def item_nested(writer):
    deeper = writer.words("Blood tests").ParaStyleName
    writer.words("The bus stops").ParaStyleName = deeper


@edits("form", "paper")
def item_moved(writer):
    writer.remove_line("The bus stops at both.")
    at = writer.words("The market hall is open")
    at.Text.insertString(at.Start, "The bus stops at both.", False)
    at.Text.insertControlCharacter(writer.words("The bus stops at both.").End, PARAGRAPH_BREAK, False)


@edits("form", "paper")
def item_removed(writer):
    writer.remove_line("A nurse answers questions.")


@edits("form", "paper")
def heading_put_in(writer):
    writer.line_behind("We wait for parts.", "About parts")
    writer.words("About parts").ParaStyleName = "Heading 2"
    return "About parts"


@edits("form", "paper")
def table_cell_changed(writer):
    writer.table("Month", "Visits", "Share").getCellByName("B3").String = "1,650"
    return "1,650"


@edits("form", "paper")
def table_row_added(writer):
    table = writer.table("Month", "Visits", "Share")
    table.Rows.insertByIndex(3, 1)
    for cell, words in (("A4", "December"), ("B4", "90"), ("C4", "80%")):
        table.getCellByName(cell).String = words
    return "December"


@edits("form", "paper")
def table_row_removed(writer):
    writer.table("Month", "Visits", "Share").Rows.removeByIndex(1, 1)


@edits("form", "paper")
def link_put_in(writer):
    writer.words("market hall is").HyperLinkURL = "https://example.org/hall"


@edits("form", "paper")
def footnote_put_in(writer):
    note = writer.document.createInstance("com.sun.star.text.Footnote")
    at = writer.words("We wait for parts").End
    at.Text.insertTextContent(at, note, False)
    note.String = "Since May."
    return "Since May."


@edits("form", "paper")
def share_and_names_changed(writer):
    writer.words("72.5%").String = "80%"
    writer.words("Estates, People").String = "People"
    return "80%"


@edits("form", "paper")
def answer_emptied(writer):
    first, last = writer.words("The lift of the library is late."), writer.words("We wait for parts.")
    cursor = first.Text.createTextCursorByRange(first.Start)
    cursor.gotoRange(last.End, True)
    cursor.String = ""


@edits("form", "paper")
def signs_that_mean_something_elsewhere(writer):
    writer.words("We keep counting.").String = "# 5 * 4 < 21 | a_b_c & [x](y) `z` <b> \\ 😀 {#no}"
    return "# 5 * 4 < 21 | a_b_c & [x](y) `z` <b> \\ 😀 {#no}"


class Writer:
    """A document; words are found as people find them, the last ones: what was said last time stands before what is said now."""

    def __init__(self, document):
        self.document = document

    def words(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findAll(search)
        return found.getByIndex(found.Count - 1)

    def line_behind(self, words, new):
        """Enter at the end of a line, and what is typed then."""
        end = self.words(words).End
        cursor = end.Text.createTextCursorByRange(end)
        end.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        end.Text.insertString(cursor, new, False)

    def remove_line(self, words):
        """From the end of the line before."""
        line = self.words(words)
        cursor = line.Text.createTextCursorByRange(line.Start)
        cursor.goLeft(1, False)
        cursor.gotoRange(line.End, True)
        cursor.String = ""

    def table(self, *heads):
        for table in self.document.TextTables:
            if [table.getCellByName(name).String for name in table.CellNames[:len(heads)]] == list(heads):
                return table
        raise ValueError(f"no table of {heads}")


class Editor(Office):
    def edit(self, source, target, kind, tracked, attempts=3):
        try:
            document = self.load(source)
            document.RecordChanges = tracked
            words = kind(Writer(document))
            document.storeToURL(target.as_uri(), (setting("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            return words
        except (DisposedException, RuntimeException):
            self.end()
            for lock in target.parent.glob(".~lock*"):
                lock.unlink()
            target.unlink(missing_ok=True)
            if attempts == 1:
                sys.exit(f"LibreOffice ended itself at {target.name}")
            return self.edit(source, target, kind, tracked, attempts - 1)


folder = pathlib.Path(sys.argv[1]).resolve()
office = Editor()
try:
    for kind, sorts in KINDS:
        for sort in sorts:
            for tracked in (False, True):
                target = folder / f"{kind.__name__}.{'tracked-' if tracked else ''}{sort}.docx"
                words = office.edit(folder / f"{sort}.docx", target, kind, tracked)
                if words:
                    (folder / f"{kind.__name__}.words.txt").write_text(words, encoding="utf-8")
finally:
    office.end()

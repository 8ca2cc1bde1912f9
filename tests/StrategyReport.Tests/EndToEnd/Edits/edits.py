"""Edits of forms and papers, each kind a function: edits.py FOLDER

FOLDER has form.docx, blank.docx (another form, with blank answers), last.docx (of the period before) and paper.docx. Of each kind
KIND.form.docx, KIND.paper.docx, or both, are written, and what the paper has to say when it is built again: KIND.words.txt.
"""
import copy
import pathlib
import re
import sys

from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree

from word import Word, element, fill, like, part, replace, rewritten, runs_of, said, xml

KINDS = []


def edits(*which):
    return lambda kind: KINDS.append((kind, which)) or kind


# Words and their looks.

@edits("form", "paper")
def nothing_changed(word):
    pass


@edits("form", "paper")
def words_changed(word):
    replace(word.line("Rooms."), "Two rooms have opened, one", "Three rooms (not two!) have opened: one")
    return "Three rooms (not two!) have opened: one in the market hall"


@edits("form", "paper")
def words_changed_in_a_list(word):
    replace(word.line("The market hall"), "five days", "six days")
    replace(word.line("A nurse"), "questions", "questions, too")
    return "open on six days a week"


@edits("form", "paper")
def words_changed_in_a_numbered_list(word):
    replace(word.line("Two drivers"), "left us", "have left")
    return "Two drivers have left"


@edits("form", "paper")
def words_added_before_and_behind(word):
    line = word.line("We keep counting")
    line.runs[0].text = "As before: " + line.runs[0].text
    line.add_run(" And we tell.")
    return "As before: We keep counting. And we tell."


@edits("form", "paper")
def words_made_bold(word):
    part(word.line("We keep"), "counting").bold = True


@edits("form", "paper")
def words_made_bold_within_a_word(word):
    part(word.line("We keep"), "ount").bold = True


@edits("form", "paper")
def bold_and_italic_taken_away(word):
    for run in word.line("Rooms.").runs:
        run.bold = run.italic = None


@edits("form", "paper")
def words_struck_through_and_italic(word):
    part(word.line("The bus"), "at both").font.strike = True
    part(word.line("We wait"), "parts").italic = True


@edits("form", "paper")
def words_coloured_underlined_and_large(word):
    run = part(word.line("We keep"), "counting")
    run.font.color.rgb = RGBColor(0xC0, 0, 0)
    run.underline = True


@edits("form", "paper")
def only_quotes_and_dashes_set_by_the_program(word):
    replace(word.line("Every room"), '"step-free"', "\u201cstep\u2011free\u201d")
    replace(word.line("The school"), "sports hall", "sports\u00a0hall")


@edits("form", "paper")
def signs_that_mean_something_elsewhere(word):
    fill(word.line("We keep counting"), "# 5 * 4 < 21 | a_b_c & [x](y) `z` <b> \\ 😀 {#no}")
    like(word.line("We wait for parts"), "- not: a list")
    return "# 5 * 4 < 21 | a_b_c & [x](y) `z` <b> \\ 😀 {#no}"


@edits("form", "paper")
def words_of_code_changed(word):
    replace(word.line("Rooms."), "room-book", "room-book --now")
    return "room-book --now"


@edits("form", "paper")
def a_link_added_and_a_link_changed(word):
    for number, words in ((0, "market hall"), (1, "")):
        target = word.document.part.relate_to(
            f"https://example.org/new-{number}", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True)
        if not words:
            next(word.line("The school")._p.iter(qn("w:hyperlink"))).set(qn("r:id"), target)
            continue
        run = part(word.line("The market hall"), words)._r
        link = element("w:hyperlink")
        link.set(qn("r:id"), target)
        run.addprevious(link)
        link.append(run)


@edits("form", "paper")
def marks_of_success_changed(word):
    replace(word.line("Every room"), "Every", "Each")
    like(word.line("Each room"), "Doors open by themselves: all of them")
    return "Doors open by themselves: all of them"


@edits("form", "paper")
def line_breaks_and_tabs(word):
    run = word.line("We keep counting").runs[0]
    run.add_break()
    run.add_text("Next line,\tbehind a tab")


# Paragraphs.

@edits("form", "paper")
def paragraph_split(word):
    line = word.line("Two drivers")
    replace(line, "; their work was shared out between the others.", ".")
    like(line, "Their work was shared out between the others.")
    return "Their work was shared out"


@edits("form", "paper")
def paragraph_added_at_the_end(word):
    like(word.line("We wait for parts"), "They come by ship.")
    return "They come by ship."


@edits("form", "paper")
def paragraph_added_at_the_beginning(word):
    line = word.line("Rooms.")
    first = copy.deepcopy(line._p)
    line._p.addprevious(first)
    for start in line._p.findall(qn("w:bookmarkStart")):
        line._p.remove(start)
    starts = first.findall(qn("w:bookmarkStart"))
    fill(type(line)(first, line._parent), "In short: it went well.")
    for start in starts:
        first.insert(1, start)
    return "In short: it went well."


@edits("form", "paper")
def paragraphs_joined(word):
    line = word.line("A nurse answers")
    following = line._p.getnext()
    line.add_run(" ")
    for child in following:
        if child.tag != qn("w:pPr"):
            line._p.append(child)
    following.getparent().remove(following)


@edits("form", "paper")
def paragraph_removed(word):
    line = word.line("People came to them")._p
    line.getparent().remove(line)


@edits("form", "paper")
def heading_pasted(word):
    line = like(word.line("People came to them"), "About numbers")
    line.style = word.style("Heading 2")
    word.line("About numbers")._p.getprevious().addprevious(line._p)
    return "About numbers"


@edits("form", "paper")
def empty_paragraphs_added(word):
    for words in ("We keep counting", "Rooms."):
        for _ in range(2):
            like(word.line(words), "")


# Lists.

@edits("form", "paper")
def item_added(word):
    like(word.line("The bus"), "So does the tram: every hour.")
    return "So does the tram: every hour."


@edits("form", "paper")
def item_added_between(word):
    like(word.line("The lift of"), "The doors are too.")
    return "The doors are too."


@edits("form", "paper")
def item_nested(word):
    word.line("The bus").style = word.style("Table Bullet 2" if word.is_paper else "List Bullet 2")


@edits("form", "paper")
def item_added_two_levels_down(word):
    like(word.line("A nurse answers"), "On Fridays a doctor does.")
    line = like(word.line("On Fridays"), "By video.")
    line.style = word.style("Table Bullet 3" if word.is_paper else "List Bullet 3")
    return "By video."


@edits("form", "paper")
def item_nested_in_a_numbered_one(word):
    line = like(word.line("The lift of"), "Its door, too")
    plain(word, line)
    line.style = word.style("Table Bullet 2")
    return "Its door, too"


@edits("form", "paper")
def item_unnested(word):
    word.line("A nurse").style = word.style("Table Bullet" if word.is_paper else "List Bullet")


@edits("form", "paper")
def item_moved(word):
    word.line("The market hall")._p.addprevious(word.line("The bus")._p)


@edits("form", "paper")
def item_with_its_own_items_moved(word):
    last = word.line("The bus")._p
    for words in ("A nurse", "Blood tests", "The market hall"):
        last.addnext(word.line(words)._p)


@edits("form", "paper")
def item_removed(word):
    for words in ("The school", "The lift"):
        line = word.line(words)._p
        line.getparent().remove(line)


@edits("form", "paper")
def planned_actions_changed(word):
    replace(word.line("Open the room in the library"), "Open", "Paint and open")
    like(word.line("Ask families"), "Count the answers")
    return "Paint and open the room in the library"


@edits("form", "paper")
def planned_actions_moved(word):
    word.line("Open the room in the library")._p.addprevious(word.line("Ask families")._p)


@edits("form", "paper")
def list_made_of_paragraphs(word):
    word.line("We keep counting").style = word.style("Table Bullet" if word.is_paper else "List Bullet")
    like(word.line("We keep counting"), "We keep on telling.")


@edits("form", "paper")
def list_made_plain(word):
    for words in ("The lift", "Two drivers"):
        plain(word, word.line(words))


def plain(word, line):
    line.style = word.style("Table Text")
    for number in line._p.pPr.findall(qn("w:numPr")):
        line._p.pPr.remove(number)


@edits("form", "paper")
def bullets_and_numbers_typed(word):
    fill(word.line("We keep counting"), "• We count")
    like(word.line("• We count"), "• We tell")
    fill(word.line("We wait for parts"), "1) We wait")
    like(word.line("1) We wait"), "2) We see")


# Tables.

@edits("form", "paper")
def table_cell_changed(word):
    replace(rows_of_visits(word).rows[2].cells[1].paragraphs[0], "165", "1,650")
    return "1,650"


@edits("form", "paper")
def numbers_of_a_chart_changed(word):
    replace(word.table(["Week", "Calls"]).rows[2].cells[1].paragraphs[0], "21", "210")


@edits("form", "paper")
def table_row_added(word):
    table = rows_of_visits(word)
    table._tbl.append(copy.deepcopy(table.rows[-1]._tr))
    for cell, words in zip(table.rows[-1].cells, ("December", "90 | 91", "")):
        fill(cell.paragraphs[0], words)
    return "December"


@edits("form", "paper")
def table_row_removed(word):
    table = rows_of_visits(word)
    table._tbl.remove(table.rows[1]._tr)


@edits("form", "paper")
def table_rows_moved(word):
    table = rows_of_visits(word)
    table.rows[0]._tr.addnext(table.rows[2]._tr)


@edits("form", "paper")
def table_column_added(word):
    for row, words in zip(rows_of_visits(word).rows, ("Calls", "11", "12")):
        row._tr.append(copy.deepcopy(row.cells[-1]._tc))
        fill(row.cells[-1].paragraphs[0], words)


@edits("form", "paper")
def table_heading_changed(word):
    replace(rows_of_visits(word).rows[0].cells[1].paragraphs[0], "Visits", "Visits of people")
    return "Visits of people"


@edits("form", "paper")
def table_and_text_changed(word):
    replace(rows_of_visits(word).rows[1].cells[2].paragraphs[0], "60%", "61%")
    replace(word.line("We keep counting"), "counting", "on counting")
    return "We keep on counting"


@edits("paper")
def caption_that_the_paper_made_changed(word):
    replace(word.line("Table 3: What happened"), "What happened: 1.", "Visits by month:")


@edits("paper")
def reference_to_a_table_below_removed(word):
    line = [p for p in word.body.iter(qn("w:p")) if said(p) == "Table\u00a03"][0]
    line.getparent().remove(line)


@edits("form", "paper")
def table_cells_merged(word):
    row = rows_of_visits(word).rows[1]
    row.cells[1].merge(row.cells[2])


@edits("form", "paper")
def table_cell_of_two_paragraphs(word):
    like(rows_of_visits(word).rows[2].cells[1].paragraphs[0], "or so")


@edits("form", "paper")
def table_removed(word):
    table = rows_of_visits(word)._tbl
    table.getparent().remove(table)


@edits("form", "paper")
def table_pasted(word):
    table = word.document.add_table(2, 2)
    for cell, words in zip((c for r in table.rows for c in r.cells), ("Town", "Rooms", "Ely", "2")):
        cell.text = words
    word.line("We wait for parts")._p.addnext(table._tbl)
    table._tbl.addnext(element("w:p"))


def rows_of_visits(word):
    return word.table(["Month", "Visits", "Share"])


# What Markdown has no words for, and what is around the text.

@edits("form", "paper")
def picture_pasted(word):
    file = pathlib.Path(sys.argv[1]) / "picture.png"
    file.write_bytes(PNG)
    word.line("We keep counting").add_run().add_picture(str(file))


@edits("form", "paper")
def text_box_and_equation(word):
    word.line("We keep counting")._p.append(xml(
        '<w:r><w:pict><v:rect><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>'))
    word.line("We wait")._p.append(xml("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"))


@edits("form", "paper")
def chart_removed_and_its_numbers_left(word):
    for drawing in list(word.body.iter(qn("w:drawing"))):
        run = drawing.getparent()
        run.getparent().remove(run)


@edits("form", "paper")
def chart_removed_with_its_numbers(word):
    chart_removed_and_its_numbers_left(word)
    table = word.table(["Week", "Calls"])._tbl
    table.getparent().remove(table)


@edits("form", "paper")
def footnote_removed(word):
    run = next(word.line("Rooms.")._p.iter(qn("w:footnoteReference"))).getparent()
    run.getparent().remove(run)


@edits("form", "paper")
def footnote_words_changed(word):
    for relation in word.document.part.rels.values():
        if relation.reltype.endswith("/footnotes"):
            part_ = relation.target_part
            part_._blob = part_.blob.replace(b"212 answers", b"213 answers")
    return "213 answers"


@edits("form", "paper")
def footnote_moved_to_other_words(word):
    run = next(word.line("Rooms.")._p.iter(qn("w:footnoteReference"))).getparent()
    word.line("We keep counting")._p.append(run)


@edits("paper")
def numbered_paragraphs_of_the_paper_changed(word):
    replace(word.line("Where we stand is in"), "letters go out", "letters are sent")
    replace(word.line("to note the rooms"), "note", "see")
    replace(word.line("to agree the money"), "agree", "vote")
    return "to vote the money"


@edits("form", "paper")
def comments_added(word):
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    comment = ('<w:comment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="%d" w:author="Lead" '
               'w:date="2026-04-02T09:00:00Z"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment>')
    root = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + "".join(
        comment % c for c in ((1, "Is it both?"), (2, "On which days?"))) + "</w:comments>"
    word.document.part.relate_to(Part(PackURI("/word/comments.xml"), CONTENT_TYPE, root.encode(), word.document.part.package), RELATIONSHIP_TYPE.COMMENTS)
    for number, run in ((1, part(word.line("The bus"), "both")), (2, part(word.line("Every room"), "room"))):
        run._r.addprevious(element("w:commentRangeStart", id=str(number)))
        run._r.addnext(element("w:r"))
        run._r.getnext().append(element("w:commentReference", id=str(number)))
        run._r.addnext(element("w:commentRangeEnd", id=str(number)))


@edits("form", "paper")
def words_outside_of_any_answer(word):
    like(word.line("What stood in the way"), "By the way: who reads this?")


# Answers that are no texts.

@edits("form")
def level_changed(word):
    word.answer("ambition/1/outlook", "On course (sunny)")
    return "On course (sunny)"


@edits("form")
def level_that_is_none(word):
    word.answer("ambition/1/outlook", "Quite fine")


@edits("form")
def level_emptied(word):
    word.answer("ambition/1/outlook", "")


@edits("form")
def share_changed(word):
    word.answer("ambition/1/done", "80,5 per cent")
    return "80.5%"


@edits("form")
def share_that_is_none(word):
    word.answer("ambition/1/done", "nearly all")


@edits("paper")
def level_and_share_changed_at_one_of_two_places(word):
    replace(word.line("In doubt"), "In doubt (mixed)", "Off course (storm)")
    replace(word.line("72.5%"), "72.5", "75")
    return "Off course (storm)"


@edits("form", "paper")
def names_changed(word):
    replace(word.line("Estates, People"), "Estates, People", "digital first; People")
    return "Digital First, People"


@edits("form", "paper")
def name_that_is_none(word):
    replace(word.line("Estates, People"), "People", "Peeple")


@edits("form", "paper")
def line_changed(word):
    replace(word.line("Two rooms are open"), "a third is near", "*all* is well: soon")
    return "Two rooms are open, and *all* is well: soon"


@edits("form", "paper")
def line_made_two(word):
    like(word.line("Two rooms are open"), "And more to come")


@edits("form")
def outcomes_changed(word):
    word.answer("ambition/1/promised/library/outcome", "Done")
    word.answer("ambition/1/promised/library/note", "")
    word.answer("ambition/1/promised/drivers/outcome", "Dropped")
    word.answer("ambition/1/promised/drivers/note", "There is a *bus* now: the 9")
    return "There is a *bus* now: the 9"


@edits("form")
def outcome_that_is_none(word):
    word.answer("ambition/1/promised/library/outcome", "Nearly done")


@edits("form", "paper")
def answer_emptied(word):
    for words in ("The lift of", "We wait for parts"):
        line = word.line(words)._p
        line.getparent().remove(line)
    fill(word.line("Two drivers"), "")


@edits("form", "paper")
def required_answer_emptied(word):
    line = word.line("Ask families")._p
    line.getparent().remove(line)
    fill(word.line("Open the room in the library"), "")


@edits("blank")
def blank_answers_filled(word):
    word.answer("ambition/2/headline", "All letters go out")
    word.answer("ambition/2/hurdles", "None, thanks to the team")
    return "None, thanks to the team"


@edits("form")
def answer_replaced_by_a_pasted_page(word):
    control = word.control("ambition/1/hurdles")
    lines = [p for p in control.iter(qn("w:p"))]
    for line in lines[1:]:
        line.getparent().remove(line)
    first = word.line("The lift of")
    fill(first, "Pasted from a report:")
    plain(word, first)
    for words in ("Third paragraph.", "Second paragraph."):
        like(word.line("Pasted from"), words)


# Anchors.

@edits("form", "paper")
def control_or_bookmark_deleted_with_its_text(word):
    if word.is_paper:
        start, end = word.bookmark("_ambition_1_hurdles")
        cell = next(start.iterancestors(qn("w:tc")), None)
        for child in list(cell if cell is not None else []):
            if child.tag != qn("w:tcPr"):
                cell.remove(child)
        cell.append(element("w:p"))
    else:
        control = word.control("ambition/1/hurdles")
        control.getparent().replace(control, element("w:p"))


@edits("form")
def control_gone_and_its_bookmark_left(word):
    unwrap(word.control("ambition/1/hurdles"))
    replace(word.line("We wait"), "parts", "spare parts")
    return "We wait for spare parts"


@edits("form")
def bookmarks_gone_and_controls_left(word):
    drop_bookmarks(word)
    replace(word.line("We wait"), "parts", "spare parts")
    return "We wait for spare parts"


@edits("form", "paper")
def all_anchors_gone(word):
    drop_bookmarks(word)
    for control in list(word.body.iter(qn("w:sdt"))):
        if control.find(qn("w:sdtPr")).find(qn("w:docPartObj")) is None:
            unwrap(control)
    replace(word.line("We wait"), "parts", "spare parts")


@edits("form")
def control_copied_and_changed(word):
    control = word.control("ambition/1/hurdles")
    control.addnext(copy.deepcopy(control))
    replace(word.line("We wait"), "parts", "spare parts")
    return "We wait for spare parts"


def unwrap(control):
    for child in list(control.find(qn("w:sdtContent"))):
        control.addprevious(child)
    control.getparent().remove(control)


def drop_bookmarks(word):
    for mark in [*word.body.iter(qn("w:bookmarkStart")), *word.body.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)


# Tracked changes.

@edits("form", "paper")
def tracked_words(word):
    run = part(word.line("We keep counting"), "counting")._r
    track(run, "del")
    run.getparent().addnext(xml('<w:ins w:id="901" w:author="Lead"><w:r><w:t>on</w:t></w:r></w:ins>'))
    return "We keep on."


@edits("form", "paper")
def tracked_paragraphs(word):
    for words in ("The bus", "We wait"):
        gone = word.line(words)
        for run in gone.runs:
            track(run._r, "del")
        mark(gone, "del")
    new = like(word.line("The school"), "")
    new._p.append(xml('<w:ins w:id="902" w:author="Lead"><w:r><w:t>A tram stops there.</w:t></w:r></w:ins>'))
    mark(new, "ins")
    return "A tram stops there."


@edits("form", "paper")
def tracked_row_and_move(word):
    table = rows_of_visits(word)
    row = table._tbl.findall(qn("w:tr"))[1]
    row.get_or_add_trPr().append(element("w:del", id="903", author="Lead"))
    line = word.line("Two drivers")
    copied = copy.deepcopy(line._p)
    word.line("The lift")._p.addprevious(copied)
    for paragraph, name in ((line, "moveFrom"), (type(line)(copied, line._parent), "moveTo")):
        for run in paragraph.runs:
            track(run._r, name)
        mark(paragraph, name)


@edits("form", "paper")
def tracked_looks(word):
    run = part(word.line("We keep"), "counting")
    run.bold = True
    run._r.find(qn("w:rPr")).append(xml('<w:rPrChange w:id="904" w:author="Lead"><w:rPr/></w:rPrChange>'))


def track(run, name):
    change = element("w:" + name, id="900", author="Lead", date="2026-04-02T09:00:00Z")
    run.addprevious(change)
    change.append(run)
    if name == "del":
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def mark(paragraph, name):
    properties = paragraph._p.get_or_add_pPr()
    look = properties.find(qn("w:rPr"))
    if look is None:
        look = element("w:rPr")
        properties.append(look)
    look.insert(0, element("w:" + name, id="905", author="Lead"))


# The file as a whole.

@edits("form", "paper")
def runs_split_as_Word_splits_them(word):
    for run in list(word.body.iter(qn("w:r"))):
        text = run.findall(qn("w:t"))
        if {c.tag for c in run} - {qn('w:rPr'), qn('w:t')} or len(text) != 1 or len(text[0].text or "") < 6:
            continue
        words = text[0].text
        for at in range(0, len(words), 5):
            piece = copy.deepcopy(run)
            piece.set(qn("w:rsidR"), f"00{at:06X}")
            piece.find(qn("w:t")).text = words[at:at + 5]
            piece.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addprevious(piece)
            run.addprevious(element("w:proofErr", type="spellStart"))
        run.getparent().remove(run)
    line = word.line("We keep counting")
    line._p.append(xml("<w:r><w:lastRenderedPageBreak/><w:t xml:space='preserve'> Still.</w:t></w:r>"))
    return "We keep counting. Still."


@edits("form-file", "paper-file")
def written_anew_as_docx4j_does(source, target):
    def change(name, content):
        if not name.endswith((".xml", ".rels")):
            return content
        if name == "word/document.xml":
            content = content.replace("We keep counting".encode(), "We keep on counting".encode())
            ids = {}
            content = re.sub(rb'(w:id=")(\d+)"', lambda m: m[1] + str(7000 + ids.setdefault(m[2], len(ids))).encode() + b'"', content) \
                if b"footnoteReference" not in content and b"commentReference" not in content else re.sub(
                    rb'(<w:bookmark(?:Start|End) w:id=")(\d+)"', lambda m: m[1] + str(7000 + int(m[2])).encode() + b'"', content)
            content = re.sub(rb"<w:p>", b'<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00D4E5F6">', content)
        return with_other_prefixes(content)
    rewritten(source, target, change)
    return "We keep on counting"


def with_other_prefixes(content):
    """Every element with the prefix ns0, ns1, …, its attributes in the order of their names, and blanks between blocks."""
    root = etree.fromstring(content)
    spaces = sorted({etree.QName(e).namespace for e in root.iter() if isinstance(e.tag, str) and etree.QName(e).namespace})
    names = {f"ns{at}": space for at, space in enumerate(spaces)}
    ignorable = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

    def copied(old, parent):
        new = etree.Element(old.tag, nsmap=names) if parent is None else etree.SubElement(parent, old.tag)
        for key in sorted(old.attrib):
            if key != ignorable:
                new.set(key, old.get(key))
        new.text, new.tail = old.text, old.tail
        for child in old:
            if isinstance(child.tag, str):
                copied(child, new)
        return new

    return etree.tostring(copied(root, None), xml_declaration=True, encoding="UTF-8", standalone=False)


@edits("form-file", "paper-file")
def manifest_lost(source, target):
    rewritten(source, target, lambda name, content: None if name.startswith("customXml/") else content.replace(
        b"We keep counting", b"We keep on counting"))


@edits("form-file", "paper-file")
def custom_properties_lost(source, target):
    rewritten(source, target, lambda name, content: None if name == "docProps/custom.xml" else content.replace(
        b"We keep counting", b"We keep on counting"))


@edits("form-file", "paper-file")
def all_but_the_words_lost(source, target):
    import docx
    plain = docx.Document()
    for paragraph in Word(source).body.iter(qn("w:p")):
        plain.add_paragraph(said(paragraph))
    plain.save(target)


@edits("form-file")
def not_a_docx(source, target):
    pathlib.Path(target).write_bytes(b"%PDF-1.7\n%")


@edits("form-file")
def an_archive_cut_short(source, target):
    pathlib.Path(target).write_bytes(pathlib.Path(source).read_bytes()[:4000])


@edits("form-file")
def the_older_kind_of_Word(source, target):
    pathlib.Path(target).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


@edits("last")
def last_years_form(word):
    replace(word.line("The first rooms"), "first", "very first")


@edits("form-file")
def two_forms_that_say_the_same(source, target):
    two_forms(source, target, "We keep on counting.", "We keep on counting.")
    return "We keep on counting."


@edits("form-file")
def two_forms_that_say_other_things(source, target):
    two_forms(source, target, "We keep on counting.", "We count no more.")


def two_forms(source, target, *answers):
    for answer, file in zip(answers, (target, target.replace(".form.docx", ".form-2.docx"))):
        word = Word(source)
        fill(word.line("We keep counting"), answer)
        word.save(file)


CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000" "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082")
FORMS = {"form": "form", "paper": "paper", "last": "form", "blank": "form"}

folder = pathlib.Path(sys.argv[1])
for kind, which in KINDS:
    for one in which:
        stem, _, as_file = one.partition("-")
        target = str(folder / f"{kind.__name__}.{FORMS[stem]}.docx")
        if as_file:
            words = kind(str(folder / f"{stem}.docx"), target)
        else:
            edited = Word(str(folder / f"{stem}.docx"))
            edited.is_paper = stem == "paper"
            words = kind(edited)
            edited.save(target)
        if words:
            (folder / f"{kind.__name__}.words.txt").write_text(words, encoding="utf-8")

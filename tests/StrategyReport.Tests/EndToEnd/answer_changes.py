"""What LibreOffice reads in NAME.old.docx, NAME.new.docx, and NAME.docx with all tracked changes accepted, or rejected.

answer_changes.py SECONDS FOLDER/NAME... writes NAME.old.txt, .new.txt, .accepted.txt and .rejected.txt: a line for each paragraph
with its style, its number and its text, as it is shown. Where it does not read a paper within SECONDS, NAME.late.txt says so instead.
"""
import os
import pathlib
import signal
import sys
import threading

from libreoffice import Office

LATE = ["LibreOffice was ended"]
FORMS = (("old", ".old", None), ("new", ".new", None), ("accepted", "", "AcceptAllTrackedChanges"), ("rejected", "", "RejectAllTrackedChanges"))


class Reader(Office):
    def read(self, file, command, seconds):
        if self.process is None:
            self.start()
        is_late = threading.Event()

        def stop():
            is_late.set()
            os.killpg(self.process.pid, signal.SIGKILL)

        watch = threading.Timer(seconds, stop)
        watch.start()
        try:
            document = self.load(file)
            if command:
                self.dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
            document.TextFields.refresh()
            lines = list(paragraphs(document.Text))
            document.close(True)
            return lines
        except Exception as problem:
            watch.cancel()
            self.end()
            return LATE if is_late.is_set() else [f"LibreOffice failed: {type(problem).__name__} {problem}"]
        finally:
            watch.cancel()


def enumerated(access):
    yield from enumerated_now(access.createEnumeration())


def enumerated_now(items):
    while items.hasMoreElements():
        yield items.nextElement()


def paragraphs(text):
    for part in enumerated(text):
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.CellNames:
                yield "[cell]"
                yield from paragraphs(part.getCellByName(name))
        else:
            yield f"{part.ParaStyleName}|{part.ListLabelString}|" + "".join(said(portion) for portion in enumerated(part))


def said(portion):
    kind = portion.TextPortionType
    if kind == "Text":
        return portion.String
    if kind == "TextField":
        return portion.TextField.getPresentation(False)
    if kind == "Footnote":
        return "[" + " / ".join(paragraphs(portion.Footnote)) + "]"
    if kind == "Frame":
        charts = any("Embedded" in inner.ImplementationName for inner in enumerated_now(portion.createContentEnumeration("com.sun.star.text.TextContent")))
        return "[chart]" if charts else "[picture]"
    if kind == "ContentControl":
        return "".join(said(inner) for inner in enumerated(portion.ContentControl))
    return ""


office = Reader()
for name in sys.argv[2:]:
    for form, suffix, command in FORMS:
        lines = office.read(pathlib.Path(name + suffix + ".docx").resolve(), command, float(sys.argv[1]))
        if lines == LATE and not command:
            pathlib.Path(name + ".late.txt").touch()
            break
        pathlib.Path(f"{name}.{form}.txt").write_text("\n".join(line.replace("\n", "\\n") for line in lines), encoding="utf-8", errors="replace")
office.end()

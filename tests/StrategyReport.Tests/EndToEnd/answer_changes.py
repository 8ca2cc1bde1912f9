"""Lets LibreOffice accept, and reject, all tracked changes: answer_changes.py FOLDER FILE.docx... writes FOLDER/NAME.accepted.docx and .rejected.docx"""
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


folder, files = pathlib.Path(sys.argv[1]), [pathlib.Path(name).resolve() for name in sys.argv[2:]]
with tempfile.TemporaryDirectory() as profile:
    pipe = pathlib.Path(profile).name
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "-env:UserInstallation=" + pathlib.Path(profile).as_uri(),
                               f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for file in files:
        for command, name in ("AcceptAllTrackedChanges", "accepted"), ("RejectAllTrackedChanges", "rejected"):
            document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (setting("Hidden", True),))
            dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
            target = (folder / f"{file.stem}.{name}.docx").resolve()
            document.storeToURL(target.as_uri(), (setting("FilterName", "MS Word 2007 XML"),))
            document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)

"""LibreOffice, as a program that does what scripts ask of it."""
import os
import pathlib
import signal
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


class Office:
    """One process for all files; another where one has been ended, or has ended itself, as LibreOffice 7.4 does on a busy machine."""

    def __init__(self):
        self.process = None

    def start(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = pathlib.Path(self.profile.name).name
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "-env:UserInstallation=" + pathlib.Path(self.profile.name).as_uri(),
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(480):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.25)
        else:
            sys.exit("LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def load(self, file):
        if self.process is None:
            self.start()
        return self.desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (setting("Hidden", True),))

    def end(self):
        """Its group: the program that is started starts the one that works."""
        if self.process is None:
            return
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process = None
        self.profile.cleanup()

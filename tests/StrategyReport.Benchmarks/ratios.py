#!/usr/bin/env python3
"""Whole processes, as ratios: strategy-report against programs that do less, on this machine, in this run.

    ratios.py PROGRAM [--sizes 12,240,2400] [--rounds 9]

PROGRAM is the native strategy-report. The others are pandoc, which turns the same text from Markdown into .docx; docxtpl
(python3-docxtpl), which fills the same text into a Word file; and an empty .NET program, compiled while it runs. Those that
are not here are left out. Each is started cold, in turns, and the median of its times counts: seconds say something of the
machine, ratios of the program.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PERIOD = "2025-26-Q2"
MEMORY_OF_CHILD = "/usr/bin/time"

FILL = """
import sys
from docxtpl import DocxTemplate
text = open(sys.argv[1], encoding="utf-8").read().split("\\n\\n")
paper = DocxTemplate(sys.argv[2])
paper.render({"paragraphs": text})
paper.save(sys.argv[3])
"""


def run(folder, *command):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def timed(folder, command):
    begin = time.perf_counter()
    run(folder, *command)
    return time.perf_counter() - begin


def peak(folder, command):
    """Peak memory in MiB; 0 where it cannot be measured."""
    if not os.path.exists(MEMORY_OF_CHILD):
        return 0
    said = subprocess.run([MEMORY_OF_CHILD, "-f", "%M", *command], cwd=folder, capture_output=True, text=True, check=True)
    return int(said.stderr.split()[-1]) / 1024


def generate(count, folder):
    run(ROOT, "dotnet", "run", "-c", "Release", "--project", str(HERE), "--", "generate", str(count), str(folder))
    shutil.copytree(ROOT / "templates", folder / "templates")


def empty_program(folder):
    (folder / "empty.csproj").write_text(
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType>'
        "<TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
    (folder / "Program.cs").write_text("return 0;")
    run(folder, "dotnet", "build", "-c", "Release", "-v", "q")
    return ["dotnet", str(folder / "bin/Release/net10.0/empty.dll")]


def others(folder):
    """The programs that are compared with, by their names; their input is made from the paper itself."""
    found = {}
    paper, text = folder / "out" / f"{PERIOD}.docx", folder / "paper.md"
    if not shutil.which("pandoc"):
        return found
    run(folder, "pandoc", str(paper), "-t", "markdown", "-o", str(text))
    found["pandoc"] = ["pandoc", str(text), "-o", "pandoc.docx"]
    python = next((p for p in ("/usr/bin/python3", sys.executable) if subprocess.run(
        [p, "-c", "import docx, docxtpl"], capture_output=True).returncode == 0), None)
    if python:
        run(folder, python, "-c",
            "import docx; d = docx.Document(); d.add_paragraph('{%p for one in paragraphs %}'); "
            "d.add_paragraph('{{ one }}'); d.add_paragraph('{%p endfor %}'); d.save('filled-template.docx')")
        (folder / "fill.py").write_text(FILL)
        found["docxtpl"] = [python, "fill.py", str(text), "filled-template.docx", "filled.docx"]
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=lambda p: str(pathlib.Path(p).resolve()))
    arguments.add_argument("--sizes", default="12,240")
    arguments.add_argument("--rounds", type=int, default=9)
    given = arguments.parse_args()
    before = None
    with tempfile.TemporaryDirectory() as scratch:
        empty = pathlib.Path(scratch) / "empty"
        empty.mkdir()
        nothing = empty_program(empty)
        print("ambitions  program    seconds  of pandoc  of docxtpl  of empty .NET  MiB")
        for size in map(int, given.sizes.split(",")):
            folder = pathlib.Path(scratch) / str(size)
            generate(size, folder)
            build = [given.program, "build", "--period", PERIOD]
            run(folder, *build)
            commands = {"build": build, "validate": [given.program, "validate"], "empty": nothing, **others(folder)}
            times = {name: [] for name in commands}
            for _ in range(given.rounds):
                for name, command in commands.items():
                    times[name].append(timed(folder, command))
            median = {name: statistics.median(values) for name, values in times.items()}
            for name in ("build", "validate"):
                ratios = [f"{median[name] / median[o]:.2f}" if o in median else "-" for o in ("pandoc", "docxtpl", "empty")]
                memory = peak(folder, commands[name])
                print(f"{size:>9}  {name:<9}  {median[name]:7.3f}  {ratios[0]:>9}  {ratios[1]:>10}  {ratios[2]:>13}  {memory:.0f}")
            print(f"{'':>9}  validate takes {median['validate'] / median['build']:.2f} of build", end="")
            if before:
                print(f"; {size / before[0]:.1f} times the ambitions take {median['build'] / before[1]:.1f} times as long", end="")
            print()
            before = (size, median["build"])


if __name__ == "__main__":
    main()

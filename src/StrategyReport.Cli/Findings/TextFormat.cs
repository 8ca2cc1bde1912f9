using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>For people: <c>file:line:col: error SR1004: …</c>, the line itself, a caret, and a count at the end.</summary>
internal static class TextFormat
{
    private const int WidestLine = 140;
    private const string Red = "31;1";
    private const string Yellow = "33;1";
    private const string Faint = "2";

    public static void Print(DiagnosticBag diagnostics, SourceFiles sources, TextWriter output, bool colour)
    {
        var lines = new SourceLines(sources);
        DiagnosticPrinter.PrintEach([.. diagnostics], output, d => PrintOne(d, lines.Find(d.Span), output, colour));
        var (errors, warnings) = DiagnosticPrinter.Count(diagnostics);
        output.WriteLine(DiagnosticPrinter.CountInWords(errors, warnings));
    }

    private static void PrintOne(Diagnostic diagnostic, string? line, TextWriter output, bool colour)
    {
        var isError = diagnostic.Severity == Severity.Error;
        var shade = isError ? Red : Yellow;
        var severity = Terminal.Paint($"{(isError ? "error" : "warning")} {diagnostic.Code}", shade, colour);
        var hint = diagnostic.Hint is null ? "" : " " + diagnostic.Hint;
        output.WriteLine(TerminalText.Line($"{diagnostic.Span}: {severity}: {diagnostic.Message}{hint}"));
        if (line is null) return;

        // A long line is shown from a little before the place that matters.
        var column = Math.Min(diagnostic.Span.Column, line.Length + 1) - 1;
        var start = column < WidestLine - 30 ? 0 : column - 40;
        var shown = line.Length - start > WidestLine ? string.Concat(line.AsSpan(start, WidestLine), "…") : line[start..];
        var length = Math.Clamp(diagnostic.Span.Length, 1, Math.Max(1, shown.Length - (column - start)));
        var number = diagnostic.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine($"  {Terminal.Paint(number + " |", Faint, colour)} {shown.Replace('\t', ' ')}");
        var caret = new string(' ', column - start) + Terminal.Paint(new string('^', length), shade, colour);
        output.WriteLine($"  {new string(' ', number.Length)} {Terminal.Paint("|", Faint, colour)} {caret}");
    }
}

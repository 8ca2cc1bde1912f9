using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;
using StrategyReport.Word.Verify;

namespace StrategyReport;

/// <summary>Whether a Word file is what data and templates give today: it is built again from what it says of its origin.</summary>
public static class Verification
{
    /// <summary>Why a Word file cannot be opened, as a clause; null: it can.</summary>
    public static string? WhyUnreadable(byte[] document)
    {
        try
        {
            PackageParts.Read(document, PackageLimits.Paper);
            return null;
        }
        catch (UnreadablePackageException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>What differs, a line each, the sources first; empty: the same to the byte; null: the data no longer builds.</summary>
    /// <param name="origin">What the file says of its origin.</param>
    public static IReadOnlyList<string>? Differences(byte[] document, Origin origin, PaperSources sources, DiagnosticBag diagnostics)
    {
        var request = new ReportRequest(sources, origin.Period, origin.Objective, origin.Final) { Form = origin.Form, IsForWord = true };
        if (Report.Compose(request, diagnostics) is not { } report || report.ToWord(diagnostics) is not { } rebuilt) return null;
        if (rebuilt.AsSpan().SequenceEqual(document)) return [];

        var now = report.Origin;
        var lines = new List<string>();
        if (now.Data != origin.Data) lines.Add("data: changed since the file was built");
        if (now.Templates != origin.Templates) lines.Add("templates: changed since the file was built");
        if (now.Tool != origin.Tool) lines.Add($"tool: the file is of {origin.Tool}, this is {now.Tool}");
        if (lines.Count == 0) lines.Add("data, templates and tool: as they were; the file itself was changed");
        lines.AddRange(DocumentComparison.Differences(document, rebuilt));
        return lines;
    }
}

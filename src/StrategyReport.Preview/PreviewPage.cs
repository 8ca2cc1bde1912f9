using System.Text;
using System.Text.Json;
using StrategyReport.Diagnostics;

namespace StrategyReport.Preview;

/// <summary>The paper's page with what the preview adds to it: its script, its style, and what is to be said about the edition.</summary>
internal static class PreviewPage
{
    /// <summary>What is shown before a paper could be made for the first time.</summary>
    private const string Nothing = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>No paper yet</title>
        </head>
        <body class="preview-nothing">
        <main>
        <h1>No paper yet</h1>
        <p>The paper is shown as soon as its errors are mended.</p>
        </main>
        </body>
        </html>
        """;

    public static string Of(Edition edition)
    {
        var page = edition.Paper ?? Nothing;
        // The designer's style may say "</head>" in a comment; that it does not end itself has been checked.
        var style = page.IndexOf("</style>", StringComparison.Ordinal);
        var end = page.IndexOf("</head>", Math.Max(style, 0), StringComparison.Ordinal);
        return string.Concat(
            page.AsSpan(0, end),
            $"<link rel=\"stylesheet\" href=\"{PreviewFile.Style}\">\n<script type=\"module\" src=\"{PreviewFile.Script}\"></script>\n",
            $"<script type=\"application/json\" id=\"preview-edition\">{Json(edition)}</script>\n",
            page.AsSpan(end));
    }

    /// <summary>The one style that stands within a page; null where there is none.</summary>
    public static string? StyleIn(string page)
    {
        const string Tag = "<style>";
        if (page.IndexOf(Tag, StringComparison.Ordinal) is not (>= 0 and var tag)) return null;
        return page[(tag + Tag.Length)..page.IndexOf("</style>", tag, StringComparison.Ordinal)];
    }

    /// <summary>In letters that are harmless within a page: the writer escapes what HTML gives a meaning to.</summary>
    private static string Json(Edition edition)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("number", edition.Number);
            json.WriteString("period", edition.Period);
            json.WriteString("folder", Environment.CurrentDirectory.Replace('\\', '/'));
            json.WriteBoolean("paper", edition.Paper is not null);
            json.WriteBoolean("stale", edition.IsStale);
            json.WriteString("problem", edition.Problem);
            json.WriteStartArray("periods");
            foreach (var period in edition.Periods) json.WriteStringValue(period);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in edition.Findings) Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file", finding.Span.File);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        json.WriteEndObject();
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Html;

/// <summary>In the preview a click on words leads to where they were written: to the line of the data that holds them.</summary>
public partial class PlacesTests
{
    [Theory]
    [InlineData("", "2023-24-Q4", null), InlineData("", "2024-25-Q2", null), InlineData("", "2023-24-Q4", "rows")]
    [InlineData("harbour", "2025-26-Q4", null), InlineData("own-words", "2025-26-Q2", null), InlineData("other-trust", "2025-26-H1", null)]
    public void Words_of_the_data_lead_to_the_line_that_holds_them(string name, string period, string? layout)
    {
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        if (layout is not null) project.Replace($"data/{period}/paper.yaml", "annex_table:\n", $"annex_table:\n  layout: {layout}\n");
        var found = new DiagnosticBag();
        var page = Encoding.UTF8.GetString(Report.Compose(new ReportRequest(project.Sources, period), found)!.ToPreview(found)!);
        var data = string.Join('\n', Directory.GetFiles(project.DataFolder, "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText));

        var (right, wrong, ofTemplates) = (0, new List<string>(), new List<string>());
        foreach (Match element in Element().Matches(page[page.IndexOf("<main", StringComparison.Ordinal)..]))
        {
            // "Ambition 4. ", "Strategic objective: ", "Formal agreements: Committees": what a template puts before the words that are meant.
            var text = WebUtility.HtmlDecode(element.Groups["text"].Value);
            text = Before().Replace(text, "");
            if (Words().Match(text) is not { Success: true } words) continue;
            var (file, line) = (element.Groups["file"].Value, int.Parse(element.Groups["line"].ValueSpan, null));
            if (file.StartsWith(project.TemplatesFolder, StringComparison.Ordinal))
            {
                if (Holds(data, words.Value) && !Holds(File.ReadAllText(file), words.Value)) ofTemplates.Add(element.Value);
                continue;
            }

            // A folded text, or one below its key, begins on a later line than its value.
            var lines = File.ReadLines(file).Skip(line - 1).Take(4);
            if (Holds(string.Join(' ', lines), words.Value)) right++;
            else wrong.Add($"{element.Value} at '{lines.First()}'");
        }

        Assert.True(wrong.Count == 0, "These words are not there:\n" + string.Join('\n', wrong));
        Assert.True(ofTemplates.Count == 0, "These words are the data's:\n" + string.Join('\n', ofTemplates));
        Assert.True(right >= 15, $"{right}");
    }

    private static bool Holds(string text, string words) =>
        Blanks().Replace(Marks().Replace(text, ""), " ").Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>An element that says where its words come from, with the words before the next element.</summary>
    [GeneratedRegex("<(?:h[1-6]|caption|figcaption|li|th|td|p|small)\\b[^>]* data-source=\"(?<file>[^\"]+):(?<line>\\d+):\\d+\"[^>]*>"
        + "(?:<span class=\"number\"[^>]*>[^<]*</span> |<strong>|<em>)?(?<text>[^<]+)")]
    private static partial Regex Element();

    /// <summary>The first three, or as many as there are; what a template adds before them is signs.</summary>
    [GeneratedRegex(@"\p{L}[\p{L}']*(?: \p{L}[\p{L}']*){0,2}")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:Ambition \d+\. |Strategic objective: |(?:Informal arrangements|Formal agreements|Group model): )")]
    private static partial Regex Before();

    [GeneratedRegex(@"[*_`\[\]\\""]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

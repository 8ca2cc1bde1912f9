using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;

namespace StrategyReport;

/// <summary>
/// All texts of a paper to markup without its templates: so what is wrong with their Markdown, charts and references is
/// told even while another error keeps the templates from running. What was told already is the same finding, and kept once.
/// </summary>
internal static class TextCheck
{
    public static void Check(Framework framework, PeriodPaper content, MarkdownTexts texts, DiagnosticBag diagnostics)
    {
        var output = new StringBuilder("<paper title=\"texts\"><section>\n");
        foreach (var id in Ids(content)) output.Append("<p id=\"").Append(id).Append("\"/>\n");
        foreach (var text in PaperTexts.Of(framework, content))
        {
            if (text.Text.IsBlank) continue;
            output.Append("<data tag=\"text\"").Source(text.Text.Span).Append('>');
            var markup = texts.Of(text).ToMarkup(text.Kind, content.Folder, diagnostics);
            output.Append(MarkdownSyntax.IsLine(text.Kind) ? $"<p>{markup}</p>" : markup);
            output.Append("</data>\n");
        }

        // Targets of links have been told in the analyst's words (SR2022).
        var found = new DiagnosticBag();
        MarkupParser.Parse(output.Append("</section></paper>").ToString(), content.Period, found);
        diagnostics.AddRange(found.Where(d => d.Code != "SR4004"));
    }

    /// <summary>The names that texts may refer to besides those of their own paragraphs.</summary>
    private static IEnumerable<string> Ids(PeriodPaper content)
    {
        var ids = new List<string?>();
        foreach (var section in content.Sections) ids.AddRange([section.Id, .. section.Parts.Select(p => p.Id)]);
        foreach (var annex in content.Annexes) ids.Add("annex-" + annex.Letter.Text.ToLowerInvariant());
        return ids.OfType<string>().Where(id => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).Distinct();
    }
}

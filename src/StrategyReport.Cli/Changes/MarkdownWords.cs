using System.Text.RegularExpressions;

namespace StrategyReport.Cli.Changes;

/// <summary>Whatever stands in a text is text in GitHub's Markdown too.</summary>
internal static partial class MarkdownWords
{
    /// <summary>No mark of Markdown, no tag, and nothing of <see cref="InTag"/>.</summary>
    public static string Of(string text) => InTag(Mark().Replace(text, @"\$0"));

    /// <summary>
    /// Inside a line that begins with a tag, where Markdown's marks are none: nobody is told (@lead), nothing is referred to (#12),
    /// drawn (:smile:) or set as a formula ($x$). GitHub looks for these in what has become of the Markdown, piece of text by piece, so
    /// that no backslash stops it; its own documentation puts a $ into a span.
    /// </summary>
    public static string InTag(string text) => Sign().Replace(
        text.ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        "<span>$0</span>");

    /// <summary>Marks anywhere, and what begins a list at the beginning of a line.</summary>
    [GeneratedRegex(@"[\\`*_{}\[\]~!|]|(?<=^\s*)[-+](?=\s)|(?<=^\s*\d{1,9})[.)](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[@#$]|:(?=[\w+-]+:)|(?<=\bgh)-(?=\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}

using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2017: a link that reads "click here", or a bare address, says nothing to those who hear the paper.</summary>
internal static partial class LinkTexts
{
    private const string Code = "SR2017";

    public static WordsOption Empty { get; } = new(
        Code, "words", "Texts that say nothing about a link's target.",
        "click here", "here", "link", "this link", "this", "more", "read more", "find out more", "this page", "website");

    public static Rule Rule { get; } = new(Code, "A link's text does not say where it leads.", Check, Empty);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var empty = subject.Words(Empty);
        foreach (var text in subject.Texts)
        {
            var prose = subject.Prose(text);
            foreach (var link in prose.Links)
            {
                var words = link.Text.Trim().TrimEnd('.', '…', ':');
                if (link.Target.Kind == LinkTargetKind.Reference) continue;
                if (words.Length == 0 || empty.Contains(words, StringComparer.OrdinalIgnoreCase))
                    diagnostics.Add(Rule.Warning(link.At,
                        words.Length == 0 ? "The link has no text." : $"The link's text is '{words}', which does not say where it leads.",
                        "Use the name of what it leads to: [NHS Long Term Plan](…)."));
                else if (IsAddress(words)) diagnostics.Add(BareAddress(link.At, words));
            }

            foreach (var block in prose.Blocks)
                foreach (Match found in Address().Matches(block.Text))
                {
                    var address = found.Value.TrimEnd('.', ';', ':', '!', '?', '\'', '"', '’', '”');
                    if (!IsTarget(block.Text, found.Index) && !prose.Links.Any(l => l.Text.Contains(address, StringComparison.Ordinal)))
                        diagnostics.Add(BareAddress(block.At(found.Index, address.Length), address));
                }
        }
    }

    private static Diagnostic BareAddress(SourceSpan at, string address) => Rule.Warning(
        at, $"The address '{MessageText.Short(address, 60)}' stands in the text.",
        "Put it behind a name: [NHS Long Term Plan](https://…).");

    /// <summary>Whether it stands where a link's target would: another rule tells why it is none.</summary>
    private static bool IsTarget(string text, int at) =>
        at > 1 && text[at - 1] is '(' or '[' && text[..(at - 1)].TrimEnd() is [.., ']' or ')'];

    private static bool IsAddress(string words) =>
        words.StartsWith("http", StringComparison.OrdinalIgnoreCase) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s),]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

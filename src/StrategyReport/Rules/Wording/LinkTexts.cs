using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2017: a link that reads "click here", or a bare address, says nothing to those who hear the paper.</summary>
internal static class LinkTexts
{
    public static Rule Rule { get; } = new("SR2017", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var empty = subject.Framework.Rules.Words("SR2017", "words");
        foreach (var text in subject.Texts)
        {
            var prose = subject.Prose(text.Text);
            foreach (var link in prose.Links)
            {
                var words = link.Text.Trim().TrimEnd('.', '…', ':');
                if (link.Target.StartsWith('#')) continue;
                if (words.Length == 0 || empty.Contains(words, StringComparer.OrdinalIgnoreCase)) diagnostics.Add(RuleMessages.LinkSaysNothing(link.At, words));
                else if (IsAddress(words)) diagnostics.Add(RuleMessages.BareAddress(link.At, words));
            }

            if (!text.Text.Text.Contains("http", StringComparison.OrdinalIgnoreCase) && !text.Text.Text.Contains("www.", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var block in prose.Blocks)
                for (var at = Find(block.Text, 0); at >= 0; at = Find(block.Text, at + 4))
                {
                    var end = block.Text.AsSpan(at).IndexOfAny(' ', ')', ',');
                    var address = end < 0 ? block.Text[at..] : block.Text.Substring(at, end);
                    if (!prose.Links.Any(l => l.Text.Contains(address, StringComparison.Ordinal))) diagnostics.Add(RuleMessages.BareAddress(block.At(at, address.Length), address.TrimEnd('.')));
                }
        }
    }

    private static bool IsAddress(string words) => words.StartsWith("http", StringComparison.OrdinalIgnoreCase) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static int Find(string text, int from)
    {
        var http = text.IndexOf("https://", from, StringComparison.OrdinalIgnoreCase);
        if (http < 0) http = text.IndexOf("http://", from, StringComparison.OrdinalIgnoreCase);
        return http < 0 ? text.IndexOf("www.", from, StringComparison.OrdinalIgnoreCase) : http;
    }
}

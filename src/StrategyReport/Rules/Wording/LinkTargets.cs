using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2022: a link whose target is neither an address nor a name within the paper.</summary>
internal static class LinkTargets
{
    private static readonly string[] Beginnings = ["https://", "http://", "mailto:", "tel:", "#"];

    public static Rule Rule { get; } = new("SR2022", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
            foreach (var link in subject.Prose(text.Text).Links)
                if (!Beginnings.Any(b => link.Target.Length > b.Length && link.Target.StartsWith(b, StringComparison.OrdinalIgnoreCase)) && !link.Target.Contains('@', StringComparison.Ordinal))
                    diagnostics.Add(RuleMessages.LinkLeadsNowhere(link.At, link.Target));
    }
}

using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2022: a link whose target is neither an address nor a name within the paper.</summary>
internal static class LinkTargets
{
    private static readonly string[] Beginnings = ["https://", "http://", "mailto:", "tel:", "#"];

    public static Rule Rule { get; } = new("SR2022", "A link leads nowhere: its target is no complete address.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
            foreach (var link in subject.Prose(text.Text).Links)
                if (!Leads(link.Target))
                    diagnostics.Add(Rule.Error(link.At,
                        link.Target.Length == 0 ? "The link has no target." : $"The link's target '{MessageText.Short(link.Target, 60)}' is no complete address.",
                        "An address begins with https://, http://, mailto: or tel:; a reference within the paper begins with '#'."));
    }

    private static bool Leads(string target) => target.Contains('@', StringComparison.Ordinal)
        || Beginnings.Any(b => target.Length > b.Length && target.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}

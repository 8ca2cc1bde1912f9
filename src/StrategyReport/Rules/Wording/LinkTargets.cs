using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2022: a link whose target is neither an address nor a name within the paper.</summary>
internal static partial class LinkTargets
{
    public static Rule Rule { get; } = new("SR2022", "A link leads nowhere: its target is no complete address.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
            foreach (var link in subject.Prose(text).Links)
                if (link.Target.Kind == LinkTargetKind.Address && WhyNone(link.Target.Written) is { } why)
                    diagnostics.Add(Rule.Error(link.At,
                        $"The link's target '{MessageText.Short(link.Target.Written, 60)}' can be no address: {why}.",
                        "Copy the address from where it opens."));
                else if (link.Target.Kind == LinkTargetKind.Nowhere)
                    diagnostics.Add(Rule.Error(link.At,
                        link.Target.Written.Length == 0
                            ? "The link has no target."
                            : $"The link's target '{MessageText.Short(link.Target.Written, 60)}' is no complete address.",
                        Advice(link.Target.Written)));
    }

    private static string Advice(string written)
    {
        return written switch
        {
            _ when written.Contains('\\', StringComparison.Ordinal) => "Write / in place of \\.",
            _ when Begins("http://") || Begins("https://") =>
                "Behind :// comes the name of a site, such as www.england.nhs.uk, and then its page.",
            _ when Begins("mailto:") => "Behind mailto: comes one address with one @.",
            _ => "An address begins with https://, http://, mailto: or tel:; a reference within the paper begins with '#'.",
        };

        bool Begins(string scheme) => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Why a text that begins as an address does leads nowhere; null where it leads somewhere.</summary>
    private static string? WhyNone(string written)
    {
        if (written.Contains('\\', StringComparison.Ordinal)) return "it holds '\\' where '/' is meant";
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme is "mailto" or "tel" || address.Host.Length > 0))
            return null;
        if (written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return "one '@' stands between a name and a host";
        var host = Host().Match(written).Groups["host"].Value;
        return host.Length == 0 ? "no host stands after '//'"
            : host.Contains(':', StringComparison.Ordinal) ? $"'{host}' has a port after ':' that there cannot be"
            : $"'{host}' cannot be the name of a host";
    }

    [GeneratedRegex("^[a-z]+://(?<host>[^/?#]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}

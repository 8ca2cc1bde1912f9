using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Rules.References;

/// <summary>SR2060: the words of a reference hold a number that is not the one of what they lead to.</summary>
internal static partial class TypedNumbers
{
    public static Rule Rule { get; } =
        new("SR2060", "A reference says another number than what it leads to has.", (_, _) => { }) { CheckPaper = Check };

    private static void Check(Paper paper, DiagnosticBag diagnostics)
    {
        var labels = NumberLabels.Of(paper, paper.NumberPatterns);
        Walk.Visit(paper, node =>
        {
            if (node is not Reference reference || labels.TargetOf(reference.Target) is not { } target) return;
            var (words, number) = (PlainText.Of(reference.Inlines), labels.ReferenceText(reference.Target));
            var printed = PlainText.Of([reference], labels).Replace('\u00A0', ' ');
            if (ReferenceWords.Typed(words, number) is { } typed)
            {
                if (typed is { IsReplaced: true, IsRight: false }) diagnostics.Add(OtherNumber(reference, words, typed.Written, printed));
                else if (!typed.IsReplaced && typed.Written.Any(char.IsAsciiDigit))
                    diagnostics.Add(Twice(reference, target, number, printed));
            }
            else if (Named().IsMatch(words))
            {
                diagnostics.Add(Twice(reference, target, number, printed));
            }

            if (LastNoun().Match(words) is { Success: true } noun && Lettered().IsMatch(number)
                && number.IndexOf(' ', StringComparison.Ordinal) is var blank
                && !noun.Value.Equals(number[..blank], StringComparison.OrdinalIgnoreCase))
                diagnostics.Add(Rule.Warning(reference.Source, $"The paper prints '{printed}' for this reference.",
                    $"Write '[{number[..blank]}](#{reference.Target})'."));
            if (target is Caption caption && LastName().Match(words) is { Success: true } name
                && !name.Value.Equals(caption.Label, StringComparison.OrdinalIgnoreCase))
                diagnostics.Add(Rule.Warning(reference.Source,
                    $"The reference says '{name.Value}', but '#{reference.Target}' is a {caption.Label.ToLowerInvariant()}: "
                    + $"the paper prints '{printed}'.",
                    $"Write '[{caption.Label}](#{reference.Target})', or lead to what is meant."));
        });
    }

    private static Diagnostic OtherNumber(Reference reference, string words, string written, string printed) => Rule.Warning(
        reference.Source,
        $"The reference says '{words}', but '#{reference.Target}' has another number: the paper prints '{printed}'.",
        $"Leave '{written}' out, since the paper puts the number there; or lead to what is meant.");

    private static Diagnostic Twice(Reference reference, object target, string number, string printed)
    {
        var name = target is Caption caption ? caption.Label
            : Lettered().IsMatch(number) ? number[..number.IndexOf(' ', StringComparison.Ordinal)]
            : "paragraph";
        return Rule.Warning(
            reference.Source,
            $"The paper puts the number of '#{reference.Target}' after the words of the reference, and prints '{printed}'.",
            $"Write what has the number and no more, '[{name}](#{reference.Target})', and the other words beside it.");
    }

    [GeneratedRegex(@"\b(?:tables?|figures?|annex|appendix|paragraphs?|para|section)\s+(?:\d|[A-Z]\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>What has another name here: "Appendix" for what is called "Annex A".</summary>
    [GeneratedRegex(@"\b(?:annexe?|appendix|schedule|attachment)(?=(?:[\s\u00A0]+[A-Z0-9])?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastNoun();

    [GeneratedRegex(@"^\p{L}+ (?:[A-Z]|[IVX]+|\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();

    /// <summary>What is said of a caption, with or without a number behind it.</summary>
    [GeneratedRegex(@"\b(?:table|figure|chart)(?=\s*[0-9]*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastName();
}

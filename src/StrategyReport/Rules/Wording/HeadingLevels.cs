using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2018: a heading is more than one level below the heading above it.</summary>
internal static class HeadingLevels
{
    public static Rule Rule { get; } = new("SR2018", "A level of headings is skipped.", Check) { Replaces = "SR4022" };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            var headings = subject.Prose(text).Headings;
            // A section's own heading is of the first level; in a cell the first heading sets the level.
            var above = text.Kind == TextKind.Section || headings.Count == 0 ? 1 : headings[0].Level;
            foreach (var heading in headings)
            {
                if (heading.Level > above + 1)
                    diagnostics.Add(Rule.Warning(
                        heading.At, $"The heading is of level {heading.Level}, but the one above it is of level {above}.",
                        $"Use {new string('#', above + 1)}."));
                above = heading.Level;
            }
        }
    }
}

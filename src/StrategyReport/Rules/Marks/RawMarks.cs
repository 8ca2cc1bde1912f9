using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2059: what no other rule explains: marks of Markdown that are left in the paper's words. Told once for
/// each paragraph; every star that is left is SR2052's.</summary>
internal static partial class RawMarks
{
    public static Rule Rule { get; } = new("SR2059", "Marks of Markdown are printed.", Check) { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts.Where(t => t.Kind != TextKind.Plain))
            foreach (var block in subject.Prose(text).Blocks)
                foreach (Match found in Mark().Matches(block.Typed))
                {
                    var at = block.At(found.Index, found.Length);
                    if (told.Has(at) || (found.Value[0] == '|' && block.Pieces.Any(p => told.Has(at with { Line = p.Line })))) continue;
                    diagnostics.Add(Rule.Warning(at, $"The mark '{found.Value}' is printed as it stands.",
                        $"If it is meant as a mark, something about it is not as Markdown wants it; to print it write \\{found.Value}."));
                    break;
                }
    }

    [GeneratedRegex(@"\]\(|\{\#|\|\s*:?-{3}|`+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

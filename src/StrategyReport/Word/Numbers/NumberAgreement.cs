using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Numbers;

/// <summary>
/// Whether Word's list and the template's patterns give a paper the same numbers: "paragraph 2.1" has to be the same in both.
/// </summary>
internal static class NumberAgreement
{
    /// <summary>
    /// Warns at the template's <c>&lt;paper&gt;</c> of the first number that differs; of a level that Word has no number for,
    /// others tell.
    /// </summary>
    /// <param name="inWord">Counted by the list of the reference document.</param>
    public static void Check(Paper paper, NumberLabels inWord, DiagnosticBag diagnostics)
    {
        var onPage = NumberLabels.Of(paper, paper.NumberPatterns);
        var isTold = false;
        Walk.Visit(paper, node =>
        {
            if (isTold || node is not Block block || LevelOf(block) is not { } level || inWord.LabelOf(block) is not { } word) return;
            var page = onPage.LabelOf(block) ?? "";
            if (word.TrimEnd() == page.TrimEnd()) return;
            diagnostics.Add(WordMessages.NumbersDiffer(paper.Source, level, word, page));
            isTold = true;
        });
    }

    private static int? LevelOf(Block block) => block switch
    {
        Heading { Label: null } heading => heading.Number,
        Paragraph paragraph => paragraph.Number,
        _ => null,
    };
}

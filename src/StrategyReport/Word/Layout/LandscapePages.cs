using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Layout;

/// <summary>
/// A table or figure on a landscape page of its own would leave the page before it as empty as the text above it leaves it. Where the
/// template lets it float, texts that follow it go before it, as printers do, until that page is full. Each text moves as a whole.
/// </summary>
internal static class LandscapePages
{
    /// <summary>Of the page's height: one that is filled so far is left as it is.</summary>
    private const double Full = 0.75;

    /// <summary>Of the page's height: what the estimate of a text may be wrong by.</summary>
    private const double Fits = 0.95;

    /// <summary>
    /// Of the page's height: text that seems to go on so little on a further page may well end on the page before, which is full then.
    /// </summary>
    private const double Doubtful = 0.08;

    /// <summary>The paper's sections as they stand on its pages.</summary>
    /// <param name="filled">How many pages blocks take, the twips to which they fill the last, and the height of that page.</param>
    public static Paper Fill(Paper paper, Func<IReadOnlyList<Block>, (int Pages, int Used, int Height)> filled)
    {
        var sections = paper.Sections.ToList();
        for (var i = 1; i + 1 < sections.Count; i++)
        {
            if (!sections[i].Floats || !IsUpright(sections[i - 1]) || !IsUpright(sections[i + 1])
                || sections[i - 1].Title != sections[i + 1].Title) continue;
            var (before, after) = (sections[i - 1].Blocks.ToList(), sections[i + 1].Blocks.ToList());
            var (pages, used, height) = filled(before);
            while (after.Count > 0 && MayGoBefore(after[0]))
            {
                if (used >= height * Full || (pages > 1 && used < height * Doubtful)) break;
                var with = filled([.. before, after[0]]);
                if (with.Pages > pages || with.Used > height * Fits) break;
                used = with.Used;
                before.Add(after[0]);
                after.RemoveAt(0);
            }

            sections[i - 1] = sections[i - 1] with { Blocks = before };
            sections[i + 1] = sections[i + 1] with { Blocks = after };
        }

        // One that has given all its text away would be an empty page.
        return paper with { Sections = [.. sections.Where(s => s.Blocks.Count > 0)] };
    }

    private static bool IsUpright(Section section) => section.Page == PageOrientation.Portrait;

    /// <summary>What stands below a heading, has a caption that counts, or says that the figure is above it, stays where it is.</summary>
    private static bool MayGoBefore(Block block) => block switch
    {
        Paragraph { IsSource: false } or List or Quotation => !SaysAbove(block),
        DataBlock data => data.Blocks.All(MayGoBefore),
        _ => false,
    };

    private static bool SaysAbove(Block block)
    {
        var found = false;
        Walk.Visit([block], node => found |= node is Text text && text.Value.Contains("above", StringComparison.OrdinalIgnoreCase));
        return found;
    }
}

using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>What leads through the page: its title, and the headings that stay at hand.</summary>
/// <param name="Title">The paragraph that is the page's first heading; null where the paper shows no title.</param>
/// <param name="Headings">Those of the list beside the paper, in document order.</param>
internal sealed record Outline(Paragraph? Title, IReadOnlyList<Heading> Headings)
{
    /// <summary>As Word calls the style of a document's title.</summary>
    public const string TitleStyle = "Title";

    /// <summary>The paper's own contents, where it has them; else its sections and annexes.</summary>
    public static Outline Of(Paper paper)
    {
        var inContents = ContentsHeadings.Of(paper);
        var all = new List<Heading>();
        Paragraph? title = null;
        Walk.Visit(paper, node =>
        {
            if (node is Heading { Revision: not Revision.Deleted } heading) all.Add(heading);
            else if (node is Paragraph { Style: TitleStyle } paragraph) title ??= paragraph;
        });
        var headings = inContents.Count > 0 ? inContents : [.. all.Where(h => h.Level == 1)];
        return new Outline(title, headings);
    }
}

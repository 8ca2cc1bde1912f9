using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;

namespace StrategyReport.Word.Numbers;

/// <summary>Where a numbered heading or paragraph hangs: style, list and level; the level's number is the markup's less one.</summary>
/// <param name="Direct">Whether the paragraph itself has to name list and level, because its style does not.</param>
internal readonly record struct OutlineLevel(Style Style, int List, int Level, bool Direct, int TextLeft);

/// <summary>The one multilevel list of a paper (1.0, 1.1, 1.1.1): the list that the style "heading 1" is tied to.</summary>
internal sealed class OutlineNumbers(StyleMap styles, NumberingDefinitions numbering)
{
    private const int MostLevels = 9;

    /// <summary>How each level counts; none where the house style has no such list.</summary>
    public IReadOnlyList<NumberLevel?> Levels { get; } = numbering.Of(styles.Find(StyleMap.ParagraphKind, "heading 1")) is { } outline
        ? [.. Enumerable.Range(0, MostLevels).Select(i => numbering.Level(outline.List, i)?.ToNumberLevel())]
        : [];

    /// <summary>The level of a numbered heading or paragraph; null, and reported, where the house style has none.</summary>
    public OutlineLevel? LevelOf(Block block, int number)
    {
        var style = block switch
        {
            Heading { Style: { } name } => styles.Require(StyleMap.ParagraphKind, name, block.Source),
            Paragraph { Style: { } name } => styles.Require(StyleMap.ParagraphKind, name, block.Source),
            Heading heading => styles.Require(StyleMap.ParagraphKind, $"heading {heading.Level}"),
            _ => ParagraphStyle(number),
        };
        if (styles.Require(StyleMap.ParagraphKind, "heading 1") is not { } first || style is null) return null;
        if (numbering.Of(first) is not { } outline)
        {
            styles.ReportNoNumber(first);
            return null;
        }

        var index = Math.Clamp(number, 1, MostLevels) - 1;
        var tied = numbering.Of(style);
        var direct = tied != (outline.List, index);
        var left = direct ? numbering.Level(outline.List, index)?.Left ?? 0 : numbering.Indent(style).Left;
        return new OutlineLevel(style, outline.List, index, direct, left);
    }

    private Style? ParagraphStyle(int number) => styles.Find(StyleMap.ParagraphKind, StyleNames.OfNumbered(number))
        ?? styles.Require(StyleMap.ParagraphKind, StyleNames.OfNumbered(1));
}

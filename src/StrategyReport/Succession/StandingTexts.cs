using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Rules.Periods;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Succession;

/// <summary>
/// The narrative of a paper that stood already word for word in the paper before it, at the same place: it is carried. All else was
/// written for its period. A text is not carried without the paragraphs that it refers to, nor with a picture, whose file stays behind.
/// </summary>
internal sealed partial class StandingTexts
{
    private readonly HashSet<object> _standing;

    public StandingTexts(PeriodPaper last, PeriodPaper? before)
    {
        _standing = [.. before is null ? [] : Standing(last, before)];
        while (_standing.RemoveWhere(s => Texts(s).Any(t => !CanStand(t.Text, last))) > 0)
        {
        }
    }

    /// <summary>A row of the cover or a part of a section.</summary>
    public bool Has(object part) => _standing.Contains(part);

    private static IEnumerable<object> Standing(PeriodPaper last, PeriodPaper before)
    {
        foreach (var row in last.Cover.OfType<CoverText>())
            if (before.Cover.OfType<CoverText>().Any(r => SameWording.Of(r.Label, row.Label) && SameWording.Of(r.Text, row.Text)))
                yield return row;
        foreach (var section in last.Sections)
            if (before.Sections.FirstOrDefault(s => s.Id == section.Id) is { } then)
                foreach (var part in section.Parts)
                    if (Texts(part).ToList() is { Count: > 0 } texts
                        && then.Parts.Any(p => p.GetType() == part.GetType() && IsSame(texts, [.. Texts(p)])))
                        yield return part;
    }

    private static bool IsSame(List<DataText> now, List<DataText> then) =>
        now.Count == then.Count && now.Zip(then).All(t => SameWording.Of(t.First, t.Second));

    /// <summary>The narrative of a part, without headings.</summary>
    private static IEnumerable<DataText> Texts(object part) => part switch
    {
        CoverText row => [row.Text],
        TextPart text => [text.Text],
        ObjectivesPart objectives => [objectives.Text],
        TablePart table => table.Rows.SelectMany(r => r).Select(c => c.Text),
        _ => [],
    };

    private bool CanStand(string text, PeriodPaper last)
    {
        if (text.Contains("![", StringComparison.Ordinal)) return false;
        var gone = last.Sections.SelectMany(s => s.Parts).Where(p => !Has(p)).SelectMany(Texts).SelectMany(t => Name().Matches(t.Text))
            .Select(m => m.Groups["id"].Value).ToHashSet();
        return gone.Count == 0 || !Reference().Matches(text).Any(r => gone.Contains(r.Groups["id"].Value));
    }

    [GeneratedRegex(@"\{#(?<id>[^}\s]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\(#(?<id>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.CommonMark;

/// <summary>Every example of the CommonMark specification is shown, whole and in order, or refused with a reason.</summary>
public partial class SpecificationTests
{
    // Two letters that are the same in another case: Markdig does not know, and shows the text as it was written.
    private const string CaseOfSharpS = "542";

    private static readonly Lazy<IReadOnlyList<Example>> Examples = new(Example.OfSpecification);
    private static readonly Lazy<BuiltExamples> Built = new(() => new BuiltExamples(Examples.Value));

    public static TheoryData<string> Names => [.. Examples.Value.Select(e => e.Name)];

    [SpecificationTheory, MemberData(nameof(Names))]
    public void An_example_is_shown_whole_or_refused(string name)
    {
        var example = Examples.Value.Single(e => e.Name == name);

        if (name == CaseOfSharpS) Assert.Equal("[ẞ]", CellText.Plain(Built.Value.CellOf(example)!));
        else if (Built.Value.CellOf(example) is { } cell) Assert.Equal(HtmlText.Of(example.Expected), CellText.Plain(cell));
        else Assert.NotEmpty(Built.Value.Refusal(example));
    }

    /// <summary>
    /// Most examples of links lead to "/url" and are refused for that; with addresses that lead somewhere, they are shown.
    /// </summary>
    [SpecificationFact]
    public void Links_and_pictures_that_lead_somewhere_are_shown_whole()
    {
        var refused = Examples.Value
            .Where(e => Built.Value.Refusal(e).Any(d => d.Code is "SR4004" or "SR5008" or "SR3013" or "SR5005")).ToList();
        var repaired = refused.ConvertAll(e => e with { Markdown = Repair(e, e.Markdown), Expected = Repair(e, e.Expected) });
        var built = new BuiltExamples(repaired);

        var differences = repaired.Where(e => built.CellOf(e) is { } cell && HtmlText.Of(e.Expected) != CellText.Plain(cell))
            .Select(e => $"{e.Name}: {HtmlText.Of(e.Expected)} <> {CellText.Plain(built.CellOf(e)!)}");
        Assert.Equal("", string.Join('\n', differences));
        var shown = repaired.Count(e => built.CellOf(e) is not null);
        var still = repaired.Where(e => built.CellOf(e) is null).Select(e => $"{e.Name} {built.Refusal(e)[0].Code}\n");
        Snapshot.Verify($"{shown} shown\n{string.Concat(still)}");
    }

    private static string Repair(Example example, string text) => example.Chapter == "Images"
        ? PictureTarget().Replace(text, "picture.png")
        : LinkTarget().Replace(text, "https://example.org/url");

    [GeneratedRegex(@"/?(path/to/)?(train\.jpg|\burl2?\b)")]
    private static partial Regex PictureTarget();

    [GeneratedRegex(@"(?<![\w.:/])/(url|uri)|(?<![\w/])uri\d|(?<=[(<])/(my uri|b\)c)|/bar\\?\*|/f&ouml;&ouml;|foo(?=\)and\(bar)")]
    private static partial Regex LinkTarget();

    [SpecificationFact]
    public void What_is_refused_is_known()
    {
        var text = new StringBuilder();
        foreach (var chapter in Examples.Value.GroupBy(e => e.Chapter))
        {
            var refused = chapter.Where(e => Built.Value.CellOf(e) is null).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{chapter.Key}: {chapter.Count() - refused.Count} shown");
            foreach (var code in refused.GroupBy(e => Built.Value.Refusal(e)[0].Code).OrderBy(g => g.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $", {code.Key}: {string.Join(' ', code.Select(e => e.Name))}");
            text.Append('\n');
        }

        Snapshot.Verify(text.ToString());
    }

    private const string Absent = "The specification's examples (shared/commonmark) are not beside this repository.";

    private sealed class SpecificationTheoryAttribute : TheoryAttribute
    {
        public SpecificationTheoryAttribute()
        {
            if (!File.Exists(Example.SpecificationFile)) Skip = Absent;
        }
    }

    private sealed class SpecificationFactAttribute : FactAttribute
    {
        public SpecificationFactAttribute()
        {
            if (!File.Exists(Example.SpecificationFile)) Skip = Absent;
        }
    }
}

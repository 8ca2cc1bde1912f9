using System.Globalization;
using StrategyReport.Data;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Imports;

/// <summary>The days on which forms were sent and came back, in the text of a period's <c>paper.yaml</c>.</summary>
/// <param name="Key"><see cref="PaperForms.SentKey"/> or <see cref="PaperForms.ReturnedKey"/>.</param>
internal sealed record NotedDays(string Key)
{
    /// <summary>The text with a day for each of some ambitions; null where that cannot be put there for certain.</summary>
    public string? In(string paper, IReadOnlyList<int> ambitions, DateOnly day)
    {
        var text = paper;
        foreach (var ambition in ambitions)
            if (YamlSplice.Put(text, PathOf(ambition), new PutText(Written(day)) { IsWord = true }, PaperForms.Order) is { } put)
                text = put;
            else return null;
        return text;
    }

    /// <summary>Where the day of an ambition is noted, counted from 1; 1 where it is not.</summary>
    public int LineOf(string paper, int ambition) =>
        paper.AsSpan(0, PlacedReader.Read(paper)?.At(PathOf(ambition))?.Begin ?? 0).Count('\n') + 1;

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string[] PathOf(int ambition) => [PaperForms.KeyInPaper, Key, ambition.ToString(CultureInfo.InvariantCulture)];
}

using System.Globalization;
using System.Text;
using StrategyReport.Data;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport;

/// <summary>Notes in a period's <c>paper.yaml</c> which forms were sent and have come back.</summary>
public static class FormDays
{
    /// <param name="ambitions">Their numbers; on each of them the period reports.</param>
    /// <returns>The file, and what it will hold; null where it cannot be noted there for certain, as in one with anchors.</returns>
    public static (string Path, byte[] Content)? Sent(PaperSources sources, string period, IReadOnlyList<int> ambitions, DateOnly day)
    {
        var file = FileOf(sources, period);
        var noted = Noted(Encoding.UTF8.GetString(sources.Files.Read(file)), PaperForms.SentKey, ambitions, day);
        return noted is null ? null : (file, Encoding.UTF8.GetBytes(noted));
    }

    internal static string FileOf(PaperSources sources, string period) => $"{sources.Data}/{period}/{PaperFile.Name}";

    /// <summary>The text of a <c>paper.yaml</c> with a day for each of some ambitions; null where that cannot be put there.</summary>
    /// <param name="key"><see cref="PaperForms.SentKey"/> or <see cref="PaperForms.ReturnedKey"/>.</param>
    internal static string? Noted(string paper, string key, IReadOnlyList<int> ambitions, DateOnly day)
    {
        string[] numbers = [.. ambitions.Select(Name)];
        var on = new PutText(Written(day)) { IsWord = true };
        var all = new PutKeys([.. numbers.Select(number => (number, (PutValue)on))]);
        var root = PlacedReader.Read(paper.TrimStart('\uFEFF'));
        if (root?.At([PaperForms.KeyInPaper]) is not PlacedGroup forms)
            return YamlSplice.Put(paper, [PaperForms.KeyInPaper], new PutKeys([(key, all)]), []);
        if (forms.At([key]) is not PlacedGroup)
            return YamlSplice.Put(paper, [PaperForms.KeyInPaper, key], all, PaperForms.Order);
        var text = paper;
        foreach (var number in numbers)
            if (YamlSplice.Put(text, [PaperForms.KeyInPaper, key, number], on, []) is { } put) text = put;
            else return null;
        return text;
    }

    /// <summary>Where the day is noted, counted from 1; 1 where it is not.</summary>
    internal static int LineOf(string paper, string key, int ambition) =>
        paper.AsSpan(0, PlacedReader.Read(paper)?.At([PaperForms.KeyInPaper, key, Name(ambition)])?.Begin ?? 0).Count('\n') + 1;

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(int ambition) => ambition.ToString(CultureInfo.InvariantCulture);
}

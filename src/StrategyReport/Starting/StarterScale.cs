using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Starting;

/// <summary>A scale of the labels that a house uses, the best one first.</summary>
internal static class StarterScale
{
    private const int Fewest = 2;
    private const int Most = 7;

    /// <summary>What labels that are colours look like.</summary>
    private static readonly (string Label, string Fill)[] Known =
    [
        ("green", "00B050"), ("yellow", "FFE14D"), ("amber", "FFB81C"), ("orange", "F58220"), ("red", "DA291C"), ("blue", "005EB8"),
        ("grey", "AEB7BD"), ("black", "212B32"), ("white", "FFFFFF"),
    ];

    /// <summary>Why labels make no scale, as a sentence; null where they do.</summary>
    public static string? WhyNot(IReadOnlyList<string> labels) =>
        labels.Count is < Fewest or > Most ? $"a scale has {Fewest} to {Most} levels, and there are {labels.Count}. Part them by commas."
        : labels.FirstOrDefault(l => !char.IsAsciiLetter(l.FirstOrDefault())) is { } label
            ? $"the level '{label}' does not begin with a letter."
        : labels.GroupBy(IdOf).FirstOrDefault(g => g.Count() > 1) is { } same ? $"there are two levels '{same.First()}'."
        : IdOf(labels[0]) == "red" && IdOf(labels[^1]) == "green" ? $"the best level comes first: {string.Join(',', labels.Reverse())}."
        : null;

    /// <summary>The word that data files use: "On track" becomes <c>on-track</c>.</summary>
    public static string IdOf(string label) =>
        string.Join('-', string.Concat(label.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether labels are those of the files to start with, where it stands what each means.</summary>
    public static bool IsUsual(IReadOnlyList<string> labels) => labels.Select(IdOf).SequenceEqual(["green", "amber", "red"]);

    /// <summary>Each level with a colour; what it means is left to the house.</summary>
    public static PutValue Of(IReadOnlyList<string> labels) => new PutItems([.. labels.Select((label, at) => (PutValue)new PutKeys(
    [
        ("id", new PutText(IdOf(label))),
        ("label", new PutText(label)),
        ("fill", new PutText(FillOf(label, (double)at / (labels.Count - 1)))),
    ]))]);

    /// <summary>Of a label that is a colour, that colour; of another the one at its place between green, amber and red.</summary>
    /// <param name="place">0 for the best level, 1 for the worst.</param>
    private static string FillOf(string label, double place) =>
        Array.Find(Known, k => k.Label == IdOf(label)).Fill
        ?? (place <= 0.5 ? StarterColours.Mix("00B050", "FFB81C", place * 2) : StarterColours.Mix("FFB81C", "DA291C", (place * 2) - 1));
}

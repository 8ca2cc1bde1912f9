using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Texts whose lines YAML joins: what stood at the beginning of a line is in the middle of one.</summary>
internal static class FoldedText
{
    /// <summary>The lines of the file that were joined to the one above them.</summary>
    public static IEnumerable<string> Joined(DataText text) => FoldedPiece.Of(text).Where(p => p.IsJoined).Select(p => p.Words);

    /// <summary>Whether one of them begins like an item of a list.</summary>
    public static bool HasMarks(DataText text) => Joined(text).Any(l => PastedMark.Of(l) is not null);
}

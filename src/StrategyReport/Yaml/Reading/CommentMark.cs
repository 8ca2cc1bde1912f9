using System.Text.RegularExpressions;

namespace StrategyReport.Yaml.Reading;

/// <summary>
/// What looks like a comment within words that are to be kept as text, in quotes or as a block: mending one # of a text must not
/// make text of a comment that stands behind it.
/// </summary>
internal static partial class CommentMark
{
    /// <summary>
    /// Behind the last character of a text, which ends with its line or before what is written as a comment, as
    /// <see cref="ScalarComment"/> wants it; null where a # may be either.
    /// </summary>
    public static int? TextEnd(string line, int from)
    {
        if (Mark().Match(line, Math.Min(from, line.Length)) is not { Success: true } mark) return Trimmed(line, line.Length, from);
        var isComment = mark.Groups["gap"].Length > 1
            || line.AsSpan(mark.Index + 1).StartsWith("# allow SR", StringComparison.Ordinal);
        return isComment ? Trimmed(line, mark.Index, from) : null;
    }

    /// <summary>Whether a line holds a comment, or what may be one.</summary>
    public static bool MayBeIn(string line) => Mark().IsMatch(line);

    /// <summary>
    /// Where words stand behind a key or a hyphen that YAML takes for a comment; null where they are written as one, or nothing
    /// stands there.
    /// </summary>
    public static int? BehindKey(string line) => WordsBehindKey().Match(line) is { Success: true } match ? match.Groups["words"].Index
        : null;

    private static int Trimmed(string line, int end, int from)
    {
        while (end > from && line[end - 1] is ' ' or '\t') end--;
        return end;
    }

    [GeneratedRegex(@"^[^#]*(?::|(?<=^|\s)-)[ \t]+(?<words>#[^\s#])", RegexOptions.CultureInvariant)]
    private static partial Regex WordsBehindKey();

    [GeneratedRegex(@"(?<gap>^|[ \t]+)#+(?=[ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

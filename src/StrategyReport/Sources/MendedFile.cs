using System.Collections;
using System.Text;
using StrategyReport.Diagnostics;

namespace StrategyReport.Sources;

/// <summary>A text file while it is mended: what edits name changes, every other byte stays.</summary>
/// <param name="Path">As messages name it.</param>
/// <param name="Before">Its text as it was read, with the byte order mark where it has one.</param>
/// <param name="After">Its text now.</param>
public sealed record MendedFile(string Path, string Before, string After)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public byte[] Content => Strict.GetBytes(After);

    /// <summary>Null where the file cannot be read, or is not UTF-8: what is not understood is not edited.</summary>
    internal static MendedFile? Read(SourceFiles sources, string path)
    {
        try
        {
            var text = Strict.GetString(sources.Read(path));
            return new MendedFile(path, text, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Each line of the file as it was read, and what stands there now: one line, or several.</summary>
    public IEnumerable<(string Before, IReadOnlyList<string> After)> Lines
    {
        get
        {
            var (before, after) = (LinesOf(Before), LinesOf(After));
            var next = 0;
            for (var line = 1; line <= before.Count; line++)
            {
                var first = next;
                while (next < after.Count && Origins[next] == line) next++;
                yield return (before[line - 1], after[first..next]);
            }
        }
    }

    private static List<string> LinesOf(string text)
    {
        var starts = LineStarts(text);
        return [.. starts.Select((start, i) => text[start..(i + 1 < starts.Count ? starts[i + 1] : text.Length)].TrimEnd('\r', '\n'))];
    }

    /// <summary>For each line of <see cref="After"/> the 1-based line of <see cref="Before"/> that it came from.</summary>
    private List<int> Origins { get; init; } = [.. Enumerable.Range(1, LineStarts(Before).Count)];

    /// <summary>With as many fixes as do not get in each other's way; the others are for the next round.</summary>
    /// <param name="fixes">Each is done as a whole or not at all.</param>
    /// <param name="done">Which were done, each at the line that it has in the file as it was read.</param>
    internal MendedFile With(IEnumerable<Diagnostic> fixes, DiagnosticBag done)
    {
        var starts = LineStarts(After);
        var taken = new SortedSet<Place>();
        var touched = new BitArray(After.Length + 1);
        foreach (var finding in fixes)
        {
            var places = finding.Fix.Select(e => PlaceOf(e, starts)).ToList();
            if (places.Contains(null)) continue;
            var news = places.OfType<Place>().Where(p => !taken.Contains(p)).ToList();
            if (news.Exists(n => n.Characters.Any(c => touched[c]))) continue;
            foreach (var character in news.SelectMany(n => n.Characters)) touched[character] = true;
            taken.UnionWith(news);
            done.Add(finding with { Span = finding.Span with { Line = Origins[finding.Span.Line - 1] } });
        }

        return Changed(taken, starts);
    }

    private MendedFile Changed(IEnumerable<Place> places, List<int> starts)
    {
        var text = new StringBuilder();
        var origins = new List<int>();
        var (from, line) = (0, 0);
        foreach (var (start, end, put) in places)
        {
            text.Append(After, from, start - from).Append(put);
            from = end;
            for (; line < starts.Count && starts[line] <= start; line++) origins.Add(Origins[line]);
            origins.AddRange(Enumerable.Repeat(origins[^1], LineStarts(put).Count - 1));
        }

        origins.AddRange(Origins.Skip(line));
        return this with { After = text.Append(After, from, After.Length - from).ToString(), Origins = origins };
    }

    /// <summary>Null where the file says something else there.</summary>
    private Place? PlaceOf(Edit edit, List<int> starts)
    {
        if (edit.At.Line < 1 || edit.At.Line > starts.Count) return null;
        var start = starts[edit.At.Line - 1] + edit.At.Column - 1;
        if (start > After.Length || string.CompareOrdinal(After, start, edit.Old, 0, edit.Old.Length) != 0) return null;
        var newline = After.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : After.Contains('\n') ? "\n"
            : After.Contains('\r') ? "\r" : "\n";
        return new Place(start, start + edit.Old.Length, edit.New.Replace("\n", newline, StringComparison.Ordinal));
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\uFEFF') ? 1 : 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        return starts;
    }

    /// <param name="Start">0-based, in the file's text.</param>
    /// <param name="End">Behind the last character that is replaced.</param>
    private sealed record Place(int Start, int End, string Text) : IComparable<Place>
    {
        /// <summary>With the one behind it: changes that touch are made one after the other.</summary>
        public IEnumerable<int> Characters => Enumerable.Range(Start, End - Start + 1);

        public int CompareTo(Place? other) => other is null ? 1
            : (Start, End).CompareTo((other.Start, other.End)) is not 0 and var order ? order : string.CompareOrdinal(Text, other.Text);
    }
}

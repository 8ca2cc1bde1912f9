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

    /// <summary>With as many fixes as do not get in each other's way; the others are for the next round.</summary>
    /// <param name="fixes">Each is done as a whole or not at all.</param>
    /// <param name="done">Which were done.</param>
    internal MendedFile With(IEnumerable<Diagnostic> fixes, DiagnosticBag done)
    {
        var starts = LineStarts();
        var taken = new List<Place>();
        foreach (var finding in fixes)
        {
            var places = finding.Fix.Select(e => PlaceOf(e, starts)).ToList();
            if (places.Contains(null)) continue;
            var news = places.OfType<Place>().Where(p => !taken.Contains(p)).ToList();
            if (news.Exists(n => taken.Exists(n.Meets))) continue;
            taken.AddRange(news);
            done.Add(finding);
        }

        var text = new StringBuilder(After);
        foreach (var (start, end, put) in taken.OrderByDescending(p => p.Start)) text.Remove(start, end - start).Insert(start, put);
        return this with { After = text.ToString() };
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

    private List<int> LineStarts()
    {
        var starts = new List<int> { After.StartsWith('\uFEFF') ? 1 : 0 };
        for (var i = 0; i < After.Length; i++)
            if (After[i] == '\n' || (After[i] == '\r' && (i + 1 == After.Length || After[i + 1] != '\n'))) starts.Add(i + 1);
        return starts;
    }

    /// <param name="Start">0-based, in the file's text.</param>
    /// <param name="End">Behind the last character that is replaced.</param>
    private readonly record struct Place(int Start, int End, string Text)
    {
        public bool Meets(Place other) => Start <= other.End && other.Start <= End;
    }
}

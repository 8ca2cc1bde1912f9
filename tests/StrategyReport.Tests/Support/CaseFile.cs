namespace StrategyReport.Tests.Support;

/// <summary>
/// Files to put into a project, and what has to be told of them. <c>=== path</c>, then the text; a path with no text deletes the
/// file. <c>~~~ path</c> changes the file that is there: for each change a code with a remark, the lines as they are
/// (<c>&lt;</c>; the first may begin in the middle of a line) and as they become (<c>&gt;</c>), and a blank line between two
/// changes. « stands before the place that the finding has to name. <c>also</c> in place of a code is a change that is no fault
/// by itself.
/// </summary>
internal static class CaseFile
{
    private const char FirstMark = '\uE000';

    /// <param name="pathOf">Where a file stands in the project, from its path in the case.</param>
    /// <returns>What has to be told, and where.</returns>
    public static List<ExpectedFault> Apply(string file, TestProject project, Func<string, string> pathOf)
    {
        var expected = new List<ExpectedFault>();
        foreach (var (isChange, path, text) in Parts(File.ReadAllText(file)))
        {
            if (!isChange)
            {
                project.Write(pathOf(path), text.Length == 0 ? null : text);
                continue;
            }

            var codes = new List<string>();
            var marked = project.Read(pathOf(path));
            foreach (var change in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                marked = Change(marked, change.Trim('\n').Split('\n'), codes, $"{Path.GetFileName(file)}, {path}");
            for (var i = 0; i < codes.Count; i++) expected.Add(Place(marked, (char)(FirstMark + i), codes[i], path));
            project.Write(pathOf(path), string.Concat(marked.Where(c => !IsMark(c))));
        }

        return expected;
    }

    /// <summary>The tiny project with the files of a case: the case's twin is what the analyst reads.</summary>
    public static void VerifyDiagnosis(string file)
    {
        using var project = TestProject.Named("tiny");
        Apply(file, project, path => "data/" + path);
        Snapshot.VerifyCase(file, project.Diagnose("2025-26-Q2"));
    }

    private static IEnumerable<(bool IsChange, string Path, string Text)> Parts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            Assert.True(IsHead(text.AsSpan(at)), $"'{text[at..].Split('\n')[0]}' is no head of a file");
            var end = text.IndexOf('\n', at) + 1;
            var next = end;
            while (next < text.Length && !IsHead(text.AsSpan(next)))
                next = text.IndexOf('\n', next) is >= 0 and var line ? line + 1 : text.Length;
            yield return (text[at] == '~', text[(at + 4)..end].Trim(), text[end..next]);
            at = next;
        }
    }

    private static bool IsHead(ReadOnlySpan<char> line) => line.StartsWith("=== ") || line.StartsWith("~~~ ");

    private static string Change(string text, string[] lines, List<string> codes, string place)
    {
        var (before, after) = (Side(lines, '<'), Side(lines, '>'));
        Assert.True(text.Split(before).Length == 2, $"{place}: '{before}' stands {text.Split(before).Length - 1} times there");
        if (lines[0] != "also")
        {
            Assert.True(after.Split('«').Length == 2, $"{place}: '{lines[0]}' needs one «");
            codes.Add(lines[0][..6]);
        }

        return text.Replace(before, after.Replace('«', (char)(FirstMark + codes.Count - 1)), StringComparison.Ordinal);
    }

    private static string Side(string[] lines, char side) =>
        string.Join('\n', lines.Where(l => l.Length > 0 && l[0] == side).Select(l => l.Length > 2 ? l[2..] : ""));

    private static ExpectedFault Place(string text, char mark, string code, string path)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path}: the mark of {code} is gone");
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return new ExpectedFault(code, path, text.AsSpan(0, at).Count('\n') + 1, text[start..at].Count(c => !IsMark(c)) + 1);
    }

    private static bool IsMark(char c) => c is >= FirstMark and <= (char)(FirstMark + 100);
}

/// <param name="File">Its path in the case.</param>
internal sealed record ExpectedFault(string Code, string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Code}";
}

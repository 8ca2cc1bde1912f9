namespace StrategyReport.Tests.Validation;

/// <summary>
/// Faults to put into one file of the data: <c>file</c> names it; then for each fault a code with a remark, the lines as
/// they are (<c>&lt;</c>; the first may begin in the middle of a line) and as they become (<c>&gt;</c>). « stands before
/// the place that the message has to name. <c>also</c> in place of a code is a change that is no fault by itself.
/// </summary>
internal sealed record FaultFile(string File, string Text, IReadOnlyList<ExpectedFault> Expected)
{
    private const char FirstMark = '\uE000';

    public static FaultFile Read(string path, Func<string, string> read)
    {
        var blocks = System.IO.File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var file = blocks[0].Trim()["file ".Length..];
        var text = read(file);
        var codes = new List<string>();
        foreach (var block in blocks.Skip(1))
        {
            var lines = block.Trim('\n').Split('\n');
            var before = Side(lines, '<');
            var after = Side(lines, '>');
            Assert.True(text.Split(before).Length == 2, $"{Path.GetFileName(path)}: '{before}' stands {text.Split(before).Length - 1} times in {file}");
            if (lines[0] != "also")
            {
                Assert.True(after.Split('«').Length == 2, $"{Path.GetFileName(path)}: '{lines[0]}' needs one «");
                codes.Add(lines[0][..6]);
            }

            text = text.Replace(before, after.Replace('«', (char)(FirstMark + codes.Count - 1)), StringComparison.Ordinal);
        }

        return new FaultFile(file, string.Concat(text.Where(c => c < FirstMark || c >= FirstMark + codes.Count)), [.. codes.Select((code, i) => Place(text, code, (char)(FirstMark + i)))]);

        ExpectedFault Place(string marked, string code, char mark)
        {
            var at = marked.IndexOf(mark, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{Path.GetFileName(path)}: the mark of {code} is gone");
            var start = at == 0 ? 0 : marked.LastIndexOf('\n', at - 1) + 1;
            var column = marked[start..at].Count(c => c is < FirstMark or > (char)(FirstMark + 100)) + 1;
            return new ExpectedFault(code, file, marked.AsSpan(0, at).Count('\n') + 1, column);
        }
    }

    private static string Side(string[] lines, char side) =>
        string.Join('\n', lines.Where(l => l.Length > 0 && l[0] == side).Select(l => l.Length > 2 ? l[2..] : ""));
}

internal sealed record ExpectedFault(string Code, string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Code}";
}

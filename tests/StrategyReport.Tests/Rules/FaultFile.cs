namespace StrategyReport.Tests.Rules;

/// <summary>
/// Faults to put into the data. <c>file</c> names a file; then for each fault a code with a remark, the lines as
/// they are (<c>&lt;</c>; the first may begin in the middle of a line) and as they become (<c>&gt;</c>). « stands before
/// the place that the message has to name. <c>also</c> in place of a code is a change that is no fault by itself;
/// <c>delete</c> names a file that goes.
/// </summary>
internal static class FaultFile
{
    private const char FirstMark = '\uE000';

    /// <summary>Puts the faults into a project.</summary>
    /// <returns>What has to be told, and where.</returns>
    public static List<ExpectedFault> Apply(string path, TestProject project)
    {
        var expected = new List<ExpectedFault>();
        var codes = new List<string>();
        var (file, text) = ("", "");
        foreach (var block in File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Trim('\n')))
        {
            if (block.StartsWith("delete ", StringComparison.Ordinal))
            {
                project.Write("data/" + block["delete ".Length..], null);
            }
            else if (block.StartsWith("file ", StringComparison.Ordinal))
            {
                Finish();
                file = block["file ".Length..];
                text = project.Read("data/" + file);
            }
            else
            {
                Change(block.Split('\n'));
            }
        }

        Finish();
        return expected;

        void Change(string[] lines)
        {
            var (before, after) = (Side(lines, '<'), Side(lines, '>'));
            Assert.True(text.Split(before).Length == 2,
                $"{Path.GetFileName(path)}: '{before}' stands {text.Split(before).Length - 1} times in {file}");
            if (lines[0] != "also")
            {
                Assert.True(after.Split('«').Length == 2, $"{Path.GetFileName(path)}: '{lines[0]}' needs one «");
                codes.Add(lines[0][..6]);
            }

            text = text.Replace(before, after.Replace('«', (char)(FirstMark + codes.Count - 1)), StringComparison.Ordinal);
        }

        void Finish()
        {
            for (var i = 0; i < codes.Count; i++) expected.Add(Place(codes[i], (char)(FirstMark + i)));
            if (file.Length > 0) project.Write("data/" + file, string.Concat(text.Where(c => !IsMark(c))));
            codes.Clear();
        }

        ExpectedFault Place(string code, char mark)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{Path.GetFileName(path)}: the mark of {code} is gone");
            var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            return new ExpectedFault(code, file, text.AsSpan(0, at).Count('\n') + 1, text[start..at].Count(c => !IsMark(c)) + 1);
        }
    }

    private static bool IsMark(char c) => c is >= FirstMark and <= (char)(FirstMark + 100);

    private static string Side(string[] lines, char side) =>
        string.Join('\n', lines.Where(l => l.Length > 0 && l[0] == side).Select(l => l.Length > 2 ? l[2..] : ""));
}

internal sealed record ExpectedFault(string Code, string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Code}";
}

/// <summary>What <c>validate --format json</c> found.</summary>
internal sealed record Finding(ExpectedFault Fault, string Message)
{
    public static List<Finding> Of(TestProject project)
    {
        using var json = System.Text.Json.JsonDocument.Parse(project.Run("validate", "--format", "json").Out);
        return
        [
            .. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => new Finding(
                new ExpectedFault(d.GetProperty("code").GetString()!,
                    d.GetProperty("file").GetString()!.Replace("data/", "", StringComparison.Ordinal),
                    d.GetProperty("line").GetInt32(), d.GetProperty("column").GetInt32()),
                d.GetProperty("message").GetString()! + (d.TryGetProperty("hint", out var hint) ? " " + hint.GetString() : ""))),
        ];
    }
}

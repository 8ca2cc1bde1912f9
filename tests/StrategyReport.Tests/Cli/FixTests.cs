using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Cli;

/// <summary>What <c>fix</c> does to files; what it mends is in the cases of the rules.</summary>
public class FixTests
{
    private const string Period = "2025-26-Q4";
    private const string File = $"data/{Period}/ambitions/01-harm.yaml";

    private const string Joined = "successes: >\n  - The falls clinic has opened.\n  - It is full.\n";
    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Every_byte_that_is_not_named_stays(string newline, string mark)
    {
        using var project = Faulty(newline, mark);
        var before = project.Read(File);

        var result = project.Run("fix", "--period", Period);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(mark + before.TrimStart('\uFEFF').Replace(">" + newline, "|" + newline, StringComparison.Ordinal), Text(project));
        Assert.StartsWith("1 finding in 1 file mended.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_changes_nothing_and_says_so()
    {
        using var project = Faulty("\n", "");
        var before = Text(project);

        var result = project.Run("fix", "--check");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, Text(project));
        Assert.Contains("-successes: >\n+successes: |\n", result.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("nothing was changed", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", 8)]
    [InlineData("\n", 1)]
    [InlineData("", 8)]
    public void What_a_check_shows_is_a_patch(string end, int firstLine)
    {
        using var project = Faulty("\n", "");
        var lines = Text(project).TrimEnd('\n').Split('\n').Skip(firstLine == 1 ? 6 : 0);
        System.IO.File.WriteAllText(Path.Combine(project.Folder, File), string.Join('\n', lines) + " Ranked #1." + end);
        var before = Text(project);

        var patch = project.Run("fix", "--check").Out.ReplaceLineEndings("\n");
        project.Run("fix");

        Assert.NotEqual(before, Text(project));
        Assert.Equal(Text(project), Patched(before, patch));
    }

    [Fact]
    public void A_file_keeps_its_permissions_and_a_link_its_target()
    {
        if (OperatingSystem.IsWindows()) return;
        using var project = Faulty("\n", "");
        var (link, file) = (Path.Combine(project.Folder, File), Path.Combine(project.Folder, $"data/{Period}/figures/harm.txt"));
        System.IO.File.Move(link, file);
        System.IO.File.CreateSymbolicLink(link, file);
        System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        project.Run("fix");

        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.Contains("successes: |\n", System.IO.File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public void What_is_allowed_is_left_alone()
    {
        using var project = Faulty("\n", "");
        project.Replace(File, "successes:", "# allow SR2040: so it is quoted\nsuccesses:");

        Assert.StartsWith("There is nothing to mend.", project.Run("fix").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_period_that_is_named_is_mended()
    {
        using var project = Faulty("\n", "");

        Assert.StartsWith("There is nothing to mend.", project.Run("fix", "--period", "2025-26-Q2").Error, StringComparison.Ordinal);
        Assert.Contains(Joined, Text(project), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_not_edited()
    {
        using var project = Faulty("\n", "");
        var path = Path.Combine(project.Folder, File);
        byte[] bytes = [.. System.IO.File.ReadAllBytes(path), (byte)'#', 0xE9, (byte)'\n'];
        System.IO.File.WriteAllBytes(path, bytes);

        project.Run("fix");

        Assert.Equal(bytes, System.IO.File.ReadAllBytes(path));
    }

    [Fact]
    public void Programs_are_given_the_edits()
    {
        using var project = Faulty("\n", "");

        Assert.Contains("\"old\": \">\"", project.Run("validate", "--format", "json").Out, StringComparison.Ordinal);
        Assert.Contains("\"artifactChanges\"", project.Run("validate", "--format", "sarif").Out, StringComparison.Ordinal);
    }

    /// <summary>What a program that applies patches makes of a file, as the unified format asks it to.</summary>
    private static string Patched(string before, string patch)
    {
        var (old, now, next) = (before.Split('\n'), new List<string>(), 0);
        foreach (var line in patch.Split('\n').Where(l => l.Length > 0))
        {
            if (Regex.Match(line, @"^@@ -(\d+),\d+ \+\d+,\d+ @@$") is { Success: true } hunk)
                while (next < int.Parse(hunk.Groups[1].Value, CultureInfo.InvariantCulture) - 1) now.Add(old[next++]);
            else if (line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("+++", StringComparison.Ordinal) || line[0] == '\\')
                continue;
            else if (line[0] == '+')
                now.Add(line[1..]);
            else
                Assert.Equal(line[1..], old[next++]);
            if (line[0] == ' ') now.Add(line[1..]);
        }

        return string.Join('\n', now.Concat(old.Skip(next)));
    }

    private static TestProject Faulty(string newline, string mark)
    {
        var project = TestProject.Named("harbour")
            .Picture($"data/{Period}/figures/large.png", 1200, 800)
            .Picture($"data/{Period}/figures/small.png", 120, 80)
            .Replace(File, "successes: |\n  The falls clinic has opened.\n", Joined);
        var text = mark + project.Read(File).Replace("\n", newline, StringComparison.Ordinal);
        System.IO.File.WriteAllBytes(Path.Combine(project.Folder, File), new UTF8Encoding(false).GetBytes(text));
        return project;
    }

    /// <summary>With its byte order mark.</summary>
    private static string Text(TestProject project) =>
        new UTF8Encoding(false).GetString(System.IO.File.ReadAllBytes(Path.Combine(project.Folder, File)));
}

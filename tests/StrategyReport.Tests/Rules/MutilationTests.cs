namespace StrategyReport.Tests.Rules;

/// <summary>Data with a slip of the hand in each of its lines, one after the other: whatever it is, it is told as a finding.</summary>
public class MutilationTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>What a hand does to a line; null leaves it as it is.</summary>
    private static readonly (string Name, Func<string, string?> Slip)[] Slips =
    [
        ("a tab", line => line.StartsWith("  ", StringComparison.Ordinal) ? "\t" + line.TrimStart() : null),
        ("a blank more", line => " " + line),
        ("a blank less", line => line.StartsWith(' ') ? line[1..] : null),
        ("no indentation", line => line.StartsWith(' ') ? line.TrimStart() : null),
        ("no colon", line => line.Contains(':', StringComparison.Ordinal) ? line.Replace(":", "", StringComparison.Ordinal) : null),
        ("a second colon", line => line.Contains(": ", StringComparison.Ordinal) ? line + ": more" : null),
        ("a quote", line => line.Contains(": ", StringComparison.Ordinal) ? line.Replace(": ", ": \"", StringComparison.Ordinal) : null),
        ("an apostrophe", line => line.Contains(": ", StringComparison.Ordinal)
            ? line.Replace(": ", ": '", StringComparison.Ordinal)
            : null),
        ("a bracket", line => line.Replace("[", "", StringComparison.Ordinal) is var less && less != line ? less : null),
        ("another bracket", line => string.Concat(line.Where(c => c is not (']' or '}'))) is var less && less != line ? less : null),
        ("a brace", line => line + " {"),
        ("an ampersand", line => line.Contains(": ", StringComparison.Ordinal)
            ? line.Replace(": ", ": &", StringComparison.Ordinal)
            : null),
        ("a star", line => line.Contains(": ", StringComparison.Ordinal) ? line.Replace(": ", ": *", StringComparison.Ordinal) : null),
        ("a per cent sign", line => "%" + line),
        ("an at sign", line => line.Contains(": ", StringComparison.Ordinal) ? line.Replace(": ", ": @", StringComparison.Ordinal) : null),
        ("three dots", _ => "..."),
        ("three dashes", _ => "---"),
        ("twice", line => line + "\n" + line),
        ("gone", _ => ""),
        ("a block sign", line => line + " |"),
        ("a question mark", line => "? " + line),
        ("an exclamation mark", line => line.Contains(": ", StringComparison.Ordinal)
            ? line.Replace(": ", ": !", StringComparison.Ordinal)
            : null),
        ("a control character", line => line + "\u0007"),
        ("a bracket in the text", line => line + " [x](<"),
        ("a fence", line => line + "\n  ```chart"),
        ("HTML", line => line + " <b"),
    ];

    [SlowFact]
    public void No_slip_in_any_line_stops_the_program()
    {
        using var project = TestProject.Named("harbour");
        var (slips, told) = (0, 0);
        foreach (var file in (string[])["framework.yaml", "2025-26-Q4/paper.yaml", "2025-26-Q4/ambitions/01-harm.yaml"])
        {
            var whole = project.Read("data/" + file);
            var lines = whole.Split('\n');
            for (var i = 0; i < lines.Length - 1; i++)
                foreach (var (name, slip) in Slips)
                {
                    if (slip(lines[i]) is not { } slipped) continue;
                    project.Write("data/" + file, string.Join('\n', [.. lines[..i], slipped, .. lines[(i + 1)..]]));
                    var result = project.Run("validate", "--period", "2025-26-Q4");
                    Assert.True(result.ExitCode is 0 or 1, $"{file}:{i + 1} {name}: {result.Error}");
                    slips++;
                    if (!result.Out.StartsWith("0 errors, 0 warnings", StringComparison.Ordinal)) told++;
                }

            project.Write("data/" + file, whole);
        }

        output.WriteLine($"{slips} slips, {told} of them told; the others change the text and nothing else");
        Assert.True(slips > 1500 && told > slips * 2 / 3, $"{told} of {slips}");
    }
}

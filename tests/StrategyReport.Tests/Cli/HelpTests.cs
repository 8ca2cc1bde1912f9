using System.CommandLine.Parsing;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>The help of a command ends with lines that may be typed.</summary>
public class HelpTests
{
    public static TheoryData<string> Paths =>
        [.. Root().Subcommands.SelectMany(c => c.Subcommands.Select(s => $"{c.Name} {s.Name}").Prepend(c.Name))];

    [Theory, MemberData(nameof(Paths))]
    public void It_ends_with_examples_that_the_command_takes(string path)
    {
        using var output = new StringWriter();
        Assert.Equal(0, CommandLine.Run([.. path.Split(' '), "--help"], new Terminal(output, TextWriter.Null)));
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var examples = lines[(Array.IndexOf(lines, "Examples:") + 1)..];

        Assert.NotEqual(lines.Length, examples.Length);
        Assert.InRange(examples.Length, 1, 3);
        Assert.All(lines, line => Assert.DoesNotContain("|", line, StringComparison.Ordinal)); // No list of all that an argument may be.
        foreach (var example in examples)
        {
            Assert.StartsWith($"  strategy-report {path}", example, StringComparison.Ordinal);
            var words = CommandLineParser.SplitCommandLine(example.Trim()).Skip(1).ToList();
            var parsed = Root().Parse(words);
            Assert.Empty(parsed.Errors);
            Assert.False(MistypedCommand.HasSlip(parsed));
            Assert.StartsWith(path, MistypedCommand.Path(parsed.CommandResult.Command), StringComparison.Ordinal);
            Assert.NotNull(parsed.CommandResult.Command.Action);
        }
    }

    private static System.CommandLine.RootCommand Root() => CommandLine.Commands(new Terminal(TextWriter.Null, TextWriter.Null));
}

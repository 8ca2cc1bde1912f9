using StrategyReport.Cli;
using StrategyReport.Cli.Commands;
using StrategyReport.Sources;

namespace StrategyReport.Tests.Cli;

#pragma warning disable CA2201 // What the runtime throws is what is tested.
/// <summary>Whatever fails, and nobody foresaw, is told in words and by an exit code of its own.</summary>
public class FaultTests
{
    [Fact]
    public void A_fault_of_the_program_is_told_as_one() => Assert.Equal(
        (70, "strategy-report: the program has failed, by a fault of its own and not of your files (IndexOutOfRangeException: It broke). "
            + "Please report it; STRATEGY_REPORT_TRACE=1 in the environment shows where it happened.\n"),
        Run(() => throw new IndexOutOfRangeException("It\nbroke.".Replace('\n', ' '))));

    [Fact]
    public void Too_little_memory_is_told_in_words() => Assert.Contains(
        "(the memory did not suffice)", Run(() => throw new OutOfMemoryException()).Error, StringComparison.Ordinal);

    [Fact]
    public void What_two_threads_bring_together_is_told_as_what_it_is()
    {
        Assert.Equal((2, "strategy-report: a file cannot be read or written: Gone\n"),
            Run(() => throw new AggregateException(new IOException("Gone"))));
        Assert.Equal(70, Run(() => throw new AggregateException(new InvalidOperationException("x"))).ExitCode);
    }

    [Fact]
    public void Who_ends_it_gets_the_exit_code_of_the_signal() =>
        Assert.Equal((130, "strategy-report: stopped; nothing was written.\n"), Run(() => throw new InterruptedException(130)));

    [Fact]
    public void Where_nobody_can_be_told_the_exit_code_tells()
    {
        using var full = new StringWriter();
        full.Dispose();

        Assert.Equal(70, CommandLine.Run(() => throw new InvalidOperationException("x"), new Terminal(full, full)));
        Assert.Equal(143, CommandLine.Run(() => throw new InterruptedException(143), new Terminal(full, full)));
    }

    [Theory]
    [InlineData("verify", "", "FILE")]
    [InlineData("import", "", "FILE")]
    [InlineData("validate", "", "FILE")]
    [InlineData("collect --output", "", "--output")]
    [InlineData("build --objective", "", "--objective")]
    [InlineData("build --data", "", "--data")]
    [InlineData("templates export", "", "DIR")]
    public void An_empty_word_is_told_before_anything_is_done(string command, string word, string name)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, CommandLine.Run([.. command.Split(' '), word], new Terminal(output, error)));
        Assert.StartsWith($"strategy-report: {name} is empty. Write what is meant", error.ToString(), StringComparison.Ordinal);
    }

    private static (int ExitCode, string Error) Run(Func<int> answer)
    {
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(answer, new Terminal(TextWriter.Null, error));
        return (exitCode, error.ToString().ReplaceLineEndings("\n"));
    }
}

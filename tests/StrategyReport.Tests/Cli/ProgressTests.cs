using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>One line that is renewed and vanishes, on a screen alone.</summary>
public class ProgressTests
{
    private const string Clear = "\r\e[K";

    [Fact]
    public void The_line_is_renewed_and_vanishes()
    {
        using var error = new Screen();
        var terminal = new Terminal(TextWriter.Null, error, IsLive: true);
        using (var progress = new Progress(terminal, 12, TimeSpan.Zero))
        {
            progress.Begin(3, "2024-25-Q2");
            error.WaitFor(Clear + "3 of 12: 2024-25-Q2 …");
            progress.Begin(4, new string('x', 200));
        }

        var lines = error.Text.Split(Clear);
        Assert.Equal(["", "3 of 12: 2024-25-Q2 …", lines[2], ""], lines);
        Assert.Equal(terminal.Width - 1, lines[2].Length);
        Assert.StartsWith("4 of 12: xxx", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Text);
    }

    [Theory, InlineData(false, false), InlineData(true, true)]
    public void There_is_none_where_an_output_is_no_screen_or_nothing_is_to_be_said(bool isLive, bool isQuiet)
    {
        using var error = new Screen();
        using (var progress = new Progress(new Terminal(TextWriter.Null, error, IsLive: isLive, IsQuiet: isQuiet), 1, TimeSpan.Zero))
        {
            progress.Begin(1, "2024-25-Q2");
            Thread.Sleep(50);
        }

        Assert.Equal("", error.Text);
    }

    [Fact]
    public void What_is_done_in_a_moment_shows_none()
    {
        using var project = TestProject.Named("tiny");
        using var error = new Screen();
        var file = Path.Combine(project.Folder, "paper.html");

        var exitCode = CommandLine.Run(
            ["build", "--data", project.DataFolder, "--templates", project.TemplatesFolder, "--output", file],
            new Terminal(TextWriter.Null, error, IsLive: true));

        Assert.Equal(0, exitCode);
        // A machine that is busy may take its second: then the line is gone.
        Assert.DoesNotContain("of 1", error.Text.Split(Clear)[^1], StringComparison.Ordinal);
    }

    /// <summary>A terminal's stand-in, written to from several threads.</summary>
    private sealed class Screen : StringWriter
    {
        private readonly Lock _lock = new();

        public string Text
        {
            get { lock (_lock) return ToString(); }
        }

        public override void Write(string? value)
        {
            lock (_lock) base.Write(value);
        }

        public void WaitFor(string text) =>
            Assert.True(SpinWait.SpinUntil(() => Text.Contains(text, StringComparison.Ordinal), TimeSpan.FromSeconds(20)), Text);
    }
}

using StrategyReport.Sources;

namespace StrategyReport.Cli.Papers;

/// <summary>The end of a run in whose papers an error stands.</summary>
internal static class Unwritten
{
    /// <summary>Says that nothing was written; what killed runs have left in the same folders goes as if it were.</summary>
    /// <param name="files">What was to be written.</param>
    /// <returns>The exit code.</returns>
    public static int End(IEnumerable<string> files, Terminal terminal)
    {
        OutputFile.DeleteThoseLeft(files);
        terminal.Notes.WriteLine("Nothing was written.");
        return ExitCode.InputHasErrors;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace StrategyReport.Cli.Git;

/// <summary>Git's own command, asked in a folder.</summary>
internal static class GitCommand
{
    /// <exception cref="Win32Exception">Git is not installed.</exception>
    public static (int ExitCode, byte[] Output, string Error) Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C"; // Its words are looked into.
        // In a hook git tells its own children of the repository by these; this asks by the folder.
        foreach (var own in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]) start.Environment.Remove(own);
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        return (git.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    public static string Text(byte[] output) => Encoding.UTF8.GetString(output);
}

using System.Diagnostics;
using System.Globalization;

namespace StrategyReport.Tests.Faults;

/// <summary>A folder on which the native program runs, and may be killed at any moment.</summary>
internal sealed class KilledProject : IDisposable
{
    private static readonly string[] Signals = ["KILL", "KILL", "KILL", "TERM", "INT"];

    private readonly TestProject _project;
    private readonly string[] _command;

    /// <summary>All files before the command has run, and after it has run to its end.</summary>
    private readonly IReadOnlyDictionary<string, byte[]> _before, _after;

    private readonly TimeSpan _time;

    /// <param name="prepare">Commands that run before, to their ends.</param>
    public KilledProject(TestProject project, string[][] prepare, Action<TestProject> edit, string[] command)
    {
        (_project, _command) = (project, command);
        Directory.Delete(project.TemplatesFolder, recursive: true); // The built-in ones do.
        foreach (var step in prepare)
        {
            var (exitCode, output) = Shell.Run(project.Folder, Native.Command, step);
            Assert.True(exitCode == 0, output);
        }

        edit(project);
        _before = Files();
        var clock = Stopwatch.StartNew();
        Shell.Run(project.Folder, Native.Command, command);
        _time = clock.Elapsed;
        _after = Files();
        Assert.NotEqual(_before.Keys.Concat(_before.Values.Select(Convert.ToHexString)), _after.Keys.Concat(_after.Values.Select(Convert.ToHexString)));
    }

    /// <summary>
    /// Runs the command anew and kills it at some moment: each file is then what it was or what it is to be, and once it has run
    /// again to its end all files are those of a run that nobody disturbed.
    /// </summary>
    public void KillOnce(Random random)
    {
        PutBack();
        var moment = _time * (random.NextDouble() * 1.15);
        var signal = Signals[random.Next(Signals.Length)];
        using (var process = Process.Start(new ProcessStartInfo(Native.Command, _command)
        {
            WorkingDirectory = _project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < moment) Thread.SpinWait(200);
            Shell.Run("/", "sh", "-c", $"kill -{signal} {process.Id.ToString(CultureInfo.InvariantCulture)} 2>/dev/null");
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), $"it goes on after {signal}");
            Task.WaitAll(output, error);
        }

        var how = $"{signal} after {moment.TotalMilliseconds:F1} of {_time.TotalMilliseconds:F1} ms";
        foreach (var (path, content) in Files().Where(f => !IsStray(f.Key)))
        {
            Assert.True(Is(_before, path, content) || Is(_after, path, content), $"{how}: '{path}' is neither as it was nor as it is to be");
        }

        foreach (var path in _before.Keys.Where(_after.ContainsKey)) Assert.True(File.Exists(Path.Combine(_project.Folder, path)), $"{how}: '{path}' is gone");

        var again = Shell.Run(_project.Folder, Native.Command, _command).Output;
        var now = Files();
        Assert.True(now.Keys.Except(_after.Keys).FirstOrDefault() is not { } stray, $"{how}: '{now.Keys.Except(_after.Keys).FirstOrDefault()}' stays behind\n{again}");
        foreach (var (path, content) in _after) Assert.True(Is(now, path, content), $"{how}: '{path}' is another after the next run\n{again}");
        Assert.DoesNotContain(Directory.GetDirectories(_project.Folder, ".*", SearchOption.AllDirectories)
, d => !_after.Keys.Any(f => f.StartsWith(Path.GetRelativePath(_project.Folder, d) + "/", StringComparison.Ordinal)));
    }

    public void Dispose() => _project.Dispose();

    private static bool Is(IReadOnlyDictionary<string, byte[]> files, string path, byte[] content) =>
        files.TryGetValue(path, out var there) && there.AsSpan().SequenceEqual(content);

    /// <summary>What is on its way to its place: hidden, and with the ending of what is not complete.</summary>
    private static bool IsStray(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') && Path.GetExtension(part) is ".tmp" or ".former");

    private SortedDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(_project.Folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(_project.Folder, file)] = File.ReadAllBytes(file);
        return files;
    }

    private void PutBack()
    {
        foreach (var folder in Directory.GetDirectories(_project.Folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(_project.Folder)) File.Delete(file);
        foreach (var (path, content) in _before)
        {
            var file = Path.Combine(_project.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }
}

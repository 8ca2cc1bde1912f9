namespace StrategyReport.Fuzz;

/// <summary>A folder on which one input after the other is laid out; what they have in common stays.</summary>
internal sealed class Bench : IDisposable
{
    private readonly Dictionary<string, byte[]> _laid = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("strategy-report-fuzz-").FullName;

    public void Lay(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var path in _laid.Keys.Where(f => !files.ContainsKey(f)).ToList())
        {
            File.Delete(Path.Combine(Folder, path));
            _laid.Remove(path);
        }

        foreach (var (path, content) in files)
        {
            if (_laid.TryGetValue(path, out var laid) && ReferenceEquals(laid, content)) continue;
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
            _laid[path] = content;
        }
    }

    public void Lay(FuzzInput input)
    {
        var files = new Dictionary<string, byte[]>(input.Base.Files);
        foreach (var (path, content) in input.Changed) files[path] = content;
        foreach (var path in input.Missing) files.Remove(path);
        Lay(files);
    }

    /// <summary>After commands that may have changed anything.</summary>
    public void Clear()
    {
        _laid.Clear();
        foreach (var folder in Directory.GetDirectories(Folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(Folder)) File.Delete(file);
    }

    public void RemoveOutputs()
    {
        var outputs = Path.Combine(Folder, "out");
        if (Directory.Exists(outputs)) Directory.Delete(outputs, recursive: true);
        foreach (var path in _laid.Keys.Where(f => f.StartsWith("out/", StringComparison.Ordinal)).ToList()) _laid.Remove(path);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

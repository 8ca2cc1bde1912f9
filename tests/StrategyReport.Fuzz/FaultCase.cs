using System.Text.RegularExpressions;

namespace StrategyReport.Fuzz;

/// <summary>A find as a folder: files that stand in place of those of a base, and NOTE.txt, which says what is done with them.</summary>
internal static partial class FaultCase
{
    private const string Note = "NOTE.txt";

    public static void Write(string folder, Find find, int seed)
    {
        var name = Signs().Replace(find.Outcome.Kind, "-").Trim('-');
        var target = Path.Combine(folder, name.Length > 90 ? name[..90] : name);
        if (Directory.Exists(target)) return;
        Directory.CreateDirectory(target);
        foreach (var (path, content) in find.Input.Changed)
        {
            var file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        var commands = find.Input.Steps.Select(s => $"command: strategy-report {string.Join(' ', s.Arguments.Select(a => a.Length == 0 ? "\"\"" : a))}\n");
        File.WriteAllText(Path.Combine(target, Note), $"""
            {find.Outcome.Kind}
            input: --seed {seed} --only {find.Input.Number}; kind: {find.Input.Kind}
            base: {find.Input.Base.Name}
            missing: {string.Join(' ', find.Input.Missing)}
            {string.Concat(commands)}
            {find.Outcome.Detail}

            """);
    }

    /// <param name="project">Gives the base of a name.</param>
    public static FuzzInput Read(string folder, Func<string, Project> project)
    {
        var note = File.ReadAllLines(Path.Combine(folder, Note));
        var changed = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != Note)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        var name = note.First(l => l.StartsWith("base: ", StringComparison.Ordinal))["base: ".Length..];
        var missing = note.FirstOrDefault(l => l.StartsWith("missing: ", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..] ?? [];
        return new FuzzInput(0, "case", project(name), changed, missing, [.. note.Select(l => Command().Match(l)).Where(m => m.Success).Select(m => StepOf(m.Groups[1].Value))]);
    }

    private static Step StepOf(string line)
    {
        string[] arguments = [.. line.Split(' ').Select(a => a == "\"\"" ? "" : a)];
        var output = Array.FindIndex(arguments, a => a.EndsWith(".docx", StringComparison.Ordinal) || a.EndsWith(".html", StringComparison.Ordinal));
        return arguments[0] is "build" or "diff"
            ? new Step(arguments, output > 0 ? arguments[output] : null, MayRefuse: arguments[0] == "diff")
            : new Step(arguments, MayRefuse: arguments[0] is not ("validate" or "fix"));
    }

    [GeneratedRegex("^command: strategy-report (.*)$")]
    private static partial Regex Command();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Signs();
}

using System.Text;
using StrategyReport.Fuzz.Mutations;

namespace StrategyReport.Fuzz;

/// <summary>Takes out of a find what it does not need, as long as the same goes wrong.</summary>
/// <param name="run">Gives what comes of an input.</param>
internal sealed class Shrinker(Func<FuzzInput, Outcome> run)
{
    private const int MostRuns = 250;

    private int _runs;

    public Find Shrink(Find find)
    {
        var best = find;
        foreach (var file in find.Input.Changed.Keys)
            Try(best.Input.Changed.Where(c => c.Key != file));
        foreach (var file in best.Input.Changed.Keys.ToList())
        {
            if (file.EndsWith(".docx", StringComparison.Ordinal)) ShrinkPackage(file);
            else if (!file.EndsWith(".png", StringComparison.Ordinal)) ShrinkText(file);
        }

        return best;

        bool Try(IEnumerable<KeyValuePair<string, byte[]>> changed)
        {
            if (++_runs > MostRuns) return false;
            var input = best.Input with { Changed = new Dictionary<string, byte[]>(changed) };
            var outcome = run(input);
            if (outcome.Kind != find.Outcome.Kind) return false;
            best = new Find(input, outcome);
            return true;
        }

        bool TryContent(string file, byte[] content) =>
            Try(best.Input.Changed.Select(c => c.Key == file ? KeyValuePair.Create(file, content) : c));

        void ShrinkText(string file)
        {
            // Latin-1 keeps every byte as it is.
            var lines = Encoding.Latin1.GetString(best.Input.Changed[file]).Split('\n').ToList();
            for (var size = Math.Max(1, lines.Count / 2); ; size /= 2)
            {
                for (var at = 0; at < lines.Count;)
                {
                    var less = lines.Take(at).Concat(lines.Skip(at + size)).ToList();
                    if (TryContent(file, Encoding.Latin1.GetBytes(string.Join('\n', less)))) lines = less;
                    else at += size;
                }

                if (size == 1) break;
            }
        }

        void ShrinkPackage(string file)
        {
            var sound = (best.Input.Base.Files.GetValueOrDefault(file) ?? best.Input.Base.Papers.GetValueOrDefault(file)) is { } content
                ? PackageMutation.Read(content)!.ToDictionary(e => e.Name, e => e.Content)
                : [];
            if (PackageMutation.Read(best.Input.Changed[file]) is not { } entries) return;
            for (var i = entries.Count - 1; i >= 0; i--)
            {
                var (name, part) = entries[i];
                var isKnown = sound.TryGetValue(name, out var before);
                if (isKnown && part.AsSpan().SequenceEqual(before)) continue;
                var less = isKnown ? entries.Select((e, at) => at == i ? (name, before!) : e) : entries.Where((_, at) => at != i);
                var list = less.ToList();
                if (TryContent(file, PackageMutation.Write(list))) entries = list;
            }
        }
    }

    /// <summary>Writes the files that differ from those of the base, and a note of what goes wrong.</summary>
    public static void Write(string folder, Find find, int seed)
    {
        var name = string.Concat(find.Outcome.Kind.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        while (name.Contains("--", StringComparison.Ordinal)) name = name.Replace("--", "-", StringComparison.Ordinal);
        var target = Path.Combine(folder, name.Length > 90 ? name[..90] : name);
        if (Directory.Exists(target)) return;
        foreach (var (path, content) in find.Input.Changed)
        {
            var file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        Directory.CreateDirectory(target);
        var commands = find.Input.Steps.Select(s => "command: strategy-report " + string.Join(' ', s.Arguments));
        File.WriteAllText(Path.Combine(target, "NOTE.txt"), $"{find.Outcome.Kind}\ninput: --seed {seed} --only {find.Input.Number}; base {find.Input.Base.Name}; "
            + $"kind: {find.Input.Kind}\n{string.Join('\n', commands)}\nThe files here stand in place of those of the base.\n\n{find.Outcome.Detail}\n");
    }
}

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
}

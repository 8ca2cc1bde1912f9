using System.Globalization;

namespace StrategyReport.Fuzz;

/// <summary>What was asked for.</summary>
/// <param name="Only">The number of the one input to run; null: all from 0 to <paramref name="Count"/>.</param>
/// <param name="Bases">Folders that hold <c>data</c>, in place of the usual bases; none: the latter.</param>
/// <param name="Cases">Where a folder is written for each kind of find, shrunk; null: nowhere.</param>
/// <param name="Lint">The command of <see cref="Linter"/>.</param>
/// <param name="Program">The program to run in place of the code in the workers.</param>
internal sealed record FuzzOptions(
    int Count, int From, int Seed, int? Only, int Jobs, IReadOnlyList<string> Bases, string? Cases, string? Lint, string? Program)
{
    public const string Usage =
        "StrategyReport.Fuzz [--count N] [--from N] [--seed S] [--only I] [--jobs J] [--base FOLDER]… [--cases FOLDER] [--lint COMMAND] [--program FILE]";

    public static FuzzOptions Usual { get; } = new(10_000, 0, 1, null, Environment.ProcessorCount, [], null, null, null);

    /// <summary>Null where the words say something else.</summary>
    public static FuzzOptions? Of(string[] words)
    {
        var options = Usual;
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var value = words[i + 1];
            var isNumber = int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
            var next = words[i] switch
            {
                "--count" when isNumber => options with { Count = number },
                "--from" when isNumber => options with { From = number },
                "--seed" when isNumber => options with { Seed = number },
                "--only" when isNumber => options with { Only = number },
                "--jobs" when isNumber && number > 0 => options with { Jobs = number },
                "--base" => options with { Bases = [.. options.Bases, value] },
                "--cases" => options with { Cases = value },
                "--lint" => options with { Lint = value },
                "--program" => options with { Program = Path.GetFullPath(value) },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }

        return words.Length % 2 == 0 ? options : null;
    }
}

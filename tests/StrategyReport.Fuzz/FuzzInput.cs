namespace StrategyReport.Fuzz;

/// <summary>One command, as it is typed in the folder of the input.</summary>
/// <param name="Writes">The document that it writes where it ends with 0, and must not write where it ends otherwise; null: it may write.</param>
/// <param name="MayRefuse">Whether exit code 2 is a right answer too: the file that it was given is none of ours, say.</param>
internal sealed record Step(string[] Arguments, string? Writes = null, bool MayRefuse = false);

/// <summary>A project with some files in place of its own, and what is done with it.</summary>
/// <param name="Kind">Of the mutation, in a word or two.</param>
/// <param name="Changed">Content by path from the project's folder.</param>
/// <param name="Missing">Files of the project that are not there.</param>
internal sealed record FuzzInput(
    int Number, string Kind, Project Base, IReadOnlyDictionary<string, byte[]> Changed, IReadOnlyList<string> Missing, IReadOnlyList<Step> Steps);

/// <summary>What came of an input.</summary>
/// <param name="Kind">Blank where all is well; else what is wrong, in words that are the same for all inputs with that fault.</param>
/// <param name="Detail">The trace, or the message.</param>
/// <param name="Documents">The documents that were written.</param>
internal sealed record Outcome(string Kind, string Detail, IReadOnlyList<string> Documents)
{
    public static Outcome Wrong(string kind, string detail) => new(kind, detail, []);
}

/// <summary>An input that went wrong.</summary>
internal sealed record Find(FuzzInput Input, Outcome Outcome);

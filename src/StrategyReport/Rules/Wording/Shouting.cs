using StrategyReport.Prose;

namespace StrategyReport.Rules.Wording;

/// <summary>
/// Words in capitals that are no acronyms: "must NOT", a title such as "PROVIDER COLLABORATION: A PRACTICAL GUIDE". An acronym is not
/// told by its letters alone; these are, because English or the paper has the same word in small letters.
/// </summary>
internal sealed class Shouting
{
    /// <summary>No acronym of one word is as long.</summary>
    private const int Long = 8;

    /// <summary>From here on the paper's own word in small letters says what it is: SEND and CARE may be acronyms all the same.</summary>
    private const int Telling = 5;

    private const int Title = 4;

    private static readonly HashSet<string> Common =
    [
        .. ("A ALL ALSO AN AND ANY ARE AS AT BE BEEN BOTH BUT BY CAN CANNOT DO DOES DONE DOWN EACH EVERY FINAL FIRST FOR FROM HAS HAVE "
            + "HIGH IF IN INTO IS IT ITS KEY LAST "
            + "LESS LOW MAY MORE MOST MUST NEVER NEW NEXT NO NONE NOT NOTE NOW OF OFF ON ONE ONLY OR OUR "
            + "OUT OVER PER SHALL SHOULD SOME THAT THE THEIR THESE THEY THIS THOSE TO TOO TWO UNDER UNTIL UP URGENT VERY WAS WE WERE "
            + "WHEN WHERE WHO WHY WILL WITH YES YOU YOUR").Split(' '),
    ];

    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);

    public Shouting(IEnumerable<ProseBlock> blocks)
    {
        var small = _small.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
            foreach (var (offset, length) in block.Tokens())
                if (length >= Telling && block.Text.AsSpan(offset + 1, length - 1).ContainsAnyInRange('a', 'z'))
                    small.Add(block.Text.AsSpan(offset, length));
    }

    /// <summary>The places in a block at which a word in capitals begins that is no acronym.</summary>
    public HashSet<int> In(ProseBlock block)
    {
        var (found, run) = (new HashSet<int>(), new List<(int Offset, string Word)>());
        foreach (var (offset, length) in block.Tokens())
        {
            var word = block.Text.AsSpan(offset, length);
            if (!word.ContainsAnyExceptInRange('A', 'Z')) run.Add((offset, word.ToString()));
            else if (run.Count > 0) End();
        }

        End();
        return found;

        void End()
        {
            var isTitle = run.Count >= Title && run.Exists(r => IsWord(r.Word));
            foreach (var (offset, word) in run)
                if (IsWord(word) || isTitle) found.Add(offset);
            run.Clear();
        }
    }

    private bool IsWord(string word) =>
        Common.Contains(word) || word.Length >= Long || (word.Length >= Telling && _small.Contains(word));
}

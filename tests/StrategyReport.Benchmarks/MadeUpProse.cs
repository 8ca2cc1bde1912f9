namespace StrategyReport.Benchmarks;

/// <summary>Sentences as an ambition lead writes them, with bold, italics, links and nested bullets.</summary>
internal sealed class MadeUpProse(int seed)
{
    private static readonly string[] s_who =
    [
        "The community team", "Our partner council", "The service for children", "The digital group", "Each locality",
        "The people committee", "The district nurses", "The dental service", "The board of the alliance", "The estates team",
    ];

    private static readonly string[] s_did =
    [
        "has agreed a plan for", "is now responsible for", "has begun work on", "reports good results in", "has paused its part of",
        "will publish the outcome of", "asks for more time to finish", "has recruited staff for", "shares the cost of", "has tested",
    ];

    private static readonly string[] s_what =
    [
        "the new clinic in the market town", "waiting times for first appointments", "the shared record of care",
        "flexible hours in every ward", "the green travel scheme", "care at home after an operation",
        "the review of unused rooms", "apprenticeships for local people", "the outcomes that partners have set", "winter pressures",
    ];

    private static readonly string[] s_when =
    [
        "in the second quarter", "before the end of the year", "since the last report", "with the support of the Board",
        "after a pilot of twelve weeks", "in three of five localities", "as the strategy foresaw", "at no further cost",
    ];

#pragma warning disable CA5394 // Nothing here is secret.
    private readonly Random _random = new(seed);

    /// <summary>A whole number, both bounds included.</summary>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    public string OneOf(params string[] words) => words[_random.Next(words.Length)];
#pragma warning restore CA5394

    public string Sentence() => $"{OneOf(s_who)} {OneOf(s_did)} {OneOf(s_what)} {OneOf(s_when)}.";

    /// <summary>Markdown: paragraphs with a heading in bold, then bullets, every fourth of them below another.</summary>
    public IEnumerable<string> Lines(int paragraphs, int bullets)
    {
        for (var i = 0; i < paragraphs; i++)
        {
            yield return $"**{OneOf(s_who)}**";
            yield return "";
            for (var line = Number(1, 3); line > 0; line--) yield return Sentence();
            yield return $"{Sentence()} See *{OneOf(s_what)}* and [the plan](https://www.example.org/{Number(1, 999)}).";
            yield return "";
        }

        for (var i = 1; i <= bullets; i++)
        {
            yield return $"{(i % 4 == 0 ? "  " : "")}- **{OneOf(s_what)}** – {Sentence()}";
            yield return $"{(i % 4 == 0 ? "  " : "")}  {Sentence()}";
        }
    }
}

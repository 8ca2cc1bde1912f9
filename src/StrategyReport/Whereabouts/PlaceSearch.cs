using StrategyReport.Reading;

namespace StrategyReport.Whereabouts;

/// <summary>Looks something up that is read in a published paper, in the paper that the data makes today.</summary>
internal static class PlaceSearch
{
    private const int MostNear = 3;

    /// <summary>From here on two lines say much the same.</summary>
    private const double Alike = 0.5;

    /// <param name="asked">A number of the paper, such as 3.4, Table 2 or Annex B, or some words.</param>
    public static FoundPlaces Of(PublishedPaper file, IReadOnlyList<PaperLine> paper, string asked)
    {
        var (number, words) = (Wording.OfNumber(asked), Wording.Of(asked));
        if (file.Lines.Where(l => HasNumber(l.Number, number)).ToList() is { Count: > 0 } numbered)
            return new FoundPlaces([.. numbered.Select(l => Today(l, paper, ""))], true, []);

        var shown = Lines([.. file.Lines.Select(l => (l.Number, l.Text))], words);
        var today = Lines([.. paper.Select(l => (l.Number, l.Text))], words);
        if (today.Count > 0) return new FoundPlaces([.. today.Select(i => Found(paper[i], words))], shown.Count > 0, []);
        if (shown.Count > 0) return new FoundPlaces([.. shown.Select(i => Today(file.Lines[i], paper, words))], true, []);
        return paper.Where(l => HasNumber(l.Number, number)).ToList() is { Count: > 0 } counted
            ? new FoundPlaces([.. counted.Select(l => Found(l, ""))], false, [])
            : new FoundPlaces([], false, Nearest(file, words, number));
    }

    private static bool HasNumber(string? shown, string number) => shown is not null && Wording.OfNumber(shown) == number;

    /// <summary>The lines in which some words stand, by index, with the numbers before them where they stand nowhere without.</summary>
    private static List<int> Lines(IReadOnlyList<(string? Number, string Text)> lines, string words)
    {
        var places = new LineSearch(lines.Select(l => Wording.Of(l.Text))).Find(words);
        if (places.Count == 0) places = new LineSearch(lines.Select(l => Wording.Of($"{l.Number} {l.Text}"))).Find(words);
        // As a caption is read: "Table 2: Progress".
        if (places.Count == 0) places = new LineSearch(lines.Select(l => Wording.Of($"{l.Number}: {l.Text}"))).Find(words);
        return [.. places.SelectMany(place => place).Distinct().Order()];
    }

    /// <summary>What the data makes today of a line of the file.</summary>
    private static FoundPlace Today(ShownLine line, IReadOnlyList<PaperLine> paper, string words)
    {
        var said = Wording.Of(line.Text);
        var same = paper.Where(l => Wording.Of(l.Text) is var text && (text == said || (text.Length > 0 && IsPart(text, said)))).ToList();
        var exact = same.OrderByDescending(l => Wording.Of(l.Text) == said).ThenByDescending(l => SameNumber(l, line)).FirstOrDefault();
        if (exact is not null) return Found(exact, words);

        var own = Wording.Words(said);
        var piece = paper.Where(l => line.Address is not null && l.Tag == line.Address).ToList();
        var (near, likeness) = (piece.Count > 0 ? piece : paper)
            .Select(l => (Line: l, Likeness: Wording.Likeness(own, Wording.Words(Wording.Of(l.Text)))))
            .MaxBy(l => l.Likeness);
        if (near is not null && likeness >= Alike) return Found(near, words) with { Former = line.Text };
        return piece.Count > 0
            ? Found(piece[0], "") with { Text = "", Number = null, Former = line.Text }
            : new FoundPlace(null, null, "", line.Number, line.Text, line.Text);
    }

    private static bool SameNumber(PaperLine line, ShownLine shown) =>
        Wording.OfNumber(line.Number ?? "") == Wording.OfNumber(shown.Number ?? "");

    /// <summary>A line of a cell that begins with its own heading, as Word has it, is two in the paper.</summary>
    private static bool IsPart(string text, string said) => said.Length - text.Length < said.Length / 2
        && (said.StartsWith(text, StringComparison.Ordinal) || said.EndsWith(text, StringComparison.Ordinal));

    private static FoundPlace Found(PaperLine line, string words)
    {
        var place = line.PlaceOf(words);
        return new FoundPlace(place, line.Template == place ? null : line.Template, line.Under, line.Number, line.Text, null);
    }

    /// <summary>Numbers of the same section, or lines that share the most words with what was asked for.</summary>
    private static List<string> Nearest(PublishedPaper file, string words, string number)
    {
        var section = number[..(number.IndexOfAny(['.', ' ']) is >= 0 and var end ? end : 0)];
        var numbers = file.Lines.Select(l => l.Number).OfType<string>()
            .Where(n => section.Length > 0 && Wording.OfNumber(n).StartsWith(section, StringComparison.Ordinal)).ToList();
        if (numbers.Count > 0 && number.Any(char.IsAsciiDigit))
            return numbers.Count == 1 ? numbers : [$"{numbers[0]} to {numbers[^1]}"];
        var own = Wording.Words(words);
        var near = file.Lines.Select(l => (l.Text, Shared: Wording.Words(Wording.Of(l.Text)).Count(own.Contains)))
            .Where(l => l.Shared > 1 && l.Shared >= own.Count / 2.0);
        return [.. near.OrderByDescending(l => l.Shared).Take(MostNear).Select(l => l.Text)];
    }
}

using StrategyReport.Reading;

namespace StrategyReport.Whereabouts;

/// <summary>Looks something up that is read in a published paper, in the paper that the data makes today.</summary>
internal static class PlaceSearch
{
    private const int MostNear = 3;

    /// <summary>From here on two lines say much the same.</summary>
    private const double MuchTheSame = 0.5;

    /// <param name="asked">A number of the paper, such as 3.4, Table 2 or Annex B, or some words.</param>
    public static FoundPlaces Of(PublishedPaper file, IReadOnlyList<PaperLine> paper, string asked)
    {
        var (number, words) = (Wording.OfNumber(asked), Wording.Of(asked));
        if (file.Lines.Where(l => HasNumber(l.Number, number)).ToList() is { Count: > 0 } numbered)
            return new FoundPlaces([.. numbered.Select(l => Today(l, paper, ""))], true, []);
        if (file.Struck.Where(l => l.Text.Length == 0 && HasNumber(l.Number, number)).ToList() is { Count: > 0 } gone)
            return new FoundPlaces([.. gone.Select(l => Before(l, paper))], true, []);

        var shown = Lines([.. file.Lines.Select(l => (l.Number, l.Text))], words);
        var today = Lines([.. paper.Select(l => (l.Number, l.Text))], words);
        if (today.Count > 0)
        {
            // A chart has all its words in one place.
            var places = today.Select(i => Found(paper[i], words)).DistinctBy(p => (p.Place, p.Template, p.Under));
            return new FoundPlaces([.. places], shown.Count > 0, []);
        }

        if (shown.Count > 0) return new FoundPlaces([.. shown.Select(i => Today(file.Lines[i], paper, words))], true, []);
        var struck = Lines([.. file.Struck.Select(l => (l.Number, l.Before!))], words);
        if (struck.Count > 0) return new FoundPlaces([.. struck.Select(i => Before(file.Struck[i], paper))], true, []);
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
        var found = Alike(line, paper, words);
        return line.Number is not null && found.Place is not null && !SameNumber(found.Number, line.Number)
            ? found with { FormerNumber = line.Number.TrimEnd('.') }
            : found;
    }

    /// <summary>Where a line with words that are struck out stands today, if something of it does.</summary>
    private static FoundPlace Before(ShownLine line, IReadOnlyList<PaperLine> paper)
    {
        var found = line.Text.Length > 0 ? Today(line, paper, "") : new FoundPlace(null, null, "", line.Number, "", null);
        return found with { Former = line.Before, IsStruck = true, Text = found.Place is null ? line.Before! : found.Text };
    }

    private static FoundPlace Alike(ShownLine line, IReadOnlyList<PaperLine> paper, string words)
    {
        var said = Wording.Of(line.Text);
        var same = paper.Where(l => l.Said == said || (l.Said.Length > 0 && IsPart(l.Said, said))).ToList();
        var exact = same.OrderByDescending(l => l.Said == said).ThenByDescending(l => SameNumber(l.Number, line.Number)).FirstOrDefault();
        if (exact is not null) return Found(exact, words);

        var own = Wording.Words(said);
        var piece = paper.Where(l => line.Address is not null && l.Tag == line.Address).ToList();
        var (near, likeness) = (piece.Count > 0 ? piece : paper)
            .Select(l => (Line: l, Likeness: Wording.Likeness(own, l.Words)))
            .MaxBy(l => l.Likeness);
        if (near is not null && likeness >= MuchTheSame) return Found(near, words) with { Former = line.Text };
        return piece.Count > 0
            ? Found(piece[0], "") with { Text = "", Number = null, Former = line.Text }
            : new FoundPlace(null, null, "", line.Number, line.Text, line.Text);
    }

    private static bool SameNumber(string? one, string? other) => Wording.OfNumber(one ?? "") == Wording.OfNumber(other ?? "");

    /// <summary>A line of a cell that begins with its own heading, as Word has it, is two in the paper.</summary>
    private static bool IsPart(string text, string said) => said.Length - text.Length < said.Length / 2
        && (said.StartsWith(text, StringComparison.Ordinal) || said.EndsWith(text, StringComparison.Ordinal));

    private static FoundPlace Found(PaperLine line, string words)
    {
        var place = line.PlaceOf(words);
        return new FoundPlace(place, line.Template == place ? null : line.Template, line.Under, line.Number, line.Text, null);
    }

    /// <summary>Numbers of the same section, or lines that have most of the words in common with what was asked for.</summary>
    private static List<string> Nearest(PublishedPaper file, string words, string number)
    {
        if (Wording.IsNumber(number))
        {
            var section = number[..number.LastIndexOfAny(['.', ' '])];
            var numbers = file.Lines.Select(l => l.Number).OfType<string>().Where(n => Wording.OfNumber(n) is var shown
                && (shown == section || shown.StartsWith(section + number[section.Length], StringComparison.Ordinal))).ToList();
            return numbers.Count < 2 ? numbers : [$"{numbers[0]} to {numbers[^1]}"];
        }

        var own = Telling(words);
        var near = file.Lines.Select(l => (l.Text, Shared: Telling(Wording.Of(l.Text)).Count(own.Contains)))
            .Where(l => l.Shared > 1 && l.Shared > own.Count / 2.0);
        return [.. near.OrderByDescending(l => l.Shared).Take(MostNear).Select(l => l.Text)];
    }

    /// <summary>Words that are not merely between others: "is", "of" and "the" stand in every second line.</summary>
    private static HashSet<string> Telling(string words) => [.. Wording.Words(words).Where(w => w.Length > 3 || w.Any(char.IsAsciiDigit))];
}

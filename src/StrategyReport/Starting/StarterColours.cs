using System.Globalization;
using StrategyReport.Charts;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Starting;

/// <summary>The file of colours with the colour of a house in it.</summary>
internal static class StarterColours
{
    private const string White = "FFFFFF";
    private const string Black = "000000";

    /// <summary>The second series of the built-in layout.</summary>
    private const string Second = "009639";

    /// <summary>By which neighbours in a chart differ in grey too, as the file itself has it.</summary>
    private const double Neighbours = 1.5;

    /// <summary>Why a colour cannot be the house's, as a sentence; null where it can.</summary>
    public static string? WhyNot(string colour) =>
        colour.Length != 6 || !colour.All(char.IsAsciiHexDigit) ? $"'{colour}' is no colour. Write six hexadecimal digits, such as 005EB8."
        : !Contrast.IsReadable(White, colour)
            ? $"'{colour}' is too light: white words on it, and links of this colour on white, could not be read "
              + $"({Contrast.Ratio(White, colour).ToString("0.0", CultureInfo.InvariantCulture)}:1; 4.5:1 is needed). Take a darker one."
            : null;

    /// <param name="text">The file <c>colours.yaml</c> of the built-in layout.</param>
    /// <param name="hasSeries">Whether charts take the colour too: only where it differs enough from that of the second series.</param>
    public static string In(string text, string colour, out bool hasSeries)
    {
        hasSeries = Contrast.Ratio(colour, Second) >= Neighbours;
        (string[] Path, string Colour)[] places =
        [
            (["papers", "objective"], Mix(colour, White, 0.85)),
            (["page", "blue"], colour),
            // Where the screen is dark: words on the band are white, and links have 6:1 on what they stand on, whatever the colour.
            (["page", "dark_blue"], Mix(colour, Black, 0.35)),
            (["page", "dark_link"], Mix(colour, White, 0.6)),
            .. hasSeries ? [(["charts", "series", "0"], colour)] : ((string[], string)[])[],
        ];
        foreach (var (path, value) in places)
            text = YamlSplice.Put(text, path, new PutText(value), []) ?? throw new InvalidOperationException(string.Join('.', path));
        return text;
    }

    /// <param name="share">How much of the other colour there is in it, from 0 to 1.</param>
    public static string Mix(string colour, string other, double share) => string.Concat(((int[])[0, 2, 4]).Select(at =>
        ((int)Math.Round((Part(colour, at) * (1 - share)) + (Part(other, at) * share))).ToString("X2", CultureInfo.InvariantCulture)));

    private static int Part(string colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

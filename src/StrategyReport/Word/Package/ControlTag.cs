namespace StrategyReport.Word.Package;

/// <summary>Tags and titles of content controls.</summary>
internal static class ControlTag
{
    /// <summary>Word's limit for tags and titles.</summary>
    private const int Longest = 64;

    /// <summary>What is longer than Word allows keeps its beginning, and a sum of all of it stands at the end (FNV-1a).</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest) return text;
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return text[..(Longest - 9)] + "~" + hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}

namespace StrategyReport.Preview;

/// <summary>The preview's own files, which the command brings along.</summary>
internal static class PreviewFile
{
    public const string Script = "/preview.js";
    public const string Style = "/preview.css";

    /// <param name="path">One of the paths above.</param>
    public static byte[] Read(string path)
    {
        using var stream = typeof(PreviewFile).Assembly.GetManifestResourceStream(path[1..])!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

namespace StrategyReport.Preview;

/// <summary>The preview's own files, which the command brings along: <c>Page/NAME</c>, served as <c>/NAME</c>.</summary>
internal static class PreviewFile
{
    public const string Script = "/preview.js";
    public const string Style = "/preview.css";
    public const string StatusScript = "/status.js";
    public const string StatusStyle = "/status.css";

    /// <summary>The media type of an address; null where it is none of these files'.</summary>
    public static string? TypeOf(string? path) => path switch
    {
        Script or StatusScript or "/bar.js" or "/keys.js" or "/morph.js" or "/places.js" => "text/javascript; charset=utf-8",
        Style or StatusStyle => "text/css; charset=utf-8",
        _ => null,
    };

    /// <param name="path">An address that has a type.</param>
    public static byte[] Read(string path)
    {
        using var stream = typeof(PreviewFile).Assembly.GetManifestResourceStream(path[1..])!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

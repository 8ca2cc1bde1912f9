namespace StrategyReport.Preview;

/// <summary>The preview's own files, which the command brings along: <c>Page/NAME</c>, served as <c>/NAME</c>.</summary>
internal static class PreviewFile
{
    public const string Script = "/preview.js";
    public const string Style = "/preview.css";
    public const string StatusScript = "/status.js";
    public const string StatusStyle = "/status.css";

    /// <summary>The media type and content of an address; null where there is no such file.</summary>
    public static (string Type, byte[] Content)? At(string address)
    {
        var type = Path.GetExtension(address) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => null,
        };
        if (type is null) return null;
        using var stream = typeof(PreviewFile).Assembly.GetManifestResourceStream(address[1..]);
        if (stream is null) return null;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (type, content);
    }
}

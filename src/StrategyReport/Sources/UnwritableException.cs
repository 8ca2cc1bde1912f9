namespace StrategyReport.Sources;

/// <summary>A file cannot be written; the message is the system's, which may speak of another file that it is made from.</summary>
/// <param name="path">The file as it was asked for.</param>
public sealed class UnwritableException(string path, Exception cause) : IOException(cause.Message, cause)
{
    public string Path { get; } = path;
}

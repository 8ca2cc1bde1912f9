namespace StrategyReport.Sources;

/// <summary>A file cannot be written; the message says why, without a full stop where it is ours.</summary>
/// <param name="path">The file as it was asked for.</param>
public sealed class UnwritableException(string path, Exception cause, string lost = "")
    : IOException(MessageOf(path, cause, lost), cause)
{
    public string Path { get; } = path;

    /// <summary>Whether the message is in our words; else the system's, which may be too short for people.</summary>
    public bool IsInOurWords { get; } = cause is TargetException;

    private static string MessageOf(string path, Exception cause, string lost)
    {
        var message = TemporaryName.Hidden(cause.Message, System.IO.Path.GetFileName(path));
        return lost.Length == 0 ? message : message.TrimEnd('.') + lost;
    }
}

namespace StrategyReport.Sources;

/// <summary>What callers ask about a file that cannot be read; all else is in the words of the cause.</summary>
internal enum Unreadable
{
    Missing,
    TooLong,

    /// <summary>It is there, and not to be had.</summary>
    Barred,
}

/// <summary>A source file or folder cannot be read; the message says why, and what to do, in the analyst's words.</summary>
internal sealed class UnreadableException(Unreadable kind, string cause) : IOException(cause)
{
    /// <summary>Windows: another program holds the file so that nobody else may read it.</summary>
    private const int SharingViolation = unchecked((int)0x80070020);

    public Unreadable Kind { get; } = kind;

    public static UnreadableException Missing() => new(Unreadable.Missing, "It does not exist.");

    public static UnreadableException LeadsUp(string folder) =>
        new(Unreadable.Barred, $"Its path has '..' in it: only what lies in the folder '{folder}', and is named from there, is read.");

    public static UnreadableException LeadsOut(string folder) =>
        new(Unreadable.Barred, $"A link leads out of the folder '{folder}'. Put the file itself in its place.");

    public static UnreadableException LeadsRound() =>
        new(Unreadable.Barred, "It is a link that leads back to itself. Put the file itself in its place.");

    public static UnreadableException LeadsNowhere() =>
        new(Unreadable.Barred, "It is a link to something that does not exist. Put the file itself in its place.");

    public static UnreadableException NoFile() =>
        new(Unreadable.Barred, "It is a pipe or a device, from which nothing is read. Put a file in its place.");

    public static UnreadableException TooLong(string most) => new(Unreadable.TooLong, $"It may have {most}.");

    /// <summary>What the system says, in other words.</summary>
    public static UnreadableException Of(Exception failure) => failure switch
    {
        UnreadableException told => told,
        FileNotFoundException or DirectoryNotFoundException => Missing(),
        UnauthorizedAccessException => new(Unreadable.Barred, "You have no permission to read it. Ask whoever owns it."),
        { HResult: SharingViolation } => new(Unreadable.Barred, "It is open in another program. Close it there."),
        _ => new(Unreadable.Barred, $"The system says: {failure.Message.TrimEnd('.')}."),
    };
}

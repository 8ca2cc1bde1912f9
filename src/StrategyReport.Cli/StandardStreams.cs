namespace StrategyReport.Cli;

/// <summary>
/// A shell may start the command with its input, answer or messages closed (<c>&gt;&amp;-</c>). The next file that is opened then gets
/// that number, and the messages would be written into the paper.
/// </summary>
internal static class StandardStreams
{
    private const int LastOfThem = 2;

    private static readonly List<Microsoft.Win32.SafeHandles.SafeFileHandle> Held = [];

    /// <summary>Takes the numbers of those that are closed for good; writing there fails as before.</summary>
    public static void Hold()
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            while (true)
            {
                // For reading alone.
                var handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                if (handle.DangerousGetHandle() > LastOfThem)
                {
                    handle.Dispose();
                    return;
                }

                Held.Add(handle);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A system without it; few close their streams there.
        }
    }
}

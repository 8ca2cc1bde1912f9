namespace StrategyReport.Sources;

/// <summary>
/// A file on its way to its place. While the program that writes it lives it is locked, so that any other run can tell it from one
/// that was left behind; what is not put in place is deleted at the end.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    /// <summary>How often one is made that another run takes for a stray before it is locked.</summary>
    private const int Tries = 20;

    private readonly FileStream _stream;
    private bool _isKept;

    private TemporaryFile(string path, FileStream stream) => (Path, _stream) = (path, stream);

    public string Path { get; }

    /// <exception cref="IOException">None can be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public static TemporaryFile In(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            var path = System.IO.Path.Combine(folder, TemporaryName.New(TemporaryName.OfFiles));
            FileStream stream;
            try
            {
                stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, Alone, bufferSize: 0);
            }
            catch (IOException) when (tries < Tries && File.Exists(path))
            {
                continue; // Made, and at this moment looked at by another run, which takes it for a stray.
            }

            if (File.Exists(path)) return new TemporaryFile(path, stream);
            stream.Dispose(); // Such a run was there before the lock.
        }
    }

    /// <summary>Deletes what a run left behind that was killed; one whose run lives is locked, and stays.</summary>
    /// <param name="path">Of a file with a temporary name.</param>
    /// <param name="before">What is to be done first, while the file is held.</param>
    public static void DeleteIfLeft(string path, Action before)
    {
        try
        {
            if (!FileKind.IsFile(path)) return;
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, Alone, bufferSize: 0);
            before();
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Somebody's who is at work, or another user's.
        }
    }

    /// <param name="likeThat">A file whose permissions it gets, where it is there.</param>
    public void Write(byte[] content, string likeThat)
    {
        // Before it holds anything: what only some may read is at no moment to be read by others.
        if (!OperatingSystem.IsWindows() && File.Exists(likeThat))
            File.SetUnixFileMode(_stream.SafeFileHandle, File.GetUnixFileMode(likeThat));
        WriteTo(_stream, content);
    }

    /// <summary>Waits until what was written is on the disk: a power cut after the renaming is not to leave an empty file.</summary>
    public void Secure() => _stream.Flush(flushToDisk: true);

    /// <exception cref="IOException">The disk is full, or the file longer than it may be.</exception>
    public static void WriteTo(FileStream stream, byte[] content)
    {
        try
        {
            stream.Write(content);
        }
        catch (ArgumentOutOfRangeException failure)
        {
            // So .NET calls EFBIG.
            throw new TargetException("the file would be longer than the system, or a limit that the shell sets, allows", failure);
        }
    }

    /// <summary>Gives it the name that it was made for, in place of whatever file has that name.</summary>
    public void PutAt(string target)
    {
        File.Move(Path, target, overwrite: true);
        _isKept = true;
        _stream.Dispose(); // At once: a lock is no property of the target.
    }

    public void Dispose()
    {
        if (!_isKept) File.Delete(Path);
        _stream.Dispose();
    }

    /// <summary>Unix has one lock for all; Windows lets a file that is open be renamed only where that is shared.</summary>
    private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;
}

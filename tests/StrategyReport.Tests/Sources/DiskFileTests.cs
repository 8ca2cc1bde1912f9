using StrategyReport.Sources;

namespace StrategyReport.Tests.Sources;

/// <summary>A file that a command is given by its name: files alone are opened, and none that is longer than any paper.</summary>
public sealed class DiskFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, InlineData(0), InlineData(1), InlineData(100_000)]
    public void A_file_is_read_also_behind_a_link(int length)
    {
        File.WriteAllBytes(In("f"), new byte[length]);
        File.CreateSymbolicLink(In("link"), "f");

        Assert.Equal((length, length), (DiskFile.Read(In("f")).Length, DiskFile.Read(In("link")).Length));
    }

    [NeedsTheory("mkfifo"), InlineData("pipe"), InlineData("link")]
    public void A_pipe_is_not_waited_for(string name)
    {
        Shell.Run(_folder, "mkfifo", "pipe");
        File.CreateSymbolicLink(In("link"), "pipe");

        Assert.StartsWith("It is a pipe or a device", Refused(name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_and_a_socket_are_none()
    {
        if (OperatingSystem.IsWindows()) return;
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(In("socket")));

        Assert.StartsWith("It is a pipe or a device", Refused("/dev/zero"), StringComparison.Ordinal);
        Assert.StartsWith("It is a pipe or a device", Refused("socket"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_is_told_as_what_it_is()
    {
        File.CreateSymbolicLink(In("round"), "round");

        Assert.Equal("It does not exist.", Refused("missing"));
        Assert.StartsWith("It is a link that leads back to itself.", Refused("round"), StringComparison.Ordinal);
    }

    [Theory, InlineData(0, true), InlineData(1, false)]
    public void A_file_of_more_than_50_MiB_is_not_read(int more, bool isRead)
    {
        using (var file = File.Create(In("f.docx"))) file.SetLength(50L * 1024 * 1024 + more);

        if (isRead) Assert.Equal(50 * 1024 * 1024, DiskFile.Read(In("f.docx")).Length);
        else Assert.Equal("It may have 50 MiB (52428800 bytes).", Refused("f.docx"));
    }

    private string Refused(string name) => Assert.ThrowsAny<IOException>(() => DiskFile.Read(In(name))).Message;

    private string In(string name) => Path.Combine(_folder, name);
}

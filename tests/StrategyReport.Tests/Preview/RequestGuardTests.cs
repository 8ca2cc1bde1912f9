using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using StrategyReport.Preview;

namespace StrategyReport.Tests.Preview;

/// <summary>A paper that the Board has not seen is shown to nobody but its author: requests as a stranger's page could send them.</summary>
public sealed class RequestGuardTests : IAsyncLifetime
{
    private readonly TestProject _project = TestProject.Named("tiny");
    private PreviewServer _server = null!;

    private int Port => new Uri(_server.Address).Port;

    public async Task InitializeAsync() =>
        _server = (await PreviewServer.StartAsync(() => _project.Sources, new FolderWatch(), period: null, port: null, TextWriter.Null)).Server!;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _project.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1:PORT", 200)]
    [InlineData("localhost:PORT", 200)]
    [InlineData("[::1]:PORT", 403)]
    [InlineData("evil.example:PORT", 403)]
    [InlineData("127.0.0.1.evil.example:PORT", 403)]
    [InlineData("localhost.evil.example:PORT", 403)]
    [InlineData("localhost", 403)]
    [InlineData("localhost:1", 403)]
    [InlineData("127.0.0.2:PORT", 403)]
    public async Task Another_host_is_refused(string host, int status) => Assert.Equal(status, await Status($"GET / HTTP/1.1\r\nHost: {host}\r\n"));

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("localhost", null)]
    [InlineData("localhost:80", null)]
    [InlineData("localhost:8230", 403)]
    [InlineData("evil.example", 403)]
    public void At_port_80_browsers_leave_it_out(string host, int? refused)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Headers.Host, request.Headers.Origin) = ("GET", host, "http://" + host);

        Assert.Equal(refused, RequestGuard.Refusal(request, 80));
    }

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("OPTIONS", 405)]
    [InlineData("TRACE", 405)]
    [InlineData("PROPFIND", 405)]
    public async Task Another_method_is_refused(string method, int status) => Assert.Equal(status, await Status($"{method} / HTTP/1.1\r\nHost: localhost:PORT\r\n"));

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/status", 200)]
    [InlineData("/events", 200)]
    [InlineData("/?period=2025-26-Q2", 200)]
    [InlineData("/status?period=2025-26-Q2", 200)]
    [InlineData("/status?period=2025-26-Q1", 404)]
    [InlineData("/status/", 404)]
    [InlineData("/events/", 404)]
    [InlineData("/none.js", 404)]
    [InlineData("/?period=../2025-26-Q2", 404)]
    [InlineData("/?period=/etc", 404)]
    [InlineData("/?period=%00", 404)]
    [InlineData("/data/framework.yaml", 404)]
    [InlineData("/../data/framework.yaml", 404)]
    [InlineData("/..%2f..%2fetc/passwd", 404)]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("/preview.js/", 404)]
    [InlineData("/Preview.js", 404)]
    [InlineData("/preview.js%00", 400)]
    public async Task Only_what_the_preview_has_is_answered(string path, int status) =>
        Assert.Equal(status, await Status($"GET {path} HTTP/1.1\r\nHost: localhost:PORT\r\n"));

    [Fact]
    public async Task Each_script_and_style_of_the_preview_is_answered_as_what_it_is()
    {
        var files = Directory.GetFiles(Path.Combine(Snapshot.Root, "src/StrategyReport.Preview/Page"));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var type = Path.GetExtension(file) == ".js" ? "javascript" : "css";
            var answer = await Answer($"GET /{Path.GetFileName(file)} HTTP/1.1\r\nHost: localhost:PORT\r\n");
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.Contains($"\r\nContent-Type: text/{type}; charset=utf-8\r\n", answer, StringComparison.Ordinal);
            Assert.EndsWith(await File.ReadAllTextAsync(file), answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: none", 200)]
    [InlineData("Sec-Fetch-Site: same-origin", 200)]
    [InlineData("Sec-Fetch-Site: same-site", 403)]
    [InlineData("Sec-Fetch-Site: cross-site", 403)]
    [InlineData("Origin: http://localhost:PORT", 200)]
    [InlineData("Origin: http://localhost:1", 403)]
    [InlineData("Origin: https://evil.example", 403)]
    [InlineData("Origin: null", 403)]
    public async Task Another_site_is_refused(string header, int status)
    {
        Assert.Equal(status, await Status($"GET / HTTP/1.1\r\nHost: localhost:PORT\r\n{header}\r\n"));
        Assert.Equal(status, await Status($"HEAD /events HTTP/1.1\r\nHost: localhost:PORT\r\n{header}\r\n"));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n")]
    [InlineData("GET /preview.js HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /none HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    public async Task Each_answer_forbids_what_is_not_the_preview_s_own(string request)
    {
        var answer = await Answer(request);

        Assert.Contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self';", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Split("\r\n\r\n")[0], StringComparison.Ordinal);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nReferrer-Policy: no-referrer\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: no-store\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nAccess-Control-", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_there_for_this_machine_alone()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), Port)));
    }

    private async Task<int> Status(string request) =>
        int.Parse((await Answer(request, async reader => await reader.ReadLineAsync() ?? "")).Split(' ')[1], null);

    private Task<string> Answer(string request) => Answer(request, reader => reader.ReadToEndAsync());

    /// <summary>As it goes over the wire: a client would mend what is wrong with it.</summary>
    /// <param name="read">Takes of the answer what is asked for; that of /events has no end.</param>
    private async Task<string> Answer(string request, Func<StreamReader, Task<string>> read)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        var whole = request.Replace("PORT", $"{Port}", StringComparison.Ordinal) + "Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(whole));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await read(reader);
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StrategyReport.Status;

namespace StrategyReport.Preview;

/// <summary>A web server for this machine alone, which shows a paper while it is written.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>The port where none is named, or the next that is free.</summary>
    public const int UsualPort = 8230;

    private const int PortsTried = 50;

    private readonly WebApplication _app;
    private readonly FolderWatch _watch;
    private readonly Task _renewing;

    private PreviewServer(WebApplication app, FolderWatch watch, Editions editions, int port)
    {
        (_app, _watch, Address) = (app, watch, $"http://127.0.0.1:{port}/");
        _renewing = RenewAsync(editions);
    }

    /// <summary>Where the paper is shown.</summary>
    public string Address { get; }

    /// <summary>Null, with the reason as a part of a sentence, where the port, or no port at all, can be had.</summary>
    /// <param name="sources">Reads everything anew; asked once for each save.</param>
    /// <param name="watch">Begun before the first page is made, so that no save falls between; the server ends it.</param>
    /// <param name="period">The period that is shown first; null: the newest.</param>
    /// <param name="port">1 to 65,535; null: the usual one, or the next that is free.</param>
    /// <param name="errors">Where it is told, beside the page, what could not be done.</param>
    /// <param name="changes">Who changed which file last, for the status; null: nobody knows.</param>
    public static async Task<(PreviewServer? Server, string Problem)> StartAsync(
        Func<PaperSources> sources, FolderWatch watch, string? period, int? port, TextWriter errors,
        Func<IReadOnlyDictionary<string, LastChange>>? changes = null)
    {
        var problem = "";
        foreach (var tried in port is { } named ? [named] : Enumerable.Range(UsualPort, PortsTried))
        {
            var editions = new Editions(sources, period, errors);
            var app = Create(tried, editions, changes);
            try
            {
                await app.StartAsync().ConfigureAwait(false);
                return (new PreviewServer(app, watch, editions, tried), "");
            }
            catch (Exception failure) when (failure is IOException or SocketException)
            {
                problem = failure is SocketException { SocketErrorCode: SocketError.AccessDenied } ? "may not be used" : "is taken";
                await app.DisposeAsync().ConfigureAwait(false);
            }
        }

        watch.Dispose();
        return (null, port is null ? $"no port from {UsualPort} to {UsualPort + PortsTried - 1} is free" : $"the port {port} {problem}");
    }

    /// <summary>Ends when Ctrl+C is typed or the system asks for it.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _watch.Dispose();
    }

    /// <summary>From nothing: whatever settings lie in the folder, or in the environment, are not this server's.</summary>
    private static WebApplication Create(
        int port, Editions editions, Func<IReadOnlyDictionary<string, LastChange>>? changes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        var app = builder.Build();
        var routes = new PreviewRoutes(editions, changes, app.Lifetime.ApplicationStopping);
        app.Run(routes.AnswerAsync);
        return app;
    }

    private async Task RenewAsync(Editions editions)
    {
        try
        {
            while (true)
            {
                await _watch.WaitAsync(_app.Lifetime.ApplicationStopping).ConfigureAwait(false);
                editions.Renew();
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }
}

using System.Text;
using Microsoft.AspNetCore.Http;
using StrategyReport.Status;

namespace StrategyReport.Preview;

/// <summary>The addresses of the preview: the paper, its status, its saves, the preview's own files, and nothing else.</summary>
/// <param name="changes">Who changed which file last, asked for each page that shows it.</param>
/// <param name="ending">Is cancelled when the server ends, so that it need not wait for pages that listen.</param>
internal sealed class PreviewRoutes(
    Editions editions, Func<IReadOnlyDictionary<string, LastChange>>? changes, CancellationToken ending)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        RequestGuard.Mark(response.Headers);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        try
        {
            if (RequestGuard.Refusal(request, context.Connection.LocalPort) is { } refused)
            {
                if (refused == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = "GET, HEAD";
                response.StatusCode = refused;
                return;
            }

            await (request.Path.Value switch
            {
                "/" => PageAsync(PreviewPage.Of, request, response, either.Token),
                "/status" => PageAsync(Status, request, response, either.Token),
                "/events" => EventsAsync(request, response, either.Token),
                { } path when PreviewFile.At(path) is var (type, content) => SendAsync(response, type, content, either.Token),
                _ => NotFound(response),
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Whoever asked has gone, or the server ends.
        }
    }

    private string Status(Edition edition) =>
        StatusPage.Of(changes is null ? edition : edition with { Status = edition.Status?.With(changes()) });

    private static Task NotFound(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Task PageAsync(Func<Edition, string> page, HttpRequest request, HttpResponse response, CancellationToken cancel)
    {
        var period = request.Query["period"].ToString();
        if (editions.Of(period.Length > 0 ? period : null) is not { } edition) return NotFound(response);
        string html;
        try
        {
            html = page(edition);
        }
        catch (Exception failure)
        {
            response.StatusCode = StatusCodes.Status500InternalServerError;
            return SendAsync(response, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(editions.Tell(failure)), cancel);
        }

        response.Headers.ContentSecurityPolicy = RequestGuard.Policy(PreviewPage.StyleIn(html));
        return SendAsync(response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), cancel);
    }

    /// <summary>Server-sent events: the number of each new edition, first of the one that there is.</summary>
    private async Task EventsAsync(HttpRequest request, HttpResponse response, CancellationToken cancel)
    {
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(request.Method)) return;
        for (var number = 0L; ;)
        {
            number = await editions.AfterAsync(number, cancel).ConfigureAwait(false);
            await response.WriteAsync($"retry: 1000\ndata: {number}\n\n", cancel).ConfigureAwait(false);
            await response.Body.FlushAsync(cancel).ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(HttpResponse response, string type, byte[] content, CancellationToken cancel)
    {
        response.ContentType = type;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, cancel).ConfigureAwait(false);
    }
}

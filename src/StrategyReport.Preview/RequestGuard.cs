using Microsoft.AspNetCore.Http;

namespace StrategyReport.Preview;

/// <summary>Who may ask: this server's own pages, and whoever types its address. A paper is confidential until the Board meets.</summary>
internal static class RequestGuard
{
    /// <summary>The page's styles stand within it; scripts come from this server's own file and from nowhere else.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The status with which a request is refused; null: it is answered.</summary>
    /// <param name="port">At which this server listens.</param>
    public static int? Refusal(HttpRequest request, int port)
    {
        // Another name that leads to this machine (DNS rebinding) would make a stranger's page one of this server's.
        var host = request.Headers.Host.ToString();
        if (host != $"127.0.0.1:{port}" && host != $"localhost:{port}" && host != $"[::1]:{port}") return StatusCodes.Status403Forbidden;
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none"))
            return StatusCodes.Status403Forbidden;
        if (request.Headers.TryGetValue("Origin", out var origin) && origin.ToString() != "http://" + host)
            return StatusCodes.Status403Forbidden;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
    }

    /// <summary>What every answer says to the browser.</summary>
    public static void Mark(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}

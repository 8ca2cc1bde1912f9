using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StrategyReport.Preview;

/// <summary>Who may ask: this server's own pages, and whoever types its address. A paper is confidential until the Board meets.</summary>
internal static class RequestGuard
{
    /// <summary>The status with which a request is refused; null: it is answered.</summary>
    /// <param name="port">At which this server listens.</param>
    public static int? Refusal(HttpRequest request, int port)
    {
        // Another name that leads to this machine (DNS rebinding) would make a stranger's page one of this server's.
        var host = request.Headers.Host.ToString();
        if (!IsOwn(host, "127.0.0.1", port) && !IsOwn(host, "localhost", port)) return StatusCodes.Status403Forbidden;
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none"))
            return StatusCodes.Status403Forbidden;
        if (request.Headers.TryGetValue("Origin", out var origin) && origin.ToString() != "http://" + host)
            return StatusCodes.Status403Forbidden;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
    }

    /// <summary>Browsers leave out the port that is meant where none stands (RFC 9110, 4.2.1).</summary>
    private static bool IsOwn(string host, string name, int port) => host == $"{name}:{port}" || (port == 80 && host == name);

    /// <summary>Scripts and styles come from this server's own files, and from nowhere else.</summary>
    /// <param name="style">What stands within the page between <c>style</c> tags, by which it is let in; null: nothing does.</param>
    public static string Policy(string? style)
    {
        var hash = style is null ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
        return $"default-src 'none'; script-src 'self'; style-src 'self'{hash}; img-src data:; font-src data:; connect-src 'self'; "
               + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>What every answer says to the browser.</summary>
    public static void Mark(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy(null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}

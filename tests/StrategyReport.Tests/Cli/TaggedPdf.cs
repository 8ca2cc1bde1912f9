using System.Text.Json;

namespace StrategyReport.Tests.Cli;

/// <summary>What qpdf, a reader of its own, finds in a PDF: its objects, and the tree of its structure.</summary>
internal sealed class TaggedPdf : IDisposable
{
    private readonly JsonDocument _json;
    private readonly JsonElement _objects;

    public TaggedPdf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var (exitCode, check) = Shell.Run(folder, "qpdf", "--check", file);
        Assert.True(exitCode == 0, check);
        _json = JsonDocument.Parse(Shell.Run(folder, "qpdf", "--json", file).Output);
        _objects = _json.RootElement.GetProperty("qpdf")[1];
        Catalog = Resolve(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));
        Elements = [.. Below(Resolve(Catalog.GetProperty("/StructTreeRoot")))];
    }

    public JsonElement Catalog { get; }

    /// <summary>The elements of structure in the order in which they are read: kind, and what is read in place of them.</summary>
    public IReadOnlyList<(string Kind, string? Alt)> Elements { get; }

    public IEnumerable<string?> FigureDescriptions => Elements.Where(e => e.Kind == "Figure").Select(e => e.Alt);

    public JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith(" R", StringComparison.Ordinal)
            ? _objects.GetProperty("obj:" + value.GetString()).TryGetProperty("value", out var found) ? found : default
            : value;

    public void Dispose() => _json.Dispose();

    private IEnumerable<(string Kind, string? Alt)> Below(JsonElement element)
    {
        if (!element.TryGetProperty("/K", out var kids)) yield break;
        foreach (var kid in kids.ValueKind == JsonValueKind.Array ? [.. kids.EnumerateArray()] : new[] { kids })
        {
            var child = Resolve(kid);
            if (child.ValueKind != JsonValueKind.Object || !child.TryGetProperty("/S", out var kind)) continue;
            yield return (kind.GetString()![1..], child.TryGetProperty("/Alt", out var alt) ? alt.GetString()![2..] : null);
            foreach (var below in Below(child)) yield return below;
        }
    }
}

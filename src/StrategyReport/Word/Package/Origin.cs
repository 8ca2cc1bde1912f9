using System.Security.Cryptography;
using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>What a Word file says of where it comes from, in its custom properties (ECMA-376 Part 1, 22.3).</summary>
/// <param name="Objective">The one objective whose annex it is; null: the whole paper.</param>
/// <param name="Final">Whether it was built to be final, whatever the data says of itself.</param>
/// <param name="Data">Digest of the files that hold its content.</param>
/// <param name="Templates">Digest of its layout: templates and reference document.</param>
/// <param name="Tool">Name and version of the program that wrote it.</param>
public sealed record Origin(string Period, string? Objective, bool Final, string Data, string Templates, string Tool)
{
    /// <summary>The ambitions whose leads it asks, where it is a form; none: it is the paper.</summary>
    public IReadOnlyList<int> Form { get; init; } = [];

    /// <summary>Digest of a form's body as it was written, so that one that somebody has filled in is known; null: it is none.</summary>
    public string? Body { get; init; }

    /// <summary>The part that holds it.</summary>
    public const string Part = "docProps/custom.xml";

    private const string Prefix = "Origin ";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

    /// <summary>Reads it from a Word file; null where the file is none, or says nothing of its origin.</summary>
    public static Origin? Read(byte[] document)
    {
        try
        {
            if (PackageParts.ReadOne(document, Part) is not { } part) return null;
            var values = new Dictionary<string, string>();
            foreach (var property in PartXml.TryLoad(part, Part)?.Elements(Properties + "property") ?? [])
                if ((string?)property.Attribute("name") is { } name)
                    values[name] = property.Value;
            return Value("period") is { } period && Value("data") is { } data && Value("templates") is { } templates
                ? new Origin(period, Value("objective"), Value("final") is not null, data, templates, Value("tool") ?? "")
                {
                    Body = Value("body"),
                    Form = [.. (Value("form") ?? "").Split(' ').Select(n => int.TryParse(n, out var number) ? number : 0)
                        .Where(n => n > 0)],
                }
                : null;

            string? Value(string name) => values.GetValueOrDefault(Prefix + name);
        }
        catch (UnreadablePackageException)
        {
            return null;
        }
    }

    /// <summary>Whether a file is a form in which nobody has written since it was collected.</summary>
    public static bool IsBlankForm(byte[] document)
    {
        if (Read(document) is not { Body: { } body }) return false;
        try
        {
            return PackageParts.Read(document, PackageLimits.Paper).Values.Any(part => DigestOf(new MemoryStream(part)) == body);
        }
        catch (UnreadablePackageException)
        {
            return false;
        }
    }

    /// <summary>As <see cref="Body"/> has it.</summary>
    internal static string DigestOf(Stream part) => Convert.ToHexStringLower(SHA256.HashData(part)[..8]);

    /// <summary>The properties' names as Word lists them, and their values.</summary>
    internal IReadOnlyList<(string Name, string Value)> ToProperties()
    {
        var properties = new List<(string, string)> { (Prefix + "period", Period) };
        if (Objective is not null) properties.Add((Prefix + "objective", Objective));
        if (Final) properties.Add((Prefix + "final", "yes"));
        if (Form.Count > 0) properties.Add((Prefix + "form", string.Join(' ', Form.Select(n => WordXml.Invariant(n)))));
        if (Body is not null) properties.Add((Prefix + "body", Body));
        properties.Add((Prefix + "data", Data));
        properties.Add((Prefix + "templates", Templates));
        properties.Add((Prefix + "tool", Tool));
        return properties;
    }
}

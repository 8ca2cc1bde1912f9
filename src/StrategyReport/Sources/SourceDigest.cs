using System.Security.Cryptography;
using System.Text;

namespace StrategyReport.Sources;

/// <summary>SHA-256 over names and contents of files, so that a paper can say what it was made from.</summary>
internal static class SourceDigest
{
    /// <summary>Of a layout's folder.</summary>
    public static string OfTemplates(SourceFiles sources, string folder) => Of(sources, Files(sources, folder, ""));

    /// <summary>Of the framework, a period and the period that it is compared with.</summary>
    public static string OfData(SourceFiles sources, string folder, string framework, IEnumerable<string> periods)
    {
        var files = new List<(string Name, string Path)> { (framework, $"{folder}/{framework}") };
        foreach (var period in periods) files.AddRange(Files(sources, $"{folder}/{period}", period + "/"));
        return Of(sources, files);
    }

    /// <summary>All files of a folder under names that are the same on every system; not what editors and systems leave there.</summary>
    private static List<(string Name, string Path)> Files(SourceFiles sources, string folder, string prefix)
    {
        var files = new List<(string Name, string Path)>();
        foreach (var path in sources.FilesBelow(folder))
        {
            var file = Path.GetFileName(path);
            if (!file.StartsWith('.') && !file.StartsWith('~')) files.Add((prefix + path[(folder.Length + 1)..], path));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files;
    }

    private static string Of(SourceFiles sources, List<(string Name, string Path)> files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in files)
        {
            if (Content(sources, path) is not { } content) continue;
            if (Path.GetExtension(path) is ".yaml" or ".yml" or ".sbn" or ".css") content = WithoutReturns(content);
            all.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            all.AppendData(content);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    /// <summary>Null where it cannot be read: then no paper is made from it either.</summary>
    private static byte[]? Content(SourceFiles sources, string path)
    {
        try
        {
            return sources.Read(path);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <summary>A checkout on Windows may end lines with two characters; the paper is the same.</summary>
    private static byte[] WithoutReturns(byte[] text) => text.Contains((byte)'\r') ? [.. text.Where(b => b != '\r')] : text;
}

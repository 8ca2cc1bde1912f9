using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>
/// What LibreOffice writes into a PDF and had better not: the moment, so that the same paper gives the same bytes; the claim to be
/// PDF/UA, which no program can make for the people who have to look at it; the order of tabs as a text in place of a name
/// (ISO 32000-1, table 30). Blanks fill the room, so that every object stays where the table of objects says.
/// </summary>
internal static partial class SteadyPdf
{
    /// <param name="text">A character for each byte.</param>
    public static string Of(string text)
    {
        text = Unsteady().Replace(text, m => new string(' ', m.Length));
        text = TabOrder().Replace(text, "/Tabs/S ");
        // Named by what it holds (14.4); this stands after the table of objects, so its length is free.
        var name = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(Names().Replace(text, "")))[..16]);
        return Names().Replace(text, $"/ID [ <{name}> <{name}> ]\n");
    }

    [GeneratedRegex(
        """
        /CreationDate\(D:\d{14}[^)]{0,10}\)
        |<xmp:CreateDate>[^<]*</xmp:CreateDate>
        |<rdf:Description\ rdf:about=""\ xmlns:pdfuaid="[^"]*">\s*<pdfuaid:part>\d</pdfuaid:part>\s*</rdf:Description>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unsteady();

    [GeneratedRegex(@"/Tabs\(S\)(?=\s*/StructParents)")]
    private static partial Regex TabOrder();

    [GeneratedRegex(@"/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]\s*(/DocChecksum\s*/[0-9A-F]{32}\s*)?(?=>>\s*startxref)")]
    private static partial Regex Names();
}

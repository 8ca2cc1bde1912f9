using System.Security.Cryptography;
using System.Text;

namespace StrategyReport.Word.Package;

/// <summary>
/// The text of pieces of data, taken down in the order of the document: as it is written, and from the file again by whoever reads it.
/// <para>
/// The rule: the characters of every <c>w:t</c> in a run between the bookmark's two ends, so that results of fields count, while
/// their codes, list numbers, pictures, charts and what a tracked change has deleted do not. A tab and a line break are blanks;
/// blanks that follow each other count as one, and none at the ends of a paragraph. Paragraphs that hold text are parted by U+000A. A
/// footnote's text stands at the place of its mark, in paragraphs of its own. Soft hyphens (U+00AD) do not count.
/// </para>
/// The digest is the first 16 hexadecimal digits of the SHA-256 of that text in UTF-8.
/// </summary>
internal sealed class PieceText
{
    private const int DigestBytes = 8;
    private readonly StringBuilder _text = new();
    private int _open;
    private char? _gap;

    /// <summary>A piece begins: what <see cref="End"/> needs to know of it.</summary>
    public int Begin()
    {
        if (_open++ > 0) return _text.Length;
        _text.Clear();
        _gap = null;
        return 0;
    }

    /// <summary>The text of a piece, which ends here. Pieces may hold others, and may cross.</summary>
    public string End(int begin)
    {
        _open--;
        while (begin < _text.Length && _text[begin] is ' ' or '\n') begin++;
        return _text.ToString(begin, _text.Length - begin);
    }

    /// <summary>A paragraph begins, or goes on after a footnote.</summary>
    public void Paragraph() => _gap = '\n';

    /// <summary>A tab or line break.</summary>
    public void Blank() => _gap ??= ' ';

    public void Add(string text)
    {
        if (_open == 0) return;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                Blank();
                continue;
            }

            if (c == '\u00AD') continue;
            if (_gap is { } gap && _text.Length > 0) _text.Append(gap);
            _gap = null;
            _text.Append(c);
        }
    }

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..DigestBytes]);
}

using System.Globalization;
using System.Text;

namespace ScribanStandIn.Tests.Safety;

/// <summary>Makes templates at random: mostly well formed, some huge, some broken. The same seed gives the same one.</summary>
/// <param name="largest">How often a construct is repeated at most.</param>
internal sealed class TemplateGenerator(int seed, int largest)
{
    private static readonly string[] s_operators =
    [
        "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "..", "..<",
    ];

    private static readonly string[] s_names = ["a", "b", "c", "$x", "$y", "this", "page.title", "products", "for.index", "$0", "$", "empty"];

    private static readonly string[] s_numbers =
    [
        "0", "1", "2", "-1", "3.5", "1e9", "2147483647", "9223372036854775807", "100000000000000000000", "0xFFFFFFFF", "0b101", "1.5m", "2f", "65536", "1000", "1001",
    ];

    private static readonly string[] s_texts = ["", "a", "abc abc", "<b>é</b>", "a,b,c", "2024-02-29", "(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "{0:D999999999}", "%F %T %j"];

    private static readonly string[] s_functions =
    [
        "array.size", "array.join ','", "array.add 1", "array.add_range [1, 2]", "array.concat [3]", "array.sort", "array.sort 'title'", "array.reverse", "array.uniq", "array.compact",
        "array.limit 3", "array.offset 2", "array.first", "array.last", "array.map 'title'", "array.each @string.upcase", "array.filter @math.is_number", "array.insert_at 5000 1",
        "array.insert_at 900 1", "array.contains 1", "array.any @math.is_number", "array.cycle", "array.remove_at 0",
        "string.append 'x'", "string.pad_left 2000000", "string.pad_right 500000", "string.replace 'a' 'aaaaaaaaaa'", "string.replace_first 'a' 'b'", "string.split ''", "string.slice 1 3",
        "string.upcase", "string.capitalizewords", "string.handleize", "string.truncate 5", "string.truncatewords 2", "string.to_int", "string.base64_encode", "string.strip_newlines",
        "string.literal", "string.escape", "string.index_of 'a'", "string.remove 'a'", "string.whitespace", "string.pluralize 'a' 'b'",
        "math.plus 1", "math.times 1000", "math.divided_by 0", "math.modulo 0", "math.round 400", "math.format 'D900000'", "math.abs", "math.ceil",
        "object.typeof", "object.kind", "object.size", "object.keys", "object.values", "object.to_json", "object.from_json", "object.eval", "object.eval_template", "object.default 1", "object.format 'N9999'",
        "html.escape", "html.strip", "html.url_encode", "html.newline_to_br", "regex.match '(a+)+$'", "regex.replace '(a*)*b' 'x'", "regex.matches '.'", "regex.split ','", "regex.escape",
        "date.parse", "date.to_string '%Y'", "date.add_days 1e9", "timespan.from_days", "timespan.parse", "f", "g", "g 1", "no_such", "include",
    ];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Generate()
    {
        // A few templates define the functions that the rest call, themselves included.
        if (Chance(40))
            _text.Append("{{ func f; ret " + Expression(2) + "; end; func g(x, y = 2); if x < 3; g x + 1; g x + 1; end; end }}");
        var parts = 1 + _random.Next(4);
        for (var i = 0; i < parts; i++)
        {
            if (Chance(20))
                Huge();
            else
                Block(4);
        }
        return Chance(15) ? Broken(_text.ToString()) : _text.ToString();
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private void Block(int depth)
    {
        var (open, close) = (Pick(["{{ ", "{{- ", "{{~ "]), Pick([" }}", " -}}", " ~}}"]) + Pick(["", "\n", "  text\n\t", "\r\n"]));
        void Code(string code) => _text.Append(open).Append(code).Append(close);
        void Body()
        {
            for (var i = _random.Next(3); i >= 0; i--)
                Block(depth - 1);
        }

        switch (depth <= 0 ? _random.Next(3) : _random.Next(11))
        {
            case 0 or 1:
                Code(Expression(depth + 1));
                return;
            case 2:
                Code(Pick(["a", "b", "c", "$x", "a.b", "a[1]", "a[999999]", "a[0][0]"]) + Pick([" = ", " += ", " *= ", " //= ", " /= "]) + Expression(depth + 1));
                return;
            case 3:
                Code("if " + Expression(depth));
                Body();
                Code("else");
                break;
            case 4 or 5:
                Code($"for {Pick(["a", "$x", "i"])} in {Pick(["1..1000", "1..3", "products", "a", "b", "'text'", "{x: 1}", Expression(2)])}" + Pick(["", " limit: 2", " offset: 1", " reversed"]));
                break;
            case 6:
                Code("while " + Pick(["true", "a < 10", "while.index < 2000", Expression(2)]));
                break;
            case 7:
                Code("capture " + Pick(["a", "b", "$x"]));
                break;
            case 8:
                Code("case " + Expression(1));
                Code("when " + Expression(1));
                break;
            case 9:
                Code("with " + Pick(["{x: 1}", "page", Expression(1)]));
                break;
            case 10:
                Code("func " + Pick(["f", "g", "g(x)", "g(x, y = 3)", "h(x...)"]));
                break;
        }
        Body();
        Code(Pick(["break", "continue", "ret a", "readonly a", "import a", "1"]));
        Code("end");
    }

    private string Expression(int depth)
    {
        if (depth <= 0)
            return Atom();
        var inner = depth - 1;
        return _random.Next(14) switch
        {
            0 or 1 => "(" + Expression(inner) + ") " + Pick(s_operators) + " (" + Expression(inner) + ")",
            2 => Atom() + " " + Pick(s_operators) + " " + Atom(),
            3 or 4 or 5 => "(" + Expression(inner) + ")" + " | " + Pick(s_functions),
            6 => "(" + Expression(inner) + ")",
            7 => "[" + Expression(inner) + ", " + Expression(inner) + "]",
            8 => "{x: " + Expression(inner) + ", 'y': " + Expression(inner) + "}",
            9 => "(" + Expression(inner) + " ? (" + Expression(inner) + ") : (" + Expression(inner) + "))",
            10 => Pick(["!", "-", "@", "!", "-", "+", "^"]) + "(" + Expression(inner) + ")",
            11 => "(" + Expression(inner) + ")[" + Expression(inner) + "]" + Pick(["", ".size", "?.x", ".y"]),
            12 => "(" + Pick(s_functions).Split(' ')[0] + " (" + Expression(inner) + ") " + Atom() + ")",
            _ => "$'x{" + Expression(inner).Replace('\'', '"') + "}y'",
        };
    }

    private string Atom() => _random.Next(5) switch
    {
        0 => Pick(s_numbers),
        1 => "'" + Pick(s_texts) + "'",
        2 => Pick(["true", "false", "null", "[]", "{}", "products", "(1..1000)"]),
        _ => Pick(s_names),
    };

    /// <summary>One construct, nested, chained or repeated far beyond sense.</summary>
    private void Huge()
    {
        var count = (int)(10 * Math.Pow(largest / 10.0, _random.NextDouble()));
        string Times(string text) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
        var number = count.ToString(CultureInfo.InvariantCulture);
        _text.Append(_random.Next(37) switch
        {
            0 => "{{ " + Times("(") + "1" + Times(")") + " }}",
            1 => "{{ " + Times("[") + Times("]") + " }}",
            2 => "{{ " + Times("{a:") + "1" + Times("}") + " }}",
            3 => "{{ " + Times(Pick(["-", "!", "+", "@", "^", "- ", "++"])) + "1 }}",
            4 => "{{ a" + Times("[a") + Times("]") + " }}",
            5 => "{{ " + Times("1 ? 2 : ") + "3 }}",
            6 => Times("{{ if true }}") + "x" + Times("{{ end }}"),
            7 => "{{ 1" + Times(" " + Pick(s_operators) + " 2") + " }}",
            8 => "{{ a" + Times(Pick([".b", "?.b", "[0]"])) + " }}",
            9 => "{{ 'abc'" + Times(" | " + Pick(s_functions)) + " }}",
            10 => "{{ " + Times("$'{") + "1" + Times("}'") + " }}",
            11 => "{{ " + Times("9") + " * " + Times("9") + " }}",
            12 => "{{ 'x' * " + number + "000 }}",
            13 => "{{ [1] * " + number + "000 | array.size }}",
            14 => "{{ 1 << " + number + "000 }}",
            15 => "{{ a = 3; for i in 1.." + number + "; a *= a; end; a }}",
            16 => "{{ a = 'x'; for i in 1..900; a += a; end; a }}",
            17 => "{{ a = []; a[0] = a; a | object.to_json; a }}",
            18 => "{{ a = {}; a.a = a; a }}",
            19 => "{{ a = 1; for i in 1..900; a = [a, a]; end; a }}",
            20 => "{{ func f; f; f; end; f }}",
            21 => "{{ func f(n); n > 0 ? (f n - 1) + (f n - 1) : 1; end; f 60 }}",
            22 => "{{ '" + Times("a") + "!' | regex.match '(a+)+$' }}",
            23 => "{{ for i in 1..900; for j in 1..900; for k in 1..900; i; end; end; end }}",
            24 => "{{ x = '{{ x | object.eval_template }}'; x | object.eval_template }}",
            25 => "{{ (1..1000) | array.each do; ret (1..1000) | array.each do; ret (1..1000) | array.sort; end; end }}",
            26 => Times(Pick(["{{", "}}", "{%{", "}%}", "{{-", "\n", "{{ '", "{{ ##", "{{ # }}"])),
            27 => Times("{{ capture a }}") + "x" + Times("{{ end }}"),
            28 => "{{ " + Times("func f; ") + Times("end; ") + " }}",
            29 => "{{ " + Times("f ") + " }}",
            30 => "{{ f(" + Times("f(") + "1" + Times(")") + ") }}",
            31 => "{{ " + Times("do; ") + Times("end; ") + "}}",
            32 => "{{ 0x" + Times("F") + " }}",
            33 => "{{ f " + Times("a: ") + " }}",
            34 => "{{ a = 'ab' | string.pad_left " + number + "; while true; a = a | string.replace 'a' 'aa'; end }}",
            35 => "{{ 1e" + number + "000 }}",
            _ => "{{ a = '[' * " + number + "; a | object.from_json }}",
        });
    }

    private string Broken(string text)
    {
        var (from, length) = (_random.Next(text.Length + 1), _random.Next(1, 10));
        return _random.Next(3) switch
        {
            0 => text[..from],
            1 => text.Remove(from, Math.Min(length, text.Length - from)),
            _ => text.Insert(from, Pick(["}}", "{{", "'", "(", "]", "end", "\\", "$'", "#", "| |", "@@", "\0", "\uD800", "…"])),
        };
    }
}

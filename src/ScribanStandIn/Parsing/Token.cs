namespace Scriban.Parsing;

internal enum TokenType
{
    Eof, Invalid, Raw, Escape, CodeEnter, CodeExit, NewLine, SemiColon,
    Identifier, SpecialIdentifier, Integer, HexInteger, BinaryInteger, Float, String,
    InterpolationStart, InterpolationMiddle, InterpolationEnd,
    Colon, Comma, Arroba, Caret, Exclamation, Question,
    OpenParen, CloseParen, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
    Dot, QuestionDot, DoubleDot, DoubleDotLess, TripleDot,
    Equal, PlusEqual, MinusEqual, AsteriskEqual, DivideEqual, DoubleDivideEqual, PercentEqual,
    Plus, Minus, Asterisk, Divide, DoubleDivide, Percent, DoublePlus, DoubleMinus,
    DoubleLess, DoubleGreater, DoubleEqual, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    DoubleAmp, DoubleBar, DoubleQuestion, QuestionExclamation, Bar,
}

/// <summary>One token; <paramref name="Value"/> is the text of a string, escapes resolved.</summary>
internal readonly record struct Token(TokenType Type, TextPosition Start, TextPosition End, string? Value = null);

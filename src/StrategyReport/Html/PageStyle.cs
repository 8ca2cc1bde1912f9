namespace StrategyReport.Html;

/// <summary>The page's style: NHS colours, readable on a phone, on A4 when printed.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { --blue: #005EB8; --ink: #212B32; --line: #768692; --pale: #F0F4F5; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #FFFFFF; color: var(--ink); font: 1rem/1.5 Arial, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
        .landscape { max-width: 90rem; width: min(96vw, 90rem); position: relative; left: 50%; transform: translateX(-50%); }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; color: var(--blue); }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
        td h1, td h2, td h3, td h4, td h5, td h6 { margin-top: 0.6em; font-size: 1rem; }
        p { margin: 0.6em 0; }
        .style-title { font-size: 2rem; font-weight: bold; line-height: 1.2; color: var(--blue); }
        .style-subtitle { font-size: 1.25rem; color: #425563; }
        .numbered { position: relative; padding-left: 4rem; }
        .numbered > .number { position: absolute; left: 0; }
        h1 > .number, h2 > .number, h3 > .number { display: inline-block; min-width: 3.2rem; }
        a { color: var(--blue); } a:focus, [tabindex]:focus, summary:focus { outline: 3px solid #FFB81C; outline-offset: 2px; }
        ul, ol { padding-left: 1.6rem; margin: 0.4em 0; } li { margin: 0.2em 0; }
        blockquote { margin: 1em 0; padding: 0.2em 1em; border-left: 0.4rem solid var(--blue); background: var(--pale); }
        pre, code { font-family: Consolas, "Liberation Mono", monospace; font-size: 0.95em; }
        pre { padding: 0.8em; background: var(--pale); overflow-x: auto; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
        table { border-collapse: collapse; width: 100%; margin: 1em 0; }
        caption, .caption, figcaption { text-align: left; font-weight: bold; padding: 0.4em 0; }
        .caption .number, caption .number, figcaption .number { color: var(--blue); }
        th, td { border: 1px solid var(--line); padding: 0.45em 0.6em; text-align: left; vertical-align: top; }
        thead > tr > th { background: var(--blue); color: #FFFFFF; } thead > tr > th a { color: #FFFFFF; }
        tbody > tr > th { background: var(--pale); }
        :is(th, td) > :first-child, :is(th, td) > div > :first-child { margin-top: 0; }
        :is(th, td) > :last-child, :is(th, td) > div > :last-child { margin-bottom: 0; }
        .numbered + :is(ul, ol), .numbered + div > :is(ul, ol) { padding-left: 5.6rem; }
        .contents ul { list-style: none; padding: 0; } .contents .level-2 { padding-left: 2rem; } .contents .level-3 { padding-left: 4rem; }
        .scroll { overflow-x: auto; }
        figure { margin: 1.2em 0; } figure svg { display: block; width: 100%; max-width: 40rem; height: auto; font: 13px Arial, sans-serif; }
        svg text { fill: #212B32; }
        img { max-width: 100%; height: auto; }
        details { margin: 0.4em 0; } summary { cursor: pointer; color: var(--blue); } details table { width: auto; }
        sup { line-height: 0; }
        .checkbox { font-size: 1.15em; }
        .notes { margin-top: 3rem; border-top: 1px solid var(--line); font-size: 0.95rem; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @page { size: A4 portrait; margin: 2cm; }
        @page wide { size: A4 landscape; margin: 1.5cm; }
        @media print {
          body { font-size: 12pt; } main { max-width: none; padding: 0; }
          .landscape { page: wide; width: auto; max-width: none; left: 0; transform: none; }
          h1, h2, h3, h4, caption, .caption { break-after: avoid; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
          th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } details, [role="doc-backlink"] { display: none; }
          .scroll { overflow: visible; } table { width: calc(100% - 1px); }
        }

        """;
}

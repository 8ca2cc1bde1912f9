// Prints a Word file as mammoth shows it. It does not look at what a style is based on, so it is told what the annexes' headings are.
import mammoth from 'mammoth';

const styleMap = ["p[style-name^='Annex Heading'] => h1:fresh", "p[style-name^='Annex'] => h2:fresh"];
const shown = await mammoth.convertToHtml({ path: process.argv[2] }, { styleMap });
process.stdout.write(shown.value);

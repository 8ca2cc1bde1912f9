// Writes a page on which docx-preview shows a Word file, for a browser to open: node docx-preview.mjs paper.docx page.html
import { readFileSync, writeFileSync } from 'node:fs';

const script = (file) => `<script>${readFileSync(`node_modules/${file}`, 'utf8').replaceAll('</script', '<\\/script')}</script>`;
writeFileSync(process.argv[3], `<!doctype html><meta charset="utf-8"><main></main>
${script('jszip/dist/jszip.min.js')}${script('docx-preview/dist/docx-preview.min.js')}
<script>
const bytes = Uint8Array.from(atob('${readFileSync(process.argv[2]).toString('base64')}'), (c) => c.charCodeAt(0));
docx.renderAsync(bytes, document.querySelector('main'), null, { renderHeaders: false, renderFooters: false })
  .catch((error) => { document.querySelector('main').textContent = error; });
</script>`);

// Checks files with ajv, which knows nothing of this program. Prints one JSON line for each file.
//   node validate.mjs sarif SCHEMA FILE…
//   node validate.mjs data DATA-FOLDER
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const [mode, ...rest] = process.argv.slice(2);
if (mode === 'sarif') {
  // SARIF's schema is of draft 4.
  const Ajv = require('ajv-draft-04');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const [schemaFile, ...files] = rest;
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  for (const file of files) report(file, validate, JSON.parse(readFileSync(file, 'utf8')));
} else {
  const Ajv = require('ajv').default;
  const yaml = require('js-yaml');
  const folder = rest[0];
  const compiled = new Map();
  for (const file of walk(folder).filter(f => f.endsWith('.yaml')).sort()) {
    const text = readFileSync(file, 'utf8');
    const name = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1];
    if (!name) { console.log(JSON.stringify({ file: relative(folder, file), valid: false, errors: ['names no schema'] })); continue; }
    const schemaFile = join(dirname(file), name);
    if (!compiled.has(schemaFile)) {
      const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
      compiled.set(schemaFile, ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8'))));
    }
    try {
      report(relative(folder, file), compiled.get(schemaFile), yaml.load(text, { schema: yaml.CORE_SCHEMA }));
    } catch (failure) {
      console.log(JSON.stringify({ file: relative(folder, file), valid: false, errors: [String(failure.message).split('\n')[0]] }));
    }
  }
}

function report(file, validate, content) {
  const valid = validate(content);
  console.log(JSON.stringify({ file, valid, errors: valid ? [] : validate.errors.map(e => `${e.instancePath} ${e.message}`) }));
}

function walk(folder) {
  return readdirSync(folder).flatMap(n => { const p = join(folder, n); return statSync(p).isDirectory() ? walk(p) : [p]; });
}

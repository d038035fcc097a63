import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '#kernel';
import Handlebars from 'handlebars';
import { assertSafeMarkup } from './safe-markup.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const PARTIALS = readPartials();
/** A private instance: nothing else in the process can add helpers to it. */
const engine = Handlebars.create();
for (const [name, source] of PARTIALS) engine.registerPartial(name, source);

const OPTIONS = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;

/** A template of one kind and language, compiled; `hash` changes with the template or any shared partial. */
export interface CompiledTemplate {
  readonly hash: string;
  /** Renders plain data to checked markup. Throws when the data lacks a field the template names. */
  render(view: object): string;
}

/** Reads and compiles `kinds/<kind>/<language>.hbs`. */
export function compileTemplate(kind: string, language: Language): CompiledTemplate {
  const source = readFileSync(`${SOURCES}kinds/${kind}/${language}.hbs`, 'utf8');
  const template = engine.compile(source, OPTIONS);
  return {
    hash: hashOf([source, ...PARTIALS.map(([name, text]) => `${name}\n${text}`)]),
    render: (view) => {
      const html = template(view)
        .replace(/\n\s*\n/g, '\n')
        .trim();
      assertSafeMarkup(html);
      return html;
    },
  };
}

function hashOf(sources: readonly string[]): string {
  return createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 8);
}

/** Shared partials by path without ending: `letterhead`, `fi/complaint`. */
function readPartials(): (readonly [string, string])[] {
  const folder = `${SOURCES}partials`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  return files
    .sort()
    .map((file) => [file.slice(0, -'.hbs'.length), readFileSync(`${folder}/${file}`, 'utf8')] as const);
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const templates = files.filter((file) => file.endsWith('.hbs'));
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

describe('letter templates', () => {
  it('are there', () => {
    expect(templates.length).toBeGreaterThan(10);
  });

  it.each(templates)('%s escapes all it prints and names no file or network', (file) => {
    expect(read(file)).not.toMatch(/\{\{\{|\{\{&|<!DOCTYPE|<script|style=|@preview|https?:/i);
  });

  it.each(templates)('%s adds no Finnish ending to a variable', (file) => {
    expect(read(file)).not.toMatch(/\}\}(?<!\{\{[/#][^}]*\}\}|\{\{else\}\}|\{\{> [^}]*\}\})[:\p{L}]/u);
  });

  it.each(templates)('%s never cites the repealed Personal Data Act', (file) => {
    expect(read(file)).not.toMatch(/523\/1999|00521|Ratapihantie/);
  });

  it('the page layout takes text as data only', () => {
    const layout = read('render/letter.typ');
    expect(layout).not.toMatch(/eval\(|#import|#include|read\(/);
  });
});

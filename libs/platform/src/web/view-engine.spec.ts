import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { loadTranslations, SHARED_MESSAGES } from '../i18n/translate.js';
import { createViewEngine } from './view-engine.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function views(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  folders.push(folder);
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.hbs`), source);
  }
  return createViewEngine({
    folders: [folder],
    translations: loadTranslations([SHARED_MESSAGES], { strict: true }),
    paths: { myCase: (language, id) => `/${language}/cases/${id}` },
    assetUrl: (name) => `/assets/${name}`,
  });
}

describe('a view', () => {
  it('prints what a person wrote as text, never as markup', () => {
    expect(views({ page: '{{story}}' })('page', { story: '<b>"x"</b>' })).toBe(
      '&lt;b&gt;&quot;x&quot;&lt;/b&gt;',
    );
  });

  it.each([
    '{{{story}}}',
    '{{&story}}',
    '{{#if a}}x{{else}}{{{story}}}{{/if}}',
    '{{#> box}}{{{story}}}{{/box}}',
  ])('does not compile with the unescaped expression %s', (source) => {
    expect(() => views({ page: source, 'partials/box': '{{> @partial-block}}' })).toThrow('unescaped');
  });

  it('stands in its layout', () => {
    const render = views({
      'layouts/main': '<title>{{title}}</title>{{> @partial-block}}',
      page: '{{#> layouts/main title=(t "problem.home")}}<p>{{name}}</p>{{/layouts/main}}',
    });
    expect(render('page', { name: 'Aino', language: 'sv' })).toBe(
      '<title>Gå till startsidan</title><p>Aino</p>',
    );
  });

  it.each([
    ['rolled', 'roll'],
    ['working-day', ''],
    ['eve-does-not-roll', ''],
    ['pause', 'pause'],
    ['waiting-for-answer', 'pause'],
    ['without-pause', ''],
    ['due', ''],
  ])('gives the step "%s" of a working the shape "%s": only a day that moved looks moved', (rule, shape) => {
    expect(views({ page: '{{workingShape rule}}' })('page', { rule })).toBe(shape);
  });

  it('writes days and texts in the language of the page, in partials too', () => {
    const render = views({
      page: '{{#each rows}}{{> row}}{{/each}}',
      'partials/row': '{{weekdayDate day}} {{text name}} {{path "myCase" id}};',
    });
    const rows = [
      {
        day: Temporal.PlainDate.from('2026-12-22'),
        name: { fi: 'Lahti', sv: 'Lahtis', en: 'Lahti' },
        id: '1',
      },
    ];
    expect(render('page', { rows, language: 'sv' })).toBe('tisdag 22.12.2026 Lahtis /sv/cases/1;');
  });

  it('prints the field of an object that bears the name of a helper', () => {
    expect(
      views({ page: '{{#each rows}}{{text}}{{date}}{{/each}}' })('page', {
        rows: [{ text: 'a', date: 'b' }],
      }),
    ).toBe('ab');
  });

  it('counts an empty list as no', () => {
    const render = views({ page: '{{#if (or errors failed)}}yes{{else}}no{{/if}}' });
    expect(render('page', { errors: [], failed: false })).toBe('no');
    expect(render('page', { errors: [], failed: true })).toBe('yes');
  });

  it('cannot reach prototypes', () => {
    expect(views({ page: '[{{name.constructor}}{{__proto__.x}}]' })('page', { name: 'x' })).toBe('[]');
  });
});

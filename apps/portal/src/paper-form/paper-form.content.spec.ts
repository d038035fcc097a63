import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LetterPress, paperForm } from '#letters';
import { type Language, LANGUAGES } from '#kernel';
import { loadTranslations, SHARED_MESSAGES } from '#platform';
import { regimeOf } from '#cases/citizen';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { PORTAL_PARTS } from '../portal-parts.js';
import { GROUND_QUESTIONS } from '../request/pages/ground.page.js';
import { DetailsPage } from '../request/pages/details.page.js';
import { newDraft } from '../request/draft.js';
import type { FormContext } from '../request/request-page.js';
import { RIGHTS_IN_ORDER } from '../request/shown-rights.js';
import { paperFormOf } from './paper-form.content.js';

jest.setTimeout(120_000);
const python = process.env.TEST_PDF_PYTHON;
const translations = loadTranslations([SHARED_MESSAGES, PORTAL_PARTS.messagesDir], { strict: true });
const context: FormContext = {
  signedIn: { name: 'Aino Mallikas', hetu: '010594Y9032' },
  authorities: [],
  registers: [],
  municipalities: [],
  receiverInstead: () => null,
  today: Temporal.PlainDate.from('2026-12-01'),
  say: (text) => text.fi,
  hetuFault: () => null,
  masked: (hetu) => hetu,
};
const same = (text: string) => ({ fi: text, sv: text, en: text });
const lahti = {
  id: 'lahti',
  name: same('Lahden kaupunki'),
  contact: { office: same('Lahden kaupungin kirjaamo'), post: same('PL 202, 15100 Lahti') },
};
const readerIn = (language: Language) => ({
  t: translations.translator(language),
  name: (text: { fi: string; sv: string; en: string }) => text[language],
});
const formOf = (right: (typeof RIGHTS_IN_ORDER)[number], language: Language) =>
  paperFormOf({ right, language, offices: [lahti], regime: regimeOf(right) }, context, readerIn(language));
const every = RIGHTS_IN_ORDER.flatMap((right) => LANGUAGES.map((language) => [right, language] as const));

const press = new LetterPress();
afterAll(() => press.close());

describe.each(every)('the form on paper for %s in %s', (right, language) => {
  const form = formOf(right, language);
  const labels = form.sections.flatMap((section) => section.questions.map((question) => question.label));

  it('asks what the page of this right asks on the web, and who asks, also for somebody not signed in', () => {
    const { t } = readerIn(language);
    const onTheWeb = new DetailsPage(right).fields(newDraft(), context, readerIn(language));
    for (const { label } of onTheWeb) expect(labels).toContain(label);
    for (const label of ['who.name', 'who.hetu', 'who.email', 'who.phone', 'register.authority'])
      expect(labels).toContain(t(label));
  });

  it('asks of who speaks for somebody else what the web asks, each question once, and says of whom', () => {
    const { t } = readerIn(language);
    const grounds = GROUND_QUESTIONS.map((question) => t(`behalf.${question}`));
    expect(labels.filter((label) => grounds.includes(label))).toEqual(grounds);
    const scope = form.sections
      .flatMap(({ questions }) => questions)
      .find(({ label }) => label === t('behalf.scope'));
    expect(scope?.hint).toContain(`${t('whom.attorney')}; ${t('whom.mandate')}`);
    expect(scope?.boxes).toContain(t('behalf.scope-all'));
  });

  it('says where to send it, how to prove identity and how long the answer takes, and nothing of a person', () => {
    const { html, meta } = paperForm(form);
    expect(meta.recipient).toEqual(['Lahden kaupungin kirjaamo', 'PL 202, 15100 Lahti']);
    expect(html).not.toMatch(/Mallikas|010594|paper-form\.|class="writing"><\/p>/);
    expect(form.sections.filter(({ paragraphs }) => paragraphs.length > 0)).toHaveLength(4);
  });
});

it('names the day each law gives', () => {
  const longOf = (right: (typeof RIGHTS_IN_ORDER)[number]) => JSON.stringify(formOf(right, 'fi').sections);
  expect(longOf('access')).toContain('kuukauden kuluessa siitä');
  expect(longOf('own-document')).toContain('kahden viikon kuluessa');
  expect(longOf('log-data')).toContain('kahden kuukauden kuluessa');
  expect(longOf('consent-withdrawal')).toContain('tulee voimaan heti');
});

describe('the printed form', () => {
  it.each([...LANGUAGES])(
    'is a tagged PDF/A-2a that passes the accessibility check in %s',
    async (language) => {
      const printed = await press.print(paperForm(formOf('rectification', language)), {
        issuedAt: Temporal.Instant.from('2026-12-01T10:00:00Z'),
      });
      const bytes = printed.pdf.toString('latin1');
      expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(bytes).toMatch(new RegExp(`/Lang\\s*\\(${language}-`));
      expect(printed.replacedGlyphs).toEqual([]);
      if (!python) return;
      const folder = mkdtempSync(join(tmpdir(), 'paper-form-'));
      writeFileSync(join(folder, 'form.pdf'), printed.pdf);
      const checked = execFileSync('qpdf', ['--check', join(folder, 'form.pdf')], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      expect(checked).toContain('No syntax or stream encoding errors found');
    },
  );
});

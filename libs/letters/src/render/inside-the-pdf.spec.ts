import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Language, LANGUAGES } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LETTER_KINDS, type LetterContext, type LetterKind } from '../letter-kinds.js';
import { prepareLetter } from '../prepare-letter.js';
import { LetterPress } from './letter-press.js';

const python = process.env.TEST_PDF_PYTHON;
const READ_XMP = `
import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf, pdf.open_metadata() as xmp:
    print(xmp.get('pdfaid:part'), xmp.get('pdfaid:conformance'), pdf.Root.get('/Lang'), '/StructTreeRoot' in pdf.Root)
`;

let folder: string;
let press: LetterPress;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  press = new LetterPress();
});
afterAll(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});

async function printed(kind: LetterKind, language: Language): Promise<Buffer> {
  const sample = LETTER_KINDS.find((each) => each.kind === kind)?.sample(language);
  const prepared = prepareLetter(kind, language, sample as LetterContext<LetterKind>);
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  return (await press.print(prepared.value, { issuedAt: Temporal.Instant.from('2026-12-01T10:00:00Z') })).pdf;
}

describe('every kind of letter', () => {
  it.each(LETTER_KINDS.map(({ kind }) => kind))('can be printed in three languages: %s', async (kind) => {
    for (const language of LANGUAGES)
      expect((await printed(kind, language)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

// Where the tools are missing, npm test names this as not run.
if (python) {
  describe.each(LETTER_KINDS.flatMap(({ kind }) => LANGUAGES.map((language) => [kind, language] as const)))(
    'the PDF of %s in %s, read by other tools',
    (kind, language) => {
      it('is a sound, tagged PDF/A-2a in its language with every font inside', async () => {
        const pdf = await printed(kind, language);
        const file = join(folder, `${kind}-${language}.pdf`);
        writeFileSync(file, pdf);
        const run = (program: string, ...args: string[]): string =>
          execFileSync(program, args, { encoding: 'utf8' });
        expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
        expect(run('pdfinfo', file)).toMatch(/^Tagged:\s+yes$/m);
        const fonts = run('pdffonts', file).trim().split('\n').slice(2);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts) expect(font).toMatch(/\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/);
        const [part, conformance, lang, tree] = run(python, '-c', READ_XMP, file).trim().split(' ');
        expect([part, conformance, lang?.slice(0, 2), tree]).toEqual(['2', 'A', language, 'True']);
      });
    },
  );
}

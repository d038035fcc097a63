import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const MAIN = resolve('dist/apps/cli/src/main.js');
const folder = mkdtempSync(join(tmpdir(), 'letter-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `cli letter` as a shell does, without settings, and reads its lines. */
async function letter(words: readonly string[], lines: readonly object[] = []) {
  const child = spawn(process.execPath, [MAIN, 'letter', ...words], { cwd: folder, env: {} });
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const code = await new Promise((done) => child.on('close', done));
  const answers = out.split('\n').filter(Boolean);
  return { code, answers: answers.map((line) => JSON.parse(line) as Record<string, never>) };
}

describe('cli letter', () => {
  it('lists every kind with its name in three languages', async () => {
    const { answers, code } = await letter(['list']);
    expect(code).toBe(0);
    expect(answers).toContainEqual({
      kind: 'refusal-certificate',
      name: { fi: 'Kieltäytymistodistus', sv: 'Intyg över vägran', en: 'Refusal certificate' },
    });
    expect(answers.length).toBeGreaterThanOrEqual(20);
  });

  it('prints a sample: text, pages and a PDF that has the hash told, the same bytes each time', async () => {
    const line = { kind: 'refusal-certificate', language: 'sv' };
    const { answers, code } = await letter([folder], [line, line]);
    expect(code).toBe(0);
    const [first, again] = answers;
    expect(again).toEqual(first);
    const pdf = readFileSync(first!['pdf']!);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(first!['sha256']);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first!['text']).toContain('Ärendekod: LAHTI/318/00.04.02/2026\n');
    expect(first!['pages']).toBe(3);
    // Who else uses the machine does not read it, and its name says nothing of the person.
    expect(statSync(first!['pdf']!).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual([
      `refusal-certificate-sv-${String(first!['sha256']).slice(0, 16)}.pdf`,
    ]);
  });

  it('prints what a sample says it carries for a program', async () => {
    const { answers } = await letter([folder], [{ kind: 'portability-delivery', language: 'fi' }]);
    const pdf = readFileSync(answers[0]!['pdf']!).toString('latin1');
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('/EmbeddedFile');
  });

  it('tells in place of a line what is wrong with it, prints the others, and fails', async () => {
    const { answers, code } = await letter(
      [folder],
      [
        { kind: 'no-such', language: 'fi' },
        { kind: 'transfer', language: 'de' },
        { kind: 'transfer', language: 'fi', who: 'x' },
        { kind: 'transfer', language: 'fi' },
      ],
    );
    const errors = answers.map(({ error }) => (error as { code: string; path: string } | undefined) ?? null);
    expect(errors.map((error) => error && [error.code, error.path])).toEqual([
      ['unknown-kind', '/kind'],
      ['unknown-language', '/language'],
      ['unknown-field', '/who'],
      null,
    ]);
    expect(code).toBe(1);
  });

  it('names the first field of a context at fault', async () => {
    const { answers } = await letter([folder], [{ kind: 'transfer', language: 'fi', context: {} }]);
    expect(answers[0]!['error']).toMatchObject({
      code: 'invalid-context',
      path: expect.stringMatching(/^\/context\/./),
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { readMails } from './read-mails.js';

/** An e-mail with these lines after its own headers. */
const mail = (subject: string, lines: readonly string[]): string[] => [
  'From: Aino Mallikas <aino@posti.example>',
  `Subject: ${subject}`,
  'Date: Thu, 19 Nov 2026 10:00:00 +0200',
  ...lines,
];
/** An e-mail with another attached to it. */
const around = (subject: string, inner: readonly string[], boundary = subject): string[] =>
  mail(subject, [
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    `Teksti ${subject}`,
    `--${boundary}`,
    'Content-Type: message/rfc822',
    '',
    ...inner,
    `--${boundary}--`,
  ]);

async function read(lines: readonly string[]) {
  const mails = await readMails(Buffer.from(lines.join('\r\n')));
  if (!mails.ok) throw new Error(mails.refusal.code);
  return mails.value.map(({ subject, text, own, refused }) => ({ subject, text, own, refused }));
}

describe('a file of e-mails within e-mails', () => {
  it('gives each of them, the outermost first', async () => {
    const innermost = mail('kolmas', ['', 'Teksti kolmas']);
    expect(await read(around('eka', around('toka', innermost)))).toEqual([
      { subject: 'eka', text: 'Teksti eka', own: ['toka'], refused: [] },
      { subject: 'toka', text: 'Teksti toka', own: ['kolmas'], refused: [] },
      { subject: 'kolmas', text: 'Teksti kolmas', own: [], refused: [] },
    ]);
  });

  it('names one that cannot be read', async () => {
    const [outer, ...others] = await read(around('eka', ['Subject: ilman lähettäjää', '', 'x']));
    expect(outer).toMatchObject({ own: [], refused: [{ why: 'mail-in-mail' }] });
    expect(others).toEqual([]);
  });

  it('ends however deep they lie', async () => {
    let nested = mail('pohja', ['', 'x']);
    for (let depth = 0; depth < 40; depth += 1) nested = around(`m${depth}`, nested);
    const all = await read(nested);
    expect(all.length).toBe(31);
    expect(all.at(-1)?.refused).toMatchObject([{ why: 'mail-in-mail' }]);
  });
});

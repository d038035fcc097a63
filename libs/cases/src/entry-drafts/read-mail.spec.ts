import { describe, expect, it } from '@jest/globals';
import { readMail, type ReadMail } from './read-mail.js';

const eml = (text: string): Buffer => Buffer.from(text.replace(/\n/g, '\r\n'), 'latin1');
const HEAD = `Received: from mx by desk; Fri, 20 Nov 2026 23:30:00 +0000
From: =?utf-8?Q?P=C3=A4ivi_Esimerkki?= <paivi@posti.example>
Subject: =?UTF-8?B?VGlldG9ww7zDvG50w7Y=?=
Date: Thu, 19 Nov 2026 10:00:00 +0200
MIME-Version: 1.0
`;

async function read(text: string): Promise<ReadMail> {
  const mail = await readMail(eml(text));
  if (!mail.ok) throw new Error(mail.refusal.code);
  return mail.value;
}

describe('an e-mail', () => {
  it('gives sender, subject, text and the Helsinki day its server took it', async () => {
    const mail = await read(`${HEAD}Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Pyyd=E4n tietoni.
`);
    expect(mail).toMatchObject({
      name: 'Päivi Esimerkki',
      email: 'paivi@posti.example',
      subject: 'Tietopüüntö',
      text: 'Pyydän tietoni.',
      attachments: [],
      refused: [],
    });
    expect(mail.receivedOn?.toString()).toBe('2026-11-21');
  });

  it('written in HTML becomes plain text without scripts; a picture is its address, not fetched', async () => {
    const { text } = await read(`${HEAD}Content-Type: text/html; charset=utf-8

<p>Terve <b>kirjaamo</b></p><img src="http://evil.example/x.png"><script>alert(1)</script>
`);
    expect(text).toContain('Terve kirjaamo');
    expect(text).not.toMatch(/<|alert/);
  });

  it('keeps good attachments and names those refused, by their content and not by their name', async () => {
    const mail = await read(`${HEAD}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Ohessa.
--b
Content-Type: text/plain; name="=?utf-8?Q?k=C3=A4yr=C3=A4.txt?="
Content-Disposition: attachment; filename="=?utf-8?Q?k=C3=A4yr=C3=A4.txt?="

liite
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="kuvakaappaus.pdf"
Content-Transfer-Encoding: base64

TVqQAAMAAAAEAAAA//8AALgAAAA=
--b
Content-Type: message/rfc822

From: x@posti.example
Subject: sisempi

sisempi viesti
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="tyhja.pdf"

--b--
`);
    expect(mail.attachments.map(({ name }) => name)).toEqual(['käyrä.txt']);
    expect(mail.refused.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'kuvakaappaus.pdf wrong-type',
      'tyhja.pdf empty',
    ]);
    expect(mail.mails.map(({ name }) => name)).toEqual(['3']);
    expect(mail.text).toBe('Ohessa.');
  });

  it.each([
    [
      'says UTF-8 and is Latin 1',
      'Content-Type: text/plain; charset="utf-8"\n',
      'Pyyd\xe4n \x93tietoni\x94.',
    ],
    ['says nothing and is Latin 1', '', 'Pyyd\xe4n \x93tietoni\x94.'],
    [
      'says Latin 1 and is UTF-8',
      'Content-Type: text/plain;\n charset=iso-8859-1; format=flowed\n',
      'Pyyd\xc3\xa4n \xe2\x80\x9ctietoni\xe2\x80\x9d.',
    ],
    [
      'says US-ASCII and is UTF-8',
      'Content-Type: text/plain; charset=us-ascii\n',
      'Pyyd\xc3\xa4n “tietoni”.',
    ],
    [
      'says a charset there is not',
      'Content-Type: text/plain; charset=x-unknown\nContent-Transfer-Encoding: quoted-printable\n',
      'Pyyd=E4n =93tietoni=94.',
    ],
  ])('that %s is read in the charset it is in', async (_, headers, text) => {
    const bytes = Buffer.from(
      `${HEAD}${headers}\n${text}`.replace('“', '\xe2\x80\x9c').replace('”', '\xe2\x80\x9d'),
      'latin1',
    );
    const mail = await readMail(bytes);
    expect(mail.ok && mail.value.text).toBe('Pyydän “tietoni”.');
  });

  it('is left as it was read when no other charset reads it better', async () => {
    const { text } = await read(`${HEAD}Content-Type: text/plain; charset=utf-8\n\nTila Ã¤ on rikki.`);
    expect(text).toContain('on rikki');
  });

  it('cannot bring a line of its own into a field', async () => {
    const subject = Buffer.from('Hei\r\nBcc: x@y.example').toString('base64');
    const mail = await read(`From: "Eve\tX" <not an address>
Subject: =?utf-8?B?${subject}?=
Date: Thu, 19 Nov 2026 10:00:00 +0200

x
`);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect([mail.name, mail.email].join()).not.toMatch(/\p{Cc}/u);
  });

  it('is read to its end, however long', async () => {
    const long = `${'Haluan tietoni. '.repeat(20_000)}Viimeinen rivi.`;
    const { text } = await read(`${HEAD}Content-Type: text/plain\n\n${long}`);
    expect([text.length, text.slice(-15)]).toEqual([320_015, 'Viimeinen rivi.']);
  });

  it('in HTML too long to be read with care still gives its words, without pictures and scripts in it', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(1_100_000)}">`;
    const html = `<style>p{color:red}</style><p>Haluan <b>tietoni</b>.</p>${picture}<script>alert(1)</script><p>Aino</p>`;
    const { text } = await read(`${HEAD}Content-Type: text/html; charset=utf-8\n\n${html}`);
    expect(text.replace(/\s+/g, ' ')).toBe('Haluan tietoni . Aino');
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['text without headers', Buffer.from('Hei, haluan tietoni.')],
    ['a program', Buffer.from([0x4d, 0x5a, 0, 1, 2, 255])],
    ['headers without a sender', Buffer.from('Subject: x\r\nDate: Thu, 19 Nov 2026 10:00:00 +0200\r\n\r\nx')],
  ])('is not %s', async (_, bytes) => {
    const mail = await readMail(bytes);
    expect(mail.ok ? 'read' : mail.refusal.code).toBe('mail.malformed');
  });
});

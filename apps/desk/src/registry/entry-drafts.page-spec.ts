import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open(); // Tuesday 1.12.2026
});
afterAll(() => world.close());

const DRAFTS = '/fi/requests/drafts';
const mail = (more: readonly string[] = []) =>
  Buffer.from(
    [
      'Received: from mx by desk; Thu, 26 Nov 2026 23:30:00 +0000',
      'From: =?utf-8?Q?P=C3=A4ivi_Esimerkki?= <paivi@posti.example>',
      'Subject: =?UTF-8?B?VGlldG9weXludMO2?=',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Pyyd=C3=A4n tietoni.',
      ...more,
      '--b--',
      '',
    ].join('\r\n'),
  );
const attachment = (name: string, text: string) => [
  '--b',
  `Content-Type: application/pdf; name=${name}`,
  `Content-Disposition: attachment; filename=${name}`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(text).toString('base64'),
];
const file = (name: string, bytes: Buffer) => ({ field: 'mails', name, bytes });
const draftOf = (html: string) => /requests\/drafts\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';

describe('importing e-mails', () => {
  it('keeps the good ones, names the broken one, and the draft leads to a registered request', async () => {
    const browser = world.as('registrar');
    await browser.get(DRAFTS);
    const good = mail([...attachment('liite.txt', 'liite'), ...attachment('ohjelma.pdf', 'MZ\u0000\u0001')]);
    const sent = await browser.postFiles(DRAFTS, {}, [
      file('rikki.eml', Buffer.from('ei viesti')),
      file('tyhja.eml', Buffer.alloc(0)),
      file('hyva.eml', good),
    ]);
    expect(sent.status).toBe(422);
    expect(sent.errors.map((text) => text.split(/ (?:ei|on) /)[0])).toEqual(['tyhja.eml', 'rikki.eml']);
    expect(sent.text).toContain('Odottaa kirjaamista: 1');
    const draft = `${DRAFTS}/${draftOf(sent.html)}`;
    const form = await browser.get(draft);
    for (const filled of ['Päivi Esimerkki', 'paivi@posti.example', '27.11.2026'])
      expect(form.html).toContain(`value="${filled}"`);
    expect(form.text).toContain('Tietopyyntö Pyydän tietoni.');
    expect(form.text).toContain('ohjelma.pdf: tiedostomuotoa ei oteta vastaan');
    const keep = /name="keep" value="([^"]+)" checked/.exec(form.html)?.[1] ?? '';
    const fields = {
      submitKey: draftOf(sent.html),
      receivedOn: '27.11.2026',
      channel: 'email',
      name: 'Päivi Esimerkki',
      language: 'fi',
      register: 'unknown',
      note: 'Pyydän tietoni.',
      keep,
      version: /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? '',
    };
    const due = await browser.postFiles(draft, { ...fields, rights: 'access', act: 'due' }, []);
    expect(due.text).toContain('ma 28.12.2026');
    const refused = await browser.postFiles(draft, fields, []);
    expect([refused.status, refused.errors]).toEqual([422, ['Valitse vähintään yksi oikeus']]);
    const done = await browser.postFiles(draft, { ...fields, rights: 'access' }, []);
    expect((await browser.follow(done)).text).toContain('Saapui pe 27.11.2026');
    expect((await browser.get(DRAFTS)).text).toContain('Luonnoksia ei ole.');
    const gone = await browser.get(draft);
    expect([gone.status, gone.text.includes('Luonnosta ei enää ole')]).toEqual([404, true]);
  });

  it('keeps what was typed when the draft was removed meanwhile', async () => {
    const browser = world.as('registrar');
    await browser.get(DRAFTS);
    const list = await browser.follow(await browser.postFiles(DRAFTS, {}, [file('a.eml', mail())]));
    expect(list.text).toContain('1 sähköposti tuotiin.');
    const draft = `${DRAFTS}/${draftOf(list.html)}`;
    await browser.post(`${draft}/remove`);
    const late = { receivedOn: '27.11.2026', channel: 'email', name: 'Kirjoitettu Nimi', rights: 'access' };
    const page = await browser.postFiles(draft, { ...late, language: 'fi', register: 'unknown' }, []);
    expect(page.errors[0]).toContain('Luonnosta ei enää ole');
    expect(page.html).toContain('value="Kirjoitettu Nimi"');
  });

  it('asks for a file, takes twenty at most, and is not for handlers', async () => {
    const browser = world.as('registrar');
    await browser.get(DRAFTS);
    expect((await browser.postFiles(DRAFTS, { x: '1' }, [])).errors).toEqual([
      'Valitse vähintään yksi .eml-tiedosto',
    ]);
    const many = Array.from({ length: 21 }, (_, place) => file(`${place + 1}.eml`, mail()));
    const page = await browser.postFiles(DRAFTS, {}, many);
    expect(page.errors).toEqual([
      '21.eml jäi pois: tuo enintään 20 tiedostoa kerralla. Muut tiedostot tuotiin.',
    ]);
    expect(page.text).toContain('Odottaa kirjaamista: 20');
    expect((await world.as('handler').get(DRAFTS)).status).toBe(403);
  });
});

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
const INNER = `From: Aino Mallikas <aino@posti.example>
Subject: Omat tietoni
Date: Thu, 26 Nov 2026 10:00:00 +0200

Haluan tietoni.`;
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

  it('makes a draft of an attached e-mail too, and the outer one tells so', async () => {
    const browser = world.as('registrar');
    await browser.get(DRAFTS);
    const inner = ['--b', 'Content-Type: message/rfc822', '', ...INNER.split('\n')];
    const list = await browser.follow(await browser.postFiles(DRAFTS, {}, [file('a.eml', mail(inner))]));
    expect(list.text).toContain('2 sähköpostia tuotiin.');
    const drafts = [...list.html.matchAll(/requests\/drafts\/([0-9a-f-]{36})">(Päivi|Aino) /g)];
    expect(drafts.map(([, , name]) => name).sort()).toEqual(['Aino', 'Päivi']);
    const outer = drafts.find(([, , name]) => name === 'Päivi')?.[1];
    expect((await browser.get(`${DRAFTS}/${outer}`)).text).toContain(
      'josta on tehty oma luonnos Omat tietoni',
    );
    for (const [, id] of drafts) await browser.post(`${DRAFTS}/${id}/remove`);
  });

  it('asks for a file, takes a hundred at most, and is not for handlers', async () => {
    const browser = world.as('registrar');
    await browser.get(DRAFTS);
    expect((await browser.postFiles(DRAFTS, { x: '1' }, [])).errors).toEqual([
      'Valitse vähintään yksi .eml-tiedosto',
    ]);
    const many = Array.from({ length: 102 }, (_, place) => file(`${place + 1}.eml`, mail()));
    const page = await browser.postFiles(DRAFTS, {}, many);
    expect(page.errors).toEqual([
      'Valitsit 102 tiedostoa, ja kerralla voi tuoda 100. 2 viimeistä jäi tuomatta, tiedostosta 101.eml alkaen: tuo ne seuraavaksi. Muut tiedostot tuotiin.',
    ]);
    expect(page.text).toContain('Odottaa kirjaamista: 100');
    expect((await world.as('handler').get(DRAFTS)).status).toBe(403);
  });
});

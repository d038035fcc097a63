import { FileRequest } from '#cases/citizen';
import { CitizenSignIn } from '#identity';
import { newId, ok } from '#kernel';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings, type SignedInCitizen } from '#platform';
import { Browser, type Page } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';
import { DeskSide } from '../../../../test/support/desk-side.js';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00Z');
const files = new FakeFileStore();
let database: TestDatabase;
let app: TestApp;
let desk: DeskSide;

const person = (name: string, hetu: string): SignedInCitizen => ({
  kind: 'citizen',
  personKey: `key of ${name}`,
  identity: { name, givenName: name, familyName: '', hetu, email: null },
});
const aino = person('Aino Mallikas', '010594Y9032');
const eero = person('Eero Testinen', '020594X903P');
const signIn = {
  next: aino,
  begin: () => Promise.resolve(ok(new URL('http://sign-in.example/'))),
  finish: () => Promise.resolve(ok({ citizen: signIn.next, returnTo: '/fi/cases' })),
  endUrl: () => Promise.resolve('http://portal.example/fi'),
};

async function signedInAs(citizen: SignedInCitizen): Promise<Browser> {
  const browser = new Browser(app.nest);
  signIn.next = citizen;
  await browser.follow(await browser.get('/sign-in/callback?code=x'));
  return browser;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = testSettings(database, 'portal');
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: settings },
    { provide: ClockPort, useValue: clock },
    { provide: FileStore, useValue: files },
    { provide: CitizenSignIn, useValue: signIn },
  ]);
  desk = await DeskSide.open(database, { settings, clock, files });
});
afterAll(async () => {
  await Promise.all([app.close(), desk.close()]);
  await database.drop();
});
beforeEach(() => clock.set('2026-11-22T10:00:00Z'));

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** Aino's request of Sunday 22.11.2026, asked about by the registry office on Wednesday 25.11. */
async function asked(kind: 'identity' | 'clarification'): Promise<{ caseId: string; address: string }> {
  const actor = { kind: 'citizen', personKey: aino.personKey, filedRequestIds: [] } as const;
  const { caseId } = valueOf(await app.nest.get(FileRequest).run(actor, aRequest().build()));
  clock.set('2026-11-25T10:00:00Z');
  const questionId = await desk.ask(caseId, kind, 'Mitä palvelua pyyntönne koskee?', clock);
  return { caseId, address: `/fi/cases/${caseId}/questions/${questionId}` };
}

const keyOf = ({ html }: Page): string => /name="submitKey" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('an open question', () => {
  it('stands first on the page of the case, with the day hoped for and that it is no time limit', async () => {
    const { caseId, address } = await asked('clarification');
    const page = await (await signedInAs(aino)).get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Lahden kaupunki kysyy sinulta');
    expect(page.html.indexOf('id="asks"')).toBeLessThan(page.html.indexOf('id="now"'));
    expect(page.text).toContain('Vastausta toivotaan viimeistään 9.12.2026. Päivä ei ole määräaika');
    expect(page.html).toContain(`href="${address}"`);
    expect(page.text).toContain('Pyyntö täsmentää tietopyyntöä');
  });

  it('is there for nobody else', async () => {
    const { address } = await asked('clarification');
    expect((await (await signedInAs(eero)).get(address)).status).toBe(404);
    expect((await new Browser(app.nest).get(address)).location).toContain('/fi/sign-in');
  });
});

describe('the answer', () => {
  it('leads to a receipt with the new due day and its working: 22.11., 25.11.–5.12., so Monday 4.1.2027', async () => {
    const { caseId, address } = await asked('clarification');
    clock.set('2026-12-05T10:00:00Z');
    const browser = await signedInAs(aino);
    const form = await browser.get(address);
    const fields = { submitKey: keyOf(form), text: 'Työllisyyspalveluja.' };
    const file = { field: 'files', name: 'liite.txt', bytes: Buffer.from('Liite\n') };
    const receipt = await browser.follow(await browser.postFiles(address, fields, [file]));
    expect(receipt.text).toContain('Vastauksesi on saapunut');
    expect(receipt.text).toContain('maanantai 4.1.2027');
    expect(receipt.text).toContain('Odotusaika, 10 päivää, lisätään määräaikaan');
    expect(receipt.text).toContain('liite.txt');
    const again = await browser.follow(await browser.postFiles(address, fields, []));
    expect(again.text).toContain('Vastauksesi on saapunut');
    const seen = (await desk.questions(caseId))[0];
    expect([seen?.answer?.text, seen?.answer?.files.length]).toEqual(['Työllisyyspalveluja.', 1]);
    expect((await browser.get(`/fi/cases/${caseId}`)).text).not.toContain('kysyy sinulta');
  });

  it('to an identity question needs no more than the sign-in', async () => {
    const { address } = await asked('identity');
    const browser = await signedInAs(aino);
    const form = await browser.get(address);
    expect(form.text).toContain('Olet tunnistautunut vahvasti, ja se riittää');
    const sent = await browser.follow(
      await browser.postFiles(address, { submitKey: keyOf(form), text: '' }, []),
    );
    expect(sent.text).toContain('Henkilöllisyytesi on varmistettu vahvalla tunnistautumisella');
  });

  it('that is empty, or has a file that cannot be taken, comes back with what was typed', async () => {
    const { address } = await asked('clarification');
    const browser = await signedInAs(aino);
    const form = await browser.get(address);
    const empty = await browser.postFiles(address, { submitKey: keyOf(form), text: ' ' }, []);
    expect([empty.status, empty.errors]).toEqual([422, ['Kirjoita vastaus tai liitä tiedosto']]);
    const svg = {
      field: 'files',
      name: 'kuva.svg',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    const good = { field: 'files', name: 'hyva.txt', bytes: Buffer.from('x\n') };
    const wrong = await browser.postFiles(address, { submitKey: keyOf(form), text: 'Säilyy' }, [svg, good]);
    expect(wrong.status).toBe(422);
    expect(wrong.errors[0]).toContain('kuva.svg');
    expect(wrong.html).toContain('Säilyy</textarea>');
    expect(wrong.text).toContain('Valitse tiedostot uudelleen');
    const tokenless = await browser.postFiles(
      address,
      { _csrf: 'x', submitKey: keyOf(form), text: 'Säilyy tämäkin' },
      [],
    );
    expect([tokenless.status, tokenless.html.includes('Säilyy tämäkin</textarea>')]).toEqual([403, true]);
  });

  it('after another one says that it was not sent', async () => {
    const { address } = await asked('clarification');
    const browser = await signedInAs(aino);
    await browser.postFiles(address, { submitKey: newId(), text: 'Ensimmäinen' }, []);
    const second = await browser.postFiles(address, { submitKey: newId(), text: 'Toinen' }, []);
    expect(second.errors).toEqual(['Kysymykseen on jo vastattu. Tätä vastausta ei lähetetty.']);
  });
});

describe('messages', () => {
  it('are read and written on a page that says they move no clock', async () => {
    const { caseId } = await asked('clarification');
    await desk.write(caseId, 'Hei, asia etenee.');
    const browser = await signedInAs(aino);
    const address = `/fi/cases/${caseId}/messages`;
    const page = await browser.get(address);
    expect(page.text).toContain('Viestit eivät vaikuta määräaikaan');
    expect(page.text).toContain('Hei, asia etenee.');
    const empty = await browser.post(address, { submitKey: keyOf(page), text: '' });
    expect([empty.status, empty.errors]).toEqual([422, ['Kirjoita viesti']]);
    const fields = { submitKey: keyOf(page), text: 'Kiitos.' };
    const sent = await browser.follow(await browser.post(address, fields));
    expect(sent.text).toContain('Viestisi on lähetetty');
    const twice = await browser.follow(await browser.post(address, fields));
    expect(twice.html.match(/Kiitos\./g)).toHaveLength(1);
    expect((await (await signedInAs(eero)).get(address)).status).toBe(404);
  });

  it.each(['sv', 'en'])('and questions speak %s', async (language) => {
    const { caseId, address } = await asked('identity');
    const browser = await signedInAs(aino);
    for (const page of [
      address.replace('/fi/', `/${language}/`),
      `/${language}/cases/${caseId}`,
      `/${language}/cases/${caseId}/messages`,
    ])
      expect((await browser.get(page)).status).toBe(200);
  });
});

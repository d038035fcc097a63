import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from '#test/support/browser';
import { givenOut, setSystems, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

const seenOf = (page: Page) => /name="seen" value="([^"]*)"/.exec(page.html)?.[1] ?? '';

describe('a letter written from the case page', () => {
  it('is offered after registering, shown as it goes, and sent with one press; the case tells of it', async () => {
    const caseId = await world.registered();
    const browser = world.as('registrar');
    const address = `/fi/cases/${caseId}/letters/acknowledgement`;
    const done = await browser.get(`/fi/cases/${caseId}/registered`);
    expect(done.html).toContain(address);
    const page = await browser.get(address);
    expect(page.text).toContain('Pyyntönne on saapunut');
    expect(page.text).toContain('28.12.2026');
    const form = { version: versionOf(page), seen: seenOf(page), act: 'issue' };
    expect((await browser.post(address, form)).status).toBe(303);
    const file = await browser.get(`/fi/cases/${caseId}`);
    expect(file.text).toContain('Kirsi Kirjaaja: kirje lähetettiin: Pyyntönne on saapunut');
    expect(file.html).not.toContain(address);
    expect((await browser.get(address)).text).toContain('Tätä kirjettä ei voi nyt lähettää');
    expect((await browser.get('/fi/letters-to-send')).text).toContain('Pyyntönne on saapunut');
  });

  it('asks for what is missing, keeps what was typed, and shows the letter before it goes', async () => {
    world.clock.set('2026-12-01T10:00:00Z');
    const caseId = await takenAccess(world);
    world.clock.set('2027-01-12T10:00:00Z');
    const browser = world.as('handler');
    const address = `/fi/cases/${caseId}/letters/late-notice`;
    expect((await browser.get(`/fi/cases/${caseId}`)).html).toContain(address);
    const page = await browser.get(address);
    expect(page.text).not.toContain('Pahoittelemme');
    const typed = { version: versionOf(page), expectedOn: '20.1.2027', words: 'Haku jäi kesken.' };
    const empty = await browser.post(address, { ...typed, words: '', act: 'look' });
    expect([empty.status, empty.errors]).toEqual([422, ['Täytä kohta: Miksi vastaus on myöhässä']]);
    expect(empty.html).toContain('value="20.1.2027"');
    const unseen = await browser.post(address, { ...typed, act: 'issue' });
    expect(unseen.errors).toEqual(['Katso kirje sellaisena kuin se nyt lähtisi, ja lähetä se sitten']);
    const looked = await browser.post(address, { ...typed, act: 'look' });
    expect(looked.text).toContain('Pahoittelemme viivästystä.');
    expect(looked.text).toContain('20.1.2027');
    expect((await browser.post(address, { ...typed, seen: seenOf(looked), act: 'issue' })).status).toBe(303);
    const file = await browser.get(`/fi/cases/${caseId}`);
    expect(file.text).toContain('Petri Testilä: kirje lähetettiin: Vastauksemme on myöhässä');
    world.clock.set('2026-12-01T10:00:00Z');
  });

  it('invites from the task whose answer is an invitation, and the task shows for when', async () => {
    await setSystems(world);
    const caseId = await takenAccess(world);
    const task = (await givenOut(world, caseId))('Walmu');
    const expert = world.as('expert');
    const found = await expert.get(task);
    const said = { outcome: 'inspection', identifier: 'nimi', foundBy: 'pyynnöstä', words: 'Kansio.' };
    const period = { periodFrom: '1.1.2020', periodTo: '1.12.2026' };
    const signed = await expert.postFiles(
      `${task}/sign`,
      { version: versionOf(found), ...said, ...period },
      [],
    );
    expect(signed.errors).toEqual([]);
    const browser = world.as('handler');
    const address = `/fi/cases/${caseId}/letters/inspection-invitation`;
    expect((await browser.get(task)).html).toContain(address);
    const typed = {
      on: '3.12.2026',
      time: 'klo 10',
      place: 'Huone 2\nAleksanterinkatu 18',
      words: 'Kansio.',
    };
    const form = { ...typed, version: versionOf(await browser.get(address)) };
    const looked = await browser.post(address, { ...form, act: 'look' });
    expect((await browser.post(address, { ...form, seen: seenOf(looked), act: 'issue' })).status).toBe(303);
    expect((await browser.get(task)).text).toContain('Kutsuttu 3.12.2026');
    expect((await world.as('expert').get(task)).text).toContain('Kutsuttu 3.12.2026');
  });

  it('is not there for a kind that is not written so, nor for the officer', async () => {
    const caseId = await world.registered();
    expect((await world.as('registrar').get(`/fi/cases/${caseId}/letters/refusal-certificate`)).status).toBe(
      404,
    );
    expect(
      (await (await world.looking(caseId)).get(`/fi/cases/${caseId}/letters/acknowledgement`)).status,
    ).toBe(403);
  });

  it.each(['sv', 'en'])('reads in %s', async (language) => {
    const caseId = await world.registered();
    const page = await world.as('registrar').get(`/${language}/cases/${caseId}/letters/acknowledgement`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/caseLetter\./);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(120_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

const PAGE = '/fi/clients';
const NEW = { name: 'Oma asiointi', subject: 'lahti-asiointi', scopes: ['requests:write', 'cases:read'] };

describe('the programs of an authority', () => {
  it('are added by an administrator, listed, and ended', async () => {
    const browser = world.as('admin');
    expect((await browser.get(PAGE)).text).toContain('Ei vielä yhtään');
    const added = await browser.follow(await browser.post(PAGE, NEW));
    expect(added.text).toContain('Oma asiointi lahti-asiointi');
    expect(added.text).toContain('Lisätty 1.12.2026, Aki Asettaja');
    const end = /action="(\/fi\/clients\/[0-9a-f-]{36}\/end)"/.exec(added.html)?.[1] ?? '';
    const ended = await browser.follow(await browser.post(end));
    expect(ended.text).toContain('Päättynyt 1.12.2026');
    expect(ended.html).not.toContain('/end"');
  });

  it('are known to the provider by one id each, which is free again when the program has ended', async () => {
    const browser = world.as('admin');
    await browser.get(PAGE);
    expect((await browser.post(PAGE, { ...NEW, name: 'Uusi' })).status).toBe(303);
    const twice = await browser.post(PAGE, { ...NEW, name: 'Toinen' });
    expect([twice.status, twice.errors]).toEqual([
      422,
      ['Tunniste on jo käytössä. Tarkista se tai päätä vanha ensin'],
    ]);
    expect(twice.html).toContain('value="Toinen"');
  });

  it('need a name, an id and something they may do', async () => {
    const browser = world.as('admin');
    await browser.get(PAGE);
    expect((await browser.post(PAGE, { ...NEW, name: ' ' })).errors).toEqual(['Kirjoita ohjelman nimi']);
    expect((await browser.post(PAGE, { ...NEW, subject: '' })).errors).toEqual([
      'Kirjoita ohjelman tunniste',
    ]);
    expect((await browser.post(PAGE, { ...NEW, subject: 'x', scopes: [] })).errors).toEqual([
      'Valitse, mitä ohjelma saa tehdä',
    ]);
  });

  it('are the administrator’s business and nobody else’s', async () => {
    for (const person of ['registrar', 'handler', 'dpo', 'stranger'] as const)
      expect((await world.as(person).get(PAGE)).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DeskPerson, DeskWorld } from '#test/support/desk-world';

jest.setTimeout(120_000);

/** Street, home municipality, the unit it was left with, and the court of that region. */
const TELLS = /Piilokatu|Asikkala|Salpausyksik|Hämeenlinn|Tavastehus/i;
const LIVES = {
  protected: 'yes',
  address: 'Piilokatu 77, 17201 Asikkala',
  municipality: 'asikkala',
  channel: 'unit',
  unit: 'Salpausyksikkö',
};
/** The only page that shows it. */
const WHEREABOUTS = '/whereabouts';
const PEOPLE: readonly DeskPerson[] = [
  'registrar',
  'handler',
  'approver',
  'dpo',
  'admin',
  'expert',
  'stranger',
];

let world: DeskWorld;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  caseId = await world.registered(LIVES);
});
afterAll(() => world.close());

/** A page without the lists to choose from: those name every municipality there is. */
const shown = (html: string): string => html.replaceAll(/<option\b(?:(?!<\/option>)[^])*<\/option>/g, '');

/** Every page that can be asked for with nothing more than the case, as each of these people sees it. */
async function telling(people: readonly DeskPerson[]): Promise<{ leaks: string[]; read: number }> {
  const pages = world
    .routes()
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/fi'))
    .map(({ path }) => path.replace(':caseId', caseId))
    .filter((path) => !path.includes(':') && !path.endsWith(WHEREABOUTS));
  const leaks: string[] = [];
  let read = 0;
  for (const who of people) {
    for (const path of pages) {
      const page = await world.as(who).get(path);
      if (page.status === 200) read += 1;
      if (TELLS.test(shown(page.html)) || TELLS.test(page.location)) leaks.push(`${who} ${path}`);
    }
  }
  return { leaks, read };
}

describe('a protected case at the desk', () => {
  it('tells on no page where the person lives, to nobody, before it is routed', async () => {
    const { leaks, read } = await telling(PEOPLE);
    expect(leaks).toEqual([]);
    expect(read).toBeGreaterThan(40);
  });

  it('tells it on one page, to who may open the case', async () => {
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/whereabouts`);
    expect(page.text).toContain('Piilokatu 77');
    expect(page.text).toContain('Salpausyksikkö');
    expect((await world.as('handler').get(`/fi/cases/${caseId}/whereabouts`)).status).toBe(404);
    expect((await world.as('dpo').get(`/fi/cases/${caseId}/whereabouts`)).location).toContain('/look');
  });

  it('names handlers on a page of its own, and takes the last one off for nobody', async () => {
    const access = `/fi/cases/${caseId}/access`;
    const browser = world.as('registrar');
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain('Turvakielto');
    await browser.get(access);
    const wrong = await browser.post(`${access}/give`, { staff: '' });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Valitse henkilö luettelosta']]);
    for (const one of ['handler', 'registrar'] as const)
      expect((await browser.post(`${access}/give`, { staff: world.idOf(one) })).status).toBe(303);
    expect((await world.as('handler').get(`/fi/cases/${caseId}`)).status).toBe(200);
    expect((await world.as('approver').get(`/fi/cases/${caseId}`)).status).toBe(404);
    const named = world.as('handler');
    await named.get(access);
    expect((await named.post(`${access}/take`, { staff: world.idOf('registrar') })).status).toBe(303);
    const last = await named.post(`${access}/take`, { staff: world.idOf('handler') });
    expect(last.status).toBe(422);
    expect((await telling(['handler', 'dpo'])).leaks).toEqual([]);
  });

  it('lets go of the protection on the person’s word, checked', async () => {
    const access = `/fi/cases/${caseId}/access`;
    const named = world.as('handler');
    await named.get(access);
    const unsure = await named.post(`${access}/protection`, { act: 'lift', source: 'person' });
    expect([unsure.status, unsure.errors]).toEqual([422, ['Vahvista, että olet tarkistanut perusteen']]);
    const sure = { act: 'lift', source: 'person', confirmed: 'yes' };
    expect((await named.post(`${access}/protection`, sure)).status).toBe(303);
    expect((await named.get(access)).text).toContain('Turvakielto poistettiin: henkilön oma ilmoitus');
    expect((await world.as('approver').get(`/fi/cases/${caseId}`)).status).toBe(200);
  });
});

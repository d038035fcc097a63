import { describe, expect, it, jest } from '@jest/globals';
import { onePlace } from '../support/place.js';
import { signInCitizen, signInStaff } from '../support/people.js';
import type { Walker } from '../support/walker.js';

jest.setTimeout(240_000);

const place = onePlace();

const WHAT = 'Pajatoiminnan läsnäolotietoni.';

describe('a request for access is answered with a copy', () => {
  let caseNumber: string;
  const petri = async (): Promise<Walker> => {
    const walker = await signInStaff(place(), 'Petri Testil');
    if (caseNumber) await walker.open(caseNumber);
    return walker;
  };

  it('whose search the handler records, with the document it brought', async () => {
    const citizen = await signInCitizen(place(), 'Eero Testinen');
    await citizen.page.goto(`${place().house.portal}/fi/cases`);
    caseNumber = await numberOf(citizen, WHAT);
    await citizen.leave();
    const handler = await petri();
    await handler.follow(/Walmu/);
    await handler.choose(handler.page.locator('input[name=outcome][value=copies]'));
    await handler.write(/^Millä tunnisteella/, 'henkilötunnus');
    await handler.write(/^Mistä tunniste/, 'pyynnöstä');
    await handler.write(/^Haettu ajalta/, '1.1.2022');
    await handler.write('Päättyen', '31.12.2023');
    await handler.give({ name: 'jakso.txt', mimeType: 'text/plain', buffer: Buffer.from('Jakso 2023.') });
    await handler.press('Vahvista');
    await handler.look('search signed');
    expect(await handler.text()).toContain('jakso.txt');
    await handler.leave();
  });

  it('is written with what the register tells, and sent to a second person', async () => {
    const handler = await petri();
    await handler.look('case to answer');
    await handler.follow(/^Kirjoita päätös/);
    await handler.look('decision, nothing chosen');
    await handler.choose(handler.page.locator('#outcome-granted'));
    await handler.write(/^Mitä annetaan/, 'Läsnäolotietonne ovat liitteenä.');
    await handler.write(/^Kenelle tietoja/, 'Tietojanne ei ole luovutettu muille.');
    await handler.pick(/^Hyväksyjä/, { label: 'Hanna Esimerkki, palvelupäällikkö' });
    await handler.press('Päivitä esikatselu');
    await handler.look('answer previewed');
    const shown = await handler.text();
    expect(shown).toContain('Vastaus tarkastuspyyntöön');
    expect(shown).toContain('Työllisyyspalveluiden järjestäminen ja toteuttaminen');
    expect(shown).toMatch(/Kirjeen sisältö: (\d+)\/\1/);
    await handler.press('Lähetä hyväksyttäväksi');
    await handler.look('answer sent for approval');
    await handler.leave();
  });

  it('is approved by the second person, who sees the searches and the documents', async () => {
    const approver = await signInStaff(place(), 'Hanna Esimerkki');
    await approver.open(caseNumber);
    await approver.follow(/^Hyväksy päätös/);
    await approver.look('release to approve');
    const shown = await approver.text();
    expect(shown).toContain('jakso.txt');
    expect(shown).toContain('tietoja ei löytynyt');
    await approver.press('Hyväksy päätös');
    await approver.leave();
    const handler = await petri();
    await handler.follow(/^Lähetä kirje/);
    await handler.look('answer to issue');
    await handler.press('Lähetä kirje');
    await handler.look('answer issued');
    await handler.leave();
  });

  it('is read by the citizen, who gets letter and copy', async () => {
    const citizen = await signInCitizen(place(), 'Eero Testinen');
    await citizen.page.goto(`${place().house.portal}/fi/cases`);
    await citizen.open(caseNumber);
    await citizen.look('own case answered');
    const get = async (link: RegExp): Promise<Buffer> => {
      const address = await citizen.page.getByRole('link', { name: link }).first().getAttribute('href');
      const answer = await citizen.page
        .context()
        .request.get(new URL(address ?? '', citizen.page.url()).href);
      expect(answer.status()).toBe(200);
      return answer.body();
    };
    expect((await get(/^Vastaus tarkastuspyyntöön/)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await get(/^jakso\.txt/)).toString()).toBe('Jakso 2023.');
    await citizen.leave();
  });
});

/** The case number of the own request that asks this. */
async function numberOf(citizen: Walker, what: string): Promise<string> {
  const links = await citizen.page
    .locator('main a[href*="/cases/"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  for (const link of links.filter((each) => /\/cases\/[0-9a-f-]{36}$/.test(each))) {
    await citizen.page.goto(new URL(link, place().house.portal).href);
    const text = await citizen.text();
    if (text.includes(what)) return /LAHTI\/\d+\/00\.04\.02\/\d{4}/.exec(text)?.[0] ?? '';
  }
  throw new Error(`No own case that asks: ${what}`);
}

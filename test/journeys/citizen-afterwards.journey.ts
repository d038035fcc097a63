import { describe, expect, it } from '@jest/globals';
import { sendForm } from '../support/citizen-form.js';
import { signInCitizen, signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import { Walker } from '../support/walker.js';
import { WAYS } from '../support/ways.js';

const NUMBER = /LAHTI\/\d+\/00\.04\.02\/\d{4}/;
const DOCUMENT = 'Saada asiakirjan, joka koskee minua';
const ACCESS = 'Nähdä omat tietoni';

/** What a citizen does besides asking for oneself, and after it: with a mouse, and with the keyboard alone. */
export function citizenAfterwards(place: () => Place): void {
  describe.each(WAYS)('a citizen, with %s', (_way, hands) => {
    const own = async (citizen: Walker, number: string) => {
      await citizen.page.goto(`${place().house.portal}/fi/cases`);
      await citizen.open(number);
    };

    it('asks without a sign-in, and follows the case by its number and a code that came by e-mail', async () => {
      const stranger = await Walker.arrive(place(), hands);
      const email = `tuntematon.${hands.kind}@posti.example`;
      const who = { name: 'Tuija Tuntematon', email, way: 'email-notice' } as const;
      await sendForm(stranger, place().house.portal, {
        ...who,
        rights: [ACCESS],
        details: ['Salainen toiveeni.'],
      });
      const number = NUMBER.exec(await stranger.text())?.[0] ?? '';
      await stranger.page.goto(`${place().house.portal}/fi/follow`);
      await stranger.look('following a case');
      await stranger.write(/^Asiatunnus/, number);
      await stranger.write(/^Sähköpostiosoite/, email);
      await stranger.press('Lähetä koodi');
      await stranger.look('the code');
      await stranger.write(/^Kertakoodi/, await codeFor(place(), stranger, email));
      await stranger.press('Näytä asian vaihe');
      await stranger.look('the state of a case');
      const shown = await stranger.text();
      expect(shown).toMatch(new RegExp(`${number}[\\s\\S]*viimeistään`));
      expect(shown).not.toMatch(/Salainen|Tuija/);
      await stranger.leave();
    });

    it('asks for a child, with the proof attached, and the registry sees for whom and on what ground', async () => {
      const aino = await signInCitizen(place(), 'Aino Mallikas', hands);
      const { page } = aino;
      const behalf = async () => {
        await aino.choose(page.locator('input[name=whom][value=child]'));
        await aino.press('Jatka');
        await aino.look('for whom');
        await aino.write('Lapsen nimi', 'Lauri Mallikas');
        await aino.write(/^Lapsen henkilötunnus/, '010516B903X');
        await aino.press('Jatka');
        await aino.look('custody');
        await aino.choose(page.locator('input[name=custody][value=alone]'));
        await aino.press('Jatka');
        await aino.look('proof');
        await aino.give({ name: 'huoltajuus.txt', mimeType: 'text/plain', buffer: Buffer.from('Huoltaja.') });
        await aino.press('Lisää tiedostot');
        await aino.look('proof attached');
        await aino.press('Jatka');
      };
      await sendForm(aino, place().house.portal, { behalf, rights: [ACCESS], details: ['Kaikki.'] });
      const number = NUMBER.exec(await aino.text())?.[0] ?? '';
      await aino.leave();
      const kirsi = await signInStaff(place(), 'Kirsi Kirjaaja');
      await kirsi.open(number);
      await kirsi.look('triage of a request for a child');
      expect(await kirsi.text()).toMatch(/Lauri Mallikas[\s\S]*huoltajuus\.txt/);
      await kirsi.leave();
    });

    let eero: Walker;
    let number = '';
    it('writes a message and takes one part back', async () => {
      eero = await signInCitizen(place(), 'Eero Testinen', hands);
      const asked = { rights: [ACCESS, DOCUMENT], details: ['Kaikki.', 'Lausunto vuodelta 2024.'] };
      await sendForm(eero, place().house.portal, asked);
      number = NUMBER.exec(await eero.text())?.[0] ?? '';
      await own(eero, number);
      await eero.follow('Lue ja kirjoita viestejä');
      await eero.look('messages');
      await eero.write(/^Viestisi/, 'Lausunnon kirjoitti Pekka.');
      await eero.press('Lähetä viesti');
      expect(await eero.text()).toMatch(/Viestisi on lähetetty[\s\S]*Lausunnon kirjoitti Pekka/);
      await own(eero, number);
      await eero.follow('Peru pyyntö tai osa siitä');
      await eero.tick(/tietoni|tarkast/i);
      await eero.press('Jatka');
      await eero.press('Vahvista peruminen');
      expect(await eero.text()).toContain('Peruminen on kirjattu');
    });

    it('is refused a document by an official, and asks for the decision of the authority', async () => {
      const kirsi = await signInStaff(place(), 'Kirsi Kirjaaja');
      await kirsi.open(number);
      for (const read of await kirsi.page.locator('input[name=acknowledged]').all()) await read.check();
      await kirsi.press('Vahvista ohjaus');
      await kirsi.leave();
      await refuse(place(), number);
      await own(eero, number);
      await eero.look('own case with a refusal');
      await eero.follow(/^Pyydä viranomaisen päätös/);
      await eero.look('asking for a decision');
      await eero.press('Pyydän viranomaisen päätöstä');
      await eero.look('a decision is asked for');
      expect(await eero.text()).toContain('Pyysit viranomaisen päätöstä. Uusi määräaika näkyy alla.');
      await eero.leave();
    });
  });
}

/** Petri refuses the document, Hanna approves, Petri issues the letter. */
async function refuse(place: Place, number: string): Promise<void> {
  const petri = await signInStaff(place, 'Petri Testil');
  await petri.open(number);
  await petri.press('Ota käsittelyyn');
  const caseUrl = petri.page.url();
  await petri.follow(/^Kirjoita päätös/);
  await petri.choose(petri.page.locator('#outcome-refused'));
  await petri.pick(/^Peruste$/, 'own-document-11-2-7');
  await petri.write(/^Perustelut/, 'Ilmoittajan nimi on poistettu.');
  await petri.pick(/^Hyväksyjä/, { label: 'Hanna Esimerkki, palvelupäällikkö' });
  await petri.press('Lähetä hyväksyttäväksi');
  const hanna = await signInStaff(place, 'Hanna Esimerkki');
  await hanna.page.goto(caseUrl);
  await hanna.follow(/^Hyväksy päätös/);
  await hanna.press('Hyväksy päätös');
  await hanna.leave();
  await petri.page.goto(caseUrl);
  await petri.follow(/^Lähetä kirje/);
  await petri.look('letter of an openness refusal');
  await petri.press('Lähetä kirje');
  await petri.look('issued openness refusal');
  await petri.leave();
}

interface CaughtMail {
  readonly to: string[];
  readonly text: string;
}

/** The code in the newest mail to this address, when it has come. */
async function codeFor({ house }: Place, walker: Walker, email: string): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const caught = (await (await fetch(`${house.mail}/api/messages`)).json()) as CaughtMail[];
    const own = caught.filter((mail) => mail.to.includes(email));
    const code = own.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find((found) => found !== undefined);
    if (code) return code;
    await walker.page.waitForTimeout(250);
  }
  throw new Error('The code did not come');
}

import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { WAYS } from '../support/ways.js';
import { signInCitizen, signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import type { Walker } from '../support/walker.js';

const NUMBER = /LAHTI\/\d+\/00\.04\.02\/\d{4}/;

/** The whole way, gone twice: with a mouse, each page looked at on it, and with the keyboard alone. */
export function filingAndTriage(place: () => Place): void {
  describe.each(WAYS)('from a first thought to a routed case, with %s', (_way, hands) => {
    const staff = (name: string) => signInStaff(place(), name, hands);
    let citizen: Walker;
    let registrar: Walker;
    let caseNumber = '';

    it('a citizen who does not know the law is led to the right and to a receipt', async () => {
      citizen = await signInCitizen(place(), 'Aino Mallikas', hands);
      await citizen.page.goto(`${place().house.portal}/fi/which-right`);
      await citizen.look('which right');
      await citizen.follow('Haluan tietää, mitä minusta on kirjattu');
      await citizen.look('the right that fits');
      await citizen.follow(/^Aloita pyyntö/);
      await answerForm(citizen);
      await citizen.press(/^Lähetä/);
      await citizen.look('receipt');
      caseNumber = NUMBER.exec(await citizen.text())?.[0] ?? '';
      expect(caseNumber).not.toBe('');
    });

    it('the registry office marks it as a request under both laws and asks what is meant', async () => {
      registrar = await staff('Kirsi Kirjaaja');
      await registrar.open(caseNumber);
      await registrar.press('Merkitse molempien lakien pyynnöksi');
      await registrar.look('triage of both claims');
      expect(await registrar.text()).toMatch(/Asiakirja \(JulkL 12 §\)/);
      await registrar.follow('Pyydä täsmennystä');
      await registrar.look('asking');
      expect(await registrar.text()).toMatch(/Pysähtyy .* jatkuu vastauksesta/);
      await registrar.tick(/^Tarkastus/);
      await registrar.write(/^Mitä kysyt ja miksi/, 'Tarkoitatko myös vuotta 2021?');
      await registrar.press('Lähetä kysymys');
      await registrar.look('asked');
      expect(await registrar.text()).toContain('Tarkoitatko myös vuotta 2021?');
    });

    it('the citizen reads the question first, answers it and takes one part back', async () => {
      await citizen.page.goto(`${place().house.portal}/fi/cases`);
      await citizen.open(caseNumber);
      await citizen.look('own case with a question');
      await citizen.follow(/^Vastaa/);
      await citizen.look('answering');
      await citizen.write(/^Vastauksesi/, 'Kyllä, myös vuotta 2021.');
      await citizen.press('Lähetä vastaus');
      await citizen.look('answered');
      expect(await citizen.text()).toContain('Vastauksesi on saapunut');
      await citizen.follow('Takaisin asiaan');
      const calendar = citizen.page.getByRole('link', { name: 'Lisää päivä kalenteriin' });
      const file = await citizen.page.request.get(
        new URL((await calendar.getAttribute('href')) ?? '', place().house.portal).href,
      );
      expect(await file.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:\d{8}/);
      await citizen.follow('Peru pyyntö tai osa siitä');
      await citizen.look('what to withdraw');
      await citizen.tick(/asiakirja/i);
      await citizen.press('Jatka');
      await citizen.look('withdrawal to confirm');
      await citizen.press('Vahvista peruminen');
      await citizen.look('withdrawn in part');
      expect(await citizen.text()).toContain('Peruminen on kirjattu');
      expect(await citizen.text()).toMatch(/Kuka on katsonut asiaani[\s\S]*Kirjaaja, Kirjaamo/);
      await citizen.leave();
    });

    it('the registry office sees the answer and what was withdrawn', async () => {
      await registrar.page.goto(`${place().house.desk}/fi/inbox`);
      await registrar.open(caseNumber);
      await registrar.follow('Mitä on kysytty ja vastattu');
      await registrar.look('case with an answer');
      expect(await registrar.text()).toContain('Kyllä, myös vuotta 2021.');
      expect(await registrar.text()).toMatch(/Peruttu/i);
    });

    it('an e-mail is registered with the day it came, and its due day is seen before anything is saved', async () => {
      await registrar.follow('Kirjaa pyyntö');
      await registrar.write('Saapumispäivä', daysAgo(9));
      await registrar.pick('Saapumistapa', 'email');
      await registrar.pick('Rekisteri', 'lahti-tyollisyyspalvelut');
      await registrar.pick('Kotikunta', 'lahti');
      await registrar.write(/^Pyyntö pyytäjän sanoin/, 'Oikaiskaa pajajakson päättymispäivä.');
      await registrar.write(/^Nimi$/, 'Kalle Kirjeinen');
      await registrar.tick('Tarkastus (15 art.)', 'Mitä pyydetään?');
      await registrar.press('Näytä määräpäivä');
      await registrar.look('the due day before saving');
      expect(await registrar.text()).toContain('Määräpäivä, jos pyyntö kirjataan nyt');
      expect(await registrar.text()).toContain('Kirjattu 9 päivää saapumisen jälkeen');
      await registrar.press('Kirjaa pyyntö');
      await registrar.look('registered');
      caseNumber = NUMBER.exec(await registrar.text())?.[0] ?? '';
      expect(await registrar.page.title()).toContain('Pyyntö kirjattu');
    });

    it('the diary finds it by the words of its subject line and by the whole name', async () => {
      await registrar.page.goto(`${place().house.desk}/fi/diary`);
      await registrar.look('diary');
      await registrar.follow(caseNumber);
      await registrar.look('diary sheet');
      await registrar.write(/^Otsikko/, 'Pajajakson tietojen tarkastus');
      await registrar.press('Tallenna otsikko');
      await registrar.page.goto(`${place().house.desk}/fi/diary`);
      await registrar.write('Otsikon sanat', 'pajajakso');
      await registrar.press('Hae');
      await registrar.look('found by subject');
      expect(await registrar.text()).toContain(caseNumber);
      await registrar.follow('Hae henkilön asiat');
      await registrar.write(/^Nimi$/, 'kirjeinen');
      await registrar.press('Hae');
      await registrar.look('found by name');
      expect(await registrar.text()).toContain(caseNumber);
      expect(registrar.page.url()).not.toContain('kirjeinen');
      await registrar.leave();
    });

    it('a unit registers what was left with it, and it lies in the inbox with the day the unit got it', async () => {
      const handler = await staff('Petri Testil');
      await handler.page.goto(`${place().house.desk}/fi/requests/new`);
      await handler.look('registering in a unit');
      await handler.write('Saapumispäivä', daysAgo(1));
      await handler.pick('Saapumistapa', 'unit');
      await handler.write(/^Yksikkö/, 'Paja');
      await handler.pick('Rekisteri', 'lahti-tyollisyyspalvelut');
      await handler.write(/^Nimi$/, 'Pirjo Pajalainen');
      await handler.tick('Tarkastus (15 art.)', 'Mitä pyydetään?');
      await handler.press('Kirjaa pyyntö');
      await handler.look('registered in a unit');
      expect(await handler.text()).toContain('Pyyntö odottaa ohjausta kirjaamon saapuneissa.');
      await handler.leave();
    });
  });
}

/** The pages of the form from the person to the answers to check. */
async function answerForm(citizen: Walker): Promise<void> {
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.pick(/^Viranomainen/, 'lahti');
  await citizen.pick(/^Rekisteri/, 'lahti-tyollisyyspalvelut');
  await citizen.pick(/^Kotikuntasi/, 'lahti');
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.write(/^Kerro omin sanoin/, 'Kaikki, mitä pajajaksostani on kirjattu.');
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.choose(citizen.page.locator('input[name=language][value=fi]'));
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.choose(citizen.page.locator('input[name=way][value=portal]'));
  await citizen.press('Jatka');
}

/** A day in the Finnish way, e.g. `15.11.2026`. */
function daysAgo(days: number): string {
  const day = Temporal.Now.zonedDateTimeISO('Europe/Helsinki').subtract({ days });
  return `${day.day}.${day.month}.${day.year}`;
}

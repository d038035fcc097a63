import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sendForm } from '../support/citizen-form.js';
import { signInCitizen, signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import type { Walker } from '../support/walker.js';
import { WAYS } from '../support/ways.js';

const NUMBER = /LAHTI\/\d+\/00\.04\.02\/\d{4}/;
const SENDER = 'Eila Sähköinen';

/** What a registry office does before a case is somebody's, and after: with a mouse, and with the keyboard alone. */
export function registryOffice(place: () => Place): void {
  describe.each(WAYS)('the registry office, with %s', (_way, hands) => {
    let kirsi: Walker;
    let caseNumber = '';
    let caseUrl = '';
    const to = (path: string) => kirsi.page.goto(`${place().house.desk}/fi/${path}`);
    const fromInbox = async (number: string) => {
      await to('inbox');
      await kirsi.open(number);
    };

    it('imports an e-mail whose letters are in a charset it does not name, and registers it', async () => {
      kirsi = await signInStaff(place(), 'Kirsi Kirjaaja', hands);
      await to('requests/drafts');
      await kirsi.give({ name: 'pyynto.eml', mimeType: 'message/rfc822', buffer: mail() });
      await kirsi.press('Tuo sähköpostit');
      await kirsi.look('imported');
      await kirsi.follow(SENDER);
      await kirsi.look('the draft of an e-mail');
      expect(await kirsi.page.getByLabel(/^Pyyntö pyytäjän sanoin/).inputValue()).toContain('työpajasta');
      await kirsi.pick('Rekisteri', 'lahti-tyollisyyspalvelut');
      await kirsi.pick('Kotikunta', 'lahti');
      await kirsi.tick('Tarkastus (15 art.)', 'Mitä pyydetään?');
      await kirsi.press('Kirjaa pyyntö');
      caseNumber = NUMBER.exec(await kirsi.text())?.[0] ?? '';
      expect(caseNumber).not.toBe('');
    });

    it('asks what is meant: the clock pauses, and the letter waits to be posted', async () => {
      await fromInbox(caseNumber);
      await kirsi.follow('Pyydä täsmennystä');
      await kirsi.tick(/^Tarkastus/);
      await kirsi.write(/^Mitä kysyt ja miksi/, 'Mitä työpajaa pyyntönne koskee?');
      await kirsi.press('Lähetä kysymys');
      await kirsi.look('asked by letter');
      expect(await send(kirsi, caseNumber)).toBe(1);
    });

    it('writes down the answer that came by phone: the clock runs again', async () => {
      await fromInbox(caseNumber);
      await kirsi.follow('Mitä on kysytty ja vastattu');
      await kirsi.follow('Kirjaa vastaus');
      await kirsi.look('recording an answer');
      await kirsi.pick('Miten vastaus tuli', 'phone');
      await kirsi.write('Saapumispäivä', today());
      await kirsi.write(/^Vastaus/, 'Soitti: puutyöpajaa.');
      await kirsi.press('Tallenna vastaus');
      expect(await kirsi.text()).toMatch(/Vastaus on kirjattu[\s\S]*puutyöpajaa/);
    });

    it('marks both laws in one press, transfers parts, and posts the letters and the notice', async () => {
      await fromInbox(caseNumber);
      await kirsi.press('Merkitse molempien lakien pyynnöksi');
      const { page } = kirsi;
      for (const read of await page.locator('input[name=acknowledged]').all()) await hands.tick(read);
      await kirsi.press('Vahvista ohjaus');
      await kirsi.look('routed with a transfer');
      const [, letters] = /Lähti (\d+) siirtoa/.exec(await kirsi.text()) ?? [];
      await kirsi.follow('Avaa asia');
      caseUrl = page.url();
      expect(await send(kirsi, caseNumber)).toBe(Number(letters) + 1);
    });

    it('writes down by phone that one part is taken back', async () => {
      await kirsi.page.goto(caseUrl);
      await kirsi.look('case after routing');
      await kirsi.follow('Avaa peruutukset ja muutoksenhaku');
      await kirsi.look('what came afterwards');
      const form = kirsi.page.locator('section[aria-labelledby=withdrawal]');
      await hands.tick(form.getByLabel(/^Asiakirja/));
      await hands.pick(form.getByLabel(/^Ilmoitustapa/), 'phone');
      await hands.write(form.getByLabel(/^Päivä, jona/), today());
      await kirsi.press('Kirjaa peruminen');
      expect(await kirsi.text()).toContain('Peruminen on kirjattu.');
    });

    it('separates a part for an authority that works its cases here', async () => {
      await kirsi.page.goto(caseUrl);
      await kirsi.follow('Erota osa toiselle viranomaiselle');
      await kirsi.look('separating a part');
      const { page } = kirsi;
      await kirsi.tick(/^Tarkastus/);
      await kirsi.choose(page.locator('#whole-part'));
      await hands.pick(page.locator('select[name=authority]'), 'tornio');
      await hands.pick(page.locator('select[name=reason]'), 'holds-data');
      await kirsi.press('Erota osa');
      expect(await kirsi.text()).toContain('Osa on erotettu, ja vastaanottajalla on nyt oma asia.');
    });

    it('joins two requests of one person for the same: the first to come goes on', async () => {
      const eero = await signInCitizen(place(), 'Eero Testinen');
      const numbers: string[] = [];
      for (const words of ['Kaikki pajajaksosta.', 'Kaikki pajajaksosta, uudelleen.']) {
        const asked = { rights: ['Nähdä omat tietoni'], details: [words] };
        await sendForm(eero, place().house.portal, asked);
        numbers.push(NUMBER.exec(await eero.text())?.[0] ?? '');
      }
      await eero.leave();
      const [first, second] = numbers as [string, string];
      await fromInbox(second);
      await kirsi.look('triage of a repeated request');
      const other = kirsi.page.locator('main li', { hasText: first });
      await hands.press(other.getByRole('link', { name: /^Katso yhdistämistä/ }));
      await kirsi.look('before joining');
      await kirsi.press('Yhdistä asiat');
      expect(await kirsi.text()).toContain('Asiat on yhdistetty.');
      await kirsi.look('joined');
      await kirsi.leave();
    });
  });
}

/** Records every letter of a case that waits to be sent as posted today. @returns how many there were */
async function send(kirsi: Walker, caseNumber: string): Promise<number> {
  const { page } = kirsi;
  await page.goto(new URL('/fi/letters-to-send', page.url()).href);
  await kirsi.look('letters to send');
  const waiting = page.locator('main section.box', { hasText: caseNumber });
  const count = await waiting.count();
  for (let left = count; left > 0; left -= 1) {
    const letter = waiting.first();
    await kirsi.hands.pick(letter.getByLabel(/^Lähetystapa/), 'post');
    await kirsi.hands.press(letter.getByRole('button'));
    expect(await kirsi.text()).toContain('Lähettäminen on kirjattu.');
  }
  expect(await waiting.count()).toBe(0);
  return count;
}

/** An e-mail in Latin 1 that says it is UTF-8. */
function mail(): Buffer {
  const now = Temporal.Now.zonedDateTimeISO('UTC');
  const month = now.toLocaleString('en-GB', { month: 'short' }).slice(0, 3);
  const lines = [
    'From: =?utf-8?Q?Eila_S=C3=A4hk=C3=B6inen?= <eila.sahkoinen@posti.example>',
    'Subject: Omat tiedot',
    `Date: ${now.day} ${month} ${now.year} 00:00:01 +0000`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Haluan tietää, mitä työpajasta on kirjattu.',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function today(): string {
  const day = Temporal.Now.zonedDateTimeISO('Europe/Helsinki');
  return `${day.day}.${day.month}.${day.year}`;
}

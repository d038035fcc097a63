import { describe, expect, it } from '@jest/globals';
import { WAYS } from '../support/ways.js';
import { signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import { Walker } from '../support/walker.js';

/** The whole way, gone twice: with a mouse, each page looked at on it, and with the keyboard alone. */
export function refusalOfErasure(place: () => Place): void {
  describe.each(WAYS)('a citizen asks for erasure and reads the refusal, with %s', (_way, hands) => {
    const staff = (name: string) => signInStaff(place(), name, hands);
    let citizen: Walker;
    let caseNumber: string;

    it('files the request step by step and gets a receipt with the working of the due day', async () => {
      citizen = await Walker.arrive(place(), hands);
      const { page } = citizen;
      await page.goto(place().house.portal);
      await citizen.look('start');
      await citizen.follow(/^Kirjaudu/);
      await citizen.press(/Eero Testinen/);
      await page.goto(`${place().house.portal}/fi/request`);
      await citizen.look('whose data');
      await citizen.press('Jatka');
      await citizen.look('who');
      await citizen.write(/Sähköpostiosoite/, 'eero.testinen@posti.example');
      await citizen.press('Jatka');
      await citizen.press('Jatka');
      await citizen.look('rights, nothing chosen');
      expect(await page.title()).toMatch(/^Virhe: /);
      await citizen.tick('Poistaa tietoja');
      await citizen.press('Jatka');
      await citizen.look('register');
      await citizen.pick(/^Viranomainen/, 'lahti');
      await citizen.pick(/^Rekisteri/, 'lahti-tyollisyyspalvelut');
      await citizen.pick(/^Kotikuntasi/, 'lahti');
      await citizen.press('Jatka');
      await citizen.look('data');
      await citizen.press('Jatka');
      await citizen.look('details');
      await citizen.write(/^Poistettavat tiedot/, 'Poistakaa kaikki tietoni työllisyyspalveluista.');
      await citizen.press('Jatka');
      await attach(citizen);
      await citizen.look('language');
      await citizen.choose(page.locator('input[name=language][value=fi]'));
      await citizen.press('Jatka');
      await citizen.look('needs');
      await citizen.press('Jatka');
      await citizen.look('way of the answer');
      await citizen.choose(page.locator('input[name=way][value=portal]'));
      await citizen.press('Jatka');
      await citizen.look('check answers');
      expect(await citizen.text()).toContain('Poistakaa kaikki tietoni työllisyyspalveluista.');
      await citizen.press(/^Lähetä/);
      await citizen.look('receipt');
      const receipt = await citizen.text();
      caseNumber = /LAHTI\/\d+\/00\.04\.02\/\d{4}/.exec(receipt)?.[0] ?? '';
      expect(caseNumber).not.toBe('');
      expect(receipt).toMatch(/saapui/i);
      expect(await page.locator('.working li').count()).toBeGreaterThanOrEqual(3);
    });

    it('is proposed to its controllers with reasons, and the registry office confirms', async () => {
      const registrar = await staff('Kirsi Kirjaaja');
      await registrar.look('inbox');
      await registrar.open(caseNumber);
      await registrar.look('routing');
      expect(await registrar.text()).toContain('380/2023');
      for (const share of await registrar.page
        .locator('main .share', { hasNotText: 'Käsitellään täällä' })
        .all()) {
        await registrar.choose(share.locator('input[value=leave]'));
      }
      await registrar.press('Vahvista ohjaus');
      await registrar.look('routed');
      expect(await registrar.text()).toMatch(/^Ohjaus vahvistettu/);
      await registrar.leave();
    });

    it('is refused by a handler with a ground, and not without one', async () => {
      const handler = await staff('Petri Testil');
      await handler.look('my work');
      await handler.open(caseNumber);
      await handler.look('case');
      await handler.press('Ota käsittelyyn');
      await handler.look('case taken');
      await handler.follow(/^Kirjoita päätös/);
      await handler.look('decision');
      await handler.choose(handler.page.locator('#outcome-refused'));
      await handler.write(/^Perustelut/, 'Asiakkuutenne työllisyyspalveluissa on voimassa.');
      await handler.press('Lähetä hyväksyttäväksi');
      await handler.look('decision without a ground');
      expect(await handler.page.title()).toMatch(/^Virhe: /);
      expect(await handler.page.getByLabel(/^Perustelut/).inputValue()).toContain('voimassa');
      await handler.pick(/^Peruste$/, 'erasure-17-3-b');
      await handler.write(/^Laki ja pykälä/, 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §');
      await handler.pick(/^Hyväksyjä/, { label: 'Hanna Esimerkki, palvelupäällikkö' });
      await handler.press('Päivitä esikatselu');
      await handler.look('decision previewed');
      expect(await handler.text()).toContain('13/13');
      await handler.press('Lähetä hyväksyttäväksi');
      await handler.look('sent for approval');
      await handler.leave();
    });

    it('is approved by a second person and issued', async () => {
      const approver = await staff('Hanna Esimerkki');
      await approver.look('approver: my work');
      await approver.open(caseNumber);
      await approver.look('case to approve');
      await approver.follow(/^Hyväksy päätös/);
      await approver.look('approval');
      await approver.press('Hyväksy päätös');
      await approver.look('approved');
      await approver.leave();
      const handler = await staff('Petri Testil');
      await handler.open(caseNumber);
      await handler.look('case to issue');
      await handler.follow(/^Lähetä kirje/);
      await handler.look('letter to issue');
      await handler.press('Lähetä kirje');
      await handler.look('issued');
      expect(await handler.text()).toContain('Päätös rekisteröidyn oikeutta koskevasta pyynnöstä');
      await handler.leave();
    });

    it('is read by the citizen as a PDF, announced by an e-mail that tells nothing', async () => {
      const { page } = citizen;
      await page.goto(`${place().house.portal}/fi/cases`);
      await citizen.look('own requests');
      await citizen.open(caseNumber);
      await citizen.look('own case');
      const [download] = await Promise.all([
        page.context().request.get(new URL(await letterAddress(citizen), page.url()).href),
      ]);
      expect(download.status()).toBe(200);
      expect((await download.body()).subarray(0, 5).toString()).toBe('%PDF-');
      const mails = await untilMails();
      for (const mail of mails)
        expect(`${mail.subject} ${mail.text}`).not.toMatch(/kieltäyt|poist|Eero|020594/i);
      await citizen.leave();
    });

    it('stands on the board of the data-protection officer, with what is late', async () => {
      const officer = await staff('Tiina Valvoja');
      await officer.look('deadlines');
      expect(await officer.text()).toMatch(/\d+ pv myöhässä/);
      await officer.leave();
    });

    interface CaughtMail {
      readonly to: string[];
      readonly subject: string;
      readonly text: string;
    }

    /** The two notices of this case: received, and something to read. */
    async function untilMails(): Promise<CaughtMail[]> {
      for (let tries = 0; tries < 60; tries += 1) {
        const caught = (await (await fetch(`${place().house.mail}/api/messages`)).json()) as CaughtMail[];
        const own = caught.filter(
          (mail) => mail.to.includes('eero.testinen@posti.example') && mail.text.includes(caseNumber),
        );
        if (own.length >= 2) return own;
        await citizen.page.waitForTimeout(250);
      }
      throw new Error('The notices did not come');
    }
  });
}

async function attach(walker: Walker): Promise<void> {
  await walker.look('attachments');
  await walker.give({
    name: 'kuva.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await walker.press('Lisää tiedostot');
  await walker.look('an attachment of a wrong kind');
  expect(await walker.page.title()).toMatch(/^Virhe: /);
  await walker.give({
    name: 'selvitys.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Selvitys.'),
  });
  await walker.press('Lisää tiedostot');
  expect(await walker.text()).toContain('selvitys.txt');
  await walker.press('Jatka');
}

async function letterAddress(walker: Walker): Promise<string> {
  return (await walker.page.locator('main a[href*="letter"]').first().getAttribute('href')) ?? '';
}

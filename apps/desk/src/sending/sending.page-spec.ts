import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

let desk: DeskWorld;
let caseId: string;
beforeAll(async () => {
  desk = await DeskWorld.open();
  caseId = await desk.registered({ address: 'Testikatu 1, 15110 Lahti' });
  const browser = desk.as('registrar');
  const form = await browser.get(`/fi/cases/${caseId}/questions/identity`);
  const fields = { version: versionOf(form), asks: 'Emme tunne lähettäjää.', replyBy: '15.12.2026' };
  await browser.post(`/fi/cases/${caseId}/questions/identity`, fields);
});
afterAll(() => desk.close());

describe('the letters to send', () => {
  it('go to the post as a batch: made, printed, recorded as posted', async () => {
    const browser = desk.as('registrar');
    const list = await browser.get('/fi/letters-to-send');
    expect(list.text).toContain('Postitusta odottavia kuoria: 1.');
    const made = await browser.follow(await browser.post('/fi/post-batches'));
    expect(made.text).toContain('Postierä on tehty.');
    const batch = /action="(\/fi\/post-batches\/[^"]+)"/.exec(made.html)?.[1] ?? '';
    const day = `postedOn-${batch.split('/').at(-1)}`;
    const file = await browser.download(batch);
    expect([file.status, file.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const wrong = await browser.follow(await browser.post(batch, { [day]: 'eilen' }));
    expect(wrong.text).toContain('Kirjoita lähetyspäivä muodossa 27.11.2026');
    const done = await browser.follow(await browser.post(batch, { [day]: '1.12.2026' }));
    expect(done.text).toContain('Erän kirjeet on kirjattu postitetuiksi.');
    expect(done.text).toContain('Mikään kirje ei odota lähettämistä.');
    const again = await browser.follow(await browser.post('/fi/post-batches'));
    expect(again.text).toContain('Mikään kirje ei odota postitusta.');
  });

  it('that were posted tell on the case when they count as received; one that came back waits again', async () => {
    const browser = desk.as('registrar');
    const page = await browser.get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Posti 1.12.2026');
    // 434/2003 § 59: the seventh day after sending.
    expect(page.text).toContain('Katsotaan saadun tiedoksi 8.12.2026');
    const address = /href="(\/fi\/envelopes\/[^"]+\/return)"/.exec(page.html)?.[1] ?? '';
    expect((await browser.get(address)).text).toContain('Palautunutta kirjettä ei katsota annetun tiedoksi.');
    const wrong = await browser.post(address, { cameOn: 'eilen' });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Kirjoita palautumispäivä muodossa 27.11.2026']]);
    expect(wrong.html).toContain('value="eilen"');
    const done = await browser.follow(await browser.post(address, { cameOn: '1.12.2026' }));
    expect(done.text).toContain('Palautuminen on kirjattu.');
    expect(done.text).not.toContain('Katsotaan saadun tiedoksi');
    const list = await browser.get('/fi/letters-to-send');
    expect(list.text).toContain('Kirje palautui. Selvitä uusi osoite');
  });

  it('handed over at the counter ask how the person was known', async () => {
    const browser = desk.as('registrar');
    const list = await browser.get('/fi/letters-to-send');
    const id = /name="way-([^"]+)"/.exec(list.html)?.[1] ?? '';
    const sending = { [`way-${id}`]: 'handed-over', [`day-${id}`]: '1.12.2026' };
    const asked = await browser.post(`/fi/letters/${id}/sending`, sending);
    expect(asked.errors).toEqual(['Valitse, millä noutaja todisti henkilöllisyytensä']);
    const done = await browser.follow(
      await browser.post(`/fi/letters/${id}/sending`, { ...sending, [`shown-${id}`]: 'passport' }),
    );
    expect(done.text).toContain('Lähettäminen on kirjattu.');
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain('Annettu tiedoksi 1.12.2026');
  });

  it('are sent by the registry alone', async () => {
    const browser = desk.as('handler');
    expect((await browser.get('/fi/letters-to-send')).status).toBe(403);
  });
});

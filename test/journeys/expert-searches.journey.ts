import { describe, expect, it } from '@jest/globals';
import { signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import { WAYS } from '../support/ways.js';

const FILE = { name: 'jakso.txt', mimeType: 'text/plain', buffer: Buffer.from('Jakso 2023.') };

/** Somebody of a unit does what they are asked to search, and sees nothing else; the handler asks for more. */
export function expertSearches(place: () => Place): void {
  describe.each(WAYS)('an expert searches their own system, with %s', (_way, hands) => {
    let taskHref: string;

    it('finds what waits for them, is told what is missing, and signs', async () => {
      const pasi = await signInStaff(place(), 'Pasi Pajamalli', hands);
      await pasi.look('work of an expert');
      await pasi.open('Walmu');
      await pasi.look('what to search');
      taskHref = pasi.page.url();
      await pasi.press('Vahvista');
      await pasi.look('a search without a result');
      expect(await pasi.text()).toContain('Mikä oli tulos');
      await pasi.choose(pasi.page.locator('input[name=outcome][value=copies]'));
      await pasi.write(/^Millä tunnisteella/, 'henkilötunnus');
      await pasi.write(/^Mistä tunniste/, 'pyynnöstä');
      await pasi.write(/^Haettu ajalta/, '1.1.2022');
      await pasi.write('Päättyen', '31.12.2023');
      await pasi.give(FILE);
      await pasi.press('Vahvista');
      await pasi.look('a signed search');
      expect(await pasi.text()).toContain('Tulos on vahvistettu.');
      expect(await pasi.text()).toContain('jakso.txt');
      await pasi.leave();
    });

    it('sees neither the case nor the inbox', async () => {
      const pasi = await signInStaff(place(), 'Pasi Pajamalli', hands);
      const inbox = await pasi.page.goto(`${place().house.desk}/fi/inbox`);
      expect(inbox?.status()).toBe(403);
      await pasi.leave();
    });

    it('is asked for more by the handler, and what was signed stays', async () => {
      const petri = await signInStaff(place(), 'Petri Testilä', hands);
      await petri.page.goto(taskHref);
      await petri.look('a signed search, to its handler');
      await hands.take(petri.page.locator('summary', { hasText: 'Avaa uudelleen' }));
      await petri.write(/^Mitä puuttuu/, 'Kevään 2024 jakso puuttuu.');
      await petri.press('Avaa uudelleen');
      await petri.look('an opened search');
      expect(await petri.text()).toContain('Avattiin uudelleen: Kevään 2024 jakso puuttuu.');
      expect(await petri.text()).toContain('jakso.txt');
      await petri.leave();
    });
  });
}

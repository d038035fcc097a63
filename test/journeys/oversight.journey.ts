import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Place } from '../support/place.js';
import { signInStaff } from '../support/people.js';
import type { Walker } from '../support/walker.js';
import { WAYS } from '../support/ways.js';

/** What a link gives as a file, fetched by the key or the mouse. */
async function fileOf(walker: Walker, name: RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.take(name)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'latin1') };
}

/** The whole way, gone twice: with a mouse, each page looked at on it, and with the keyboard alone. */
export function oversight(place: () => Place): void {
  describe.each(WAYS)('the data-protection officer oversees, with %s', (way, hands) => {
    let officer: Walker;
    let caseNumber: string;

    it('goes from the board to the overview', async () => {
      officer = await signInStaff(place(), 'Tiina Valvoja', hands);
      await officer.look('the board');
      await officer.follow('Tilannekuva');
      await officer.look('the overview');
      expect(await officer.text()).toContain('Ennuste:');
    });

    it('opens the cases behind a number, and as many as it says', async () => {
      const tile = officer.page.locator('.tile', { hasText: 'Vaarassa' });
      const count = Number(await tile.locator('.tile__n').innerText());
      expect(count).toBeGreaterThan(0);
      await hands.press(tile);
      await officer.look('the cases behind a number');
      expect(await officer.page.locator('tbody tr').count()).toBe(count);
      caseNumber = await officer.page.locator('tbody tr a').first().innerText();
    });

    it('says why, and sees the case read-only', async () => {
      await officer.open(caseNumber);
      if (way === WAYS[0]?.[0]) {
        await officer.look('why');
        await officer.choose(officer.page.locator('input[name=reason]').first());
        await officer.press(/^Avaa/);
      }
      expect(await officer.text()).toContain('Katselet asiaa valvojana');
    });

    it('counts the year and takes the report and its numbers along', async () => {
      await officer.follow('Tilannekuva');
      await officer.follow('Vuosiraportti');
      await officer.look('the annual report');
      const pdf = await fileOf(officer, /PDF\/A/);
      expect([pdf.name.endsWith('.pdf'), pdf.text.slice(0, 5)]).toEqual([true, '%PDF-']);
      const csv = await fileOf(officer, /^Julkaistavat luvut/);
      expect(csv.name).toMatch(/^vuosiraportti-\d{4}-[\d-]+\.csv$/);
      expect(csv.text.split('\r\n').length).toBeGreaterThan(20);
    });

    it('gets an address for the calendar, and ends it', async () => {
      await officer.follow('Tilannekuva');
      await officer.follow('Kalenterisyöte');
      await officer.look('the calendar feed, none');
      await officer.press('Tee osoite');
      await officer.look('the calendar feed, its address');
      const address = await officer.page.getByRole('textbox', { name: 'Osoite' }).inputValue();
      const file = await (await fetch(address)).text();
      expect(file).toContain('SUMMARY:Määräpäivä LAHTI/');
      await officer.press('Lopeta syöte');
      expect((await fetch(address)).status).toBe(404);
      await officer.leave();
    });
  });
}

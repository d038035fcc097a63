import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { signInStaff } from '../support/people.js';
import type { Place } from '../support/place.js';
import { WAYS } from '../support/ways.js';

/** A day from now on as people write it: 7.12.2026. */
function dayAhead(days: number): string {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Helsinki').add({ days });
  return `${day}.${month}.${year}`;
}

/** Units, roles, settings and absences, each change by the one who may. */
export function administration(place: () => Place): void {
  describe.each(WAYS)('the authority is administered, with %s', (_way, hands) => {
    const staff = (name: string) => signInStaff(place(), name, hands);
    const unit = `Arkisto ${hands.kind}`;

    it('gets a unit, and one administrator proposes an officer', async () => {
      const ari = await staff('Ari Ylläpito');
      await ari.look('administration');
      await ari.follow('Yksiköt');
      await ari.look('units');
      await ari.follow('Lisää yksikkö');
      await ari.look('new unit');
      await ari.press('Tallenna');
      await ari.look('unit without a name');
      await ari.write(/^Yksikkö/, unit);
      await ari.pick('Esimies', { label: 'Hanna Esimerkki, palvelupäällikkö, Työllisyyspalvelut' });
      await ari.press('Tallenna');
      expect(await ari.text()).toContain(`Yksikkö ${unit} on tallennettu.`);
      await ari.follow('Hallinta');
      await ari.follow('Henkilöt');
      await ari.look('staff');
      await ari.write('Nimi, nimike tai yksikkö', 'hanna');
      await ari.press('Hae');
      await ari.look('staff found');
      await ari.open('Hanna Esimerkki');
      await ari.look('a member of staff');
      await ari.press('Ehdota: Tietosuojavastaava');
      await ari.look('proposed');
      expect(await ari.text()).toContain('Ehdotit tätä itse.');
      await ari.leave();
    });

    it('gives the role only when another administrator agrees', async () => {
      const anna = await staff('Anna Asetus');
      expect(await anna.text()).toContain('Hanna Esimerkki: Tietosuojavastaava');
      await anna.look('something waits');
      await anna.press('Hylkää ehdotus');
      expect(await anna.text()).toContain('Ehdotus on päättynyt, eikä roolia annettu.');
      await anna.leave();
    });

    it('gives the new cases of a register to somebody, and says by when work is done', async () => {
      const ari = await staff('Ari Ylläpito');
      await ari.follow('Asetukset');
      await ari.look('settings');
      await ari.pick('Lahden työllisyyspalvelujen asiakasrekisteri', {
        label: 'Petri Testilä, palveluasiantuntija',
      });
      await ari.press('Tallenna käsittelijät');
      await ari.write(/^Tehtävän kesto/, '0');
      await ari.press('Tallenna määräajat');
      await ari.look('a limit out of range');
      await ari.write(/^Tehtävän kesto/, hands.kind === 'mouse' ? '10' : '12');
      await ari.press('Tallenna määräajat');
      expect(await ari.text()).toContain('Asetus on tallennettu.');
      await ari.leave();
    });

    it('knows who is away, because each enters it', async () => {
      const petri = await staff('Petri Testilä');
      await petri.follow('Poissaolot');
      await petri.look('absences');
      await petri.write(/^Ensimmäinen päivä/, dayAhead(30));
      await petri.write(/^Viimeinen päivä/, dayAhead(34));
      await petri.press('Merkitse');
      await petri.look('absence entered');
      expect(await petri.text()).toContain(`${dayAhead(30)} – ${dayAhead(34)}`);
      await petri.press(/^Poista merkintä/);
      expect(await petri.text()).toContain('Merkintä on poistettu.');
      await petri.leave();
    });

    it('reads afterwards who changed what', async () => {
      const anna = await staff('Anna Asetus');
      await anna.follow('Muutokset');
      await anna.look('changes');
      const text = await anna.text();
      expect(text).toContain(unit);
      expect(text).toMatch(/Tehtävän kesto, päivää:?\s*1[04] → 1[02]/);
      await anna.leave();
    });
  });
}

import { LANGUAGES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from '../clock.js';
import type { ClockInput } from '../clock-input.js';
import type { ClockStep } from '../clock-reading.js';
import { REGIMES } from '../regime.js';
import { citationText } from '../rules/citations.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

function steps(receivedOn: string, more: Partial<ClockInput> = {}): readonly ClockStep[] {
  return clock({ regime: 'gdpr', receivedOn: day(receivedOn), events: [], ...more }).steps;
}

const lines = (of: readonly ClockStep[]): string[] =>
  of.map(({ date, rule, citation }) => `${date.toString()} ${rule} (${citation})`);
const said = (of: readonly ClockStep[], rule: string): ClockStep['text'] | undefined =>
  of.find((step) => step.rule === rule)?.text;

describe('the working of a clock', () => {
  it('leads from the receipt over the month and the working day to the due day', () => {
    expect(lines(steps('2026-11-22'))).toEqual([
      '2026-11-22 received (Reg. 1182/71 Art. 3(1))',
      '2026-12-22 one-month (GDPR Art. 12(3))',
      '2026-12-22 working-day (Reg. 1182/71 Art. 3(4))',
      '2026-12-22 due (GDPR Art. 12(3))',
    ]);
  });

  it('writes days as each language does', () => {
    expect(said(steps('2026-11-22'), 'due')).toEqual({
      fi: 'Viranomaisen on vastattava sinulle viimeistään tiistaina 22.12.2026.',
      sv: 'Myndigheten ska svara dig senast tisdagen den 22.12.2026.',
      en: 'The authority must answer you by Tuesday 22 December 2026.',
    });
  });

  it('names the holiday a day rolls away from', () => {
    expect(said(steps('2026-11-06'), 'rolled')).toEqual({
      fi: '6.12. on itsenäisyyspäivä ja sunnuntai. Määräaika siirtyy seuraavaan työpäivään, maanantaihin 7.12.2026.',
      sv: 'Den 6.12 är självständighetsdagen och en söndag. Fristen flyttas till nästa arbetsdag, måndagen den 7.12.2026.',
      en: '6 December is Independence Day and a Sunday. The deadline moves to the next working day, Monday 7 December 2026.',
    });
  });

  it('names every day of a long roll', () => {
    const rolled = said(steps('2026-03-03'), 'rolled');
    expect(rolled?.fi).toContain(
      '3.4. on pitkäperjantai, 4.4. lauantai, 5.4. pääsiäispäivä sekä 6.4. toinen pääsiäispäivä.',
    );
    expect(rolled?.en).toContain('5 April is Easter Sunday and 6 April is Easter Monday.');
  });

  it('says why an eve does not move a gdpr clock', () => {
    const of = steps('2026-11-24');
    expect(lines(of)[2]).toBe('2026-12-24 eve-does-not-roll (Reg. 1182/71 Art. 2(1))');
    expect(said(of, 'eve-does-not-roll')?.fi).toContain('24.12. on jouluaatto.');
  });

  it('says when the month has no such day', () => {
    expect(lines(steps('2026-03-31'))[2]).toBe('2026-04-30 end-of-month (Reg. 1182/71 Art. 3(2)(c))');
  });

  it('tells the pause, the date without it and the extension, in the order a person reads', () => {
    const events: ClockInput['events'] = [
      { type: 'clarification-asked', on: day('2026-11-03') },
      { type: 'clarification-given', on: day('2026-11-09') },
      { type: 'extended', on: day('2026-11-27') },
    ];
    const of = steps('2026-10-30', { events });
    expect(lines(of).map((line) => line.slice(0, line.indexOf(' (')))).toEqual([
      '2026-10-30 received',
      '2026-11-30 one-month',
      '2026-12-06 pause',
      '2026-12-07 rolled',
      '2026-11-30 without-pause',
      '2026-11-27 extended',
      '2027-01-30 three-months',
      '2027-02-05 pause-in-extension',
      '2027-02-05 working-day',
      '2027-02-05 due',
    ]);
    expect(said(of, 'pause')?.fi).toBe(
      'Kysyimme sinulta tarkennusta 3.11. ja vastasit 9.11. Odotusaika, 6 päivää, lisätään määräaikaan: se täyttyy 6.12.',
    );
  });

  it('says what it waits for, after what it has waited for', () => {
    const asked = { type: 'identity-asked', on: day('2026-11-24') } as const;
    const answered = { type: 'identity-confirmed', on: day('2026-11-26') } as const;
    const next = { type: 'clarification-asked', on: day('2026-11-27') } as const;
    expect(lines(steps('2026-11-22', { events: [asked] }))[2]).toBe(
      '2026-11-24 waiting-for-answer (EDPB 01/2022 § 159)',
    );
    const both = lines(steps('2026-11-22', { events: [asked, answered, next] }));
    expect(both.slice(2, 4)).toEqual([
      '2026-12-24 pause (EDPB 01/2022 § 159)',
      '2026-11-27 waiting-for-answer (EDPB 01/2022 § 159)',
    ]);
  });

  it('counts what it still waits for once it is told up to when', () => {
    const events: ClockInput['events'] = [{ type: 'identity-asked', on: day('2026-11-24') }];
    const of = steps('2026-11-22', { events, asOf: day('2026-11-25') });
    expect(lines(of)[2]).toBe('2026-12-23 pause (EDPB 01/2022 § 159)');
    expect(said(of, 'pause')?.sv).toContain('Väntetiden, 1 dag, läggs till fristen');
  });

  it('leads from the posting of a letter to the last day of appeal', () => {
    const service = { by: 'letter', on: day('2026-11-17') } as const;
    expect(lines(clock({ regime: 'appeal', service, events: [] }).steps)).toEqual([
      '2026-11-17 letter-posted (434/2003 § 59)',
      '2026-11-24 letter-received (434/2003 § 59)',
      '2026-12-24 thirty-days (808/2019 § 13)',
      '2026-12-28 rolled (150/1930 § 5)',
      '2026-12-28 due (808/2019 § 13)',
    ]);
  });

  it('opens an erasure claim when consent is withdrawn', () => {
    expect(lines(steps('2026-11-22', { regime: 'immediate' }))).toEqual([
      '2026-11-22 received (GDPR Art. 7(3))',
      '2026-11-22 erasure-follows (GDPR Art. 17(1)(b))',
      '2026-11-22 due (GDPR Art. 7(3))',
    ]);
  });

  it('notes a provision that was not yet in force, and only then', () => {
    const rules = (on: string): string[] => steps(on, { regime: 'log-data' }).map(({ rule }) => rule);
    expect(rules('2023-12-31')).toContain('not-yet-in-force');
    expect(rules('2024-01-01')).not.toContain('not-yet-in-force');
  });
});

/** Words by which a sentence speaks to the person. */
const TO_YOU = {
  fi: /\b(sinu\w*|olet|vastasit|vastaustasi|pyyntösi|tietojasi|henkilöllisyytesi|valituksesi|suostumuksesi|ilmoituksesi|sait|noudit|vastaanotit)\b/i,
  sv: /\b(du|dig|din|ditt|dina)\b/i,
  en: /\byour?\b/i,
};

describe('the working as staff read it', () => {
  const pauses: ClockInput['events'] = [
    { type: 'identity-asked', on: day('2026-11-03') },
    { type: 'identity-confirmed', on: day('2026-11-05') },
    { type: 'clarification-asked', on: day('2026-11-06') },
    { type: 'extended', on: day('2026-11-27') },
  ];
  const served = (by: 'letter' | 'certificate' | 'e-service') =>
    clock({ regime: 'appeal', service: { by, on: day('2026-11-17') }, events: [] }).steps;
  const workings = [
    ...REGIMES.map((regime) => steps('2026-10-30', { regime })),
    steps('2026-10-30', { events: pauses }),
    steps('2026-10-30', { events: pauses, asOf: day('2026-11-20') }),
    steps('2026-11-24', {
      regime: 'accessible-format',
      events: [{ type: 'extended', on: day('2026-12-01') }],
    }),
    ...(['letter', 'certificate', 'e-service'] as const).map(served),
  ];

  it('speaks of the person in all three languages, where the person is spoken to', () => {
    for (const { rule, ofPerson } of workings.flat())
      for (const language of LANGUAGES)
        expect([rule, language, ofPerson[language]].join(' ')).not.toMatch(TO_YOU[language]);
  });

  it('is the same working: the same sentence where nobody is named', () => {
    const due = steps('2026-11-22').find(({ rule }) => rule === 'due');
    expect([due?.text.fi, due?.ofPerson.fi]).toEqual([
      'Viranomaisen on vastattava sinulle viimeistään tiistaina 22.12.2026.',
      'Viranomaisen on vastattava pyytäjälle viimeistään tiistaina 22.12.2026.',
    ]);
    const working = steps('2026-11-22').find(({ rule }) => rule === 'working-day');
    expect(working?.ofPerson).toEqual(working?.text);
  });
});

describe('citationText', () => {
  it('writes out a citation in each language', () => {
    expect(citationText('GDPR Art. 12(3)')).toEqual({
      fi: 'Tietosuoja-asetus, 12 artiklan 3 kohta',
      sv: 'Dataskyddsförordningen, artikel 12.3',
      en: 'GDPR, Article 12(3)',
    });
    expect(citationText('306/2019 § 10(3)').fi).toBe('Digipalvelulaki (306/2019), 10 §:n 3 momentti');
  });

  it('gives back what it does not know', () => {
    expect(citationText('1/2030 § 1').sv).toBe('1/2030 § 1');
  });
});

import { Temporal } from 'temporal-polyfill';
import type { Cell } from './cell.js';
import type { PurposeFacts, StatutoryRegister } from './legal-basis.js';
import { isWithin } from './period.js';

interface Exclusion {
  readonly register: StatutoryRegister;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  readonly source: string;
}

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/**
 * Periods in which a statute excludes Art. 18 for personal customers of a register.
 * Example: a customer of the joint service asks for restriction on 2020-06-30: available; on 2020-07-01: excluded.
 */
export const RESTRICTION_EXCLUSIONS: readonly Exclusion[] = [
  {
    register: 'employment',
    from: day('2020-07-01'),
    to: day('2022-05-22'),
    source: '916/2012 ch. 13 § 4(2) (447/2020)',
  },
  {
    register: 'employment',
    from: day('2022-05-23'),
    to: day('2024-12-31'),
    source: '916/2012 ch. 13 § 5(2) (337/2022)',
  },
  { register: 'employment', from: day('2025-01-01'), source: '380/2023 § 114' },
  {
    register: 'joint-service',
    from: day('2020-07-01'),
    to: day('2022-05-22'),
    source: '916/2012 ch. 13 § 4(2) (447/2020); 448/2020',
  },
  {
    register: 'joint-service',
    from: day('2022-05-23'),
    to: day('2024-12-31'),
    source: '1369/2014 § 9a(3) (339/2022)',
  },
  { register: 'joint-service', from: day('2025-01-01'), source: '381/2023 § 12(3)' },
];

/** The cell that excludes restriction for this purpose on this day; undefined when no statute does. */
export function restrictionExcluded(purpose: PurposeFacts, on: Temporal.PlainDate): Cell | undefined {
  if (!purpose.subjects.includes('personal-customer')) return undefined;
  const exclusion = RESTRICTION_EXCLUSIONS.find(
    ({ register, ...period }) => register === purpose.statutoryRegister && isWithin(on, period),
  );
  if (!exclusion) return undefined;
  return {
    rule: 'restriction-excluded-by-statute',
    answer: 'not-available',
    article: exclusion.source,
    questions: [],
    source: exclusion.source,
    text: {
      fi: 'Laki sulkee pois oikeuden rajoittaa henkilöasiakkaan tietojen käsittelyä tässä rekisterissä. Oikaisupyyntö ratkaistaan silti viivytyksettä.',
      sv: 'Lagen utesluter rätten att begränsa behandlingen av personkunders uppgifter i detta register. En begäran om rättelse avgörs ändå utan dröjsmål.',
      en: "The statute excludes restriction of processing for personal customers' data in this register. A rectification request is still decided without delay.",
    },
  };
}

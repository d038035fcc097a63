import type { Because } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { DerogatingPurpose, PurposeFacts } from './legal-basis.js';
import type { QuestionId } from './questions.js';
import type { Right } from './right.js';

export interface Derogation {
  readonly purpose: DerogatingPurpose;
  readonly rights: readonly Right[];
  readonly question: QuestionId;
  readonly because: Because;
}

const IN_FORCE = Temporal.PlainDate.from('2019-01-01');

/**
 * Derogations of the Data Protection Act as data: journalism, art and literature (§ 27), research and statistics
 * (§ 31: Art. 15, 16, 18, 21) and archiving in the public interest (§ 32: Art. 15, 16, 18–21).
 * A derogation is never automatic: the right stays open and a person answers whether it is necessary.
 */
export const DEROGATIONS: readonly Derogation[] = [
  {
    purpose: 'expression',
    rights: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'],
    question: 'derogation-for-expression',
    because: {
      rule: 'derogation-for-expression',
      source: '1050/2018 § 27',
      text: {
        fi: 'Oikeudesta voidaan poiketa journalistista tarkoitusta tai akateemista, taiteellista tai kirjallista ilmaisua varten.',
        sv: 'Undantag från rätten får göras för journalistiska ändamål eller akademiskt, konstnärligt eller litterärt skapande.',
        en: 'The right may be derogated from for journalistic purposes or academic, artistic or literary expression.',
      },
    },
  },
  {
    purpose: 'research-or-statistics',
    rights: ['access', 'rectification', 'restriction', 'objection'],
    question: 'derogation-for-research',
    because: {
      rule: 'derogation-for-research-or-statistics',
      source: '1050/2018 § 31',
      text: {
        fi: 'Tutkimus- ja tilastotarkoituksessa oikeudesta voidaan tarvittaessa poiketa, jos lain suojatoimet täyttyvät. Muussa käytössä oleviin tietoihin poikkeus ei ulotu.',
        sv: 'För forskning och statistik får undantag vid behov göras från rätten om lagens skyddsåtgärder är uppfyllda. Undantaget gäller inte uppgifter i annan användning.',
        en: 'For research and statistics the right may be derogated from where necessary if the safeguards of the act are met. The derogation does not reach data in other use.',
      },
    },
  },
  {
    purpose: 'archiving',
    rights: ['access', 'rectification', 'restriction', 'portability', 'objection'],
    question: 'derogation-for-archiving',
    because: {
      rule: 'derogation-for-archiving',
      source: '1050/2018 § 32',
      text: {
        fi: 'Yleisen edun mukaisessa arkistoinnissa oikeudesta voidaan poiketa tietosuoja-asetuksen 89 artiklan 3 kohdan edellytyksin.',
        sv: 'Vid arkivering av allmänt intresse får undantag göras från rätten under förutsättningarna i artikel 89.3 i dataskyddsförordningen.',
        en: 'In archiving in the public interest the right may be derogated from under the conditions of Article 89(3) of the Regulation.',
      },
    },
  },
];

/** The derogation that may touch a right in a purpose on a day; undefined when none does. Example: none before 2019-01-01. */
export function derogationFrom(
  right: Right,
  purpose: PurposeFacts,
  on: Temporal.PlainDate,
): Derogation | undefined {
  if (Temporal.PlainDate.compare(on, IN_FORCE) < 0) return undefined;
  return DEROGATIONS.find(
    (derogation) => derogation.purpose === purpose.derogation && derogation.rights.includes(right),
  );
}

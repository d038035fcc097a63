import type { Language } from '#kernel';
import type { Authority } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { requesterOf, type SpokenFor } from './requester.js';
import { addressLines, senderOf } from './sender.js';
import { standingOf } from './standing-of.js';

export interface HeadFacts {
  readonly record: Pick<CaseRecord, 'case_number' | 'protected'>;
  readonly person: PersonIdentity;
  readonly spokenFor: SpokenFor | null;
  readonly today: Temporal.PlainDate;
}

/** The head of every letter of a case: sender, recipient, number, day, whether it translates, and whose request it is. */
export function letterHead(
  { record, person, spokenFor, today }: HeadFacts,
  from: { readonly authority: Authority; readonly unit: string | undefined },
  recipient: { readonly name: string; readonly addressLines: string[] },
  language: Language,
) {
  return {
    // A unit tells where its customers live.
    sender: senderOf(from.authority, record.protected ? undefined : from.unit, language, today),
    recipient,
    caseNumber: record.case_number,
    issuedOn: today.toString(),
    ...(language === 'en' ? { translationOf: 'fi' as const } : {}),
    requester: requesterOf(person, spokenFor, language),
  };
}

/** The head of a letter to the person: with the standing texts of the authority. */
export function headToPerson(
  facts: HeadFacts,
  from: { readonly authority: Authority; readonly unit: string | undefined },
  recipient: { readonly name: string; readonly addressLines: string[] },
  language: Language,
) {
  const standing = standingOf(from.authority, language, facts.record);
  return { ...letterHead(facts, from, recipient, language), ...(standing ? { standing } : {}) };
}

/**
 * The person as recipient; the address stands on it only when the letter goes by post, and never when nobody may learn
 * where the person lives (661/2009 § 36): the envelope then goes to a contact address that does not tell it.
 */
export function toPerson(
  person: PersonIdentity,
  byPost: boolean,
  { protected: isProtected }: Pick<CaseRecord, 'protected'>,
) {
  return { name: person.name, addressLines: byPost && !isProtected ? addressLines(person.address) : [] };
}

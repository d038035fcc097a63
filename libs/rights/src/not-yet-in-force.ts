import type { Because, Text } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Right } from './right.js';

interface Start {
  readonly from: Temporal.PlainDate;
  readonly source: string;
  readonly text: Text;
}

const GDPR: Start = {
  from: Temporal.PlainDate.from('2018-05-25'),
  source: 'GDPR 99(2)',
  text: {
    fi: 'Yleistä tietosuoja-asetusta sovelletaan 25.5.2018 alkaen. Sitä ennen sovellettiin henkilötietolakia (523/1999).',
    sv: 'Den allmänna dataskyddsförordningen tillämpas från den 25 maj 2018. Före det tillämpades personuppgiftslagen (523/1999).',
    en: 'The General Data Protection Regulation applies from 25 May 2018. Before that the Personal Data Act (523/1999) applied.',
  },
};

const CLIENT_DATA_ACT: Start = {
  from: Temporal.PlainDate.from('2024-01-01'),
  source: '703/2023 § 11',
  text: {
    fi: 'Lokitietojen oikeudesta säädetään laissa 703/2023 1.1.2024 alkaen. Sitä ennen siitä säädettiin laissa 159/2007, 18 §.',
    sv: 'Rätten till logguppgifter regleras i lag 703/2023 från den 1 januari 2024. Före det reglerades den i 18 § i lag 159/2007.',
    en: 'The right to log data is governed by Act 703/2023 from 1 January 2024. Before that it was governed by section 18 of Act 159/2007.',
  },
};

/** A note when the law the answer rests on was not yet in force on that day; undefined when it was. */
export function lawNotYetInForce(right: Right, on: Temporal.PlainDate): Because | undefined {
  if (right === 'own-document') return undefined;
  const start = right === 'log-data' ? CLIENT_DATA_ACT : GDPR;
  if (Temporal.PlainDate.compare(on, start.from) >= 0) return undefined;
  return { rule: 'law-not-yet-in-force', source: start.source, text: start.text };
}

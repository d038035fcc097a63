import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { KinWords } from './kin-words.js';

export const SV: KinWords = {
  sender: {
    authority: 'Päijänne-Tavastlands välfärdsområde',
    unit: 'Dokumentförvaltningen',
    contactLines: [
      'Registratorskontoret, Exempelvägen 2, 15850 Lahtis',
      'kirjaamo@hyvinvointi.example',
      '03 000 2000',
    ],
  },
  kinship: 'barn',
  request: {
    channel: 'brev',
    rights: ['Utlämnande av kunduppgifter om en avliden (703/2023, 52 §)'],
    scope: ['Ansökan gäller: Min fars handlingar inom hemvården och socialarbetet från åren 2024–2026.'],
  },
  purpose:
    'Sökanden behöver uppgifterna för att utreda om hennes far har betalat samma hemvårdsavgifter två gånger. Fordran har betydelse för bouppteckningen.',
  grounds: [
    'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 52 §',
    'Lagen om offentlighet i myndigheternas verksamhet (621/1999), 24 § 1 mom. 25 punkten',
  ],
  ownReasons:
    'Fakturorna och avgiftsbesluten inom hemvården är nödvändiga för att utreda fordran. Av anteckningarna inom socialarbetet framgår inga avgifter, så de är inte nödvändiga för detta.',
  given: 'Avgiftsbeslut och fakturor inom hemvården för tiden 1.1.2024–31.5.2026.',
  documents: ['Avgiftsbeslut, 4 sidor', 'Fakturor, 29 sidor'],
  decidingBody: 'Päijänne-Tavastlands välfärdsområde',
  decidedBy: { name: 'Hanna Esimerkki', title: 'chef för dokumentförvaltningen' },
  contact: { name: 'Petri Testilä', title: 'informationssakkunnig', lines: ['03 000 2001'] },
  court: SAMPLE_COURT.sv,
};

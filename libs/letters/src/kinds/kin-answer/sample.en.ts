import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { KinWords } from './kin-words.js';

export const EN: KinWords = {
  translationOf: 'fi',
  sender: {
    authority: 'Päijät-Häme wellbeing services county',
    unit: 'Records Management',
    contactLines: [
      'Registry, Esimerkkitie 2, 15850 Lahti, Finland',
      'kirjaamo@hyvinvointi.example',
      '+358 3 000 2000',
    ],
  },
  kinship: 'child',
  request: {
    channel: 'letter',
    rights: ['Obtaining client data of a deceased person (703/2023, section 52)'],
    scope: ['Subject of the application: My father’s home care and social work records of 2024–2026.'],
  },
  purpose:
    'The applicant needs the data to find out whether her father paid the same home care charges twice. The claim matters for the estate inventory.',
  grounds: [
    'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 52',
    'Act on the Openness of Government Activities (621/1999), section 24, subsection 1, paragraph 25',
  ],
  ownReasons:
    'The invoices and decisions on charges of home care are necessary for clearing the claim. The notes of social work show no charges and are not necessary for it.',
  given: 'Decisions on charges and invoices of home care from 1 January 2024 to 31 May 2026.',
  documents: ['Decisions on charges, 4 pages', 'Invoices, 29 pages'],
  decidingBody: 'Päijät-Häme wellbeing services county',
  decidedBy: { name: 'Hanna Esimerkki', title: 'Head of Records Management' },
  contact: { name: 'Petri Testilä', title: 'Information Specialist', lines: ['+358 3 000 2001'] },
  court: SAMPLE_COURT.en,
};

import { CASE_STATES, OUTCOMES, STAGES } from '#cases';
import { REGIMES } from '#deadlines';
import { RIGHTS } from '#rights';
import { type JsonSchema, refTo } from './json-schema.js';
import { CLOCK_EXAMPLE } from './clock.schema.js';
import { closed, DAY, INSTANT, listOf, UUID } from './common.schema.js';
import { TASK_EXAMPLE } from './task.schema.js';

const ROW = {
  id: '7f0f6f0e-5a0e-4c7e-9f0b-2d1c5a7f3e10',
  caseNumber: 'LAHTI/14/00.01.02/2026',
  state: 'received',
  authority: { id: 'lahti', name: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' } },
  register: {
    id: 'lahti-tyollisyyspalvelut',
    name: {
      fi: 'Työllisyyspalvelujen asiakasrekisteri',
      sv: 'Sysselsättningstjänsternas kundregister',
      en: 'Customer register of employment services',
    },
  },
  receivedOn: '2026-11-27',
  openedAt: '2026-12-01T10:00:00Z',
  changedAt: '2026-12-01T10:00:00Z',
  due: '2026-12-28',
  requestId: null,
};

export const CLAIM_EXAMPLE = {
  id: '3c1f0a52-1c7e-4b8e-9a53-0f6f1f0e5a11',
  right: 'erasure',
  regime: 'gdpr',
  stage: 'first',
  origin: 'asked',
  continues: null,
  outcome: null,
  due: '2026-12-28',
};

export const CASE_EXAMPLE = {
  ...ROW,
  claims: [{ ...CLAIM_EXAMPLE, clock: CLOCK_EXAMPLE }],
  tasks: [TASK_EXAMPLE],
};

/** The same just filed: with its clocks, without tasks. */
export const FILED_EXAMPLE = {
  ...ROW,
  requestId: '4b7d1f0e-5a0e-4c7e-9f0b-2d1c5a7f3e13',
  claims: [{ ...CLAIM_EXAMPLE, clock: CLOCK_EXAMPLE }],
};

export const CASE_PAGE_EXAMPLE = {
  items: [ROW],
  next: 'MjAyNi0xMi0wMVQxMDowMDowMFogN2YwZjZmMGUtNWEwZS00YzdlLTlmMGItMmQxYzVhN2YzZTEw',
};

const FIELDS = {
  id: UUID,
  caseNumber: { type: 'string', description: 'Case number (asiatunnus)' },
  state: { enum: [...CASE_STATES] },
  authority: refTo('Named'),
  register: { anyOf: [refTo('Named'), { type: 'null' }], description: 'Null while nobody knows it' },
  receivedOn: { ...DAY, description: 'The clocks run from here' },
  openedAt: INSTANT,
  changedAt: INSTANT,
  due: { ...DAY, description: 'Due day of the open claim that falls due first' },
  requestId: { type: ['string', 'null'], format: 'uuid', description: 'When this client filed the request' },
};

const CLAIM = {
  id: UUID,
  right: { enum: [...RIGHTS] },
  regime: { enum: [...REGIMES] },
  stage: { enum: [...STAGES] },
  origin: { enum: ['asked', 'consent-withdrawn', 'added', 'joined'] },
  continues: { type: ['string', 'null'], format: 'uuid', description: 'The claim of an earlier stage' },
  outcome: { enum: [...OUTCOMES, null], description: 'Null while it is open' },
  due: DAY,
};

export const CASE_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  CaseRow: closed(FIELDS),
  CasePage: closed({
    items: { type: 'array', items: refTo('CaseRow') },
    next: { type: ['string', 'null'], description: 'Cursor of the next page; null on the last one' },
  }),
  Claim: closed({ ...CLAIM, clock: refTo('Clock') }, ['clock']),
  ClaimList: listOf(refTo('Claim')),
  Case: closed(
    {
      ...FIELDS,
      claims: { type: 'array', items: refTo('Claim') },
      tasks: { type: 'array', items: refTo('Task') },
    },
    ['tasks'],
  ),
};

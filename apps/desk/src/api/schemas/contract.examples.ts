import { CLOCK_EXAMPLE } from './clock.schema.js';

export const CLOCK_IN_EXAMPLE = {
  regime: 'gdpr',
  receivedOn: '2026-11-27',
  events: [
    { type: 'identity-asked', on: '2026-11-30' },
    { type: 'identity-confirmed', on: '2026-12-04' },
  ],
};

export const CLOCK_OUT_EXAMPLE = {
  nominal: '2026-12-31',
  due: '2026-12-31',
  extensionNoticeBy: '2026-12-31',
  extendedDue: '2027-03-03',
  unsuspendedDue: '2026-12-28',
  pausedSince: null,
  rejected: [],
  steps: CLOCK_EXAMPLE.steps,
};

export const ROUTE_IN_EXAMPLE = {
  receivedOn: '2026-11-27',
  register: 'lahti-tyollisyyspalvelut',
  rights: ['access'],
  data: ['plan'],
};

export const ROUTE_OUT_EXAMPLE = {
  shares: [
    {
      authority: 'lahti',
      role: 'decides',
      basis: 'GDPR Art. 12(3)',
      clock: 'own',
      rights: ['access'],
      data: ['plan'],
      systems: ['walmu'],
      hosted: true,
      because: [
        {
          rule: 'controller-of-register',
          source: 'Lahden työllisyyspalvelujen tietosuojaseloste',
          text: {
            fi: 'Lahden kaupunki on rekisterinpitäjä.',
            sv: 'Lahtis stad är personuppgiftsansvarig.',
            en: 'The City of Lahti is the controller.',
          },
        },
      ],
    },
  ],
  redirects: [],
  warnings: [],
};

import { REGIMES } from '#deadlines';
import { RIGHTS } from '#rights';
import { type JsonSchema, refTo } from './json-schema.js';
import { closed, DAY, DAY_OR_NULL, listOf, UUID } from './common.schema.js';

export const CLOCK_EXAMPLE = {
  claimId: '3c1f0a52-1c7e-4b8e-9a53-0f6f1f0e5a11',
  right: 'erasure',
  regime: 'gdpr',
  nominal: '2026-12-27',
  due: '2026-12-28',
  unsuspendedDue: '2026-12-28',
  extensionNoticeBy: '2026-12-28',
  extendedDue: '2027-03-01',
  pausedSince: null,
  steps: [
    {
      rule: 'one-month',
      citation: 'GDPR Art. 12(3)',
      date: '2026-12-27',
      text: {
        fi: 'Kuukausi siitä, kun pyyntö saapui.',
        sv: 'En månad från det att begäran kom in.',
        en: 'One month from the day the request was received.',
      },
    },
  ],
};

export const CLOCK_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ClockStep: closed({
    rule: { type: 'string', description: 'Stable name of the rule' },
    citation: { type: 'string', description: 'Its source in the law' },
    date: DAY,
    text: refTo('Text'),
  }),
  Clock: closed({
    claimId: UUID,
    right: { enum: [...RIGHTS] },
    regime: { enum: [...REGIMES] },
    nominal: { ...DAY, description: 'End of the period before weekends and holidays move it' },
    due: { ...DAY, description: 'The last day that counts' },
    unsuspendedDue: { ...DAY, description: 'The due day without pauses and extension' },
    extensionNoticeBy: { ...DAY_OR_NULL, description: 'Last day to tell of an extension' },
    extendedDue: { ...DAY_OR_NULL, description: 'Where an extension leads' },
    pausedSince: { ...DAY_OR_NULL, description: 'Since when a question to the person stops the clock' },
    steps: { type: 'array', minItems: 1, items: refTo('ClockStep') },
  }),
  ClockList: listOf(refTo('Clock')),
};

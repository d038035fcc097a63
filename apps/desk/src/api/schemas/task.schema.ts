import { type JsonSchema, refTo } from './json-schema.js';
import { closed, DAY, ID, INSTANT, INSTANT_OR_NULL, listOf, UUID } from './common.schema.js';

export const TASK_EXAMPLE = {
  id: '9d2e6f0e-5a0e-4c7e-9f0b-2d1c5a7f3e12',
  claimIds: ['3c1f0a52-1c7e-4b8e-9a53-0f6f1f0e5a11'],
  kind: 'search',
  registerId: 'lahti-tyollisyyspalvelut',
  systemId: 'walmu',
  way: 'unit',
  dueOn: '2026-12-15',
  state: 'done',
  outcome: 'nothing-found',
  madeAt: '2026-12-01T10:00:00Z',
  signedAt: '2026-12-04T08:30:00Z',
};

export const TASK_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Task: closed({
    id: UUID,
    claimIds: { type: 'array', items: UUID },
    kind: { type: 'string', description: 'What is to be done: search, erasure, rectification …' },
    registerId: { type: ['string', 'null'] },
    systemId: { type: ['string', 'null'] },
    way: {
      enum: ['unit', 'letter', 'connector'],
      description: 'By a unit, by letter to who keeps the data, or by machine',
    },
    dueOn: DAY,
    state: { enum: ['open', 'running', 'to-confirm', 'manual', 'done', 'cancelled'] },
    outcome: { anyOf: [{ ...ID }, { type: 'null' }], description: 'How it ended; null before' },
    madeAt: INSTANT,
    signedAt: INSTANT_OR_NULL,
  }),
  TaskList: listOf(refTo('Task')),
};

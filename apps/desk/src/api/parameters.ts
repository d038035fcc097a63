import { CASE_STATES } from '#cases';
import type { ApiParameter } from './api-route.js';
import { LARGEST_LIMIT, USUAL_LIMIT } from './page-query.js';

export const IDEMPOTENCY_KEY: ApiParameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'A new one for each request. Sent again with the same body within seven days it gives the same answer and files nothing.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{8,200}$' },
  example: '2f9d0c3e-8a57-4b6e-9d0e-6f3b1c7a5e44',
  required: true,
};

export const CASE_ID: ApiParameter = {
  in: 'path',
  name: 'caseId',
  description: 'Id of the case, not its case number',
  schema: { type: 'string', format: 'uuid' },
  example: '7f0f6f0e-5a0e-4c7e-9f0b-2d1c5a7f3e10',
};

export const PAGE_PARAMETERS: readonly ApiParameter[] = [
  {
    in: 'query',
    name: 'limit',
    description: 'Most items of the page',
    schema: { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT, default: USUAL_LIMIT },
    example: USUAL_LIMIT,
  },
  {
    in: 'query',
    name: 'cursor',
    description: '`next` of the page before. Opaque: use it as it is.',
    schema: { type: 'string' },
    example: 'MjAyNi0xMi0wMVQxMDowMDowMFogN2YwZjZmMGUtNWEwZS00YzdlLTlmMGItMmQxYzVhN2YzZTEw',
  },
  {
    in: 'query',
    name: 'state',
    description: 'Only cases in this state',
    schema: { type: 'string', enum: [...CASE_STATES] },
    example: 'received',
  },
];

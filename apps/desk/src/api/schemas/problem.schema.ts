import type { JsonSchema } from './json-schema.js';

const problem = (status: number, code: string, title: string, detail: string, more: object = {}) => ({
  status,
  example: {
    type: `urn:tietopyynto:problem:${code}`,
    title,
    status,
    detail,
    instance: 'urn:tietopyynto:request:0b9a3c52-7c7e-4b8e-9a53-0f6f1f0e5a0e',
    code,
    ...more,
  },
});

/** Every problem the interface tells of, with an example. */
export const PROBLEMS = {
  malformed: problem(
    400,
    'malformed',
    'Malformed request',
    'The request could not be read. Is the body valid JSON?',
  ),
  'invalid-token': problem(
    401,
    'invalid-token',
    'Not authenticated',
    'The token is expired, not yet valid, not meant for this service or not signed by its provider.',
  ),
  'insufficient-scope': problem(
    403,
    'insufficient-scope',
    'Insufficient scope',
    'The client needs the scope cases:read.',
  ),
  'not-found': problem(
    404,
    'not-found',
    'Not found',
    'There is no such resource, or the client may not know of it.',
  ),
  'not-acceptable': problem(
    406,
    'not-acceptable',
    'Not acceptable',
    'The answer is application/json and nothing else.',
  ),
  'too-large': problem(413, 'too-large', 'Too large', 'The body is larger than this resource takes.'),
  'unsupported-media-type': problem(
    415,
    'unsupported-media-type',
    'Unsupported media type',
    'Send the body as application/json.',
  ),
  'invalid-query': problem(
    422,
    'invalid-query',
    'Invalid input',
    'Something sent is missing, unknown or of another form.',
    { errors: [{ parameter: 'limit', code: 'out-of-range', detail: 'A number from 1 to 200.' }] },
  ),
  'invalid-body': problem(
    422,
    'invalid-body',
    'Invalid input',
    'Something sent is missing, unknown or of another form.',
    {
      errors: [
        {
          pointer: '/person/name',
          code: 'min-length',
          detail: 'name must be longer than or equal to 1 characters',
        },
      ],
    },
  ),
  'invalid-line': problem(
    422,
    'invalid-body',
    'Invalid input',
    'Something sent is missing, unknown or of another form.',
    {
      errors: [
        { pointer: '/register', code: 'unknown-register', detail: 'The value is none of those known.' },
      ],
    },
  ),
  'request-bad-hetu': problem(
    422,
    'request-bad-hetu',
    'Refused',
    'Check the personal identity code: its form or check character is wrong',
    {
      errors: [
        {
          pointer: '/person/personalIdentityCode',
          code: 'request-bad-hetu',
          detail: 'Check the personal identity code: its form or check character is wrong',
        },
      ],
    },
  ),
  'request-attachment-type': problem(
    422,
    'request-attachment-type',
    'Refused',
    'This kind of file is not taken as an attachment',
    {
      errors: [
        {
          pointer: '/attachments/0',
          code: 'request-attachment-type',
          detail: 'This kind of file is not taken as an attachment',
        },
      ],
    },
  ),
  'request-may-not-ask': problem(
    422,
    'request-may-not-ask',
    'Refused',
    'By the law this cannot be asked on behalf of that person on this ground',
    {
      errors: [
        {
          pointer: '/onBehalfOf',
          code: 'request-may-not-ask',
          detail: 'By the law this cannot be asked on behalf of that person on this ground',
        },
      ],
    },
  ),
  'idempotency-key-reused': problem(
    422,
    'idempotency-key-reused',
    'Refused',
    'The same key was used for another request. Give each request a key of its own.',
  ),
  'too-many-requests': problem(
    429,
    'too-many-requests',
    'Too many requests',
    'Wait for the time the Retry-After header says.',
  ),
  unavailable: problem(
    503,
    'unavailable',
    'Unavailable',
    'The service is interrupted. Send the same again, with the same key, in a moment.',
  ),
  'no-room': problem(
    507,
    'no-room',
    'No room',
    'There is no room for the files. Nothing was stored; send the same again later.',
  ),
  'provider-unreachable': problem(
    503,
    'provider-unreachable',
    'Token not checked',
    'The provider of the tokens does not answer.',
  ),
} as const;
export type ProblemName = keyof typeof PROBLEMS;

export const PROBLEM_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    type: 'object',
    description:
      'Problem details (RFC 9457), in English. Programs act on `code`; nothing of what was sent stands in it.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', format: 'uri', description: 'urn:tietopyynto:problem: and the code' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      instance: {
        type: 'string',
        format: 'uri',
        description: 'Names this one request in the log of the service',
      },
      code: { type: 'string', pattern: '^[a-z0-9-]+$' },
      errors: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['code', 'detail'],
          additionalProperties: false,
          oneOf: [{ required: ['pointer'] }, { required: ['parameter'] }],
          properties: {
            pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) into the body' },
            parameter: { type: 'string', description: 'Name of the parameter or header' },
            code: { type: 'string' },
            detail: { type: 'string' },
          },
        },
      },
    },
  },
};

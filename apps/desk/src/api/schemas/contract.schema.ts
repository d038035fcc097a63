import { type JsonSchema, refTo } from './json-schema.js';

/** The shapes of docs/contracts.schema.json that the interface answers too: the same in and out as the command line. */
export const CONTRACT_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ContractDay: { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  ContractDayOrNull: { anyOf: [refTo('ContractDay'), { type: 'null' }] },
  ContractId: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  ContractIds: { type: 'array', items: refTo('ContractId'), uniqueItems: true },
  ContractText: {
    type: 'object',
    required: ['fi', 'sv', 'en'],
    additionalProperties: { type: 'string', minLength: 1 },
  },
  Because: {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['rule', 'source', 'text'],
      properties: {
        rule: refTo('ContractId'),
        source: { type: 'string', minLength: 1 },
        text: refTo('ContractText'),
      },
    },
  },
  ContractRight: {
    enum: [
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'objection',
      'consent-withdrawal',
      'own-document',
      'log-data',
    ],
  },
  ContractRights: { type: 'array', items: refTo('ContractRight'), uniqueItems: true },
  ClockIn: {
    type: 'object',
    additionalProperties: false,
    required: ['regime', 'events'],
    oneOf: [{ required: ['receivedOn'] }, { required: ['service'] }],
    properties: {
      regime: {
        enum: [
          'gdpr',
          'openness',
          'openness-extensive',
          'log-data',
          'accessible-format',
          'appeal',
          'immediate',
        ],
      },
      receivedOn: refTo('ContractDay'),
      service: {
        type: 'object',
        additionalProperties: false,
        required: ['by', 'on'],
        description: 'regime appeal only: gives the day of service',
        properties: { by: { enum: ['letter', 'certificate', 'e-service'] }, on: refTo('ContractDay') },
      },
      asOf: refTo('ContractDay'),
      events: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['type', 'on'],
          properties: {
            type: {
              enum: [
                'identity-asked',
                'identity-confirmed',
                'clarification-asked',
                'clarification-given',
                'extended',
              ],
            },
            on: refTo('ContractDay'),
          },
        },
      },
    },
  },
  ClockOut: {
    type: 'object',
    required: [
      'nominal',
      'due',
      'extensionNoticeBy',
      'extendedDue',
      'unsuspendedDue',
      'pausedSince',
      'rejected',
      'steps',
    ],
    properties: {
      nominal: refTo('ContractDay'),
      due: refTo('ContractDay'),
      unsuspendedDue: refTo('ContractDay'),
      extensionNoticeBy: refTo('ContractDayOrNull'),
      extendedDue: refTo('ContractDayOrNull'),
      pausedSince: refTo('ContractDayOrNull'),
      rejected: {
        type: 'array',
        items: {
          type: 'object',
          required: ['event', 'code', 'text'],
          properties: {
            event: { type: 'integer', minimum: 0, description: "place in the input's events" },
            code: {
              enum: [
                'asked-late',
                'already-asked',
                'not-asked',
                'no-pause-in-regime',
                'extension-too-late',
                'already-extended',
                'no-extension-in-regime',
              ],
            },
            text: refTo('ContractText'),
          },
        },
      },
      steps: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['rule', 'citation', 'date', 'text'],
          properties: {
            rule: refTo('ContractId'),
            citation: { type: 'string', minLength: 1 },
            date: refTo('ContractDay'),
            text: refTo('ContractText'),
          },
        },
      },
    },
  },
  RouteIn: {
    type: 'object',
    additionalProperties: false,
    required: ['receivedOn', 'rights', 'data'],
    oneOf: [
      { required: ['register'] },
      { required: ['municipality', 'service'] },
      { required: ['municipality'], not: { required: ['service'] } },
    ],
    properties: {
      receivedOn: refTo('ContractDay'),
      register: refTo('ContractId'),
      municipality: refTo('ContractId'),
      service: {
        enum: [
          'employment',
          'joint-service',
          'rehabilitative-work',
          'integration',
          'social',
          'health',
          'benefits',
        ],
      },
      rights: refTo('ContractRights'),
      data: refTo('ContractIds'),
      systems: refTo('ContractIds'),
      storedBy: refTo('ContractId'),
      homeMunicipality: {
        anyOf: [
          refTo('ContractId'),
          {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['municipality'],
              properties: {
                municipality: refTo('ContractId'),
                from: refTo('ContractDay'),
                to: refTo('ContractDay'),
              },
            },
          },
        ],
      },
      dataFrom: refTo('ContractDay'),
      dataTo: refTo('ContractDay'),
    },
  },
  RouteOut: {
    type: 'object',
    required: ['shares', 'redirects', 'warnings'],
    properties: {
      shares: {
        type: 'array',
        items: {
          type: 'object',
          required: ['authority', 'role', 'basis', 'clock', 'rights', 'data', 'systems', 'hosted', 'because'],
          properties: {
            authority: refTo('ContractId'),
            role: { enum: ['decides', 'carries-out', 'joint'] },
            basis: { type: 'string', minLength: 1 },
            clock: { enum: ['shared', 'own'] },
            rights: refTo('ContractRights'),
            data: refTo('ContractIds'),
            systems: refTo('ContractIds'),
            hosted: { type: 'boolean' },
            because: refTo('Because'),
          },
        },
      },
      redirects: {
        type: 'array',
        items: {
          type: 'object',
          required: ['to', 'rights', 'data', 'because'],
          properties: {
            to: refTo('ContractId'),
            rights: refTo('ContractRights'),
            data: refTo('ContractIds'),
            because: refTo('Because'),
          },
        },
      },
      warnings: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'rights', 'data', 'because'],
          properties: {
            code: refTo('ContractId'),
            rights: refTo('ContractRights'),
            data: refTo('ContractIds'),
            because: refTo('Because'),
          },
        },
      },
    },
  },
};

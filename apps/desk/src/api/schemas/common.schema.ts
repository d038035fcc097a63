import type { JsonSchema } from './json-schema.js';

export const DAY: JsonSchema = { type: 'string', format: 'date', description: 'Day in Helsinki' };
export const DAY_OR_NULL: JsonSchema = { type: ['string', 'null'], format: 'date' };
export const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };
export const INSTANT_OR_NULL: JsonSchema = { type: ['string', 'null'], format: 'date-time' };
export const UUID: JsonSchema = { type: 'string', format: 'uuid' };
export const ID: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };

/** An object whose fields are all there and no others, but for those named optional. */
export function closed(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, additionalProperties: false, properties };
}

/** A list in an object, so that something may be said beside it later. */
export function listOf(items: JsonSchema): JsonSchema {
  return closed({ items: { type: 'array', items } });
}

export const TEXT_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Text: {
    ...closed({ fi: { type: 'string' }, sv: { type: 'string' }, en: { type: 'string' } }),
    description: 'The same in Finnish, Swedish and English',
  },
  Named: closed({ id: ID, name: { $ref: '#/components/schemas/Text' } }),
};

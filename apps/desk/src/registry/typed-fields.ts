import type { TypedFields } from '#cases';
import { Posted } from '#platform';
import { OFFERED_RIGHTS, SCOPE_FIELDS } from './register-paper.form.js';

const ARRIVAL = ['receivedOn', 'channel', 'unit', 'register', 'municipality', 'note'];
const PERSON = ['name', 'hetu', 'language', 'way', 'address', 'email', 'phone', 'protected'];
const BEHALF = ['whom', 'principal', 'principal-hetu', 'custody', 'expires', 'personal', 'understands'];
const BEHALF_MORE = [
  'confirmed',
  'attorney-scope',
  'mandate-scope',
  'kinship',
  'purpose',
  'proof',
  'proof-shown',
];
const NEEDS = ['needs', 'other-language', 'format'];
const CLAIMS = [
  'rights',
  ...OFFERED_RIGHTS.flatMap((right) => SCOPE_FIELDS.map((field) => `${right}-${field}`)),
];

/** Everything that a person writes or ticks in the form for registering; files stand apart. */
export const TYPED_FIELDS: readonly string[] = [
  ...ARRIVAL,
  ...PERSON,
  ...BEHALF,
  ...BEHALF_MORE,
  ...NEEDS,
  ...CLAIMS,
];

/** What was written so far, to be kept with a draft. */
export function typedFields(body: Posted): TypedFields {
  const typed = TYPED_FIELDS.map((field) => [field, body.list(field)] as const);
  return Object.fromEntries(typed.filter(([, values]) => values.length > 0));
}

/** The form again as it was kept. */
export function typedAgain(typed: TypedFields, submitKey: string): Posted {
  return new Posted({ ...typed, submitKey });
}

import { no, ok, type Result, type Scope, SCOPES } from '#kernel';

/** In characters. */
const LONGEST = 200;

/** A program as an administrator enters it. */
export interface ClientInput {
  readonly name: string;
  /** How the provider knows it: `client_id` (or `azp`) of its tokens. */
  readonly subject: string;
  readonly scopes: readonly string[];
}

export interface CheckedClient {
  readonly name: string;
  readonly subject: string;
  readonly scopes: readonly Scope[];
}

export type ClientFieldsRefusalCode =
  'client.missing-name' | 'client.missing-subject' | 'client.missing-scopes' | 'client.unknown-scope';

/** Name, id at the provider and at least one known scope. */
export function checkClient(input: ClientInput): Result<CheckedClient, ClientFieldsRefusalCode> {
  const [name, subject] = [input.name.trim(), input.subject.trim()];
  if (!name || name.length > LONGEST) return no('client.missing-name', { field: 'name' });
  if (!subject || subject.length > LONGEST) return no('client.missing-subject', { field: 'subject' });
  const scopes = SCOPES.filter((scope) => input.scopes.includes(scope));
  if (scopes.length < new Set(input.scopes).size) return no('client.unknown-scope', { field: 'scopes' });
  return scopes.length > 0 ? ok({ name, subject, scopes }) : no('client.missing-scopes', { field: 'scopes' });
}

import { randomUUID } from 'node:crypto';

/** Adds one row and gives its id. */
export type Insert = (table: string, row: Readonly<Record<string, unknown>>) => Promise<string>;

export const AT = '2026-11-22T10:00:00Z';
export const DAY = '2026-11-22';

export function request(insert: Insert, authority: string, personKey: string): Promise<string> {
  return insert('request', {
    id: randomUUID(),
    receiving_authority_id: authority,
    channel: 'portal',
    received_on: DAY,
    entered_at: AT,
    person_key: personKey,
    identity: '',
    identity_check: 'strong',
    language: 'fi',
    answer_by: 'portal',
    data_ids: [],
    answers: '',
    catalogue_version: '1',
  });
}

export function caseFile(insert: Insert, requestId: string, authority: string): Promise<string> {
  return insert('case_file', {
    id: randomUUID(),
    request_id: requestId,
    authority_id: authority,
    case_number: `${authority}/1/2026`,
    state: 'received',
    received_on: DAY,
    opened_at: AT,
    lead_due: DAY,
    lead_nominal: DAY,
    retention_class: 'x',
    catalogue_version: '1',
    changed_at: AT,
  });
}

export function claim(insert: Insert, caseId: string, right: string): Promise<string> {
  const clock = { regime: 'gdpr', nominal: DAY, due: DAY };
  return insert('claim', { id: randomUUID(), case_id: caseId, right, scope: '', data_ids: [], ...clock });
}

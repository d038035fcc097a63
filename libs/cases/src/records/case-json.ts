import { Temporal } from 'temporal-polyfill';
import type { RecordSource } from './record-source.js';

interface DecidedContent {
  readonly statute?: string;
  readonly reasons?: string;
  readonly extent?: string;
}

/**
 * The case for machines: its facts, claims, clock events, decisions, letters, deliveries, disclosures, steps. Names, no
 * identity codes and no ways to reach anybody; what was found and given stands in the letters as they were sent.
 */
export function caseJson(source: RecordSource): object {
  const { head, closing, closedAt, decisions, letters, attachments, ...rest } = source;
  const { answers: _answers, behalf, personName, ...facts } = head;
  return withInstants({
    format: 'tietopyynto-case',
    version: 1,
    closing,
    closedAt,
    ...facts,
    person: personName,
    behalf: behalf && { as: behalf.speaker.as, principal: behalf.principal.name },
    ...rest,
    decisions: decisions.map(({ content, ...decision }) => ({
      ...decision,
      ...why(content as DecidedContent),
    })),
    letters: letters.map(({ fileId: _file, storedAt: _stored, ...letter }) => letter),
    attachments: attachments.map(({ fileId, ...file }) => ({ id: fileId, ...file })),
  }) as object;
}

/** Moments as the database writes them, as every program reads them: `2026-11-22T10:00:00Z`. */
function withInstants(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withInstants(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withInstants(one, name)]));
  return typeof value === 'string' && /(^at|At)$/.test(key) ? Temporal.Instant.from(value).toString() : value;
}

function why({ statute = '', reasons = '', extent = '' }: DecidedContent): DecidedContent {
  return { statute, reasons, extent };
}

import type { Clock } from '#kernel';
import type { Sealer } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** How long a form left open can still find its draft, in hours. */
const VALID_HOURS = 24;

/** Which draft a form belongs to, and whose it is (null: made without sign-in). */
export interface DraftReference {
  readonly draftId: string;
  readonly personKey: string | null;
}

/** The hidden field that leads a form back to its draft: sealed, and of no use after a day. */
export function sealDraftToken(reference: DraftReference, sealer: Sealer, clock: Clock): string {
  const until = clock.now().add({ hours: VALID_HOURS }).toString();
  return sealer.seal(JSON.stringify({ ...reference, until }));
}

/** The draft a posted form belongs to; null when the field is absent, changed or too old. */
export function openDraftToken(token: string, sealer: Sealer, clock: Clock): DraftReference | null {
  try {
    const { draftId, personKey, until } = JSON.parse(sealer.open(token)) as DraftReference & {
      until: string;
    };
    const fresh = Temporal.Instant.compare(clock.now(), Temporal.Instant.from(until)) < 0;
    return fresh ? { draftId, personKey } : null;
  } catch {
    return null;
  }
}

import type { Because } from '#kernel';
import type { Right } from '#rights';
import type { ConfirmedShare } from '../domain/confirmed-share.js';

/** A part of a request that another authority answers, or the advice to turn to it. */
export interface SentPart {
  readonly to: string;
  readonly kind: 'transfer' | 'forwarding' | 'redirect';
  readonly rights: readonly Right[];
  readonly data: readonly string[];
  readonly because: readonly Because[];
}

/** Between joint controllers a part is forwarded; to a separate controller it is transferred (434/2003 § 21). */
export function sentPart(share: ConfirmedShare): SentPart {
  const { authority: to, rights, data, because } = share;
  return { to, kind: share.clock === 'shared' ? 'forwarding' : 'transfer', rights, data, because };
}

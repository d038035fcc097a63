import type { Actor, Role } from '#kernel';

/** A citizen who signed in: kept in the session, which is sealed as a whole. */
export interface SignedInCitizen {
  readonly kind: 'citizen';
  /** Keyed hash of the personal identity code. */
  readonly personKey: string;
  readonly identity: {
    readonly name: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly hetu: string;
    readonly email: string | null;
    /** Does the population register forbid telling where the person lives? Left out: it did not say so. */
    readonly protected?: boolean;
  };
}

/** A member of staff who signed in. */
export interface SignedInStaff {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly authorityId: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly title: string;
  /** Does the person work for other authorities too? */
  readonly moreSeats?: boolean;
}

/** A session that an identification service keeps and that a sign-out must end there too. */
export interface ServiceSession {
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly nameQualifier: string;
  readonly spNameQualifier: string;
  readonly sessionIndex: string;
}

export type SignedIn = SignedInCitizen | SignedInStaff;

declare module 'express-session' {
  interface SessionData {
    signedIn?: SignedIn;
    /** The session at the identification service that this one began with. */
    serviceSession?: ServiceSession;
    /** Set by the store: the session stands in the table, since then (ISO). It ends so many hours after it began. */
    isKept?: boolean;
    beganAt?: string;
    /** Requests filed here without sign-in: their receipts may be shown to this browser. */
    filedRequestIds?: string[];
    /** Draft of a form kept for this browser. */
    draftId?: string;
    /** Shown once on the next page. */
    notice?: { kind: 'success' | 'error' | 'info'; key: string; values?: Record<string, string | number> };
  }
}

/** Who acts, by what the session holds. In the portal everyone is a citizen; at the desk nobody before sign-in. */
export function actorOf(
  app: 'portal' | 'desk',
  session: { signedIn?: SignedIn; filedRequestIds?: readonly string[] },
): Actor | null {
  const { signedIn } = session;
  if (app === 'portal') {
    const personKey = signedIn?.kind === 'citizen' ? signedIn.personKey : null;
    return { kind: 'citizen', personKey, filedRequestIds: session.filedRequestIds ?? [] };
  }
  if (signedIn?.kind !== 'staff') return null;
  const { staffId, authorityId, roles } = signedIn;
  return { kind: 'staff', staffId, authorityId, roles };
}

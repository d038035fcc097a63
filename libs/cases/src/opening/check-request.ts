import { parseHetu } from '#identity';
import { no, ok, type Result } from '#kernel';
import { detectFileType } from '#platform';
import { type Catalogue, findAuthority, findMunicipality, findRegister } from '#registers';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimScope } from '../domain/claim.js';
import { looksLikeEmail } from '../domain/looks-like-email.js';
import { type BehalfRefusalCode, checkBehalf, type MayNot } from '../behalf/check-behalf.js';
import type { Behalf } from '../domain/behalf.js';
import type { Needs } from '../domain/needs.js';
import type { PersonIdentity } from '../domain/person.js';
import type { ProtectionSource } from '../protection/protection.js';
import { checkClaims, type ClaimRefusalCode } from './check-claims.js';
import type { CheckedAttachment } from './store-attachments.js';

export const MAX_ATTACHMENTS = 5;
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** In characters. */
const LONGEST_NAME = 200;

export type AttachmentRefusalCode =
  'request.attachment-type' | 'request.attachment-size' | 'request.too-many-attachments';

export type FileRefusalCode =
  | BehalfRefusalCode
  | ClaimRefusalCode
  | 'request.unknown-register'
  | 'request.unknown-authority'
  | 'request.unknown-municipality'
  | 'request.missing-name'
  | 'request.name-too-long'
  | 'request.bad-email'
  | 'request.missing-address'
  | 'request.bad-hetu'
  | AttachmentRefusalCode;

/** What every request says, whatever way it came. */
export interface RequestContent {
  readonly identity: PersonIdentity;
  readonly authorityId: string;
  readonly registerId: string;
  readonly municipality: string | null;
  readonly claims: readonly { right: Right; scope: ClaimScope }[];
  readonly answerBy: 'portal' | 'post' | 'counter' | 'email-notice';
  readonly attachments: readonly { name: string; bytes: Buffer; proof?: boolean }[];
  /** For whom it is made; left out when for oneself. */
  readonly behalf?: Behalf | null;
  /** What the person needs to understand the answer. */
  readonly needs?: Needs | null;
  /** What said that it must not be told where the person lives; null when nothing did. */
  readonly protection?: ProtectionSource | null;
}

/** What the way a request came changes about its check. */
export interface CheckRules {
  readonly allowTestHetu: boolean;
  readonly today: Temporal.PlainDate;
  /** May it be asked for another? Left out: what may not be is refused. */
  readonly mayNot?: MayNot;
  /** Most attachments, and most proofs beside them. */
  readonly mostAttachments?: number;
}

/** Checks a request as a whole; the form has checked its pages before, this is the door nobody walks past. */
export async function checkRequest(
  content: RequestContent,
  catalogue: Catalogue,
  { allowTestHetu, today, mayNot = 'refused', mostAttachments }: CheckRules,
): Promise<Result<CheckedAttachment[], FileRefusalCode>> {
  const claims = checkClaims(content.claims);
  if (!claims.ok) return claims;
  const place = checkPlace(content, catalogue);
  if (!place.ok) return place;
  const rights = content.claims.map(({ right }) => right);
  const behalf = content.behalf
    ? checkBehalf(content.behalf, rights, today, { allowTestHetu, mayNot })
    : ok(null);
  if (!behalf.ok) return behalf;
  const person = checkPerson(content, allowTestHetu);
  return person.ok ? checkAttachments(content.attachments, mostAttachments) : person;
}

function checkPlace(content: RequestContent, catalogue: Catalogue): Result<null, FileRefusalCode> {
  const { registerId, authorityId, municipality } = content;
  if (registerId !== 'unknown' && !findRegister(catalogue, registerId)) {
    return no('request.unknown-register', { field: 'register' });
  }
  if (authorityId !== 'unknown' && !findAuthority(catalogue, authorityId)) {
    return no('request.unknown-authority', { field: 'authority' });
  }
  if (municipality !== null && municipality !== 'unknown' && !findMunicipality(catalogue, municipality)) {
    return no('request.unknown-municipality', { field: 'municipality' });
  }
  return ok(null);
}

function checkPerson(content: RequestContent, allowTestHetu: boolean): Result<null, FileRefusalCode> {
  const { identity, answerBy } = content;
  if (identity.name.trim() === '') return no('request.missing-name', { field: 'name' });
  if (identity.name.length > LONGEST_NAME)
    return no('request.name-too-long', { field: 'name', limit: LONGEST_NAME });
  if (identity.hetu !== null) {
    const hetu = parseHetu(identity.hetu, { allowTest: allowTestHetu });
    if (!hetu.ok) return no('request.bad-hetu', { field: 'hetu', reason: hetu.refusal.code });
  }
  if (identity.email !== null && !looksLikeEmail(identity.email)) {
    return no('request.bad-email', { field: 'email' });
  }
  if (answerBy === 'post' && !identity.address?.trim())
    return no('request.missing-address', { field: 'address' });
  return ok(null);
}

/** Not more, not larger and not of another kind than a request may bring. */
export async function checkAttachments(
  attachments: RequestContent['attachments'],
  most = MAX_ATTACHMENTS,
): Promise<Result<CheckedAttachment[], AttachmentRefusalCode>> {
  const proofs = attachments.filter(({ proof }) => proof).length;
  if (Math.max(proofs, attachments.length - proofs) > most) {
    return no('request.too-many-attachments', { field: 'attachments', limit: most });
  }
  const checked: CheckedAttachment[] = [];
  for (const [place, { name, bytes, proof = false }] of attachments.entries()) {
    if (bytes.length > MAX_ATTACHMENT_BYTES)
      return no('request.attachment-size', { field: 'attachments', place });
    const type = await detectFileType(bytes);
    if (!type) return no('request.attachment-type', { field: 'attachments', place });
    checked.push({ name, bytes, type, proof });
  }
  return ok(checked);
}

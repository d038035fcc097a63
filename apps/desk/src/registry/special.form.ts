import {
  type Behalf,
  behalfFrom,
  behalfOfKin,
  isOtherLanguage,
  LONGEST_FORMAT,
  mayKinAsk,
  NEED_CODES,
  type Needs,
  PROOF_CAME,
  REGISTRY_GROUNDS,
  type RegistryGround,
  typedDay,
} from '#cases';
import type { FieldError, Posted } from '#platform';
import { isRight } from '#rights';

/** Whose data: the requester's own, or those of somebody the requester speaks for. */
export const WHOM = ['self', ...REGISTRY_GROUNDS] as const;
/** The need that is a language and not one of the codes. */
export const OTHER_LANGUAGE = 'other-language';
export const NEEDS_OFFERED = [OTHER_LANGUAGE, ...NEED_CODES] as const;

/** The ground on which the requester speaks for another; null for oneself. */
export function groundOf(body: Posted): RegistryGround | null {
  return REGISTRY_GROUNDS.find((ground) => ground === body.text('whom')) ?? null;
}

/**
 * For whom the request was made, as far as it tells: a letter cannot be asked back before it is entered. Only the
 * questions of the chosen ground count; the others stand hidden with whatever was typed there before.
 *
 * @param attached is there a file or a chosen part of the e-mail that is the proof
 */
export function behalfOf(body: Posted, attached: boolean): Behalf | null {
  const ground = groundOf(body);
  if (!ground) return null;
  const behalf = toldOf(body, ground);
  const came = PROOF_CAME.find((one) => one === body.text('proof')) ?? 'missing';
  const proof = attached && came === 'missing' ? 'attached' : came;
  return { ...behalf, proof: { came: proof, shown: proof === 'shown' ? body.text('proof-shown') : '' } };
}

function toldOf(body: Posted, ground: RegistryGround): Behalf {
  const name = body.text('principal').replaceAll(/\s+/g, ' ');
  const hetu = body.text('principal-hetu').toUpperCase().replaceAll(/\s/g, '');
  if (ground === 'deceased')
    return behalfOfKin({ name, hetu, kinship: body.text('kinship'), purpose: body.text('purpose') });
  return behalfFrom(ground, {
    name,
    hetu,
    custody: body.text('custody'),
    personal: body.text('personal'),
    understands: body.text('understands'),
    confirmed: body.text('confirmed'),
    scope: body.list(`${ground}-scope`),
    expires: body.text('expires'),
  });
}

/** What the person needs to understand the answer; what is written beside an empty box does not count. */
export function needsOf(body: Posted): Needs {
  const ticked = body.list('needs');
  return {
    language: ticked.includes(OTHER_LANGUAGE) ? body.text('other-language') || null : null,
    codes: NEED_CODES.filter((code) => ticked.includes(code)),
    format: ticked.includes('other-format') ? body.text('format') : '',
  };
}

/** What is missing or cannot be read in the two parts; nothing of either has to be told. */
export function specialErrors(body: Posted, attached: boolean): FieldError[] {
  return [...behalfErrors(body, attached), ...needsErrors(body)];
}

function behalfErrors(body: Posted, attached: boolean): FieldError[] {
  const ground = groundOf(body);
  if (!ground) return [];
  const errors: FieldError[] = [];
  if (!body.text('principal')) errors.push({ field: 'principal', key: 'refusal.request.behalf-name' });
  if (ground === 'attorney' && typedDay(body.text('expires'), 'end') === 'not-a-day')
    errors.push({ field: 'expires', key: 'special.error.expires' });
  if (ground === 'deceased') errors.push(...kinErrors(body));
  const came = body.text('proof');
  if (came === 'attached' && !attached) errors.push({ field: 'proof', key: 'special.error.proofs' });
  if (came === 'shown' && !body.text('proof-shown'))
    errors.push({ field: 'proof-shown', key: 'special.error.shown' });
  return errors;
}

/** Data of a person who has died are applied for in writing, with reasons, and as documents (703/2023 § 52). */
function kinErrors(body: Posted): FieldError[] {
  const errors: FieldError[] = [];
  if (!body.text('kinship')) errors.push({ field: 'kinship', key: 'refusal.request.kin-kinship' });
  if (!body.text('purpose')) errors.push({ field: 'purpose', key: 'refusal.request.kin-purpose' });
  if (body.text('channel') === 'phone') errors.push({ field: 'channel', key: 'refusal.request.kin-written' });
  if (!mayKinAsk(body.list('rights').filter(isRight)))
    errors.push({ field: 'rights', key: 'refusal.request.kin-right' });
  return errors;
}

function needsErrors(body: Posted): FieldError[] {
  const ticked = body.list('needs');
  const errors: FieldError[] = [];
  if (ticked.includes(OTHER_LANGUAGE) && !isOtherLanguage(body.text('other-language')))
    errors.push({ field: 'other-language', key: 'special.error.language' });
  if (ticked.includes('other-format') && body.text('format').length > LONGEST_FORMAT)
    errors.push({ field: 'format', key: 'special.error.format', values: { limit: LONGEST_FORMAT } });
  return errors;
}

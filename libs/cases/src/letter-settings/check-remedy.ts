import { no, ok, type Refusal, type Result, type Text } from '#kernel';
import type { Authority, OfficeContact } from '#registers';
import type { RemedySetting } from './remedy-setting.js';

/** The form as it was typed; the texts by language. */
export interface TypedRemedy {
  readonly kind: string;
  readonly body: Text;
  readonly post: Text;
  readonly hours: Text;
  readonly email: string;
  readonly phone: string;
  readonly court: string;
  readonly ombudsman: Text;
}

export type RemedyRefusalCode =
  | 'remedy.missing-kind'
  | 'remedy.municipal-only'
  | 'remedy.missing-language'
  | 'remedy.missing-address'
  | 'remedy.missing-court'
  | 'remedy.too-long'
  | 'remedy.bad-email'
  | 'remedy.bad-phone';

/** A claim for a revised decision is a remedy of the Local Government Act (410/2015 § 134). */
const MUNICIPAL = ['municipality', 'joint-municipal-authority'];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE = /^\+?[0-9 ]+$/u;
/** As a line of a letter; the Ombudsman's has several lines. */
const LONGEST = 300;
const LONGEST_LINES = 1000;

/** Reads what was typed; a text is written in all three languages or in none. */
export function checkRemedy(
  typed: TypedRemedy,
  authority: Pick<Authority, 'kind' | 'contact'>,
  courts: ReadonlyMap<string, OfficeContact>,
): Result<RemedySetting, RemedyRefusalCode> {
  const { kind, email, phone, court } = typed;
  if (kind !== 'hallintovalitus' && kind !== 'oikaisuvaatimus') return refused('remedy.missing-kind', 'kind');
  const review = kind === 'oikaisuvaatimus';
  if (review && !MUNICIPAL.includes(authority.kind)) return refused('remedy.municipal-only', 'kind');
  const body = textOf(typed.body, 'body');
  const post = textOf(typed.post, 'post');
  const hours = textOf(typed.hours, 'hours');
  const ombudsman = textOf(typed.ombudsman, 'ombudsman', LONGEST_LINES);
  for (const text of [body, post, hours, ombudsman]) if (!text.ok) return text;
  if (!body.ok || !post.ok || !hours.ok || !ombudsman.ok) throw new Error('Checked above');
  const needed = hours.value || email || phone || (review && !authority.contact);
  if (!post.value && needed) return refused('remedy.missing-address', 'post-fi');
  if (email && (!EMAIL.test(email) || email.length > LONGEST)) return refused('remedy.bad-email', 'email');
  if (phone && (!PHONE.test(phone) || phone.length > 40)) return refused('remedy.bad-phone', 'phone');
  if (court ? !courts.has(court) : !review) return refused('remedy.missing-court', 'court');
  const office = post.value && {
    post: post.value,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(hours.value ? { hours: hours.value } : {}),
  };
  return ok({ kind, body: body.value, office, court, ombudsman: ombudsman.value });
}

function textOf(
  typed: Text,
  field: string,
  longest = LONGEST,
): Result<Text | null, 'remedy.missing-language' | 'remedy.too-long'> {
  const clean = (line: string): string => line.replaceAll('\r\n', '\n').trim();
  const text = { fi: clean(typed.fi), sv: clean(typed.sv), en: clean(typed.en) };
  const languages = ['fi', 'sv', 'en'] as const;
  if (languages.every((language) => !text[language])) return ok(null);
  const missing = languages.find((language) => !text[language]);
  if (missing) return no('remedy.missing-language', { field: `${field}-${missing}` });
  const long = languages.find((language) => text[language].length > longest);
  return long ? no('remedy.too-long', { field: `${field}-${long}`, most: longest }) : ok(text);
}

function refused<Code extends RemedyRefusalCode>(
  code: Code,
  field: string,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return no(code, { field });
}

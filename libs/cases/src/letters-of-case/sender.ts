import type { Language } from '#kernel';
import type { Authority } from '#registers';
import { authorityName } from '#registers';
import type { Temporal } from 'temporal-polyfill';

/** The authority as it stands at the head and foot of a letter. */
export function senderOf(
  authority: Authority,
  unit: string | undefined,
  language: Language,
  on: Temporal.PlainDate,
) {
  return {
    authority: authorityName(authority, on)[language],
    ...(unit ? { unit } : {}),
    contactLines: contactLines(authority, language),
  };
}

/** How to reach the office, a line each. */
export function contactLines(authority: Authority, language: Language): string[] {
  const { contact } = authority;
  const lines = [contact?.post[language], contact?.email, contact?.phone].filter((line): line is string =>
    Boolean(line),
  );
  return lines.length > 0 ? lines : [authority.id];
}

/** A postal address as it is written, a line each. */
export function addressLines(address: string | null | undefined): string[] {
  return (address ?? '')
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

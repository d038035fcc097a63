import type { Temporal } from 'temporal-polyfill';

/**
 * Was the same asked and answered within the year before this request came? It is only told to the office: a repeat is
 * never refused by itself, and a year between requests is never too short (GDPR Art. 12(5), EDPB 01/2022 § 175–192).
 *
 * @example answered 22.11.2025, received 22.11.2026 → true; answered 21.11.2025 → false
 */
export function isRepeat(answeredOn: Temporal.PlainDate, receivedOn: Temporal.PlainDate): boolean {
  const yearBefore = receivedOn.subtract({ years: 1 });
  return answeredOn.since(yearBefore).sign >= 0 && answeredOn.since(receivedOn).sign <= 0;
}

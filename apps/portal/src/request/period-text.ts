import type { Translate } from '#platform';

/** A period in words: both ends, one end, or nothing. The ends as written. */
export function periodText(from: string, to: string, t: Translate): string {
  if (from !== '' && to !== '') return `${from}–${to}`;
  if (from !== '') return t('details.since', { day: from });
  return to === '' ? '' : t('details.until', { day: to });
}

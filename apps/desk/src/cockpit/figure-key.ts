import { ANSWERED_FIGURES, DAY_SPANS, type Figure, OPEN_FIGURES, PROSPECTS, WHOM } from '#cases';
import { GROUNDS } from '#rights';
import { Temporal } from 'temporal-polyfill';

const OUTCOMES = ['granted', 'partly-granted', 'refused', 'not-held'];

/** The figure named in an address; null for one there is not. */
export function figureIn(name: string, key: string): Figure | null {
  const known = [...OPEN_FIGURES, ...ANSWERED_FIGURES].find((one) => one === name);
  return known && hasKey(known, key) ? { name: known, key } : null;
}

function hasKey(name: Figure['name'], key: string): boolean {
  switch (name) {
    case 'prospect':
      return PROSPECTS.some((one) => one === key);
    case 'whom':
      return WHOM.some((one) => one === key);
    case 'week':
    case 'later':
    case 'late-week':
      return isMonday(key);
    case 'due': {
      const [prospect, monday = '', ...more] = key.split('.');
      return PROSPECTS.some((one) => one === prospect) && isMonday(monday) && more.length === 0;
    }
    case 'days':
      return DAY_SPANS.some((one) => one === key);
    case 'outcome':
      return OUTCOMES.includes(key);
    case 'ground':
      return GROUNDS.some(({ id }) => id === key);
    default:
      return key === '';
  }
}

function isMonday(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).dayOfWeek === 1;
  } catch {
    return false;
  }
}

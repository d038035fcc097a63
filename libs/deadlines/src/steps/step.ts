import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { ClockStep } from '../clock-reading.js';
import type { Citation } from '../rules/citations.js';

/** One step of a working. Its citation is one that `citationText` can write out. */
export function step(rule: string, citation: Citation, date: Temporal.PlainDate, text: Text): ClockStep {
  return { rule, citation, date, text };
}

/** Sentences one after another, in each language. */
export function sentences(...texts: readonly Text[]): Text {
  const all = { fi: '', sv: '', en: '' };
  for (const text of texts) {
    const gap = all.fi === '' ? '' : ' ';
    all.fi += gap + text.fi;
    all.sv += gap + text.sv;
    all.en += gap + text.en;
  }
  return all;
}

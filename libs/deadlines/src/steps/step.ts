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
  const joined = (language: keyof Text): string => texts.map((text) => text[language]).join(' ');
  return { fi: joined('fi'), sv: joined('sv'), en: joined('en') };
}

import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { ClockStep } from '../clock-reading.js';
import type { Citation } from '../rules/citations.js';

/** One sentence for its two readers: spoken to the person, and of the person to staff. */
export interface Said {
  readonly text: Text;
  readonly ofPerson: Text;
}

/** A sentence that names the person says it in two ways; any other is the same for both readers. */
export type Sentence = Text | Said;

/** One step of a working. Its citation is one that `citationText` can write out. */
export function step(
  rule: string,
  citation: Citation,
  date: Temporal.PlainDate,
  sentence: Sentence,
): ClockStep {
  const { text, ofPerson } = said(sentence);
  return { rule, citation, date, text, ofPerson };
}

/** Sentences one after another, in each language, for each reader. */
export function sentences(...all: readonly Sentence[]): Said {
  const each = all.map(said);
  return {
    text: joined(each.map(({ text }) => text)),
    ofPerson: joined(each.map(({ ofPerson }) => ofPerson)),
  };
}

function said(sentence: Sentence): Said {
  return 'text' in sentence ? sentence : { text: sentence, ofPerson: sentence };
}

function joined(texts: readonly Text[]): Text {
  const all = { fi: '', sv: '', en: '' };
  for (const text of texts) {
    const gap = all.fi === '' ? '' : ' ';
    all.fi += gap + text.fi;
    all.sv += gap + text.sv;
    all.en += gap + text.en;
  }
  return all;
}

import { citationText, type ClockStep } from '#deadlines';
import type { Language, Text } from '#kernel';

/** One step of a working at the desk. */
export interface WorkingLine extends Pick<ClockStep, 'rule' | 'date'> {
  readonly text: Text;
  readonly citation: string;
}

/** The working of a clock as staff read it: of the person, with the provisions written out. */
export function workingLines(steps: readonly ClockStep[], language: Language): WorkingLine[] {
  return steps.map(({ rule, date, ofPerson, citation }) => ({
    rule,
    date,
    text: ofPerson,
    citation: citationText(citation)[language],
  }));
}

import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { weekdayText } from './day.view.js';
import { inLanguage, type PageContext } from './page-context.js';

/** One line of the working of a due date. */
export interface WorkingLine {
  readonly iso: string;
  readonly date: string;
  readonly text: string;
  readonly citation: string;
  /** Shape of the line's mark: a pause, a move to a working day, the end, or none. */
  readonly shape: 'pause' | 'roll' | 'end' | '';
}

interface Step {
  readonly rule: string;
  readonly citation: string;
  readonly date: Temporal.PlainDate;
  readonly text: Text;
}

/** The steps of a clock as lines: the officer reads the same steps as the citizen. */
export function workingLines(steps: readonly Step[], page: PageContext): WorkingLine[] {
  return steps.map((step, place) => ({
    iso: step.date.toString(),
    date: weekdayText(step.date, page.language),
    text: inLanguage(step.text, page),
    citation: step.citation,
    shape: shapeOf(step.rule, place === steps.length - 1),
  }));
}

function shapeOf(rule: string, last: boolean): WorkingLine['shape'] {
  if (last) return 'end';
  if (rule.includes('pause') || rule.includes('suspen')) return 'pause';
  return rule.includes('working-day') || rule.includes('office-day') || rule.includes('holiday') ? 'roll' : '';
}

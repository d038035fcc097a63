import type { Language } from '#kernel';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { pagesOf } from './page-order.js';
import { type Step, STEPS } from './request-page.js';

/** One step beside the form: where it leads, and whether it is behind, here or ahead. */
export interface StepView {
  readonly name: Step;
  readonly done: boolean;
  readonly current: boolean;
  readonly reached: boolean;
  readonly href: string | null;
}

/** The steps of the form as seen from one of them. A step is done when all its pages have been answered. */
export function stepList(draft: Draft, current: Step, language: Language): StepView[] {
  const here = STEPS.indexOf(current);
  return STEPS.map((name, place) => {
    const pages = pagesOf(draft).filter(({ step }) => step === name);
    const answered = pages.length > 0 && pages.every((page) => draft.answered.includes(page.name));
    const done = name !== current && (name === 'begin' || answered);
    const first = pages[0];
    return {
      name,
      done,
      current: name === current,
      reached: place <= here,
      href: done && first ? paths.page(language, first.name) : null,
    };
  });
}

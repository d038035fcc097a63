import type { Request } from 'express';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { readerOf } from './form-contexts.js';
import { pageBefore } from './page-order.js';
import { type FormContext, type RequestPage, type Step, STEPS } from './request-page.js';
import { stepList } from './step-list.js';

interface Shown {
  readonly step: Step;
  readonly title: string;
  readonly intro: string | null;
  readonly backHref: string;
}

/** Query and field that lead back to the check page after one answer was changed. */
export function comesFromCheck(req: Request): boolean {
  const posted = (req.body as Record<string, unknown> | undefined)?.['from'];
  return req.query['from'] === 'check' || posted === 'check';
}

/** What every page of the form shows around its question. */
export function frameOf(req: Request, draft: Draft, shown: Shown, draftToken: string | null): object {
  const steps = stepList(draft, shown.step, req.language);
  const stepNumber = STEPS.indexOf(shown.step) + 1;
  const heading = req.t(shown.title);
  return {
    place: 'request',
    title: `${heading} – ${req.t('form.step', { n: stepNumber, of: STEPS.length })}`,
    heading,
    intro: shown.intro ? req.t(shown.intro) : null,
    steps,
    stepNumber,
    backHref: shown.backHref,
    backToCheck: comesFromCheck(req),
    draftToken,
  };
}

/** One page of the form, ready for its template. */
export function pageModel(
  req: Request,
  page: RequestPage,
  draft: Draft,
  context: FormContext,
  draftToken: string | null,
): Record<string, unknown> {
  const before = pageBefore(draft, page);
  const back = before ? paths.page(req.language, before.name) : paths.begin(req.language);
  const backHref = comesFromCheck(req) ? paths.check(req.language) : back;
  const { step, title, intro } = page;
  return {
    ...frameOf(req, draft, { step, title, intro, backHref }, draftToken),
    fields: page.fields(draft, context, readerOf(req)),
  };
}

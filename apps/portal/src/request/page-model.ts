import type { Request } from 'express';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { readerOf } from './form-contexts.js';
import { firstOpenPage, pageBefore, pagePath } from './page-order.js';
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
  const stepName = req.t(`step.${shown.step}`);
  return {
    place: 'request',
    title: `${heading} – ${req.t('form.step', { n: stepNumber, of: STEPS.length })}`,
    heading,
    intro: shown.intro ? req.t(shown.intro) : null,
    steps,
    stepNumber,
    stepName: stepName === heading ? null : stepName,
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
  const backHref = backFrom(req, page, draft, context);
  const { step, title, intro } = page;
  return {
    ...frameOf(req, draft, { step, title, intro, backHref }, draftToken),
    help: page.help ?? null,
    fields: page.fields(draft, context, readerOf(req)),
  };
}

/** To the check page when the person came from there and nothing is open; else to the page before this one. */
function backFrom(req: Request, page: RequestPage, draft: Draft, context: FormContext): string {
  const fromCheck = comesFromCheck(req);
  if (fromCheck && firstOpenPage(draft, context) === null) return paths.check(req.language);
  const before = pageBefore(draft, page);
  return before ? pagePath(req.language, before, fromCheck) : paths.begin(req.language);
}

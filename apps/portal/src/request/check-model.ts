import type { Request } from 'express';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { readerOf } from './form-contexts.js';
import { FIRST_PAGE, pagePath, pagesOf } from './page-order.js';
import { frameOf } from './page-model.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from './request-page.js';

/** One answer before sending: a row with the way back to its page, unless it cannot be changed. */
interface Row {
  readonly id: string | null;
  readonly question: string;
  readonly answer: string;
  readonly href: string | null;
}

interface Section {
  readonly heading: string;
  readonly rows: Row[];
}

/** All questions and answers, as they are shown before sending and stored with the request. */
export function shownAnswers(draft: Draft, context: FormContext, reader: Reader): ShownAnswer[] {
  return pagesOf(draft).flatMap((page) => page.answers(draft, context, reader));
}

/** The check page: the answers under the steps of the form, each with a way back to its page. */
export function checkModel(
  req: Request,
  draft: Draft,
  context: FormContext,
  draftToken: string,
): Record<string, unknown> {
  const pages = pagesOf(draft);
  const sections: Section[] = [];
  for (const page of pages) {
    const heading = req.t(headingOf(page));
    const rows = rowsOf(req, page, draft, context);
    const last = sections.at(-1);
    if (last?.heading === heading) last.rows.push(...rows);
    else sections.push({ heading, rows });
  }
  const backHref = paths.page(req.language, pages.at(-1)?.name ?? FIRST_PAGE);
  const shown = { step: 'check', title: 'check.title', intro: 'check.intro', backHref } as const;
  return {
    ...frameOf(req, draft, shown, draftToken),
    sections,
    receiverInstead: context.receiverInstead(draft),
  };
}

/** Details stand under their own question: several rights ask alike. All else stands under its step. */
function headingOf({ step, title }: RequestPage): string {
  return step === 'details' ? title : `step.${step}`;
}

function rowsOf(req: Request, page: RequestPage, draft: Draft, context: FormContext): Row[] {
  const reader = readerOf(req);
  const known = page.fields(draft, context, reader).filter(({ kind }) => kind === 'ask-known');
  const href = pagePath(req.language, page, true);
  return page.answers(draft, context, reader).map(({ question, answer }, place) => ({
    id: place === 0 ? `s-${page.name}` : null,
    question,
    answer,
    href: known.some(({ label }) => label === question) ? null : href,
  }));
}

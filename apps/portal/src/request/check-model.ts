import type { Request } from 'express';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { readerOf } from './form-contexts.js';
import { pagesOf } from './page-order.js';
import { frameOf } from './page-model.js';
import type { FormContext, Reader, ShownAnswer } from './request-page.js';

/** All questions and answers, as they are shown before sending and stored with the request. */
export function shownAnswers(draft: Draft, context: FormContext, reader: Reader): ShownAnswer[] {
  return pagesOf(draft).flatMap((page) => page.answers(draft, context, reader));
}

/** The check page: one section per page of the form, each with a way back to it. */
export function checkModel(
  req: Request,
  draft: Draft,
  context: FormContext,
  draftToken: string,
): Record<string, unknown> {
  const pages = pagesOf(draft);
  const sections = pages.map((page) => ({
    name: page.name,
    heading: req.t(page.title),
    href: `${paths.page(req.language, page.name)}?from=check`,
    answers: page.answers(draft, context, readerOf(req)),
  }));
  const backHref = paths.page(req.language, pages.at(-1)?.name ?? 'who');
  const shown = { step: 'check', title: 'check.title', intro: 'check.intro', backHref } as const;
  return {
    ...frameOf(req, draft, shown, draftToken),
    sections,
    receiverInstead: context.receiverInstead(draft),
  };
}

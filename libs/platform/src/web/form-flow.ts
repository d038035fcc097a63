import type { Request, Response } from 'express';
import { formToken } from './csrf.js';
import { type Answers, type FieldError, type FormPage, shownErrors } from './form-page.js';
import { Posted } from './posted.js';

/** What became of a posted page. */
export type Submitted<A extends Answers> =
  | { readonly accepted: true; readonly answers: A; readonly next: string }
  | { readonly accepted: false; readonly answers: A; readonly errors: readonly FieldError[] };

/** Reads and checks a posted page. A wrong token refuses it without judging the answers. */
export function submitPage<A extends Answers, C>(
  page: FormPage<A, C>,
  req: Request,
  context: C,
  moreErrors: readonly FieldError[] = [],
): Submitted<A> {
  const answers = page.read(Posted.of(req), context);
  if (req.tokenFailed) return { accepted: false, answers, errors: [] };
  const errors = [...page.errors(answers, context), ...moreErrors];
  if (errors.length > 0) return { accepted: false, answers, errors };
  return { accepted: true, answers, next: page.next(answers, context) };
}

/**
 * Shows a form with its answers and errors: 200 when it is opened, 422 when it was sent with errors, 403 after a wrong token (same answers,
 * new token, a message). The view finds `answers`, `errors`, `token` and `tokenFailed` beside the given model.
 */
export function showForm(
  req: Request,
  res: Response,
  view: string,
  form: {
    readonly answers: Answers;
    readonly errors?: readonly FieldError[];
    readonly model?: Readonly<Record<string, unknown>>;
  },
): void {
  const errors = shownErrors(form.errors ?? [], req.t);
  const refused = errors.length > 0 && req.method !== 'GET';
  const status = req.tokenFailed ? 403 : refused ? 422 : 200;
  res.status(status).render(view, {
    ...form.model,
    answers: form.answers,
    errors,
    tokenFailed: req.tokenFailed,
    token: formToken(req),
  });
}

/** The pages of one form and the way through them. */
export class FormFlow<C> {
  readonly #pages: ReadonlyMap<string, FormPage<Answers, C>>;

  constructor(
    pages: readonly FormPage<Answers, C>[],
    private readonly first: string,
  ) {
    this.#pages = new Map(pages.map((page) => [page.name, page]));
  }

  page(name: string): FormPage<Answers, C> | null {
    return this.#pages.get(name) ?? null;
  }

  /**
   * The pages a person has to go through with these answers, up to and including the first one that is
   * unanswered or wrong.
   */
  way(answers: Readonly<Record<string, Answers>>, context: C): string[] {
    const way: string[] = [];
    let name = this.first;
    for (let page = this.page(name); page && !way.includes(name); page = this.page(name)) {
      way.push(name);
      const given = answers[name];
      if (!given || page.errors(given, context).length > 0) break;
      name = page.next(given, context);
    }
    return way;
  }

  /** The page before this one on the way, or null on the first. */
  before(name: string, answers: Readonly<Record<string, Answers>>, context: C): string | null {
    const way = this.way(answers, context);
    const place = way.indexOf(name);
    return (place > 0 ? way[place - 1] : place === -1 ? way.at(-1) : null) ?? null;
  }
}

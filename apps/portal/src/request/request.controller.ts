import { Audited, NotThere, Permission, Posted, saved, ShowsFormAgain, showForm } from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { signedInCitizen } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { type Draft, newDraft } from './draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { FormContexts } from './form-contexts.js';
import { comesFromCheck, pageModel } from './page-model.js';
import { firstOpenPage, isReachable, nextPath, pageNamed } from './page-order.js';
import type { RequestPage } from './request-page.js';
import { askToSignInAgain } from './sign-in-again.js';
import { readWish, wishQuery } from './wish.js';
import { wishedDraft } from './wished-draft.js';

/** The pages of the request form: one route for all of them, the pages know the rest. */
@Controller(inEveryLanguage('request'))
@Permission('own-draft.keep')
@Audited('DraftKept')
export class RequestController {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly contexts: FormContexts,
  ) {}

  @Get(':page')
  async show(@Req() req: Request, @Res() res: Response, @Param('page') name: string): Promise<void> {
    const page = existing(name);
    const kept = await this.#unsent(req);
    const draft = kept?.draft ?? beginning(req);
    const context = await this.contexts.of(req);
    if (!isReachable(draft, page, context)) {
      const open = firstOpenPage(draft, context);
      const wish = kept ? '' : wishQuery(readWish(req.query));
      return res.redirect(303, open ? paths.page(req.language, open.name) + wish : paths.check(req.language));
    }
    await this.#show(req, res, page, draft, kept);
  }

  @Post(':page')
  @ShowsFormAgain()
  async keep(@Req() req: Request, @Res() res: Response, @Param('page') name: string): Promise<void> {
    const page = existing(name);
    const typed = (draft: Draft) => answeredWith(page, req, draft);
    if (req.tokenFailed) return this.#showAgain(req, res, page, typed);
    const found = await this.keeper.find(req);
    if (found?.draft.filedAs) return res.redirect(303, paths.receipt(req.language, found.draft.filedAs));
    const draft = typed(found?.draft ?? beginning(req));
    const kept = await this.keeper.save(req, { id: found?.id ?? null, draft });
    const posted = Posted.of(req);
    if (posted.text('act') === 'save') {
      req.session.notice = { kind: 'success', key: 'cases.draft-saved' };
      await saved(req);
      return res.redirect(303, paths.cases(req.language));
    }
    const context = await this.contexts.of(req);
    if (page.errors(draft, context).length > 0) return this.#show(req, res, page, draft, kept);
    await saved(req);
    res.redirect(303, nextPath(draft, page, context, req.language, comesFromCheck(req)));
  }

  /** The session has ended: what was typed comes back, kept again under a new token. */
  async #showAgain(
    req: Request,
    res: Response,
    page: RequestPage,
    typed: (draft: Draft) => Draft,
  ): Promise<void> {
    const rescued = await this.keeper.rescue(req, typed);
    if (rescued === 'sign-in') return askToSignInAgain(req, res, paths.page(req.language, page.name));
    await this.#show(req, res, page, rescued?.draft ?? typed(newDraft()), rescued);
  }

  async #show(
    req: Request,
    res: Response,
    page: RequestPage,
    draft: Draft,
    kept: KeptDraft | null,
  ): Promise<void> {
    const context = await this.contexts.of(req);
    const errors = draft.answered.includes(page.name) && !req.tokenFailed ? page.errors(draft, context) : [];
    const token = kept ? this.keeper.token(req, kept) : null;
    showForm(req, res, 'request/page', {
      answers: {},
      errors,
      model: pageModel(req, page, draft, context, token),
    });
  }

  async #unsent(req: Request): Promise<KeptDraft | null> {
    const kept = await this.keeper.find(req);
    return kept?.draft.filedAs ? null : kept;
  }
}

function existing(name: string): RequestPage {
  const page = pageNamed(name);
  if (!page) throw new NotThere();
  return page;
}

function answeredWith(page: RequestPage, req: Request, draft: Draft): Draft {
  const read = page.read(Posted.of(req), draft);
  return { ...read, answered: [...new Set([...read.answered, page.name])] };
}

/** A new draft: what was picked before the form is chosen, the address of the sign-in filled in. */
function beginning(req: Request): Draft {
  const draft = wishedDraft(readWish(req.query));
  const email = signedInCitizen(req)?.identity.email ?? '';
  return { ...draft, who: { ...draft.who, email } };
}

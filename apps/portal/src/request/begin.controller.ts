import { formToken, Public } from '#platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { signedInCitizen } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { DraftKeeper } from './draft-keeper.js';
import { FIRST_PAGE } from './page-order.js';
import { readWish, wishQuery } from './wish.js';

/** The door to the form: go on with a draft, sign in, or go on without. */
@Controller(inEveryLanguage('request'))
@Public()
export class BeginController {
  constructor(private readonly keeper: DraftKeeper) {}

  @Get()
  async choose(@Req() req: Request, @Res() res: Response): Promise<void> {
    const wish = wishQuery(readWish(req.query));
    const firstHref = paths.page(req.language, FIRST_PAGE) + wish;
    const kept = await this.keeper.find(req);
    const hasDraft = kept !== null && kept.draft.filedAs === null;
    if (signedInCitizen(req) && !hasDraft) return res.redirect(303, firstHref);
    res.render('request/begin', {
      place: 'request',
      title: req.t(signedInCitizen(req) ? 'begin.draft' : 'begin.title'),
      firstHref,
      wish,
      draftHref: hasDraft ? paths.check(req.language) : null,
      draftToken: hasDraft ? this.keeper.token(req, kept) : null,
      token: hasDraft ? formToken(req) : null,
      signInHref: paths.signIn(req.language, firstHref),
    });
  }
}

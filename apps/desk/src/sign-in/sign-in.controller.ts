import { StaffSignIn } from '#identity';
import { LANGUAGES } from '#kernel';
import { endSession, Public, saved, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { frontPage } from './front-page.js';
import { signInFailed } from './sign-in-failed.js';

/** Sign-in by the organisation's own provider, and sign-out from both. */
@Controller([...LANGUAGES])
@Public()
export class SignInController {
  constructor(@Inject(StaffSignIn) private readonly staffSignIn: StaffSignIn) {}

  /** The front page: the first page of the person's work, or the sign-in page. */
  @Get()
  front(@Req() req: Request, @Res() res: Response): void {
    res.redirect(303, frontPage(req));
  }

  /** For a role that has no list of work here. */
  @Get('start')
  start(@Req() req: Request, @Res() res: Response): void {
    const front = frontPage(req);
    if (front !== paths.start(req.language)) return res.redirect(303, front);
    res.render('sign-in/start');
  }

  @Get('sign-in')
  show(@Req() req: Request, @Res() res: Response): void {
    if (req.actor) return res.redirect(303, frontPage(req));
    res.render('sign-in/sign-in', { view: { returnTo: queryText(req, 'returnTo') } });
  }

  @Get('sign-in/start')
  async begin(@Req() req: Request, @Res() res: Response): Promise<void> {
    const begun = await this.staffSignIn.begin(req.session, {
      returnTo: queryText(req, 'returnTo') || undefined,
      language: req.language,
    });
    if (!begun.ok) return signInFailed(req, res, begun.refusal.code);
    await saved(req);
    res.redirect(303, begun.value.href);
  }

  @Post('sign-out')
  @ShowsFormAgain()
  async end(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return res.redirect(303, frontPage(req));
    await endSession(req);
    res.redirect(303, await this.staffSignIn.endUrl(req.language));
  }
}

import { CitizenSignIn } from '#identity';
import { endSession, noteSecurity, Public, saved, ShowsFormAgain, startSession } from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage, paths } from '../paths.js';

/** Leads to the sign-in service and back, and out again. */
@Controller()
@Public()
export class SignInController {
  constructor(private readonly signIn: CitizenSignIn) {}

  @Get(inEveryLanguage('sign-in'))
  async begin(@Req() req: Request, @Res() res: Response): Promise<void> {
    const wish = { returnTo: req.query['returnTo'], language: req.language };
    const begun = await this.signIn.begin(req.session, wish);
    if (!begun.ok) return this.#failed(req, res, begun.refusal.code);
    await saved(req);
    res.redirect(303, begun.value.href);
  }

  @Get('sign-in/callback')
  async finish(@Req() req: Request, @Res() res: Response): Promise<void> {
    const query = req.originalUrl.split('?')[1] ?? '';
    const finished = await this.signIn.finish(req.session, query);
    if (!finished.ok && wentBack(req, finished.refusal.code))
      return res.redirect(303, paths.cases(req.language));
    if (!finished.ok) return this.#failed(req, res, finished.refusal.code);
    const { citizen, returnTo, serviceSession } = finished.value;
    await startSession(req, citizen, { serviceSession });
    res.redirect(303, returnTo);
  }

  @Post(inEveryLanguage('sign-out'))
  @ShowsFormAgain()
  async end(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return res.redirect(303, paths.start(req.language));
    const atService = req.session.serviceSession ?? null;
    await endSession(req);
    res.redirect(303, await this.signIn.endUrl(req.language, atService));
  }

  #failed(req: Request, res: Response, code: string): void {
    noteSecurity(req, code);
    const status = code === 'sign-in.provider-down' ? 503 : 403;
    const model = { title: req.t('sign-in.failed'), text: req.t(code) };
    res.status(status).render('sign-in-failed', { ...model, retryHref: paths.signIn(req.language) });
  }
}

/** The Back button after signing in calls for an answer that was used already: nothing is wrong then. */
function wentBack({ actor }: Request, code: string): boolean {
  return code === 'sign-in.stale' && actor?.kind === 'citizen' && actor.personKey !== null;
}

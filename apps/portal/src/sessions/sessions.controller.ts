import { CitizenSignIn, EndSessions, ListSessions } from '#identity';
import { Audited, endSession, Permission, ShowsFormAgain } from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';

/** Where a person is signed in, and signing out everywhere. */
@Controller(inEveryLanguage('sessions'))
@Permission('own-sessions.end')
export class SessionsController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly endSessions: EndSessions,
    private readonly signIn: CitizenSignIn,
  ) {}

  @Get()
  @Audited('SessionsListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const sessions = await this.listSessions.run(citizenOf(req), req.sessionID);
    res.render('sessions', { place: 'cases', title: req.t('sessions.title'), sessions });
  }

  @Post()
  @Audited('SessionsEnded')
  @ShowsFormAgain()
  async end(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return res.redirect(303, paths.sessions(req.language));
    await this.endSessions.run(citizenOf(req));
    const atService = req.session.serviceSession ?? null;
    await endSession(req);
    res.redirect(303, await this.signIn.endUrl(req.language, atService));
  }
}

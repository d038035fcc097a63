import { EndSessions, EndStaffSessions, ListSessions, StaffSignIn } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, endSession, orRefuse, Permission, saved, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** Where a member of staff is signed in, signing out everywhere, and an administrator who does it for somebody. */
@Controller([...LANGUAGES])
export class SessionsController {
  constructor(
    @Inject(ListSessions) private readonly listSessions: ListSessions,
    @Inject(EndSessions) private readonly endSessions: EndSessions,
    @Inject(EndStaffSessions) private readonly endStaffSessions: EndStaffSessions,
    @Inject(StaffSignIn) private readonly signIn: StaffSignIn,
  ) {}

  @Get('sessions')
  @Permission('sessions.end')
  @Audited('SessionsListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const sessions = await this.listSessions.run(staffOf(req), req.sessionID);
    res.render('sessions/sessions', { view: { sessions, action: paths.sessions(req.language) } });
  }

  @Post('sessions')
  @Permission('sessions.end')
  @Audited('SessionsEnded')
  @ShowsFormAgain()
  async end(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return res.redirect(303, paths.sessions(req.language));
    await this.endSessions.run(staffOf(req));
    await endSession(req);
    res.redirect(303, await this.signIn.endUrl(req.language));
  }

  @Post('administration/staff/:id/sessions')
  @Permission('staff.manage')
  @Audited('StaffSessionsEnded')
  async endOf(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const count = orRefuse(await this.endStaffSessions.run(staffOf(req), id));
    req.session.notice = { kind: 'success', key: 'admin.staff.sessionsEnded', values: { count } };
    await saved(req);
    res.redirect(303, paths.staffMember(req.language, id));
  }
}

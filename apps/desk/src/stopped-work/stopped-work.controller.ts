import { ListStoppedWork, RunStoppedWork } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, saved } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { stoppedWorkView } from './stopped-work.view.js';

/** Background work that was given up, and letting it run again. */
@Controller([...LANGUAGES])
export class StoppedWorkController {
  constructor(
    @Inject(ListStoppedWork) private readonly listStoppedWork: ListStoppedWork,
    @Inject(RunStoppedWork) private readonly runStoppedWork: RunStoppedWork,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/stopped-work')
  @Permission('work.run-again')
  @Audited('StoppedWorkListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const view = stoppedWorkView(await this.listStoppedWork.run(staffOf(req)), pageOf(req, this.clock));
    res.render('administration/stopped-work', { view });
  }

  @Post('administration/stopped-work/:workId/again')
  @Permission('work.run-again')
  @Audited('StoppedWorkFreed')
  async again(@Req() req: Request, @Res() res: Response, @Param('workId') workId: string): Promise<void> {
    orRefuse(await this.runStoppedWork.run(staffOf(req), workId));
    req.session.notice = { kind: 'success', key: 'stopped.freed' };
    await saved(req);
    res.redirect(303, paths.stoppedWork(req.language));
  }
}

import { CATALOGUE, OpenDueOverview } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { dueOverviewView } from './due-overview.view.js';

/** When the open cases of each authority fall due, for the officer of several. */
@Controller([...LANGUAGES])
export class DueOverviewController {
  constructor(
    @Inject(OpenDueOverview) private readonly openDueOverview: OpenDueOverview,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cockpit/authorities')
  @Permission('figures.read')
  @Audited('FiguresRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const all = await this.openDueOverview.run(staffOf(req));
    const view = dueOverviewView(all, staffOf(req).authorityId, this.catalogue, pageOf(req, this.clock));
    res.render('cockpit/authorities', { view });
  }
}

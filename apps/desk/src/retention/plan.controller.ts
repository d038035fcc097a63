import { CATALOGUE, ReadRetentionPlan } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { planView } from './plan.view.js';

/** What is kept for how long, and who set it. It is set in the installation, not here. */
@Controller([...LANGUAGES])
export class RetentionPlanController {
  constructor(
    @Inject(ReadRetentionPlan) private readonly readPlan: ReadRetentionPlan,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('retention/plan')
  @Permission('retention.read-plan')
  @Audited('RetentionPlanRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const lines = await this.readPlan.run(staffOf(req));
    res.render('retention/plan', { view: planView(lines, this.catalogue, pageOf(req, this.clock)) });
  }
}

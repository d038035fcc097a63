import { ShowWhereabouts } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, Permission } from '#platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** Where a protected person lives: the only page that shows it, each look written down. */
@Controller([...LANGUAGES])
export class WhereaboutsController {
  constructor(@Inject(ShowWhereabouts) private readonly showWhereabouts: ShowWhereabouts) {}

  @Get('cases/:caseId/whereabouts')
  @Permission('whereabouts.read')
  @Audited('WhereaboutsShown')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const found = orAskReason(req, await this.showWhereabouts.run(staffOf(req), caseId));
    const view = { ...found, caseHref: paths.caseFile(req.language, caseId) };
    res.render('protection/whereabouts', { view });
  }
}

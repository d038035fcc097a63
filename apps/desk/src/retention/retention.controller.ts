import { EraseCase, HoldCase, LiftHold, ListRetention, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved } from '#platform';
import { CATALOGUE } from '#cases';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { retentionView } from './retention.view.js';

/** What is to be erased, what is held, and the acts on them. */
@Controller([...LANGUAGES])
export class RetentionController {
  constructor(
    @Inject(ListRetention) private readonly listRetention: ListRetention,
    @Inject(EraseCase) private readonly eraseCase: EraseCase,
    @Inject(HoldCase) private readonly holdCase: HoldCase,
    @Inject(LiftHold) private readonly liftHold: LiftHold,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('retention')
  @Permission('retention.review')
  @Audited('RetentionListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const queue = await this.listRetention.run(staffOf(req), after);
    res.render('retention/retention', {
      view: retentionView(queue, after, this.catalogue, pageOf(req, this.clock)),
    });
  }

  @Post('retention/:caseId/erase')
  @Permission('retention.review')
  @Audited('CaseErased')
  async erase(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const { certificateId } = orRefuse(await this.eraseCase.run(staffOf(req), caseId));
    res.redirect(303, paths.certificate(req.language, certificateId));
  }

  @Post('retention/:caseId/hold')
  @Permission('retention.review')
  @Audited('CaseHeld')
  async hold(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    orRefuse(await this.holdCase.run(staffOf(req), caseId, Posted.of(req).text('reason')));
    await this.#done(req, res, 'retention.nowHeld');
  }

  @Post('retention/:caseId/lift')
  @Permission('retention.review')
  @Audited('HoldLifted')
  async lift(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    orRefuse(await this.liftHold.run(staffOf(req), caseId));
    await this.#done(req, res, 'retention.nowLifted');
  }

  async #done(req: Request, res: Response, notice: string): Promise<void> {
    req.session.notice = { kind: 'success', key: notice };
    await saved(req);
    res.redirect(303, paths.retention(req.language));
  }
}

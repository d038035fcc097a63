import { LOOK_REASONS, LookAtCase, OpenLook } from '#cases';
import { safeReturnTo } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, type FieldError, orRefuse, Permission, Posted, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** Why a data-protection officer opens a case: asked once per case and day. */
@Controller([...LANGUAGES])
export class LookController {
  constructor(
    @Inject(OpenLook) private readonly openLook: OpenLook,
    @Inject(LookAtCase) private readonly lookAtCase: LookAtCase,
  ) {}

  @Get('cases/:caseId/look')
  @Permission('cases.look')
  @Audited('LookAsked')
  async ask(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const { asked } = orRefuse(await this.openLook.run(staffOf(req), caseId));
    const to = whereTo(req, caseId, queryText(req, 'to'));
    if (!asked) return res.redirect(303, to);
    await this.#show(req, res, caseId, to, []);
  }

  @Post('cases/:caseId/look')
  @Permission('cases.look')
  @Audited('CaseLooked')
  @ShowsFormAgain()
  async say(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    const to = whereTo(req, caseId, body.text('to'));
    if (req.tokenFailed) return this.#show(req, res, caseId, to, []);
    const looked = await this.lookAtCase.run(staffOf(req), caseId, body.text('reason'));
    if (looked.ok) return res.redirect(303, to);
    if (looked.refusal.code !== 'look.missing-reason') orRefuse(looked);
    await this.#show(req, res, caseId, to, [{ field: 'reason', key: 'look.missingReason' }]);
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    to: string,
    errors: readonly FieldError[],
  ): Promise<void> {
    const { caseNumber } = orRefuse(await this.openLook.run(staffOf(req), caseId));
    const reasons = LOOK_REASONS.map((value) => ({ value, label: req.t(`lookReason.${value}`) }));
    const view = { caseNumber, to, reasons, action: paths.look(req.language, caseId) };
    const answers = { reason: Posted.of(req).text('reason') };
    showForm(req, res, 'oversight/look', { answers, errors, model: { view } });
  }
}

/** Back to what was asked for, if it lies here; else to the case. */
function whereTo(req: Request, caseId: string, asked: string): string {
  return safeReturnTo(asked, paths.caseFile(req.language, caseId));
}

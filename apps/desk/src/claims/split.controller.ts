import { CATALOGUE, OpenClaimsDesk, SplitCase } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { splitErrors, splitInput, splitRefusal } from './split.form.js';
import { splitView } from './split.view.js';

/** Splitting a part off a case that is already routed. */
@Controller([...LANGUAGES])
export class SplitController {
  constructor(
    @Inject(OpenClaimsDesk) private readonly openDesk: OpenClaimsDesk,
    @Inject(SplitCase) private readonly splitCase: SplitCase,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/split')
  @Permission('claims.change')
  @Audited('ClaimsOpened')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('cases/:caseId/split')
  @Permission('claims.change')
  @Audited('CaseSplit')
  @ShowsFormAgain()
  async split(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const errors = splitErrors(body);
    if (errors.length > 0) return this.#show(req, res, caseId, errors);
    const done = await this.splitCase.run(staffOf(req), caseId, splitInput(body, req.language));
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, [splitRefusal(done.refusal)]);
    }
    req.session.notice = { kind: 'success', key: done.value.opened ? 'split.opened' : 'split.letter' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const desk = orRefuse(await this.openDesk.run(staffOf(req), caseId));
    const own = staffOf(req).authorityId;
    const view = splitView(
      desk,
      { body: Posted.of(req), errors, catalogue: this.catalogue, own },
      pageOf(req, this.clock),
    );
    showForm(req, res, 'claims/split', { answers: {}, errors, model: { view } });
  }
}

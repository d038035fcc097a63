import { AddClaim, EndClaimInError, MakeExtensive, OpenClaimsDesk } from '#cases';
import { LANGUAGES, type Result } from '#kernel';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { addInput, type ClaimsAct, claimsError, versionIn } from './claims.form.js';
import { claimsView } from './claims.view.js';

/** The claims of a case: adding one, taking back one added by mistake, the longer openness period. */
@Controller([...LANGUAGES])
export class ClaimsController {
  constructor(
    @Inject(OpenClaimsDesk) private readonly openDesk: OpenClaimsDesk,
    @Inject(AddClaim) private readonly addClaim: AddClaim,
    @Inject(EndClaimInError) private readonly endClaim: EndClaimInError,
    @Inject(MakeExtensive) private readonly makeExtensive: MakeExtensive,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/claims')
  @Permission('claims.change')
  @Audited('ClaimsOpened')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('cases/:caseId/claims')
  @Permission('claims.change')
  @Audited('ClaimAdded')
  @ShowsFormAgain()
  async add(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const input = addInput(Posted.of(req));
    await this.#act(req, res, 'add', { caseId, claimId: '' }, () =>
      this.addClaim.run(staffOf(req), caseId, input),
    );
  }

  @Post('cases/:caseId/claims/:claimId/error')
  @Permission('claims.change')
  @Audited('ClaimEndedInError')
  @ShowsFormAgain()
  async error(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    const input = { version: versionIn(body), claimId, reason: body.text(`error-${claimId}`) };
    await this.#act(req, res, 'error', { caseId, claimId }, () =>
      this.endClaim.run(staffOf(req), caseId, input),
    );
  }

  @Post('cases/:caseId/claims/:claimId/extensive')
  @Permission('claims.change')
  @Audited('ClaimMadeExtensive')
  @ShowsFormAgain()
  async extensive(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    const input = { version: versionIn(body), claimId, reason: body.text(`extensive-${claimId}`) };
    await this.#act(req, res, 'extensive', { caseId, claimId }, () =>
      this.makeExtensive.run(staffOf(req), caseId, input),
    );
  }

  async #act(
    req: Request,
    res: Response,
    act: ClaimsAct,
    { caseId, claimId }: { caseId: string; claimId: string },
    run: () => Promise<Result<unknown>>,
  ): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const done = await run();
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, [claimsError(act, done.refusal, claimId)]);
    }
    req.session.notice = { kind: 'success', key: `claims.done.${act}` };
    await saved(req);
    const toRouting = Posted.of(req).text('back') === 'routing';
    res.redirect(303, (toRouting ? paths.routing : paths.claims)(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const desk = orRefuse(await this.openDesk.run(staffOf(req), caseId));
    const view = claimsView(desk, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'claims/claims', { answers: {}, errors, model: { view } });
  }
}

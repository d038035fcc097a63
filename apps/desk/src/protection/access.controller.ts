import { ChangeProtection, GiveAccess, OpenAccess, TakeAccess } from '#cases';
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
import { orAskReason } from '../oversight/ask-reason.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { accessView } from './access.view.js';

/** Who may see a protected case, and whether it is protected. */
@Controller([...LANGUAGES])
export class AccessController {
  constructor(
    @Inject(OpenAccess) private readonly openAccess: OpenAccess,
    @Inject(GiveAccess) private readonly giveAccess: GiveAccess,
    @Inject(TakeAccess) private readonly takeAccess: TakeAccess,
    @Inject(ChangeProtection) private readonly changeProtection: ChangeProtection,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/access')
  @Permission('access.read')
  @Audited('AccessRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('cases/:caseId/access/give')
  @Permission('access.change')
  @Audited('AccessGiven')
  @ShowsFormAgain()
  async give(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const given = await this.giveAccess.run(staffOf(req), caseId, Posted.of(req).text('staff'));
    await this.#after(req, res, caseId, given, 'given');
  }

  @Post('cases/:caseId/access/take')
  @Permission('access.change')
  @Audited('AccessTaken')
  @ShowsFormAgain()
  async take(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const staffId = Posted.of(req).text('staff');
    const taken = await this.takeAccess.run(staffOf(req), caseId, staffId);
    if (!taken.ok || staffId !== staffOf(req).staffId) return this.#after(req, res, caseId, taken, 'taken');
    await this.#leave(req, res);
  }

  @Post('cases/:caseId/access/protection')
  @Permission('access.change')
  @Audited('ProtectionSet')
  @ShowsFormAgain()
  async protect(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const body = Posted.of(req);
    const lifts = body.text('act') === 'lift';
    const change = {
      protected: !lifts,
      source: body.text('source'),
      confirmed: body.text('confirmed') === 'yes',
    };
    const changed = await this.changeProtection.run(staffOf(req), caseId, change);
    await this.#after(req, res, caseId, changed, lifts ? 'lifted' : 'set');
  }

  /** Who took their own name off sees the case no more. */
  async #leave(req: Request, res: Response): Promise<void> {
    req.session.notice = { kind: 'success', key: 'protection.taken-notice' };
    await saved(req);
    res.redirect(303, paths.myWork(req.language));
  }

  async #after(
    req: Request,
    res: Response,
    caseId: string,
    done: Result<null>,
    what: 'given' | 'taken' | 'set' | 'lifted',
  ): Promise<void> {
    if (!done.ok) {
      const field = done.refusal.facts?.['field'];
      if (field === undefined && done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, [
        { field: String(field ?? 'source'), key: `refusal.${done.refusal.code}` },
      ]);
    }
    req.session.notice = { kind: 'success', key: `protection.${what}-notice` };
    await saved(req);
    res.redirect(303, paths.access(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const access = orAskReason(req, await this.openAccess.run(staffOf(req), caseId));
    const view = accessView(access, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'protection/access', { answers: {}, errors, model: { view } });
  }
}

import { ReadMyCase, WithdrawClaims } from '#cases/citizen';
import {
  Audited,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';
import { withdrawModel } from './withdraw.view.js';

/** Withdrawing an own request or a part of it: choose, read what follows, confirm. */
@Controller(inEveryLanguage('cases/:id/withdraw'))
export class WithdrawController {
  constructor(
    private readonly readMyCase: ReadMyCase,
    private readonly withdrawClaims: WithdrawClaims,
  ) {}

  @Get()
  @Permission('own-cases.read')
  @Audited('OwnCaseRead')
  async choose(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    await this.#show(req, res, id, 'choose');
  }

  @Post()
  @Permission('own-cases.withdraw')
  @Audited('ClaimWithdrawn')
  @ShowsFormAgain()
  async withdraw(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const body = Posted.of(req);
    const chosen = body.list('claims');
    const act = body.text('act');
    if (act === 'back') return this.#show(req, res, id, 'choose');
    if (chosen.length === 0 && !req.tokenFailed)
      return this.#show(req, res, id, 'choose', [{ field: 'claims', key: 'error.withdraw.none' }]);
    if (act !== 'confirm' || req.tokenFailed) return this.#show(req, res, id, 'confirm');
    const done = await this.withdrawClaims.run(citizenOf(req), idInPath(id), chosen);
    if (!done.ok && done.refusal.code !== 'withdrawal.decided-meanwhile') orRefuse(done);
    const key = !done.ok
      ? 'withdraw.decided'
      : done.value.decided.length > 0
        ? 'withdraw.partly'
        : 'withdraw.done';
    req.session.notice = { kind: done.ok ? 'success' : 'error', key };
    await saved(req);
    res.redirect(303, paths.case(req.language, id));
  }

  async #show(
    req: Request,
    res: Response,
    id: string,
    step: 'choose' | 'confirm',
    errors: readonly FieldError[] = [],
  ): Promise<void> {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    const chosen = Posted.of(req).list('claims');
    const model = withdrawModel(found, chosen, step, req.t);
    showForm(req, res, 'cases/withdraw', { answers: { claims: chosen }, errors, model });
  }
}

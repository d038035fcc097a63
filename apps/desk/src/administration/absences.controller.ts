import { EnterAbsence, ListAbsences, RemoveAbsence } from '#identity';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { absencesView } from './absences.view.js';
import { asFieldError } from './refused-field.js';

/** Who is away: everybody enters their own days, a lead those of the unit, an administrator everybody's. */
@Controller([...LANGUAGES])
export class AbsencesController {
  constructor(
    @Inject(ListAbsences) private readonly listAbsences: ListAbsences,
    @Inject(EnterAbsence) private readonly enterAbsence: EnterAbsence,
    @Inject(RemoveAbsence) private readonly removeAbsence: RemoveAbsence,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('absences')
  @Permission('absences.enter')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('absences')
  @Permission('absences.enter')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async enter(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const body = Posted.of(req);
    const done = await this.enterAbsence.run(staffOf(req), {
      staffId: body.text('person') || staffOf(req).staffId,
      from: readDay(body.text('from')),
      to: readDay(body.text('to')),
      deputyId: body.text('deputy'),
    });
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'from')]);
    await this.#done(req, res, 'admin.absences.entered');
  }

  @Post('absences/:id/remove')
  @Permission('absences.enter')
  @Audited('AdministrationChanged')
  async remove(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    orRefuse(await this.removeAbsence.run(staffOf(req), id));
    await this.#done(req, res, 'admin.absences.removed');
  }

  async #done(req: Request, res: Response, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.absences(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const found = await this.listAbsences.run(staffOf(req));
    const view = absencesView(found, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'administration/absences', { answers: {}, errors, model: { view } });
  }
}

import { AddStaff, OpenNewStaff } from '#identity';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { asFieldError } from './refused-field.js';
import { newStaffInput } from './staff-member.form.js';
import { newStaffView } from './staff-member.view.js';

/** Somebody new among the staff. */
@Controller([...LANGUAGES])
export class NewStaffController {
  constructor(
    @Inject(OpenNewStaff) private readonly openNewStaff: OpenNewStaff,
    @Inject(AddStaff) private readonly addStaff: AddStaff,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/staff/new')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('administration/staff/new')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async add(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const input = newStaffInput(Posted.of(req));
    const done = await this.addStaff.run(staffOf(req), input);
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'name')]);
    req.session.notice = { kind: 'success', key: 'admin.staff.added', values: { name: input.name } };
    await saved(req);
    res.redirect(303, paths.staffMember(req.language, done.value));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const units = await this.openNewStaff.run(staffOf(req));
    const view = newStaffView(units, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'administration/new-staff', { answers: {}, errors, model: { view } });
  }
}

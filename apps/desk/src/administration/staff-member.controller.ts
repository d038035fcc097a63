import { ChangeStaff, OpenStaff, ProposeRole } from '#identity';
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
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { asFieldError } from './refused-field.js';
import { staffInput } from './staff-member.form.js';
import { staffMemberView } from './staff-member.view.js';

/** One member of staff: facts, roles, and the roles that take two people. */
@Controller([...LANGUAGES])
export class StaffMemberController {
  constructor(
    @Inject(OpenStaff) private readonly openStaff: OpenStaff,
    @Inject(ChangeStaff) private readonly changeStaff: ChangeStaff,
    @Inject(ProposeRole) private readonly proposeRole: ProposeRole,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/staff/:id')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post('administration/staff/:id')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async change(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const done = await this.changeStaff.run(staffOf(req), id, staffInput(Posted.of(req)));
    if (!done.ok && done.refusal.code === 'staff.not-found') orRefuse(done);
    if (!done.ok) return this.#show(req, res, id, [asFieldError(done.refusal, 'name')]);
    await this.#done(req, res, id, 'admin.staff.saved');
  }

  @Post('administration/staff/:id/role')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  async propose(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    orRefuse(await this.proposeRole.run(staffOf(req), id, Posted.of(req).text('role')));
    await this.#done(req, res, id, 'admin.staff.proposed');
  }

  async #done(req: Request, res: Response, id: string, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.staffMember(req.language, id));
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const desk = orRefuse(await this.openStaff.run(staffOf(req), id));
    const body = req.method === 'POST' ? Posted.of(req) : null;
    const shown = { body, errors, staffId: staffOf(req).staffId };
    const view = staffMemberView(desk, shown, pageOf(req, this.clock));
    showForm(req, res, 'administration/staff-member', { answers: {}, errors, model: { view } });
  }
}

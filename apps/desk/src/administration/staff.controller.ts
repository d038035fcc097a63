import { ListStaff, type StaffPage } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission, Posted, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { staffListView } from './staff-list.view.js';

/** The staff of the authority. What is searched for comes as a form: no address holds a name. */
@Controller([...LANGUAGES])
export class StaffController {
  constructor(
    @Inject(ListStaff) private readonly listStaff: ListStaff,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/staff')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    this.#show(req, res, await this.listStaff.run(staffOf(req), queryText(req, 'after')));
  }

  @Post('administration/staff')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  @ShowsFormAgain()
  async search(@Req() req: Request, @Res() res: Response): Promise<void> {
    const words = req.tokenFailed ? '' : Posted.of(req).text('words');
    this.#show(req, res, await this.listStaff.run(staffOf(req), '', words));
  }

  #show(req: Request, res: Response, found: StaffPage): void {
    const asked = { words: Posted.of(req).text('words'), after: queryText(req, 'after') };
    const view = staffListView(found, asked, pageOf(req, this.clock));
    showForm(req, res, 'administration/staff', { answers: {}, model: { view } });
  }
}

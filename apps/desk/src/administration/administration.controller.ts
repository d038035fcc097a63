import { AuditLag } from '#audit';
import { ListChanges, OpenAdministration } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auditAlarmView } from '../audit-log/audit-alarm.view.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { administrationView } from './administration.view.js';
import { changesView } from './changes.view.js';

/** The administrator's front page, and the list of what administrators changed. */
@Controller([...LANGUAGES])
export class AdministrationController {
  constructor(
    @Inject(OpenAdministration) private readonly openAdministration: OpenAdministration,
    @Inject(ListChanges) private readonly listChanges: ListChanges,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditLag) private readonly lag: AuditLag,
  ) {}

  @Get('administration')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const actor = staffOf(req);
    const view = administrationView(
      await this.openAdministration.run(actor),
      actor.staffId,
      pageOf(req, this.clock),
    );
    const auditAlarm = auditAlarmView(await this.lag.measure(actor), pageOf(req, this.clock));
    res.render('administration/administration', { view, auditAlarm });
  }

  @Get('administration/changes')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async changes(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = queryText(req, 'after');
    const found = await this.listChanges.run(staffOf(req), after);
    res.render('administration/changes', { view: changesView(found, after, pageOf(req, this.clock)) });
  }
}

import { AuditLag } from '#audit';
import { CountStoppedWork } from '#cases';
import { ListChanges, OpenAdministration } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auditAlarmView } from '../audit-log/audit-alarm.view.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { stoppedAlarmView } from '../stopped-work/stopped-alarm.view.js';
import { administrationView } from './administration.view.js';
import { changesView } from './changes.view.js';

/** The administrator's front page, and the list of what administrators changed. */
@Controller([...LANGUAGES])
export class AdministrationController {
  constructor(
    @Inject(OpenAdministration) private readonly openAdministration: OpenAdministration,
    @Inject(ListChanges) private readonly listChanges: ListChanges,
    @Inject(CountStoppedWork) private readonly countStoppedWork: CountStoppedWork,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditLag) private readonly lag: AuditLag,
  ) {}

  @Get('administration')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const actor = staffOf(req);
    const page = pageOf(req, this.clock);
    const stopped = await this.countStoppedWork.run(actor);
    const administration = await this.openAdministration.run(actor);
    res.render('administration/administration', {
      view: administrationView({ ...administration, stopped }, actor.staffId, page),
      auditAlarm: auditAlarmView(await this.lag.measure(actor), page),
      stoppedAlarm: stoppedAlarmView(stopped, page),
    });
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

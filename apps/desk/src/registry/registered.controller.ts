import { OpenTriage } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, shortWeekdayDateText } from '#platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clockLine } from '../parts/clock-line.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** What registering brought about: the case number and the true due dates with their working. */
@Controller([...LANGUAGES])
export class RegisteredController {
  constructor(
    @Inject(OpenTriage) private readonly openTriage: OpenTriage,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/registered')
  @Permission('cases.register-paper')
  @Audited('TriageOpened')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const triage = orRefuse(await this.openTriage.run(staffOf(req), caseId));
    const { language } = req;
    const view = {
      caseNumber: triage.caseNumber,
      received: shortWeekdayDateText(triage.receivedOn, language),
      entered: shortWeekdayDateText(triage.enteredOn, language),
      clocks: triage.claims.map((claim) => clockLine(claim.clock, pageOf(req, this.clock))),
      routingHref: paths.routing(language, caseId),
      againHref: paths.registerPaper(language),
      inboxHref: paths.inbox(language),
    };
    res.render('registry/registered', { view });
  }
}

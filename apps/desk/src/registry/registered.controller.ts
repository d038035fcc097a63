import { OpenRegistered } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, shortWeekdayDateText } from '#platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryAlarmView } from '../parts/entry-alarm.view.js';
import { clockLine } from '../parts/clock-line.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** What registering brought about: the case number and the true due dates with their working. */
@Controller([...LANGUAGES])
export class RegisteredController {
  constructor(
    @Inject(OpenRegistered) private readonly openRegistered: OpenRegistered,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/registered')
  @Permission('cases.register-paper')
  @Audited('RegistrationRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const actor = staffOf(req);
    const registered = orRefuse(await this.openRegistered.run(actor, caseId));
    const { language } = req;
    const page = pageOf(req, this.clock);
    const ofRegistry = actor.roles.includes('registrar');
    const daysLeft = Math.min(...registered.clocks.map((one) => one.daysLeft));
    const view = {
      caseNumber: registered.caseNumber,
      received: shortWeekdayDateText(registered.receivedOn, language),
      entered: shortWeekdayDateText(registered.enteredOn, language),
      clocks: registered.clocks.map((one) => clockLine(one, page)),
      alarm: entryAlarmView({ ...registered, daysLeft }, req.t),
      routingHref: ofRegistry ? paths.routing(language, caseId) : '',
      acknowledgeHref: ofRegistry ? paths.caseLetter(language, caseId, 'acknowledgement') : '',
      againHref: paths.registerPaper(language),
      listHref: ofRegistry ? paths.inbox(language) : paths.myWork(language),
      listName: req.t(ofRegistry ? 'registered.inbox' : 'registered.work'),
    };
    res.render('registry/registered', { view });
  }
}

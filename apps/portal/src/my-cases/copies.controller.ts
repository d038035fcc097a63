import { ReadMyAttachment, ReadMyCase } from '#cases/citizen';
import {
  Audited,
  calendarFile,
  ClockPort,
  NotThere,
  orRefuse,
  Permission,
  sendFile,
  Settings,
} from '#platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';
import { isOpen } from './state-mark.js';

/** What the person takes along from an own case: what they sent, and the day of the answer for their calendar. */
@Controller()
export class CopiesController {
  constructor(
    private readonly readMyAttachment: ReadMyAttachment,
    private readonly readMyCase: ReadMyCase,
    private readonly settings: Settings,
    private readonly clock: ClockPort,
  ) {}

  @Get(inEveryLanguage('attachments/:id'))
  @Permission('own-attachments.read')
  @Audited('OwnAttachmentRead')
  async attachment(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const file = orRefuse(await this.readMyAttachment.run(citizenOf(req), idInPath(id)));
    sendFile(res, file);
  }

  @Get(inEveryLanguage('cases/:id/calendar'))
  @Permission('own-cases.read')
  @Audited('OwnCaseRead')
  async calendar(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    if (!isOpen(found.state)) throw new NotThere();
    const { caseNumber, leadDue, caseId } = found;
    const authority = found.authority[req.language];
    const day = {
      uid: `${caseId}@${new URL(this.settings.PORTAL_URL).hostname}`,
      on: leadDue,
      summary: `${req.t('case.due')}: ${authority}, ${caseNumber}`,
      text: `${authority}\n${caseNumber}`,
      url: `${this.settings.PORTAL_URL}${paths.case(req.language, caseId)}`,
    };
    const file = calendarFile({ days: [day], madeAt: this.clock.now() });
    const fileName = `${caseNumber.replaceAll('/', '-')}.ics`;
    res.attachment(fileName).type('text/calendar; charset=utf-8').send(file);
  }
}

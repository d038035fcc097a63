import { DeskInbox, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { inboxView } from './inbox.view.js';

/** The registry office's inbox. */
@Controller([...LANGUAGES])
export class InboxController {
  constructor(
    @Inject(DeskInbox) private readonly inbox: DeskInbox,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('inbox')
  @Permission('inbox.list')
  @Audited('InboxListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const actor = staffOf(req);
    const inbox = await this.inbox.run(actor, after);
    res.render('registry/inbox', { view: inboxView(inbox, after, actor, pageOf(req, this.clock)) });
  }
}

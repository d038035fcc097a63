import { ListUnopened, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { unopenedView } from './unopened.view.js';

/** Every request that the registry has left unopened over a working day. */
@Controller([...LANGUAGES])
export class UnopenedController {
  constructor(
    @Inject(ListUnopened) private readonly unopened: ListUnopened,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('inbox/unopened')
  @Permission('inbox.list')
  @Audited('InboxListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const actor = staffOf(req);
    const unopened = await this.unopened.run(actor, after);
    res.render('registry/unopened', { view: unopenedView(unopened, after, actor, pageOf(req, this.clock)) });
  }
}

import { MyWork, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { myWorkView } from './my-work.view.js';

/** The cases that wait for the person who has signed in. */
@Controller([...LANGUAGES])
export class MyWorkController {
  constructor(
    @Inject(MyWork) private readonly myWork: MyWork,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('my-work')
  @Permission('work.list')
  @Audited('WorkListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const work = await this.myWork.run(staffOf(req), after);
    res.render('handling/my-work', { view: myWorkView(work, after, pageOf(req, this.clock)) });
  }
}

import { DeadlineBoard } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { boardList, deadlineBoardView } from './deadline-board.view.js';

/** Every open clock of the authority, for the data-protection officer. */
@Controller([...LANGUAGES])
export class DeadlineBoardController {
  constructor(
    @Inject(DeadlineBoard) private readonly deadlineBoard: DeadlineBoard,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('deadlines')
  @Permission('deadlines.watch')
  @Audited('DeadlinesRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const board = await this.deadlineBoard.run(staffOf(req));
    const week = /^\d{4}-W\d{2}$/.exec(queryText(req, 'week'))?.[0] ?? '';
    const view = deadlineBoardView(board, boardList(queryText(req, 'show')), week, pageOf(req, this.clock));
    res.render('oversight/deadline-board', { view });
  }
}

import { DeadlineBoard, ListLateEntries, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { boardList, deadlineBoardView, daysOfWeek } from './deadline-board.view.js';
import { lateEntryRows } from './late-entries.view.js';

/** Every open clock of the authority, for the data-protection officer. */
@Controller([...LANGUAGES])
export class DeadlineBoardController {
  constructor(
    @Inject(DeadlineBoard) private readonly deadlineBoard: DeadlineBoard,
    @Inject(ListLateEntries) private readonly listLateEntries: ListLateEntries,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('deadlines')
  @Permission('deadlines.watch')
  @Audited('DeadlinesRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const days = daysOfWeek(queryText(req, 'week'));
    const asked = {
      list: boardList(queryText(req, 'show')),
      week: days ? queryText(req, 'week') : '',
      after: readPlace(queryText(req, 'after')),
    };
    const board = await this.deadlineBoard.run(staffOf(req), { ...asked, week: days });
    const page = pageOf(req, this.clock);
    const lateEntries = lateEntryRows(await this.listLateEntries.run(staffOf(req)), page);
    res.render('oversight/deadline-board', { view: deadlineBoardView(board, asked, page), lateEntries });
  }
}

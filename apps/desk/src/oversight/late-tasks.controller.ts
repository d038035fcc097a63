import { type LateTask, ListLateTasks, type Page, type Place, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, dateTimeText, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { PageContext } from '../parts/page-context.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { taskDueMark } from '../tasks/task-due.view.js';
import { taskDoer, taskPlace } from '../tasks/task-place.js';

/** The tasks that are so late that they were passed on. */
@Controller([...LANGUAGES])
export class LateTasksController {
  constructor(
    @Inject(ListLateTasks) private readonly listLateTasks: ListLateTasks,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('late-tasks')
  @Permission('deadlines.watch')
  @Audited('LateTasksListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const page = await this.listLateTasks.run(staffOf(req), after);
    res.render('oversight/late-tasks', { view: lateTasksView(page, after, pageOf(req, this.clock)) });
  }
}

/** Names no person: which task of which case, who does it, how late it is, when that was passed on. */
function lateTasksView({ rows, next }: Page<LateTask>, after: Place | null, page: PageContext) {
  return {
    boardHref: paths.deadlines(page.language),
    rows: rows.map((task) => ({
      href: paths.task(page.language, task.id),
      due: taskDueMark(task.dueOn, true, page),
      what: `${page.t(`task.kind.${task.kind}`)}: ${taskPlace(task, page)}`,
      caseNumber: task.caseNumber,
      who: taskDoer(task, page),
      handler: task.handler ?? page.t('row.noHandler'),
      told: dateTimeText(task.toldAt, page.language),
    })),
    pager: pager(paths.lateTasks(page.language), {}, { after, next }),
  };
}

import { AssignTask, CancelTask, ReopenTask } from '#cases';
import { LANGUAGES, type Result } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved, ShowsFormAgain } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { TaskForm } from './task-form.js';

interface At {
  readonly taskId: string;
}

/** What the handler does with a task besides its outcome: who and when, leaving it undone, opening it again. */
@Controller([...LANGUAGES])
export class TaskActsController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(AssignTask) private readonly assignTask: AssignTask,
    @Inject(CancelTask) private readonly cancelTask: CancelTask,
    @Inject(ReopenTask) private readonly reopenTask: ReopenTask,
  ) {}

  @Post('tasks/:taskId/assign')
  @Permission('tasks.make')
  @Audited('TaskAssigned')
  @ShowsFormAgain()
  async assign(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const done = await this.assignTask.run(staffOf(req), taskId, {
      version: versionIn(body),
      unit: body.text('unit'),
      assigneeId: body.text('assigneeId'),
      dueOn: readDay(body.text('dueOn')),
    });
    await this.#after(req, res, taskId, done, { key: 'task.assigned', field: 'dueOn' });
  }

  @Post('tasks/:taskId/cancel')
  @Permission('tasks.make')
  @Audited('TaskCancelled')
  @ShowsFormAgain()
  async cancel(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const input = { version: versionIn(body), reason: body.text('reason'), words: body.text('cancelWords') };
    const done = await this.cancelTask.run(staffOf(req), taskId, input);
    await this.#after(req, res, taskId, done, {
      key: 'task.cancelled',
      field: 'reason',
      words: 'cancelWords',
    });
  }

  @Post('tasks/:taskId/reopen')
  @Permission('tasks.make')
  @Audited('TaskReopened')
  @ShowsFormAgain()
  async reopen(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const input = { version: versionIn(body), because: body.text('because') };
    const done = await this.reopenTask.run(staffOf(req), taskId, input);
    await this.#after(req, res, taskId, done, { key: 'task.reopened', field: 'because' });
  }

  /** Back to the task, with what was wrong beside its field. */
  async #after(
    req: Request,
    res: Response,
    taskId: string,
    done: Result<unknown>,
    { key, field, words }: { key: string; field: string; words?: string },
  ): Promise<void> {
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'task.not-found') orRefuse(done);
      const named = typeof facts?.['field'] === 'string' ? facts['field'] : field;
      const at = named === 'words' && words ? words : named;
      const key = at === words ? 'refusal.tasks.missing-words' : `refusal.${code}`;
      return this.form.show(req, res, taskId, [{ field: at, key, values: facts }]);
    }
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

function versionIn(body: Posted): number {
  return Number(body.text('version')) || 0;
}

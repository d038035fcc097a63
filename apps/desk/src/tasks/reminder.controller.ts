import { RemindKeeper } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved, ShowsFormAgain } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { TaskForm } from './task-form.js';

/** Reminding a keeper without an account by letter. */
@Controller([...LANGUAGES])
export class ReminderController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(RemindKeeper) private readonly remindKeeper: RemindKeeper,
  ) {}

  @Post('tasks/:taskId/reminder')
  @Permission('letters.issue')
  @Audited('LetterIssued')
  @ShowsFormAgain()
  async remind(@Req() req: Request, @Res() res: Response, @Param('taskId') taskId: string): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const words = Posted.of(req).text('reminderWords');
    const done = await this.remindKeeper.run(staffOf(req), taskId, { words });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'task.not-found') orRefuse(done);
      return this.form.show(req, res, taskId, [
        { field: 'reminderWords', key: `refusal.${code}`, values: facts },
      ]);
    }
    req.session.notice = { kind: 'success', key: 'task.reminder.done' };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

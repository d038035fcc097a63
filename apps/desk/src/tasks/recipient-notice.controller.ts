import { WriteRecipientNotice } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved, ShowsFormAgain } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { TaskForm } from './task-form.js';

/** Writing the letter that tells a recipient what was done to the data. */
@Controller([...LANGUAGES])
export class RecipientNoticeController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(WriteRecipientNotice) private readonly writeNotice: WriteRecipientNotice,
  ) {}

  @Post('tasks/:taskId/notice')
  @Permission('letters.issue')
  @Audited('LetterIssued')
  @ShowsFormAgain()
  async write(@Req() req: Request, @Res() res: Response, @Param('taskId') taskId: string): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const done = await this.writeNotice.run(staffOf(req), taskId, {
      version: Number(body.text('version')) || 0,
      name: body.text('name'),
      address: body.text('address'),
      noticeWords: body.text('noticeWords'),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'task.not-found') orRefuse(done);
      const field = typeof facts?.['field'] === 'string' ? facts['field'] : 'events';
      return this.form.show(req, res, taskId, [{ field, key: `refusal.${code}`, values: facts }]);
    }
    req.session.notice = { kind: 'success', key: 'task.notice.done' };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

import { MarkThirdParty, SignTask } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  orRefuse,
  Permission,
  Posted,
  saved,
  ShowsFormAgain,
  TakesFiles,
  uploadsOf,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { signErrors, signInput } from './sign.form.js';
import { TaskForm } from './task-form.js';

interface At {
  readonly taskId: string;
  readonly fileId: string;
}

/** One task as whoever does it sees it, and signing what came of it. */
@Controller([...LANGUAGES])
export class TaskController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(SignTask) private readonly signTask: SignTask,
    @Inject(MarkThirdParty) private readonly markThirdParty: MarkThirdParty,
  ) {}

  @Get('tasks/:taskId')
  @Permission('tasks.read')
  @Audited('TaskRead')
  async show(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    await this.form.show(req, res, taskId, []);
  }

  @Post('tasks/:taskId/sign')
  @Permission('tasks.do')
  @Audited('TaskSigned')
  @ShowsFormAgain()
  @TakesFiles('entry')
  async sign(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    const uploads = uploadsOf(req, 'attachments');
    if (req.tokenFailed || uploads.errors.length > 0) return this.form.show(req, res, taskId, uploads.errors);
    const done = await this.signTask.run(staffOf(req), taskId, signInput(Posted.of(req), uploads.files));
    if (!done.ok) {
      if (done.refusal.code === 'task.not-found') orRefuse(done);
      return this.form.show(req, res, taskId, signErrors(done.refusal));
    }
    await this.#back(req, res, taskId, 'task.signedDone');
  }

  @Post('tasks/:taskId/documents/:fileId')
  @Permission('tasks.do')
  @Audited('TaskFileMarked')
  @ShowsFormAgain()
  async mark(@Req() req: Request, @Res() res: Response, @Param() { taskId, fileId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const thirdParty = Posted.of(req).text('others') === 'yes';
    orRefuse(await this.markThirdParty.run(staffOf(req), taskId, { fileId, thirdParty }));
    await this.#back(req, res, taskId, 'task.marked');
  }

  async #back(req: Request, res: Response, taskId: string, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

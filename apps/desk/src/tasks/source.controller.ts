import { AskSource, OrderErasure, TakeByHand } from '#cases';
import { LANGUAGES, type Result } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved, ShowsFormAgain } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { TaskForm } from './task-form.js';

interface At {
  readonly taskId: string;
}

/** Having the system of a task asked, having it erase, and not waiting for it. */
@Controller([...LANGUAGES])
export class SourceController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(AskSource) private readonly askSource: AskSource,
    @Inject(OrderErasure) private readonly orderErasure: OrderErasure,
    @Inject(TakeByHand) private readonly takeByHand: TakeByHand,
  ) {}

  @Post('tasks/:taskId/source')
  @Permission('tasks.do')
  @Audited('SourceAsked')
  @ShowsFormAgain()
  async ask(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const done = await this.askSource.run(staffOf(req), taskId, {
      version: versionIn(body),
      identifier: body.text('sourceIdentifier'),
      foundBy: body.text('sourceFoundBy'),
    });
    await this.#after(req, res, taskId, { done, key: 'source.asked' });
  }

  @Post('tasks/:taskId/source/erase')
  @Permission('tasks.do')
  @Audited('SourceErasureOrdered')
  @ShowsFormAgain()
  async erase(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const order = { version: versionIn(body), whole: body.has('whole') };
    const done = await this.orderErasure.run(staffOf(req), taskId, order);
    await this.#after(req, res, taskId, { done, key: 'source.ordered' });
  }

  @Post('tasks/:taskId/by-hand')
  @Permission('tasks.do')
  @Audited('TaskTakenByHand')
  @ShowsFormAgain()
  async byHand(@Req() req: Request, @Res() res: Response, @Param() { taskId }: At): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const version = versionIn(Posted.of(req));
    const done = await this.takeByHand.run(staffOf(req), taskId, { version });
    await this.#after(req, res, taskId, { done, key: 'source.takenByHand' });
  }

  /** Back to the task, with what was wrong beside its field. */
  async #after(
    req: Request,
    res: Response,
    taskId: string,
    { done, key }: { readonly done: Result<unknown>; readonly key: string },
  ): Promise<void> {
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'task.not-found') orRefuse(done);
      const field = typeof facts?.['field'] === 'string' ? facts['field'] : 'source';
      return this.form.show(req, res, taskId, [{ field, key: `refusal.${code}`, values: facts }]);
    }
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

function versionIn(body: Posted): number {
  return Number(body.text('version')) || 0;
}

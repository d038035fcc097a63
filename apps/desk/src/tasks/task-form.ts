import { OpenTask } from '#cases';
import { type FieldError, Posted, showForm, ClockPort } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { taskView } from './task.view.js';

/** The page of one task with its forms, as it is or with what was wrong with one of them. */
@Injectable()
export class TaskForm {
  constructor(
    @Inject(OpenTask) private readonly openTask: OpenTask,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  async show(req: Request, res: Response, taskId: string, errors: readonly FieldError[]): Promise<void> {
    const actor = staffOf(req);
    const task = orAskReason(req, await this.openTask.run(actor, taskId));
    const view = taskView(task, actor, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'tasks/task', { answers: {}, errors, model: { view } });
  }
}

import { RecordInspection } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved, ShowsFormAgain } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { TaskForm } from './task-form.js';

/** Writing down a visit at which the person saw their data, or to which nobody came. */
@Controller([...LANGUAGES])
export class InspectionController {
  constructor(
    @Inject(TaskForm) private readonly form: TaskForm,
    @Inject(RecordInspection) private readonly recordInspection: RecordInspection,
  ) {}

  @Post('tasks/:taskId/inspection')
  @Permission('inspections.record')
  @Audited('InspectionRecorded')
  @ShowsFormAgain()
  async record(@Req() req: Request, @Res() res: Response, @Param('taskId') taskId: string): Promise<void> {
    if (req.tokenFailed) return this.form.show(req, res, taskId, []);
    const body = Posted.of(req);
    const done = await this.recordInspection.run(staffOf(req), taskId, {
      heldOn: readDay(body.text('heldOn')),
      time: body.text('time'),
      place: body.text('place'),
      came: body.text('came') !== 'no',
      present: body.text('present'),
      identity: body.text('identity'),
      seen: body.text('seen'),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'task.not-found') orRefuse(done);
      const field = typeof facts?.['field'] === 'string' ? facts['field'] : 'heldOn';
      return this.form.show(req, res, taskId, [{ field, key: `refusal.${code}`, values: facts }]);
    }
    req.session.notice = { kind: 'success', key: 'inspection.saved' };
    await saved(req);
    res.redirect(303, paths.task(req.language, taskId));
  }
}

import { AddTask, BeginAtOnce, CATALOGUE, MakeTasks, ProposeTasks } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { addInput, makeInput } from './make-tasks.form.js';
import { makeTasksView } from './make-tasks.view.js';

/** Giving out the searches of a case: the systems of its register, and one more by hand. */
@Controller([...LANGUAGES])
export class MakeTasksController {
  constructor(
    @Inject(ProposeTasks) private readonly proposeTasks: ProposeTasks,
    @Inject(MakeTasks) private readonly makeTasks: MakeTasks,
    @Inject(AddTask) private readonly addTask: AddTask,
    @Inject(BeginAtOnce) private readonly beginAtOnce: BeginAtOnce,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/tasks')
  @Permission('tasks.make')
  @Audited('TasksProposed')
  async form(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('cases/:caseId/tasks')
  @Permission('tasks.make')
  @Audited('TaskMade')
  @ShowsFormAgain()
  async make(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const made = await this.makeTasks.run(staffOf(req), caseId, makeInput(Posted.of(req)));
    if (!made.ok) return this.#show(req, res, caseId, [errorOf(made.refusal, 'systems')]);
    await this.#back(req, res, caseId, { key: 'tasks.made', values: { count: made.value } });
  }

  @Post('cases/:caseId/tasks/add')
  @Permission('tasks.make')
  @Audited('TaskMade')
  @ShowsFormAgain()
  async add(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const added = await this.addTask.run(staffOf(req), caseId, addInput(Posted.of(req)));
    if (!added.ok) return this.#show(req, res, caseId, [errorOf(added.refusal, 'systemName')]);
    await this.#back(req, res, caseId, { key: 'tasks.add.done' });
  }

  @Post('cases/:caseId/tasks/at-once')
  @Permission('tasks.make')
  @Audited('TaskMade')
  @ShowsFormAgain()
  async atOnce(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const claimId = Posted.of(req).text('claimId');
    const given = await this.beginAtOnce.run(staffOf(req), caseId, { claimId });
    if (!given.ok) return this.#show(req, res, caseId, [errorOf(given.refusal, 'systems')]);
    await this.#back(req, res, caseId, { key: 'tasks.atOnce.given', values: { count: given.value } });
  }

  async #back(
    req: Request,
    res: Response,
    caseId: string,
    notice: { key: string; values?: Record<string, number> },
  ): Promise<void> {
    req.session.notice = { kind: 'success', ...notice };
    await saved(req);
    res.redirect(303, `${paths.caseFile(req.language, caseId)}#tasks`);
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const proposal = orRefuse(await this.proposeTasks.run(staffOf(req), caseId));
    const view = makeTasksView(proposal, this.catalogue, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'tasks/make-tasks', { answers: {}, errors, model: { view } });
  }
}

function errorOf({ code, facts }: Refusal, otherwise: string): FieldError {
  const field = typeof facts?.['field'] === 'string' ? facts['field'] : otherwise;
  return { field, key: `refusal.${code}`, values: facts };
}

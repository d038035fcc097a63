import { claimsOfCase, clocksOfCase, ListClientCases, OpenClientCase, tasksOfCase, wholeCase } from '#cases';
import { orRefuse } from '#platform';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ApiRoute } from './api-route.js';
import { clientOf } from './client-of.js';
import { pageQuery, writeCursor } from './page-query.js';
import { CASE_ID, PAGE_PARAMETERS } from './parameters.js';
import { CASE_EXAMPLE, CASE_PAGE_EXAMPLE, CLAIM_EXAMPLE } from './schemas/case.schema.js';
import { CLOCK_EXAMPLE } from './schemas/clock.schema.js';
import { TASK_EXAMPLE } from './schemas/task.schema.js';

/** The cases of the authority as its programs see them: no person in them. */
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    @Inject(ListClientCases) private readonly listCases: ListClientCases,
    @Inject(OpenClientCase) private readonly openCase: OpenClientCase,
  ) {}

  @Get()
  @ApiRoute({
    scope: 'cases:read',
    audited: 'ClientCasesListed',
    summary: 'List the cases of the authority',
    description:
      'In the order they were opened. A case opened meanwhile comes at the end, so a program that keeps its last cursor misses none and sees none twice.',
    parameters: PAGE_PARAMETERS,
    answer: { schema: 'CasePage', example: CASE_PAGE_EXAMPLE, description: 'One page of cases' },
    errors: ['invalid-query'],
  })
  async list(@Req() req: Request) {
    const query = pageQuery(req);
    const { items, more } = await this.listCases.run(clientOf(req), query);
    const last = items.at(-1);
    return { items, next: more && last ? writeCursor(last) : null };
  }

  @Get(':caseId')
  @ApiRoute({
    scope: 'cases:read',
    audited: 'ClientCaseRead',
    summary: 'Read a case',
    description:
      'Each claim has its clock when the client has clocks:read; tasks are there when it has tasks:read.',
    parameters: [CASE_ID],
    answer: { schema: 'Case', example: CASE_EXAMPLE, description: 'The case with its claims' },
    errors: ['not-found'],
  })
  async show(@Req() req: Request, @Param('caseId') caseId: string) {
    return orRefuse(await this.openCase.run(clientOf(req), caseId, wholeCase));
  }

  @Get(':caseId/claims')
  @ApiRoute({
    scope: 'cases:read',
    audited: 'ClientCaseRead',
    summary: 'Read the claims of a case',
    parameters: [CASE_ID],
    answer: {
      schema: 'ClaimList',
      example: { items: [CLAIM_EXAMPLE] },
      description: 'The claims by due day',
    },
    errors: ['not-found'],
  })
  async claims(@Req() req: Request, @Param('caseId') caseId: string) {
    return { items: orRefuse(await this.openCase.run(clientOf(req), caseId, claimsOfCase)) };
  }

  @Get(':caseId/clocks')
  @ApiRoute({
    scope: 'clocks:read',
    audited: 'ClientCaseRead',
    summary: 'Read the clocks of a case',
    description:
      'The due day of each claim with its working: each step names its rule, its source and its day.',
    parameters: [CASE_ID],
    answer: {
      schema: 'ClockList',
      example: { items: [CLOCK_EXAMPLE] },
      description: 'One clock for each claim',
    },
    errors: ['not-found'],
  })
  async clocks(@Req() req: Request, @Param('caseId') caseId: string) {
    return { items: orRefuse(await this.openCase.run(clientOf(req), caseId, clocksOfCase)) };
  }

  @Get(':caseId/tasks')
  @ApiRoute({
    scope: 'tasks:read',
    audited: 'ClientCaseRead',
    summary: 'Read the tasks of a case',
    description:
      'What is to be done in which system, by when, and how it stands. Not who does it nor what was found.',
    parameters: [CASE_ID],
    answer: { schema: 'TaskList', example: { items: [TASK_EXAMPLE] }, description: 'The tasks by due day' },
    errors: ['not-found'],
  })
  async tasks(@Req() req: Request, @Param('caseId') caseId: string) {
    return { items: orRefuse(await this.openCase.run(clientOf(req), caseId, tasksOfCase)) };
  }
}

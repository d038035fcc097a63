import { ReadCatalogue } from '#cases';
import { answerClock, answerRoute, type Reading } from '#contracts';
import { BadInput } from '#platform';
import { Controller, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ApiRoute } from './api-route.js';
import { clientOf } from './client-of.js';
import { lineProblem } from './line-problem.js';
import {
  CLOCK_IN_EXAMPLE,
  CLOCK_OUT_EXAMPLE,
  ROUTE_IN_EXAMPLE,
  ROUTE_OUT_EXAMPLE,
} from './schemas/contract.examples.js';

/** Questions of rule that concern no case: the same in and out as the commands `clock` and `route`. */
@Controller('api/v1')
export class CountingController {
  constructor(@Inject(ReadCatalogue) private readonly readCatalogue: ReadCatalogue) {}

  @Post('clock')
  @ApiRoute({
    scope: 'clocks:read',
    audited: 'CatalogueRead',
    summary: 'Count a clock',
    description:
      'By when a claim must be answered, with the working. Counted by the calendar and the settings of this installation; nothing is kept.',
    body: { schema: 'ClockIn', example: CLOCK_IN_EXAMPLE },
    answer: { schema: 'ClockOut', example: CLOCK_OUT_EXAMPLE, description: 'The clock with its working' },
    errors: ['malformed', 'unsupported-media-type', 'invalid-line'],
  })
  async clock(@Req() req: Request) {
    const { calendar, promptWithinDays } = await this.readCatalogue.run(clientOf(req));
    return answered(answerClock(req.body, calendar, { promptWithinDays }));
  }

  @Post('route')
  @ApiRoute({
    scope: 'catalogue:read',
    audited: 'CatalogueRead',
    summary: 'Ask who answers',
    description:
      'Who answers for which data, with reasons: a proposal by the catalogue. A person at the registry decides; nothing is kept.',
    body: { schema: 'RouteIn', example: ROUTE_IN_EXAMPLE },
    answer: {
      schema: 'RouteOut',
      example: ROUTE_OUT_EXAMPLE,
      description: 'Shares, redirects and warnings, each with its reasons',
    },
    errors: ['malformed', 'unsupported-media-type', 'invalid-line'],
  })
  async route(@Req() req: Request) {
    return answered(answerRoute(req.body, await this.readCatalogue.run(clientOf(req))));
  }
}

function answered<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new BadInput([lineProblem(reading.problem)]);
}

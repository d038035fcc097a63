import { ReadCatalogue } from '#cases';
import { ClockPort } from '#platform';
import { authorityName, dataOf, isHosted } from '#registers';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ApiRoute } from './api-route.js';
import { clientOf } from './client-of.js';
import { AUTHORITY_EXAMPLE, MUNICIPALITY_EXAMPLE, REGISTER_EXAMPLE } from './schemas/catalogue.schema.js';

/** The catalogue: the ids that a request and a case name. Short lists, whole in one answer. */
@Controller('api/v1/catalogue')
export class CatalogueController {
  constructor(
    @Inject(ReadCatalogue) private readonly readCatalogue: ReadCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('registers')
  @ApiRoute({
    scope: 'catalogue:read',
    audited: 'CatalogueRead',
    summary: 'List the registers',
    answer: { schema: 'RegisterList', example: { items: [REGISTER_EXAMPLE] }, description: 'All registers' },
    errors: [],
  })
  async registers(@Req() req: Request) {
    const { registers } = await this.readCatalogue.run(clientOf(req));
    return {
      items: registers.map((register) => ({
        id: register.id,
        name: register.name,
        controllers: register.controllers.map(({ authority }) => authority),
        data: dataOf(register),
        systems: register.systems.map(({ id, name }) => ({ id, name })),
      })),
    };
  }

  @Get('authorities')
  @ApiRoute({
    scope: 'catalogue:read',
    audited: 'CatalogueRead',
    summary: 'List the authorities',
    answer: {
      schema: 'AuthorityList',
      example: { items: [AUTHORITY_EXAMPLE] },
      description: 'All authorities',
    },
    errors: [],
  })
  async authorities(@Req() req: Request) {
    const { authorities } = await this.readCatalogue.run(clientOf(req));
    const today = this.clock.today();
    return {
      items: authorities.map((one) => ({
        id: one.id,
        name: authorityName(one, today),
        hosted: isHosted(one),
      })),
    };
  }

  @Get('municipalities')
  @ApiRoute({
    scope: 'catalogue:read',
    audited: 'CatalogueRead',
    summary: 'List the municipalities',
    answer: {
      schema: 'MunicipalityList',
      example: { items: [MUNICIPALITY_EXAMPLE] },
      description: 'Those that a person can live in',
    },
    errors: [],
  })
  async municipalities(@Req() req: Request) {
    const { municipalities } = await this.readCatalogue.run(clientOf(req));
    return { items: municipalities.map(({ id, name }) => ({ id, name })) };
  }
}

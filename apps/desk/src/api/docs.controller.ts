import { Public } from '#platform';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiDescription } from './api-description.js';
import { docsView } from './docs.view.js';

/** The description of the interface, for people who write programs: a page, and the OpenAPI document. */
@Controller('api/docs')
@Public()
export class DocsController {
  constructor(@Inject(ApiDescription) private readonly description: ApiDescription) {}

  @Get()
  page(@Res() res: Response): void {
    res.render('api/docs', { view: docsView(this.description.document) });
  }

  @Get('json')
  json(@Res() res: Response): void {
    res.json(this.description.document);
  }
}

import { AuditLag } from '#audit';
import { CATALOGUE, ListBehindFigure, OpenCockpit, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, NotThere, Permission } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auditAlarmView } from '../audit-log/audit-alarm.view.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { type AskedFigures, askedFigures, filterOf } from './asked-figures.js';
import { cockpitTables } from './cockpit.tables.js';
import { cockpitView } from './cockpit.view.js';
import { figureCasesView } from './figure-cases.view.js';
import { figureIn } from './figure-key.js';
import { tableCsv, TableMaker, TABLES } from './figure-table.js';

/** The figures of the authority, the cases behind each of them, and each table as a file. */
@Controller([...LANGUAGES])
export class CockpitController {
  constructor(
    @Inject(OpenCockpit) private readonly openCockpit: OpenCockpit,
    @Inject(ListBehindFigure) private readonly listBehindFigure: ListBehindFigure,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditLag) private readonly lag: AuditLag,
  ) {}

  @Get('cockpit')
  @Permission('figures.read')
  @Audited('FiguresRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const asked = this.#asked(req);
    const cockpit = await this.openCockpit.run(staffOf(req), filterOf(asked, this.clock.today()));
    const page = { ...pageOf(req, this.clock), now: this.clock.now() };
    const auditAlarm = auditAlarmView(await this.lag.measure(staffOf(req)), page);
    res.render('cockpit/cockpit', { view: cockpitView(cockpit, asked, this.catalogue, page), auditAlarm });
  }

  @Get('cockpit/cases')
  @Permission('figures.read')
  @Audited('FiguresRead')
  async cases(@Req() req: Request, @Res() res: Response): Promise<void> {
    const figure = figureIn(queryText(req, 'figure'), queryText(req, 'key'));
    if (!figure) throw new NotThere();
    const asked = this.#asked(req);
    const after = readPlace(queryText(req, 'after'));
    const filter = filterOf(asked, this.clock.today());
    const behind = await this.listBehindFigure.run(staffOf(req), filter, { figure, after });
    const page = pageOf(req, this.clock);
    res.render('cockpit/cases', {
      view: figureCasesView(behind, { figure, asked, after }, this.catalogue, page),
    });
  }

  @Get('cockpit/tables/:table')
  @Permission('figures.read')
  @Audited('FiguresExported')
  async table(@Req() req: Request, @Res() res: Response, @Param('table') name: string): Promise<void> {
    const id = TABLES.find((one) => one === name);
    if (!id) throw new NotThere();
    const asked = this.#asked(req);
    const cockpit = await this.openCockpit.run(
      staffOf(req),
      filterOf(asked, this.clock.today()),
      'FiguresExported',
    );
    const make = new TableMaker(pageOf(req, this.clock), asked);
    const table = cockpitTables(cockpit, this.catalogue, make)[id];
    res.attachment(`tilannekuva-${id}-${this.clock.today().toString()}.csv`);
    res.type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store').send(tableCsv(table));
  }

  #asked(req: Request): AskedFigures {
    return askedFigures((name) => queryText(req, name), this.catalogue, this.clock.today());
  }
}

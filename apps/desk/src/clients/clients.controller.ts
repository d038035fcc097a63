import { AddClient, EndClient, ListClients } from '#identity';
import { LANGUAGES } from '#kernel';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { clientsView } from './clients.view.js';

/** The programs that may use the interface for the authority: who they are, what they may, since when. */
@Controller([...LANGUAGES])
export class ClientsController {
  constructor(
    @Inject(ListClients) private readonly listClients: ListClients,
    @Inject(AddClient) private readonly addClient: AddClient,
    @Inject(EndClient) private readonly endClient: EndClient,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('clients')
  @Permission('clients.manage')
  @Audited('AdministrationRead')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('clients')
  @Permission('clients.manage')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async add(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const body = Posted.of(req);
    const input = { name: body.text('name'), subject: body.text('subject'), scopes: body.list('scopes') };
    const added = await this.addClient.run(staffOf(req), input);
    if (!added.ok) {
      const { code, facts } = added.refusal;
      return this.#show(req, res, [{ field: String(facts?.['field']), key: `refusal.${code}` }]);
    }
    await this.#done(req, res, 'clients.added');
  }

  @Post('clients/:clientId/end')
  @Permission('clients.manage')
  @Audited('AdministrationChanged')
  async end(@Req() req: Request, @Res() res: Response, @Param('clientId') clientId: string): Promise<void> {
    orRefuse(await this.endClient.run(staffOf(req), clientId));
    await this.#done(req, res, 'clients.ended');
  }

  async #done(req: Request, res: Response, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.clients(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const rows = await this.listClients.run(staffOf(req));
    const view = clientsView(rows, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'clients/clients', { answers: {}, errors, model: { view } });
  }
}

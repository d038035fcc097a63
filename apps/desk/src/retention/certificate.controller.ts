import { CATALOGUE, ReadCertificate } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { certificateView } from './certificate.view.js';

/** The certificate of erasing, as a page to print. */
@Controller([...LANGUAGES])
export class CertificateController {
  constructor(
    @Inject(ReadCertificate) private readonly readCertificate: ReadCertificate,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('retention/certificates/:id')
  @Permission('retention.review')
  @Audited('CertificateRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const certificate = orRefuse(await this.readCertificate.run(staffOf(req), id));
    const view = certificateView(certificate, this.catalogue, pageOf(req, this.clock));
    res.render('retention/certificate', { view });
  }
}

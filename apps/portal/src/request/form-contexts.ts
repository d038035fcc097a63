import { RegisterGuide } from '#cases/citizen';
import { maskedHetu, parseHetu } from '#identity';
import { ClockPort, Settings } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { signedInCitizen } from '../citizen-of.js';
import type { FormContext, Reader } from './request-page.js';
import { isShownRight } from './shown-rights.js';

/** Gathers what the pages of the form need to know about the person, the catalogue and the day. */
@Injectable()
export class FormContexts {
  constructor(
    private readonly guide: RegisterGuide,
    private readonly clock: ClockPort,
    private readonly settings: Settings,
  ) {}

  async of(req: Request): Promise<FormContext> {
    const defaultRegistry = await this.guide.defaultRegistry();
    const signedIn = signedInCitizen(req);
    return {
      signedIn: signedIn?.identity ?? null,
      authorities: this.guide.listAuthorities(),
      registers: this.guide.listRegisters(),
      municipalities: this.guide.listMunicipalities(),
      receiverInstead: ({ register, rights }) =>
        this.guide.receiverInstead(
          {
            authorityId: register.authority,
            registerId: register.register,
            municipality: register.municipality === '' ? null : register.municipality,
            rights: rights.filter(isShownRight),
          },
          defaultRegistry,
        ),
      today: this.clock.today(),
      say: (text) => text[req.language],
      hetuFault: (typed) => {
        const read = parseHetu(typed, {
          allowTest: this.settings.ALLOW_TEST_HETU,
          today: this.clock.today(),
        });
        return read.ok ? null : `error.${read.refusal.code}`;
      },
      masked: maskedHetu,
    };
  }
}

/** The language of a request, for texts made outside the templates. */
export function readerOf(req: Request): Reader {
  return { t: req.t, name: (text) => text[req.language] };
}

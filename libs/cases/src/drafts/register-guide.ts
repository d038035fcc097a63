import { clock } from '#deadlines';
import type { Text } from '#kernel';
import { ClockPort, Database, Settings } from '#platform';
import { authorityName, findRegister, type OfficeContact } from '#registers';
import type { Right } from '#rights';
import { route, type RouteFacts, type Routing } from '#routing';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Temporal } from 'temporal-polyfill';
import type { ClockView } from '../domain/claim.js';
import type { FeedbackKind } from '../domain/feedback.js';
import { type FeedbackClock, feedbackClock } from '../feedback/feedback-clock.js';
import { regimeOf } from '../domain/regime-of.js';
import { type ChosenPlace, isChosenElsewhere, receivingAuthority } from '../opening/receiving-authority.js';
import { readDefaultRegistry } from '../settings/default-registry.js';
import { nameOfAuthority } from '../read-models/receipt.js';

/** A right and the clock it would have. */
export interface RightClock {
  readonly right: Right;
  readonly clock: Pick<ClockView, 'regime' | 'due' | 'steps'>;
}

/** The public side of the catalogue: which authorities and registers there are and where a request would go. */
@Injectable()
export class RegisterGuide {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Authorities that exist today, those worked here first. */
  listAuthorities(): { id: string; name: Text; municipality: boolean; hosted: boolean }[] {
    const today = this.clock.today();
    return this.catalogue.authorities
      .filter(({ lifetime }) => !lifetime.to || lifetime.to.since(today).sign >= 0)
      .map((authority) => ({
        id: authority.id,
        name: authorityName(authority, today),
        municipality: authority.kind === 'municipality',
        hosted: authority.hosted,
      }))
      .sort((a, b) => Number(b.hosted) - Number(a.hosted) || a.name.fi.localeCompare(b.name.fi, 'fi'));
  }

  /** The offices of the authorities worked here that a request on paper can be sent to, by name. */
  listOffices(): { id: string; name: Text; contact: OfficeContact }[] {
    const today = this.clock.today();
    return this.catalogue.authorities
      .flatMap(({ contact, ...one }) => (one.hosted && contact ? [{ ...one, contact }] : []))
      .map((one) => ({ id: one.id, name: authorityName(one, today), contact: one.contact }))
      .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi'));
  }

  /** Registers, all or those of one authority. */
  listRegisters(
    authorityId?: string,
  ): { id: string; name: Text; authorityId: string; municipalities: readonly string[] }[] {
    return this.catalogue.registers
      .map(({ id, name, controllers, municipalities }) => ({
        id,
        name,
        authorityId: controllers[0]?.authority ?? '',
        municipalities,
      }))
      .filter((register) => authorityId === undefined || register.authorityId === authorityId);
  }

  listMunicipalities(): { id: string; name: Text }[] {
    return this.catalogue.municipalities.map(({ id, name }) => ({ id, name }));
  }

  hasRegister(id: string): boolean {
    return findRegister(this.catalogue, id) !== undefined;
  }

  /** The authority whose registry receives what belongs to nobody known. */
  defaultRegistry(): Promise<string> {
    return this.database.transaction({ kind: 'system', job: 'cases.default-registry' }, (tx) =>
      readDefaultRegistry(tx, this.settings),
    );
  }

  /** The authority that receives in place of the chosen one, whose cases are not worked here; else null. */
  receiverInstead(chosen: ChosenPlace, defaultRegistry: string): Text | null {
    return isChosenElsewhere(chosen.authorityId, this.catalogue)
      ? this.receiver(chosen, defaultRegistry)
      : null;
  }

  /** The authority whose registry receives a request with these choices. */
  receiver(chosen: ChosenPlace, defaultRegistry: string): Text {
    const today = this.clock.today();
    const receiver = receivingAuthority(chosen, today, this.catalogue, defaultRegistry);
    return nameOfAuthority(this.catalogue, receiver, today);
  }

  /** An authority's name today, whether or not it is worked here. */
  nameOf(authorityId: string): Text {
    return nameOfAuthority(this.catalogue, authorityId, this.clock.today());
  }

  /** By when each right is answered when the request is sent today, with the working. */
  ifSentToday(rights: readonly Right[]): RightClock[] {
    const receivedOn = this.clock.today();
    return rights.map((right) => {
      const regime = regimeOf(right);
      const { due, steps } = clock({ regime, receivedOn, events: [] }, this.catalogue.calendar);
      return { right, clock: { regime, due, steps } };
    });
  }

  /** By when feedback received on this day is answered; null for feedback without a statutory clock. */
  feedbackClock(kind: FeedbackKind, receivedOn: Temporal.PlainDate): FeedbackClock | null {
    return feedbackClock(
      { kind, receivedOn, answered: false, extendedOn: null },
      this.catalogue,
      this.clock.today(),
    );
  }

  /** Where a request with these facts would go, with the reasons. */
  whereToGo(facts: RouteFacts): Routing {
    return route(facts, this.catalogue);
  }
}

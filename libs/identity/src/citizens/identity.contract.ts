import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '#kernel';
import type { Departure, IdentityPort } from './identity-port.js';

/** What the local service answers with. The first ones are honest; from `wrong-signature` on, each is a forgery. */
export type AnswerKind =
  | 'person'
  | 'protected'
  | 'foreign'
  | 'next-key'
  | 'cancelled'
  | 'weak'
  | 'wrong-signature'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'expired'
  | 'to-another-request';

/** A local identification service and the port connected to it. */
export interface IdentityHouse {
  readonly port: IdentityPort;
  /** The language in which the service is asked to show its pages. */
  languageOf(departure: URL): string | null;
  /** Follows the browser from our departure until it is back; gives the query it comes back with. */
  comeBack(departure: URL, answer: AnswerKind): Promise<string>;
  close(): Promise<void>;
}

/** Whom the local services know. */
export const AINO = {
  hetu: '010594Y9032',
  name: 'Mallikas Aino Maria',
  givenName: 'Aino Maria',
  familyName: 'Mallikas',
} as const;

const FORGERIES = [
  'wrong-signature',
  'wrong-audience',
  'wrong-issuer',
  'expired',
  'to-another-request',
] as const satisfies readonly AnswerKind[];

/** What holds for every service that identifies citizens. */
export function identityContract(open: () => Promise<IdentityHouse>): void {
  let house: IdentityHouse;
  beforeAll(async () => {
    house = await open();
  });
  afterAll(() => house.close());

  async function leave(language: Language = 'fi'): Promise<Departure> {
    const departure = await house.port.begin(language);
    if (!departure.ok) throw new Error(departure.refusal.code);
    return departure.value;
  }
  async function answered(answer: AnswerKind) {
    const { url, kept } = await leave();
    return house.port.finish(kept, await house.comeBack(url, answer));
  }

  describe('a person', () => {
    it('is led to the service in the language they read', async () => {
      for (const language of ['fi', 'sv', 'en'] as const)
        expect(house.languageOf((await leave(language)).url)).toBe(language);
    });

    it('comes back with identity code and names', async () => {
      expect(await answered('person')).toMatchObject({ ok: true, value: { ...AINO, protected: null } });
    });

    it('comes back with the ban on disclosing where they live', async () => {
      expect(await answered('protected')).toMatchObject({ ok: true, value: { protected: true } });
    });

    it('from another country comes back without an identity code', async () => {
      expect(await answered('foreign')).toMatchObject({
        ok: true,
        value: { hetu: '', familyName: 'Müller', givenName: 'Anna' },
      });
    });

    it('is believed by the service’s next key as well as by the present one', async () => {
      expect(await answered('next-key')).toMatchObject({ ok: true, value: AINO });
    });

    it('who turns back at the service is told so', async () => {
      expect(await answered('cancelled')).toMatchObject({ refusal: { code: 'sign-in.cancelled' } });
    });

    it('identified more weakly than is asked for stays out', async () => {
      expect(await answered('weak')).toMatchObject({ refusal: { code: 'sign-in.too-weak' } });
    });
  });

  describe('an answer', () => {
    it('serves once', async () => {
      const { url, kept } = await leave();
      const query = await house.comeBack(url, 'person');
      expect((await house.port.finish(kept, query)).ok).toBe(true);
      expect((await house.port.finish(kept, query)).ok).toBe(false);
    });

    it('serves only the browser that asked', async () => {
      const [asked, other] = [await leave(), await leave()];
      const query = await house.comeBack(asked.url, 'person');
      expect((await house.port.finish(other.kept, query)).ok).toBe(false);
      expect((await house.port.finish({}, query)).ok).toBe(false);
    });

    it.each(FORGERIES)('that is forged is refused: %s', async (forgery) => {
      const finished = await answered(forgery);
      // Nobody can tell an answer to a request that never was from one to a request long answered.
      const codes = ['sign-in.bad-answer', ...(forgery === 'to-another-request' ? ['sign-in.stale'] : [])];
      expect(codes).toContain(finished.ok ? 'taken' : finished.refusal.code);
    });
  });
}

import { newId, type Result } from '#kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelFault, Consignment, Receipt } from './delivery-channel.js';

/** How the other side may treat the next sending. */
export type Trouble = 'away' | 'silent' | 'error' | 'refuses' | 'loses-reply';

/** A channel with what stands behind it. */
export interface ChannelWorld {
  send(consignment: Consignment): Promise<Result<Receipt, ChannelFault>>;
  /** The next sending meets this; the one after it does not. Only where something is outside. */
  meet?(trouble: Trouble): void;
  /** How often a consignment has reached the person or those who carry it. */
  reached(id: string): number;
  /** What others than the person read of it: subjects, titles, notices, file names. */
  public(): string;
  close?(): Promise<void>;
}

/** What is said of one channel. */
export interface ChannelTraits {
  readonly state: Receipt['state'];
  /** Does another system take it over? Then that may fail. */
  readonly outside: boolean;
  /** Does another system give the sending a name? */
  readonly named: boolean;
  /** Is there anything that others than the person read: a title, a notice, a file name, a line of the log? */
  readonly shows: boolean;
  readonly needs: readonly ('identity' | 'address')[];
  /** May a protected person be sent paper where a contact address keeps the secret? null: it carries no paper. */
  readonly protectedByContactAddress: boolean | null;
}

export const LETTER_TITLE = 'Päätös tietojen poistamisesta';
const PERSON = { name: 'Aino Mallikas', identityCode: '010594Y9032' };
const HOME = { streetAddress: 'Kotikatu 5 A 3', zipCode: '15110', city: 'LAHTI', countryCode: 'FI' };
const PDF = new TextEncoder().encode('%PDF-1.7 Päätös: tietoja ei poisteta');

/** A consignment as a use case would make it. */
export function aConsignment(changes: Partial<Consignment> = {}): Consignment {
  return {
    id: newId(),
    language: 'fi',
    authority: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
    caseNumber: 'LAHTI/12/00.04.02/2026',
    letters: [{ title: LETTER_TITLE, fileName: 'paatos-tietojen-poistamisesta.pdf', pdf: PDF, pages: 2 }],
    recipient: { ...PERSON, address: HOME },
    sender: { streetAddress: 'Harjukatu 31', zipCode: '15100', city: 'LAHTI', countryCode: 'FI' },
    protected: false,
    ...changes,
  };
}

const TROUBLES: readonly [Trouble, ChannelFault][] = [
  ['away', 'delivery.unreachable'],
  ['silent', 'delivery.unreachable'],
  ['error', 'delivery.unreachable'],
  ['refuses', 'delivery.rejected'],
];

/** What every way to a person must do, whatever stands behind it. */
export function channelContract(
  name: string,
  traits: ChannelTraits,
  open: () => ChannelWorld | Promise<ChannelWorld>,
): void {
  describe(`the channel ${name}`, () => {
    let world: ChannelWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(async () => world.close?.());
    const taken = { ok: true, value: { state: traits.state, reference: anyReference(traits.named) } };

    it('says in its receipt where the letters are', async () => {
      const consignment = aConsignment();
      expect(await world.send(consignment)).toEqual(taken);
      expect(world.reached(consignment.id)).toBe(1);
    });

    it('reaches the person once when the same id is sent twice, and gives the same receipt', async () => {
      const consignment = aConsignment();
      const first = await world.send(consignment);
      expect(await world.send(consignment)).toEqual(first);
      expect(first).toEqual(taken);
      expect(world.reached(consignment.id)).toBe(1);
    });

    it('sends two consignments as two', async () => {
      const [one, other] = [aConsignment(), aConsignment()];
      const receipts = [await world.send(one), await world.send(other)];
      expect(receipts).toEqual([taken, taken]);
      if (traits.named) expect(receipts[0]).not.toEqual(receipts[1]);
      expect([world.reached(one.id), world.reached(other.id)]).toEqual([1, 1]);
    });

    it.each(['fi', 'sv', 'en'] as const)('shows nothing of it to others, in %s', async (language) => {
      expect(await world.send(aConsignment({ language }))).toEqual(taken);
      expect(world.public() !== '').toBe(traits.shows);
      expect(world.public()).not.toMatch(/Mallikas|010594|Y9032|poist|paatos|Päätös|Kotikatu/i);
    });

    it('shows of a protected person neither the authority nor the case', async () => {
      const consignment = aConsignment({ protected: true, recipient: { ...PERSON, address: null } });
      const { ok } = await world.send(consignment);
      expect(ok).toBe(!traits.needs.includes('address'));
      expect(world.public() !== '').toBe(ok && traits.shows);
      expect(world.public()).not.toMatch(/Lahd|Lahti|Harjukatu|Mallikas/i);
    });

    needsContract(traits, () => world);
    if (traits.outside) troubleContract(taken, () => world);
  });
}

function anyReference(named: boolean): unknown {
  return named ? expect.stringMatching(/^\S+$/) : null;
}

function needsContract(traits: ChannelTraits, world: () => ChannelWorld): void {
  const { needs, protectedByContactAddress } = traits;

  it(`${needs.includes('address') ? 'needs' : 'does without'} an address`, async () => {
    const consignment = aConsignment({ recipient: { ...PERSON, address: null } });
    const answer = await world().send(consignment);
    if (needs.includes('address')) expect(answer).toEqual(refused('delivery.no-address'));
    else expect(answer.ok).toBe(true);
    expect(world().reached(consignment.id)).toBe(needs.includes('address') ? 0 : 1);
  });

  it(`${needs.includes('identity') ? 'needs' : 'does without'} an identity code`, async () => {
    const consignment = aConsignment({ recipient: { ...PERSON, identityCode: null, address: HOME } });
    const answer = await world().send(consignment);
    if (needs.includes('identity')) expect(answer).toEqual(refused('delivery.no-identity'));
    else expect(answer.ok).toBe(true);
    expect(world().reached(consignment.id)).toBe(needs.includes('identity') ? 0 : 1);
  });

  if (protectedByContactAddress === null) return;
  it('carries no paper to the home of a protected person', async () => {
    const consignment = aConsignment({ protected: true });
    expect(await world().send(consignment)).toEqual(refused('delivery.no-address'));
    expect(world().reached(consignment.id)).toBe(0);
  });

  it(`${protectedByContactAddress ? 'carries' : 'carries not even'} to a contact address of theirs`, async () => {
    const address = { streetAddress: 'PL 1', zipCode: '00101', city: 'HELSINKI', countryCode: 'FI' };
    const recipient = { ...PERSON, address, addressKeepsSecrecy: true };
    const consignment = aConsignment({ protected: true, recipient });
    const answer = await world().send(consignment);
    if (protectedByContactAddress) expect(answer.ok).toBe(true);
    else expect(answer).toEqual(refused('delivery.no-address'));
    expect(world().reached(consignment.id)).toBe(protectedByContactAddress ? 1 : 0);
  });
}

function troubleContract(taken: object, world: () => ChannelWorld): void {
  it.each(TROUBLES)('answers when the other side is %s: %s; a later try succeeds', async (trouble, fault) => {
    const consignment = aConsignment();
    world().meet!(trouble);
    expect(await world().send(consignment)).toEqual(refused(fault));
    expect(world().reached(consignment.id)).toBe(0);
    expect(await world().send(consignment)).toEqual(taken);
    expect(world().reached(consignment.id)).toBe(1);
  });

  it('does not send anew what was taken though the reply was lost', async () => {
    const consignment = aConsignment();
    world().meet!('loses-reply');
    expect(await world().send(consignment)).toEqual(refused('delivery.unreachable'));
    expect(await world().send(consignment)).toEqual(taken);
    expect(world().reached(consignment.id)).toBe(1);
  });
}

function refused(code: ChannelFault): object {
  return { ok: false, refusal: expect.objectContaining({ code }) };
}

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aConsignment, channelContract, LETTER_TITLE } from '../channel.contract.js';
import { SuomifiWorld } from './suomifi-world.contract.js';

jest.setTimeout(60_000);

const traits = { state: 'sent', outside: true, named: true, shows: true } as const;
channelContract(
  'suomifi-electronic',
  { ...traits, needs: ['identity'], protectedByContactAddress: null },
  async () => {
    const world = await SuomifiWorld.open();
    return world.behind(world.electronic);
  },
);
channelContract(
  'suomifi-multichannel',
  { ...traits, needs: ['identity', 'address'], protectedByContactAddress: false },
  async () => {
    const world = await SuomifiWorld.open();
    return world.behind(world.multichannel);
  },
);
channelContract(
  'suomifi-paper',
  { ...traits, needs: ['address'], protectedByContactAddress: false },
  async () => {
    const world = await SuomifiWorld.open();
    return world.behind(world.paper);
  },
);

let world: SuomifiWorld;
beforeEach(async () => {
  world = await SuomifiWorld.open();
});
afterEach(() => world.close());

const code = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.ok ? 'sent' : (answer.refusal?.code ?? '');
const letter = (pdf: Uint8Array) => ({ title: LETTER_TITLE, fileName: 'paatos.pdf', pdf, pages: 2 });

describe('a message to a mailbox', () => {
  it('is for the person alone, and its notice names no service', async () => {
    await world.electronic.send(aConsignment());
    expect(world.stub.messages[0]?.path).toBe('/v2/messages/electronic');
    expect(world.stub.messages[0]?.body.recipient).toEqual({ id: '010594Y9032' });
    expect(world.stub.messages[0]?.body.electronic).toMatchObject({
      visibility: 'Recipient only',
      replyAllowedBy: 'No one',
      messageServiceType: 'Normal',
      notifications: { senderDetailsInNotifications: 'None' },
    });
  });

  it('says in its text who writes, in which case and what to do, and nothing of what the letter decides', async () => {
    await world.electronic.send(aConsignment());
    const { body } = world.stub.messages[0]!.body.electronic!;
    expect(body).toContain('Viranomainen: Lahden kaupunki');
    expect(body).toContain('Asiatunnus: LAHTI/12/00.04.02/2026');
    expect(body).toContain('liitteenä');
    expect(body).not.toMatch(/poist|päätös|Mallikas|010594/i);
  });

  it('to a protected person names neither the authority nor the case', async () => {
    await world.electronic.send(aConsignment({ protected: true }));
    const { title, body } = world.stub.messages[0]!.body.electronic!;
    expect(`${title} ${body}`).not.toMatch(/Lah[dt]|LAHTI|Harjukatu/i);
  });

  it('carries each letter under a name of its own', async () => {
    const pdf = new Uint8Array([1]);
    await world.electronic.send(aConsignment({ letters: [letter(pdf), letter(pdf)] }));
    const [first, second] = world.stub.messages[0]!.files.map(({ name }) => name);
    expect([first, second].every((name) => /^kirje-.+\.pdf$/.test(name ?? ''))).toBe(true);
    expect(first).not.toBe(second);
  });

  it('is not tried where there is no mailbox: nothing is uploaded', async () => {
    world.stub.withoutMailbox.add('010594Y9032');
    expect(code(await world.electronic.send(aConsignment()))).toBe('delivery.no-mailbox');
    expect(world.stub.asked.map(({ path }) => path)).not.toContain('/v2/attachments');
  });

  it('that was taken counts as sent though the mailbox was closed before the second try', async () => {
    const consignment = aConsignment();
    world.stub.meet('loses-reply');
    await world.electronic.send(consignment);
    world.stub.withoutMailbox.add('010594Y9032');
    expect(await world.electronic.send(consignment)).toEqual({
      ok: true,
      value: { state: 'sent', reference: '9007199254740993' },
    });
  });

  it('with a letter of more than 10 MiB is not sent; one that says where the letter is may be', async () => {
    const large = aConsignment({ letters: [letter(new Uint8Array(10 * 1024 * 1024))] });
    expect(code(await world.electronic.send(large))).toBe('delivery.too-large');
    expect(world.stub.asked.map(({ path }) => path)).not.toContain('/v2/attachments');
    const link = 'https://asiointi.lahti.example/fi/cases';
    const answer = await world.electronic.send({ ...large, letters: [], link });
    expect(answer.ok).toBe(true);
    const { body, bodyFormat, attachments } = world.stub.messages[0]!.body.electronic!;
    expect(body).toContain(`](${link})`);
    expect([bodyFormat, attachments]).toEqual(['Markdown', []]);
  });

  it('takes up to 10 MiB less what the form around it needs', async () => {
    const patient = await SuomifiWorld.open(60);
    const letters = [letter(new Uint8Array(10 * 1024 * 1024 - 16 * 1024))];
    expect(code(await patient.electronic.send(aConsignment({ letters })))).toBe('sent');
    await patient.close();
  });

  it('is verifiable when that is asked', async () => {
    await world.electronic.send(aConsignment({ verifiable: true }));
    expect(world.stub.messages[0]?.body.electronic).toMatchObject({ messageServiceType: 'Verifiable' });
  });
});

describe('a letter on paper', () => {
  it('gets an address page and stands in one file', async () => {
    const letters = [letter(new Uint8Array([1])), letter(new Uint8Array([2]))];
    await world.paper.send(aConsignment({ letters }));
    expect(world.stub.messages[0]?.path).toBe('/v2/paper-mail-without-id');
    expect(world.stub.messages[0]?.files).toHaveLength(1);
    expect(world.stub.messages[0]?.body.paperMail).toMatchObject({
      createAddressPage: true,
      recipient: { address: { name: 'Aino Mallikas', streetAddress: 'Kotikatu 5 A 3', zipCode: '15110' } },
      sender: { address: { name: 'Lahden kaupunki', streetAddress: 'Harjukatu 31' } },
    });
    expect(world.stub.messages[0]?.body.recipient).toBeUndefined();
  });

  it('sent before is found by its id when the interface says no more than that', async () => {
    const consignment = aConsignment();
    const first = await world.paper.send(consignment);
    expect(await world.paper.send(consignment)).toEqual(first);
    expect(world.stub.asked.at(-1)?.path).toBe('/v1/messages/id');
  });

  it('or in a mailbox: both are sent, Suomi.fi chooses', async () => {
    await world.multichannel.send(aConsignment());
    expect(world.stub.messages[0]?.path).toBe('/v2/messages');
    expect(world.stub.messages[0]?.body.electronic).toBeDefined();
    expect(world.stub.messages[0]?.body.paperMail).toBeDefined();
  });

  it('does not say where a letter is that is too large to travel', async () => {
    const consignment = aConsignment({ letters: [], link: 'https://asiointi.lahti.example/fi/cases' });
    for (const channel of [world.paper, world.multichannel])
      expect(code(await channel.send(consignment))).toBe('delivery.too-large');
  });
});

describe('whatever goes wrong on the way', () => {
  const STEPS = ['/v1/mailboxes/active', '/v2/attachments', '/v2/messages/electronic'] as const;
  it.each(STEPS)('at %s is answered, and a later try sends once', async (at) => {
    const consignment = aConsignment();
    for (const trouble of ['away', 'silent', 'error', 'busy', 'forbidden'] as const) {
      world.stub.meet(trouble, at);
      expect(code(await world.electronic.send(consignment))).toBe('delivery.unreachable');
    }
    world.stub.meet('refuses', at);
    expect(code(await world.electronic.send(consignment))).toBe('delivery.rejected');
    expect(code(await world.electronic.send(consignment))).toBe('sent');
    expect(world.stub.messages).toHaveLength(1);
  });

  it('a day later the letters are uploaded anew', async () => {
    const consignment = aConsignment();
    world.stub.meet('error', '/v2/messages/electronic');
    await world.electronic.send(consignment);
    world.stub.aDayPasses();
    expect(code(await world.electronic.send(consignment))).toBe('sent');
  });
});

describe('the sign-in', () => {
  it('is kept for an hour and renewed once when the token is not taken', async () => {
    await world.electronic.send(aConsignment());
    await world.electronic.send(aConsignment());
    expect(world.stub.signIns).toBe(1);
    world.stub.expireTokens();
    expect(code(await world.electronic.send(aConsignment()))).toBe('sent');
    expect(world.stub.signIns).toBe(2);
    world.clock.advance({ hours: 1 });
    await world.electronic.send(aConsignment());
    expect(world.stub.signIns).toBe(3);
  });

  it('that is refused lets the letter wait: nothing is wrong with it', async () => {
    world.stub.account.password = 'another password';
    expect(await world.electronic.send(aConsignment())).toEqual({
      ok: false,
      refusal: { code: 'delivery.unreachable', facts: { because: 'sign-in' } },
    });
  });
});

describe('the log', () => {
  it('has the call, the status and their name of the request, and nothing of the person', async () => {
    const consignment = aConsignment();
    await world.paper.send(consignment);
    await world.paper.send(consignment);
    expect(world.lines).toContainEqual(
      expect.stringMatching(/^POST \/v2\/paper-mail-without-id 409 trace-\d+$/),
    );
    expect(world.lines.join('\n')).not.toContain(consignment.id);
    expect(world.lines.join('\n')).not.toMatch(/010594|Mallikas|Kotikatu|password/i);
  });
});

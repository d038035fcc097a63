import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailHouse } from '../../../../test/support/mail-house.js';
import { aConsignment, channelContract, type ChannelWorld } from '../channel.contract.js';
import type { Consignment } from '../delivery-channel.js';
import { SmtpMailer } from '../smtp-mailer.js';
import { EmailNoticeChannel, type Notice } from './email-notice.channel.js';

const TO = 'aino@posti.example';

/** A notice of the letters in a consignment: nothing of the letters and nothing of the person goes over into it. */
function noticeOf({ id, language, authority, caseNumber, protected: isProtected }: Consignment): Notice {
  const facts = { id, language, authority, caseNumber, protected: isProtected };
  return {
    ...facts,
    reason: 'letter-available',
    readable: true,
    link: 'https://asiointi.example/fi/cases',
    to: TO,
  };
}

async function open(): Promise<ChannelWorld & { house: MailHouse; channel: EmailNoticeChannel }> {
  const house = await new MailHouse().open();
  const mailer = new SmtpMailer(house.url, 'tietopyynto@palvelu.example', { connect: 2000, answer: 2000 });
  const channel = new EmailNoticeChannel(mailer);
  return {
    house,
    channel,
    send: (consignment) => channel.send(noticeOf(consignment)),
    meet: (trouble) => house.meet(trouble),
    reached: (id) => [...house.boxes.keys()].filter((key) => key.startsWith(`${id}@`)).length,
    public: () => [...house.boxes.values()].join('\n'),
    close: async () => {
      mailer.close();
      await house.close();
    },
  };
}

channelContract(
  'email-notice',
  { state: 'sent', outside: true, named: false, shows: true, needs: [], protectedByContactAddress: null },
  open,
);

describe('a notice by e-mail', () => {
  let world: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(async () => world.close?.());

  it('needs an e-mail address', async () => {
    expect(await world.channel.send({ ...noticeOf(aConsignment()), to: null })).toEqual({
      ok: false,
      refusal: { code: 'delivery.no-address' },
    });
    expect(world.house.boxes.size).toBe(0);
  });

  it('says whose case has something new, and where, and carries no file', async () => {
    await world.send(aConsignment());
    const [mail] = [...world.house.boxes.values()];
    expect(mail).toContain('Lahden kaupunki: LAHTI/12/00.04.02/2026');
    expect(mail).toContain('https://asiointi.example/fi/cases');
    expect(mail).not.toMatch(/^file /m);
  });
});

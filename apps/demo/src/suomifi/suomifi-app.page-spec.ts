import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { FakeClock } from '#platform';
import supertest from 'supertest';
import { demoPages } from '../demo-pages.js';
import { loadDemoPeople } from '../demo-people.js';
import { suomifiApp } from './suomifi-app.js';

const account = { serviceId: 'tietopyynto', username: 'tietopyynto', password: 'a secret of the tests' };
const people = loadDemoPeople();
const pages = demoPages();
let server: Server;
let token: string;
beforeAll(() => {
  const app = suomifiApp(account, people.citizens, pages, new FakeClock('2026-11-28T10:05:00+02:00'));
  server = createServer(app).listen(0, '127.0.0.1');
});
afterAll(() => void server.close());
beforeEach(async () => {
  const { username, password } = account;
  const { body } = await supertest(server).post('/v1/token').send({ username, password });
  token = (body as { access_token: string }).access_token;
});

const asking = () => ({ authorization: `Bearer ${token}` });
/** Sends Aino a message with one letter. @returns its id as the page has it */
async function send(externalId: string): Promise<string> {
  const form = supertest(server).post('/v2/attachments').set(asking());
  const uploaded = await form.attach('file', Buffer.from('%PDF-1.7'), {
    filename: 'kirje-1.pdf',
    contentType: 'application/pdf',
  });
  const { attachmentId } = uploaded.body as { attachmentId: string };
  const electronic = {
    title: 'Sinulle on kirje',
    body: 'Viranomainen: Lahden kaupunki\n\nLue <b>kirje</b> pian.',
    bodyFormat: 'Text',
    attachments: [{ attachmentId }],
    messageServiceType: 'Normal',
    replyAllowedBy: 'No one',
    visibility: 'Recipient only',
    notifications: {
      senderDetailsInNotifications: 'None',
      unreadMessageNotification: { reminder: 'Default reminder' },
    },
  };
  const head = { externalId, sender: { serviceId: 'tietopyynto' }, recipient: { id: '010594Y9032' } };
  const sent = await supertest(server)
    .post('/v2/messages/electronic')
    .set(asking())
    .send({ ...head, electronic });
  expect(sent.status).toBe(200);
  return /"messageId":(\d+)/.exec(sent.text)![1]!;
}
const happened = async (externalId: string): Promise<string[]> => {
  const { body } = await supertest(server).get('/v2/events').set(asking());
  const { events } = body as { events: { type: string; metadata: { externalId: string } }[] };
  return events.filter(({ metadata }) => metadata.externalId === externalId).map(({ type }) => type);
};

describe('what stands in for Suomi.fi Messages', () => {
  it('says that it is not Suomi.fi and sends nothing', async () => {
    const { text } = await supertest(server).get('/');
    expect(text).toContain('Tämä sivu korvaa Suomi.fi-viestit esittelyversiossa. Mitään ei lähetetä ulos');
  });

  it('shows a message to whom it went, with its text as typed and its letter', async () => {
    const id = await send('first');
    const list = await supertest(server).get('/');
    expect(list.text).toContain('28.11.2026 klo 10.05');
    expect(list.text).toContain('Aino Mallikas');
    const { text } = await supertest(server).get(`/messages/${id}`);
    expect(text).toContain('Lue &lt;b&gt;kirje&lt;/b&gt; pian.');
    const letter = await supertest(server).get(`/messages/${id}/files/0`);
    expect(letter.headers['content-type']).toBe('application/pdf');
    expect(letter.headers['content-disposition']).toContain('kirje-1.pdf');
  });

  it('tells that a message was created, and that it was read once somebody has opened it', async () => {
    const id = await send('second');
    expect(await happened('second')).toEqual(['Electronic message created']);
    for (let time = 0; time < 2; time += 1) await supertest(server).get(`/messages/${id}`);
    expect(await happened('second')).toEqual(['Electronic message created', 'Electronic message read']);
  });

  it('lets nobody use the interface without signing in', async () => {
    expect((await supertest(server).get('/v2/events')).status).toBe(401);
    expect((await supertest(server).post('/v1/token').send({ username: 'x', password: 'x' })).status).toBe(
      400,
    );
  });

  it('knows no message that was not sent', async () => {
    for (const path of ['/messages/1', '/messages/1/files/0', '/elsewhere'])
      expect((await supertest(server).get(path)).status).toBe(404);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, Logger } from '#platform';
import type { SMTPServer } from 'smtp-server';
import supertest from 'supertest';
import { demoPages } from '../demo-pages.js';
import { mailPages } from './mail-pages.js';
import { MailStore } from './mail-store.js';
import { smtpCatcher } from './smtp-catcher.js';

const folder = mkdtempSync(join(tmpdir(), 'mail-'));
const pages = demoPages();
let store: MailStore;
let smtp: SMTPServer;

beforeAll(async () => {
  store = new MailStore(folder);
  smtp = smtpCatcher(store, new FakeClock('2026-11-22T12:05:00Z'), new Logger('demo', 'silent'));
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve));
  rmSync(folder, { recursive: true });
});

beforeEach(() => store.clear());

/** Speaks SMTP as a mail program does: one line at a time, waiting for each answer. */
async function send(to: string, subject: string, text: string): Promise<void> {
  const socket = connect((smtp.server.address() as AddressInfo).port, '127.0.0.1');
  const answer = () => new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  await answer();
  const message = `Subject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n.`;
  const lines = ['EHLO test', 'MAIL FROM:<from@palvelu.example>', `RCPT TO:<${to}>`, 'DATA', message, 'QUIT'];
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    expect(await answer()).toMatch(/^[23]/);
  }
  socket.destroy();
}

describe('the mail catcher', () => {
  it('shows what was sent, with its links to follow', async () => {
    await send('aino@posti.example', 'LAH/1/2026', 'Avaa <b> http://localhost:4100/fi/cases/1 nyt');
    const app = mailPages(store, pages);
    const list = await supertest(app).get('/');
    expect(list.text).toContain('22.11.2026 klo 14.05');
    const [, href] = /href="(\/mail\/[^"]+)">LAH\/1\/2026</.exec(list.text) ?? [];
    const mail = await supertest(app).get(href!);
    expect(mail.text).toContain('<a href="http://localhost:4100/fi/cases/1">');
    expect(mail.text).toContain('&lt;b&gt;');
  });

  it('gives tests the mail to one address, newest first', async () => {
    await send('aino@posti.example', 'first', 'a');
    await send('eero@posti.example', 'other', 'b');
    await send('aino@posti.example', 'second', 'c');
    const { body } = await supertest(mailPages(store, pages)).get('/api/messages?to=aino@posti.example');
    expect((body as { subject: string }[]).map(({ subject }) => subject)).toEqual(['second', 'first']);
  });

  it('finds its mail again after a restart and keeps the newest 500', () => {
    for (let n = 0; n < 502; n += 1) {
      const receivedAt = `2026-11-22T12:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}Z`;
      store.add({ receivedAt, from: 'a@b.example', to: ['c@d.example'], subject: `${n}`, text: '' });
    }
    const again = new MailStore(folder).list();
    expect([again.length, again[0]?.subject, again.at(-1)?.subject]).toEqual([500, '501', '2']);
  });
});

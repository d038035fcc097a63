import type { Clock } from '#kernel';
import type { Logger } from '#platform';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.js';

const LARGEST = 25 * 1024 * 1024;

/** An SMTP server that delivers nothing: every message goes to the store. */
export function smtpCatcher(store: MailStore, clock: Clock, log: Logger): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    onData: (stream, session, done) => {
      simpleParser(stream).then(
        (mail) => {
          store.add({
            receivedAt: clock.now().toString(),
            from: mail.from?.text ?? '',
            to: session.envelope.rcptTo.map(({ address }) => address),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
          });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', (error) => log.failure(error, 'smtp-catcher'));
  return server;
}

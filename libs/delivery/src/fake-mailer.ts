import { type Mail, Mailer } from './mailer.js';

/** Keeps mails in memory, for tests; refuses when told that the server is down. */
export class FakeMailer extends Mailer {
  readonly sent: Mail[] = [];
  down = false;

  async send(mail: Mail): Promise<void> {
    if (this.down) throw new Error('The mail server does not answer');
    this.sent.push(mail);
  }
}

import { createTransport, type Transporter } from 'nodemailer';
import { type Mail, Mailer } from './mailer.js';

/** Sends through the configured SMTP server. */
export class SmtpMailer extends Mailer {
  readonly #transport: Transporter;

  /** @param url `smtp://` or `smtps://` with credentials where the server wants them */
  constructor(
    url: string,
    private readonly from: string,
    /** Milliseconds to wait for. */
    { connect, answer }: { connect: number; answer: number } = { connect: 10_000, answer: 20_000 },
  ) {
    super();
    this.#transport = createTransport({ url, connectionTimeout: connect, socketTimeout: answer });
  }

  async send(mail: Mail): Promise<void> {
    await this.#transport.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${this.from.split('@')[1]}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.#transport.close();
  }
}

import { createServer, type RequestListener, type Server } from 'node:http';
import { loadDemoSettings, Logger, startProgram, SystemClock } from '#platform';
import { demoPages } from './demo-pages.js';
import { loadDemoPeople } from './demo-people.js';
import { mailPages } from './mail/mail-pages.js';
import { MailStore } from './mail/mail-store.js';
import { smtpCatcher } from './mail/smtp-catcher.js';
import { signInProvider } from './sign-in/sign-in-provider.js';
import { suomifiApp } from './suomifi/suomifi-app.js';

const HOST = '127.0.0.1';

/** Starts the local sign-in provider, the mail catcher and what stands in for Suomi.fi Messages. */
async function start(): Promise<void> {
  const settings = loadDemoSettings();
  const log = new Logger('demo', 'info');
  const pages = demoPages();
  const store = new MailStore(settings.mailDir);
  const [clock, people] = [new SystemClock(), loadDemoPeople()];
  const smtp = smtpCatcher(store, clock, log);
  const servers = [
    await listening(signInProvider(settings, people, pages, log), settings.DEMO_SIGN_IN_PORT),
    await listening(mailPages(store, pages), settings.MAIL_CATCHER_PORT),
    await listening(
      suomifiApp(settings.suomifiAccount, people.citizens, pages, clock),
      settings.SUOMIFI_TRIAL_PORT,
    ),
    smtp,
  ];
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(settings.SMTP_PORT, HOST, resolve);
  });
  const stop = () => {
    for (const server of servers) server.close();
    setTimeout(() => process.exit(0), 200).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
  process.send?.({ ready: true, url: settings.DEMO_SIGN_IN_URL });
}

function listening(app: RequestListener, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(server));
  });
}

await startProgram('demo', start);

import { createServer, type RequestListener, type Server } from 'node:http';
import { loadDemoSettings, Logger, SystemClock, UnusableSettings } from '#platform';
import { demoPages } from './demo-pages.js';
import { loadDemoPeople } from './demo-people.js';
import { mailPages } from './mail/mail-pages.js';
import { MailStore } from './mail/mail-store.js';
import { smtpCatcher } from './mail/smtp-catcher.js';
import { signInProvider } from './sign-in/sign-in-provider.js';

const HOST = '127.0.0.1';

/** Starts the local sign-in provider and the mail catcher. */
async function start(): Promise<void> {
  const settings = loadDemoSettings();
  const log = new Logger('demo', 'info');
  const pages = demoPages();
  const store = new MailStore(settings.mailDir);
  const smtp = smtpCatcher(store, new SystemClock(), log);
  const servers = [
    await listening(signInProvider(settings, loadDemoPeople(), pages, log), settings.DEMO_SIGN_IN_PORT),
    await listening(mailPages(store, pages), settings.MAIL_CATCHER_PORT),
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

start().catch((error: unknown) => {
  const { code, port } = error as { code?: string; port?: number };
  const taken = code === 'EADDRINUSE' ? `port ${port} is taken by another program` : null;
  const known = error instanceof UnusableSettings ? error.message : taken;
  process.stderr.write(`demo: ${known ?? (error as Error).stack}\n`);
  process.exit(1);
});

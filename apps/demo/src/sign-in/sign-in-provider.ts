import { isLanguage, type Language } from '#kernel';
import { type DemoSettings, type Logger, Posted } from '#platform';
import express, { type Express, type Request, type Response } from 'express';
import { Provider } from 'oidc-provider';
import type { DemoPages } from '../demo-pages.js';
import type { DemoPeople } from '../demo-people.js';
import { providerConfiguration } from './provider-configuration.js';

/** The local OpenID provider with its page "who are you?": one button per person, no passwords, no JavaScript. */
export function signInProvider(
  settings: DemoSettings,
  people: DemoPeople,
  pages: DemoPages,
  log: Logger,
): Express {
  const provider = new Provider(
    settings.DEMO_SIGN_IN_URL,
    providerConfiguration(settings, people, {
      signOut: (form) =>
        pages.render('sign-out', { formAction: attribute(form, 'action'), xsrf: attribute(form, 'value') }),
      problem: () => pages.render('problem', {}),
    }),
  );
  provider.on('server_error', (_context, error) => log.failure(error, 'sign-in-provider'));
  const app = pages.app([settings.PORTAL_URL, settings.DESK_URL]);
  app.get('/choose/:uid', (req, res) => choose(provider, settings, people, pages, req, res));
  app.post('/choose/:uid', express.urlencoded({ extended: false }), (req, res) =>
    finish(provider, settings, people, req, res),
  );
  app.use(provider.callback());
  return app;
}

async function choose(
  provider: Provider,
  settings: DemoSettings,
  people: DemoPeople,
  pages: DemoPages,
  req: Request,
  res: Response,
): Promise<void> {
  const details = await provider.interactionDetails(req, res).catch(() => null);
  if (!details) return void res.status(400).send(pages.render('problem', {}));
  const citizens = details.params['client_id'] === settings.CITIZEN_OIDC_CLIENT_ID;
  res.send(
    pages.render('choose', {
      language: languageOf(details.params['ui_locales']),
      uid: details.uid,
      citizens: citizens ? people.citizens : null,
      staff: citizens ? null : people.staff,
    }),
  );
}

async function finish(
  provider: Provider,
  settings: DemoSettings,
  people: DemoPeople,
  req: Request,
  res: Response,
): Promise<void> {
  const details = await provider.interactionDetails(req, res).catch(() => null);
  if (!details) return res.redirect(303, req.originalUrl);
  const citizens = details.params['client_id'] === settings.CITIZEN_OIDC_CLIENT_ID;
  const person = Posted.of(req).text('person');
  const known = (citizens ? people.citizens : people.staff).some(({ sub }) => sub === person);
  const result = known
    ? { login: { accountId: person, amr: ['demo'], remember: false } }
    : { error: 'access_denied', error_description: 'The person cancelled' };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

function languageOf(wished: unknown): Language {
  return isLanguage(wished) ? wished : 'fi';
}

/** The provider hands its sign-out form over as HTML; the page is ours, so only two values of it are taken. */
function attribute(form: string, name: 'action' | 'value'): string {
  return new RegExp(`${name}="([^"]*)"`).exec(form)?.[1] ?? '';
}

import { existsSync, readFileSync } from 'node:fs';

/**
 * The one screen that a person sees when everything runs.
 * @param {object} from
 * @param {Record<string, string>} from.settings
 * @param {{setting: string, from: number, to: number}[]} from.moved ports that were taken
 * @param {string} from.peopleFile JSON with the test citizens and staff
 * @param {number} from.seconds how long the start took
 */
export function readyScreen({ settings, moved, peopleFile, seconds }) {
  const addresses = [
    ['Portal (citizens)', settings.PORTAL_URL],
    ['Desk (staff)', settings.DESK_URL],
    ['E-mail that was sent', settings.MAIL_CATCHER_URL],
    ['Suomi.fi messages that were sent (trial)', settings.SUOMIFI_MESSAGES_URL],
  ];
  const sections = [
    `Tietopyyntö is ready (${seconds.toFixed(1)} s).`,
    table(addresses),
    moved.map(({ setting, from, to }) => `Port ${from} was taken: ${setting} is now ${to}.`).join('\n'),
    ...people(peopleFile),
    'Stop: Ctrl-C.   Delete all data: npm run reset.   Logs: .data/log',
  ];
  return `\n${sections.filter(Boolean).join('\n\n')}\n`;
}

function people(file) {
  if (!existsSync(file)) return [];
  const { citizens = [], staff = [] } = JSON.parse(readFileSync(file, 'utf8'));
  return [
    titled(
      'Test citizens',
      citizens.map(({ name, hetu, note }) => [name, hetu, note ?? '']),
    ),
    titled(
      'Test staff',
      staff.map(({ name, sub, roles, authority }) => [
        name,
        sub,
        `${[roles].flat().join(', ')} – ${authority}`,
      ]),
    ),
  ];
}

function titled(title, rows) {
  return rows.length === 0 ? '' : `${title}\n${table(rows)}`;
}

function table(rows) {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}

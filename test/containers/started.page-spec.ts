import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { composeFile } from './compose-file.js';
import { codeOf, ComposeHouse } from './compose-house.js';

jest.setTimeout(120_000);

const { services } = composeFile();
if (!process.env.TEST_REDIS_URL)
  process.stderr.write('NOT RUN: the start commands with Redis (redis-server is not installed)\n');

let house: ComposeHouse;
beforeAll(async () => {
  house = await ComposeHouse.open();
});
afterAll(() => house?.close());

describe('the start commands of the image, in production', () => {
  it.each(['portal', 'desk', 'worker'])(
    'start the %s, whose health check then passes, and stop it when asked',
    async (name) => {
      const service = services[name]!;
      const env = await house.environmentHere(name);
      const started = house.run(service.command!, env);
      const { child, said } = started;
      const [, ...check] = service.healthcheck!.test;
      let healthy = 1;
      for (const end = Date.now() + 60_000; healthy !== 0 && child.exitCode === null && Date.now() < end;)
        healthy = (await codeOf(house.run(check, env))) ?? 1;
      expect([name, healthy, child.exitCode, healthy === 0 ? '' : said()]).toEqual([name, 0, null, '']);
      child.kill('SIGTERM');
      await codeOf(started);
      expect(await codeOf(house.run(check, env))).toBe(1);
    },
  );

  it('refuse what is not safe in production', async () => {
    const env = { ...(await house.environmentHere('portal')), PORTAL_URL: 'http://portal.example' };
    const started = house.run(services['portal']!.command!, env);
    expect(await codeOf(started)).toBe(1);
    expect(started.said()).toContain('PORTAL_URL: must be https in production');
  });
});

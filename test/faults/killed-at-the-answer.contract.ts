import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Browser } from '#test/support/browser';
import { answerUntil, formPage, hiddenDraft } from '#test/support/portal-form';
import { DyingLine } from './dying-line.js';
import type { FaultHouse } from './fault-house.js';
import { answered, fileAsProgram } from './people-who-file.js';
import { until } from './until.js';

const stored = (house: FaultHouse) => house.count('select from request');

async function onLine(
  house: FaultHouse,
  name: string,
  act: (line: DyingLine) => Promise<void>,
): Promise<void> {
  const line = new DyingLine(house.url(name));
  await line.open();
  try {
    await act(line);
  } finally {
    await line.close();
    if (!house.app(name).isRunning) await house.app(name).start();
  }
}

/** A draft at the last page of the form, and a press on "send". @returns the id of the request, or null without an answer */
async function atTheEnd(url: string): Promise<() => Promise<string | null>> {
  const browser = new Browser(url);
  const draft = hiddenDraft(await answerUntil(browser, 'check'));
  return async () => {
    const sent = await answered(() => browser.post(formPage('check'), { draft }));
    return /^\/fi\/receipts\/([0-9a-f-]{36})$/.exec(sent?.location ?? '')?.[1] ?? null;
  };
}

/** The moments at which a death loses what was acknowledged, or has it done twice: hit exactly. */
export function killedAtTheAnswer(open: () => FaultHouse): void {
  describe('the desk, killed the moment its answer to a program', () => {
    it('arrives: what was acknowledged is stored', async () => {
      const house = open();
      const before = await stored(house);
      await onLine(house, 'desk', async (line) => {
        line.killAtAnswer(house.app('desk'), 'arrives');
        expect((await fileAsProgram(house, newId(), line.url)).status).toBe(201);
        await house.app('desk').gone();
        expect(await stored(house)).toBe(before + 1);
      });
    }, 60_000);

    it('is lost: the same key makes no second request', async () => {
      const house = open();
      const [before, key] = [await stored(house), newId()];
      await onLine(house, 'desk', async (line) => {
        line.killAtAnswer(house.app('desk'), 'is lost');
        expect(await answered(() => fileAsProgram(house, key, line.url))).toBeNull();
        await house.app('desk').gone();
        await house.app('desk').start();
        expect((await fileAsProgram(house, key)).status).toBe(201);
        expect(await stored(house)).toBe(before + 1);
      });
    }, 60_000);
  });

  describe('the portal, killed the moment its receipt', () => {
    it('arrives: what was acknowledged is stored', async () => {
      const house = open();
      const before = await stored(house);
      await onLine(house, 'portal', async (line) => {
        const send = await atTheEnd(line.url);
        line.killAtAnswer(house.app('portal'), 'arrives');
        const id = await send();
        await house.app('portal').gone();
        expect(await house.count(`select from request where id = '${id}'`)).toBe(1);
        expect(await stored(house)).toBe(before + 1);
      });
    }, 60_000);

    it('is lost: sending the same form again makes no second request', async () => {
      const house = open();
      const before = await stored(house);
      await onLine(house, 'portal', async (line) => {
        const send = await atTheEnd(line.url);
        line.killAtAnswer(house.app('portal'), 'is lost');
        expect(await send()).toBeNull();
        await house.app('portal').gone();
        await house.app('portal').start();
        expect(await send()).not.toBeNull();
        expect(await stored(house)).toBe(before + 1);
      });
    }, 60_000);

    it('is still to be written: the request is stored, its draft does not know, and sending again makes no second one', async () => {
      const house = open();
      const before = await stored(house);
      const send = await atTheEnd(house.url('portal'));
      const holder = await house.owner();
      await holder.query('begin');
      await holder.query('lock table draft in exclusive mode');
      const sent = send();
      await until('the draft is to be told', async () => (await house.count(WAITING)) > 0);
      expect(await stored(house)).toBe(before + 1);
      await house.app('portal').kill();
      await holder.query('rollback');
      await holder.end();
      expect(await sent).toBeNull();
      await house.app('portal').start();
      expect(await send()).not.toBeNull();
      expect(await stored(house)).toBe(before + 1);
    }, 60_000);
  });
}

const WAITING = `select from pg_locks where relation = 'draft'::regclass and not granted`;

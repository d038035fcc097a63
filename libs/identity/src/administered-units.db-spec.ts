import { describe, expect, it } from '@jest/globals';
import { code, hiredStaff } from '../../../test/support/hired-staff.js';
import { EnterAbsence } from './absences/enter-absence.js';
import { ListAbsences } from './absences/list-absences.js';
import { RemoveAbsence } from './absences/remove-absence.js';
import { ListUnits } from './units/list-units.js';
import { RemoveUnit } from './units/remove-unit.js';
import { SaveUnit } from './units/save-unit.js';
import { Temporal } from 'temporal-polyfill';

const { asOwner, audit, changes, clock, desk, who } = hiredStaff();
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a unit', () => {
  const save = (over: object) =>
    new SaveUnit(desk(), changes).run(who('ari'), { name: 'Kirjaamo', leadId: '', deputyId: '', ...over });

  it('is set up with lead and deputy, who are two people of the authority', async () => {
    const [lead, deputy, stranger] = ['hanna', 'petri', 'asta'].map((name) => who(name).staffId);
    expect(code(await save({ leadId: lead, deputyId: lead }))).toBe('unit.same-person');
    expect(code(await save({ leadId: stranger }))).toBe('unit.unknown-person');
    expect(code(await save({ leadId: lead, deputyId: deputy }))).toBe('ok');
    const { units } = await new ListUnits(desk(), audit).run(who('ari'));
    expect(units.find(({ name }) => name === 'Kirjaamo')).toMatchObject({
      lead: { name: 'hanna' },
      deputy: { name: 'petri' },
      people: 0,
    });
  });

  it('is removed when nobody works in it', async () => {
    await save({});
    const remove = (name: string) => new RemoveUnit(desk(), changes).run(who('ari'), name);
    expect(code(await remove('Palvelut'))).toBe('unit.has-people');
    expect(code(await remove('Kirjaamo'))).toBe('ok');
    expect(code(await remove('Kirjaamo'))).toBe('unit.not-found');
  });
});

describe('an absence', () => {
  const enter = (by: string, of: string, over: object = {}) =>
    new EnterAbsence(desk(), clock, changes).run(who(by), {
      staffId: who(of).staffId,
      from: day('2026-12-21'),
      to: day('2026-12-31'),
      deputyId: '',
      ...over,
    });
  const listed = async (by: string) =>
    (await new ListAbsences(desk(), clock, audit).run(who(by))).absences.map(({ name, standIn }) => [
      name,
      standIn,
    ]);

  it('is entered by the person, the lead of the unit or an administrator, and by nobody else', async () => {
    expect(code(await enter('petri', 'petri'))).toBe('ok');
    expect(code(await enter('hanna', 'petri'))).toBe('ok');
    expect(code(await enter('ari', 'petri'))).toBe('ok');
    expect(code(await enter('petri', 'hanna'))).toBe('absence.not-yours');
    expect(code(await enter('asta', 'petri'))).toBe('absence.unknown-person');
  });

  it('shows who stands in, to those whom it concerns', async () => {
    await enter('petri', 'petri');
    expect(await listed('petri')).toEqual([['petri', 'hanna']]);
    expect(await listed('hanna')).toEqual([['petri', 'hanna']]);
    expect(await listed('ari')).toEqual([['petri', 'hanna']]);
    expect(await listed('asta')).toEqual([]);
  });

  it('needs days in order and another person as deputy', async () => {
    expect(code(await enter('petri', 'petri', { to: day('2026-12-20') }))).toBe('absence.ends-before');
    expect(code(await enter('petri', 'petri', { from: null }))).toBe('absence.bad-from');
    expect(code(await enter('petri', 'petri', { deputyId: who('petri').staffId }))).toBe(
      'absence.own-deputy',
    );
  });

  it('is taken away by those who may enter it', async () => {
    await enter('hanna', 'hanna');
    const [{ id }] = (await asOwner<{ id: string }>('select id from absence')) as [{ id: string }];
    const remove = (by: string) => new RemoveAbsence(desk(), changes).run(who(by), id);
    expect(code(await remove('petri'))).toBe('absence.not-yours');
    expect(code(await remove('asta'))).toBe('absence.not-found');
    expect(code(await remove('hanna'))).toBe('ok');
  });
});

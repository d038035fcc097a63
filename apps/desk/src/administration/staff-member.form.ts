import type { NewStaff, StaffInput, StaffView } from '#identity';
import { Posted } from '#platform';

/** What an administrator wrote of a person. */
export function staffInput(body: Posted): StaffInput {
  return {
    name: body.text('name'),
    title: body.text('title'),
    email: body.text('email'),
    unit: body.text('unit'),
    roles: body.list('roles'),
    approves: body.list('approves'),
    active: body.has('active'),
  };
}

/** The same of somebody new, who can sign in at once. */
export function newStaffInput(body: Posted): NewStaff {
  return { ...staffInput(body), active: true, subject: body.text('subject') };
}

/** The stored facts as if they had been posted: what the form shows when it is opened. */
export function storedAsPosted({ name, title, email, unit, roles, approves, active }: StaffView): Posted {
  const lists = { roles: [...roles], approves: [...approves] };
  return new Posted({ name, title, email, unit, ...lists, active: active ? 'yes' : '' });
}

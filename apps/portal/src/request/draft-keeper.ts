import { Drafts } from '#cases/citizen';
import type { CitizenActor } from '#kernel';
import { ClockPort, FileStore, Posted, Sealer } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { citizenOf } from '../citizen-of.js';
import { type Draft, newDraft } from './draft.js';
import { type DraftReference, openDraftToken, sealDraftToken } from './draft-token.js';
import { readDraft } from './read-draft.js';

/** Name of the hidden field that leads a form to its draft. */
export const DRAFT_FIELD = 'draft';

/** A draft and where it is kept. */
export interface KeptDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** Finds the draft a request speaks of and keeps what was typed, with sign-in and without. */
@Injectable()
export class DraftKeeper {
  constructor(
    private readonly drafts: Drafts,
    private readonly sealer: Sealer,
    private readonly clock: ClockPort,
    private readonly files: FileStore,
  ) {}

  /** The draft of this form, of this browser, or of this person; null when there is none to go on with. */
  async find(req: Request): Promise<KeptDraft | null> {
    const actor = citizenOf(req);
    const posted = this.#reference(req)?.draftId;
    const known = [posted, req.session.draftId].filter((id) => id !== undefined);
    for (const id of known) {
      const kept = (await this.#load(actor, id)) ?? (await this.#takeAlong(req, actor, id));
      // A form sent twice finds what it became; a new form does not go on with what this browser has sent.
      if (kept && (kept.draft.filedAs === null || id === posted)) return kept;
    }
    const latest = actor.personKey === null ? null : await this.drafts.latest(actor);
    const kept = latest === null ? null : await this.#load(actor, latest);
    return kept && kept.draft.filedAs === null ? kept : null;
  }

  /**
   * Keeps the draft of a form whose session has ended. The sealed field proves that we made the form. A draft
   * made without sign-in is copied under a new id, so that no one who knows the old one reads what is written
   * from now on; a person's own draft stays theirs and is seen after the next sign-in.
   *
   * @returns the copy, 'sign-in' when the draft waits for its person, null when the field leads nowhere
   */
  async rescue(req: Request, typed: (draft: Draft) => Draft): Promise<KeptDraft | 'sign-in' | null> {
    const reference = this.#reference(req);
    if (!reference) return null;
    const owner = this.#owner(req, reference);
    const found = await this.#load(owner, reference.draftId);
    if (!found || found.draft.filedAs !== null) return null;
    const draft = typed(found.draft);
    if (reference.personKey === citizenOf(req).personKey && reference.personKey !== null) {
      return this.save(req, { id: found.id, draft });
    }
    if (reference.personKey !== null) {
      await this.drafts.save(owner, found.id, { ...draft });
      return 'sign-in';
    }
    return this.save(req, { id: null, draft: { ...draft, submitKey: newDraft().submitKey } });
  }

  /** Saves the draft; one without an id becomes the draft of this browser. */
  async save(req: Request, { id, draft }: { id: string | null; draft: Draft }): Promise<KeptDraft> {
    const draftId = await this.drafts.save(citizenOf(req), id, { ...draft });
    req.session.draftId = draftId;
    return { id: draftId, draft };
  }

  /** Forgets a draft and its files. */
  async remove(req: Request, { id, draft }: KeptDraft): Promise<void> {
    await this.drafts.remove(citizenOf(req), id);
    delete req.session.draftId;
    await Promise.all(draft.attachments.map((attachment) => this.files.remove(attachment.id)));
  }

  /** The hidden field for a form of this draft. */
  token(req: Request, { id }: KeptDraft): string {
    return sealDraftToken({ draftId: id, personKey: citizenOf(req).personKey }, this.sealer, this.clock);
  }

  #reference(req: Request): DraftReference | null {
    const token = Posted.of(req).text(DRAFT_FIELD);
    return token === '' ? null : openDraftToken(token, this.sealer, this.clock);
  }

  #owner(req: Request, { personKey }: DraftReference): CitizenActor {
    return { ...citizenOf(req), personKey };
  }

  async #load(actor: CitizenActor, id: string): Promise<KeptDraft | null> {
    const found = await this.drafts.load(actor, id);
    return found.ok ? { id, draft: readDraft(found.value) } : null;
  }

  /** A draft begun before the sign-in goes along: it becomes the person's own. */
  async #takeAlong(req: Request, actor: CitizenActor, id: string): Promise<KeptDraft | null> {
    if (actor.personKey === null) return null;
    const nobody = { ...actor, personKey: null };
    const found = await this.#load(nobody, id);
    if (!found || found.draft.filedAs !== null) return null;
    // Saved first: a file that no draft names for a moment could be swept away in it.
    const taken = await this.save(req, { id: null, draft: found.draft });
    await this.drafts.remove(nobody, id);
    return taken;
  }
}

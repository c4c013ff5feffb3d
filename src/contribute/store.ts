import { draftFrom, type Draft } from './draft.ts';
import type { Matter } from './fields.ts';

const key = (matter: Matter) => `atlas-draft-${matter}`;

/** What was typed before, one draft for each kind of contribution; nothing where the browser keeps nothing. */
export function keptDraft(matter: Matter): Draft | undefined {
	try {
		return draftFrom(JSON.parse(localStorage.getItem(key(matter)) ?? 'null'));
	} catch {
		// Storage may be closed, or hold what is not ours; then there is no draft.
		return undefined;
	}
}

/** Keeps what is typed; answers whether the browser took it. */
export function keep(draft: Draft): boolean {
	try {
		localStorage.setItem(key(draft.matter), JSON.stringify(draft));
		return true;
	} catch {
		// Private windows and full disks keep nothing; whoever types is told.
		return false;
	}
}

export function forget(matter: Matter): void {
	try {
		localStorage.removeItem(key(matter));
	} catch {
		// Where nothing can be kept, nothing has to be forgotten.
	}
}

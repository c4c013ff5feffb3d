import type { Compared } from './drift.ts';
import type { Remembered } from './memory.ts';

/** Why a part cannot be recorded as current. */
export interface Refusal {
	part: string;
	why: 'untouched' | 'untranslated' | 'apart';
	/** Since when it has not been touched, or what differs. */
	detail: string;
}

/** What recording a translation comes to: the memory to be written, or why not. */
export interface Recording {
	memory: Map<string, Remembered>;
	recorded: string[];
	refused: Refusal[];
	isReasonUsed: boolean;
}

/**
 * Records the wanted parts of a translation (all, when none is named) as saying what the original says now. A part
 * that fell behind and whose own words are the same as before needs a reason, which is remembered with it.
 */
export function recordParts(
	compared: readonly Compared[],
	wanted: string | undefined,
	on: string,
	reason: string | undefined,
): Recording {
	const recording: Recording = { memory: new Map(), recorded: [], refused: [], isReasonUsed: false };
	for (const part of compared) {
		const { id, remembered, now } = part;
		const isWanted = wanted === undefined || wanted === id;
		if (!isWanted || isAsRemembered(part)) {
			if (remembered) recording.memory.set(id, remembered);
			continue;
		}
		const refusal = refusalOf(part, reason);
		if (refusal) recording.refused.push(refusal);
		const kept = isUntouched(part) ? reason : undefined;
		if (kept !== undefined) recording.isReasonUsed = true;
		recording.memory.set(id, { ...now, on, reason: kept });
		recording.recorded.push(id);
	}
	return recording;
}

function isAsRemembered({ remembered, now, missing, surplus }: Compared): boolean {
	const isAlike = missing.length === 0 && surplus.length === 0;
	return (
		isAlike && (['original', 'own', 'shared'] as const).every((field) => remembered && remembered[field] === now[field])
	);
}

function isUntouched({ remembered, now }: Compared): boolean {
	return remembered !== undefined && remembered.original !== now.original && remembered.own === now.own;
}

function refusalOf(part: Compared, reason: string | undefined): Refusal | undefined {
	const { id, original, own, missing, surplus, remembered } = part;
	if (original.nodes.length > 0 && own.nodes.length === 0) return { part: id, why: 'untranslated', detail: '' };
	const apart = [...missing, ...surplus].map(({ words }) => words);
	if (apart.length > 0) return { part: id, why: 'apart', detail: apart.slice(0, 5).join('; ') };
	if (!isUntouched(part) || reason !== undefined) return undefined;
	return { part: id, why: 'untouched', detail: remembered!.on };
}

/** What was read of the library for something, and what it was made of that many things are made of. */
export interface Readings {
	/** Entries of the library, by number. */
	entries: Set<number>;
	/** Things made once, by name; what was read for each is known of it. */
	made: Set<string>;
}

/** Something made once for many. */
export interface Made {
	readings: Readings;
	/** Where it may outlive the build. */
	kept?: { value: unknown };
}

const key = Symbol.for('readings of the library');

/**
 * What is being made at the moment, the innermost last, each with what has been read for it. The press hands pages a
 * library that notes each reading by number (`press/watched.ts`); any other library notes nothing. Pages hold a copy of
 * this module of their own, so all this is kept where all copies find it. Pages are drawn one after the other.
 */
interface State {
	making: Readings[];
	/** What an earlier build has made, by name, and would be made the same again. */
	given: ReadonlyMap<string, Made>;
	/** What this one has made. */
	made: Map<string, Made>;
}

const process = globalThis as { [key]?: State };
const state: State = (process[key] ??= { making: [], given: new Map(), made: new Map() });

/** Notes a reading for what is being made. */
export function noteReading(entry: number): void {
	state.making.at(-1)?.entries.add(entry);
}

/** Makes something and tells what was read for it. */
export async function withReadings<Value>(make: () => Promise<Value>): Promise<{ value: Value; readings: Readings }> {
	const readings: Readings = { entries: new Set(), made: new Set() };
	state.making.push(readings);
	try {
		return { value: await make(), readings };
	} finally {
		state.making.splice(state.making.indexOf(readings), 1);
	}
}

/**
 * Things made once of a subject and handed out again. Who asks for one has read its name; what was read for it, up to
 * the first `await`, is noted under that name. Nothing else may keep what was made of a library: a page could be used
 * again though what it shows has changed. What is plain data, or the promise of it, may outlive the build.
 */
export class MadeOnce<Subject extends object, Value> {
	readonly #known = new WeakMap<Subject, Map<string, Value>>();
	readonly #what: string;
	readonly #outlives: boolean;

	/** `what` all these things are; no two makers say the same. */
	constructor(what: string, outlives: 'outlives the build' | undefined = undefined) {
		this.#what = what;
		this.#outlives = outlives !== undefined;
	}

	/** The thing of this name, made by whoever asks first; no other subject has one of the same name. */
	of(subject: Subject, name: string, make: () => Value): Value {
		const full = `${this.#what} ${name}`;
		const own = this.#known.get(subject) ?? new Map<string, Value>();
		this.#known.set(subject, own);
		if (!own.has(name)) own.set(name, this.#made(full, make));
		state.making.at(-1)?.made.add(full);
		return own.get(name)!;
	}

	#made(full: string, make: () => Value): Value {
		const given = state.given.get(full);
		if (given?.kept) return given.kept.value as Value;
		const readings: Readings = { entries: new Set(), made: new Set() };
		state.making.push(readings);
		try {
			const value = make();
			state.made.set(full, { readings, ...(this.#outlives && { kept: { value } }) });
			return value;
		} finally {
			state.making.splice(state.making.indexOf(readings), 1);
		}
	}
}

/** Forgets what was made for another library: from here on all is made, and noted, for a new one. */
export function forgetMade(): void {
	state.given = new Map();
	state.made = new Map();
}

/** Gives what an earlier build has made to whoever would make it again. */
export function giveMade(given: ReadonlyMap<string, Made>): void {
	state.given = given;
}

/** What was given and what has been made since. */
export function allMade(): ReadonlyMap<string, Made> {
	return new Map([...state.given, ...state.made]);
}

import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readLibrary, type Library } from '../library.ts';
import { daysBetween } from '../model/time.ts';
import { nodesIn } from '../model/tree.ts';
import { daysFrom, settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';

/** When an address was last seen, since when it has been gone, and what it answered when it was last asked. */
interface Seen {
	seen?: string;
	gone?: string;
	asked: string;
	answer: string;
}

/** Every address outside that the site leads to: sources, their archives, and links in prose. */
export function outsideAddresses(library: Pick<Library, 'sources' | 'articles'>): string[] {
	const addresses = new Set<string>();
	for (const { url, archive } of library.sources.values())
		for (const address of [url, archive]) if (address) addresses.add(address);
	for (const article of library.articles.values())
		for (const { tree } of Object.values(article.texts))
			for (const { node } of nodesIn(tree))
				if (node.type === 'link' && /^https?:/.test(node.url)) addresses.add(node.url);
	return [...addresses].sort();
}

/** Away on so many days of asking, a week apart, it will not come back by itself. */
const deadAfterDays = 21;

/** What is now known of an address. A server that refuses programs (403, 429 …) is there, though nothing was seen. */
function noted(answer: string, known: Seen | undefined, today: string): Seen {
	const isSeen = /^2/.test(answer);
	const isRefusing = /^(?:401|403|405|406|418|429|451|999)$/.test(answer);
	const seen = isSeen ? today : known?.seen;
	const gone = isSeen || isRefusing ? undefined : (known?.gone ?? today);
	return { ...(seen && { seen }), ...(gone && { gone }), asked: today, answer };
}

/** A host is asked one thing at a time, with a rest between; several hosts at once. */
const restMilliseconds = 2000;
const hostsAtOnce = 8;
/** So many addresses without any answer, not even a refusal, and the way out is closed. */
const silentLimit = 16;

async function ask(address: string): Promise<string> {
	const options = { redirect: 'follow', headers: { 'User-Agent': 'china-gpu-atlas link check' } } as const;
	try {
		for (const method of ['HEAD', 'GET']) {
			const response = await fetch(address, { ...options, method, signal: AbortSignal.timeout(20_000) });
			await response.body?.cancel();
			// Many servers answer nothing but GET.
			if (response.ok || method === 'GET') return String(response.status);
		}
	} catch (error) {
		const { cause, name } = error as Error & { cause?: { code?: string } };
		return cause?.code ?? name;
	}
	return '';
}

/**
 * `npm run links [-- file] [--dead file]`: asks every outside address and notes in the file when each was last seen, and
 * in the other those that have been gone for weeks. It ends with 0 whatever it finds: a host that is down today, or a
 * way out that is closed, is nobody's mistake.
 */
if (import.meta.main) {
	const { given, words, t } = argumentsOf('links.usage', ['dead']);
	const { say } = sayAs(t);
	const file = words[0] ?? 'links.json';
	const { library } = await readLibrary(settingsFrom(process.env).contentFolder);
	const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Seen>;
	const byHost = Map.groupBy(outsideAddresses(library), (address) => new URL(address).host);
	const queue = [...byHost.values()];
	const { today } = daysFrom(process.env);
	const found: Record<string, Seen> = {};
	let isAnswered = false;
	/** Where nothing at all answers, it is not the addresses that are broken. */
	const isCutOff = (atLeast = silentLimit) => !isAnswered && Object.keys(found).length >= atLeast;
	const worker = async () => {
		for (let addresses = queue.pop(); addresses; addresses = queue.pop())
			for (const address of addresses) {
				if (isCutOff()) return;
				const answer = await ask(address);
				isAnswered ||= /^\d/.test(answer);
				found[address] = noted(answer, known[address], today);
				if (addresses.at(-1) !== address) await pause(restMilliseconds);
			}
	};
	await Promise.all(Array.from({ length: hostsAtOnce }, worker));
	if (isCutOff(1)) {
		say('links.offline', { count: Object.keys(found).length, file });
		process.exit(0);
	}
	const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
	await writeFile(file, `${JSON.stringify(sorted, null, '\t')}\n`);
	const missed = Object.entries(sorted).filter(([, { seen }]) => seen !== today);
	for (const [address, { seen, answer }] of missed) say('links.missed', { address, answer, seen: seen ?? '—' });
	const dead = missed.filter(([, { gone }]) => gone !== undefined && daysBetween(gone, today) >= deadAfterDays);
	say('links.done', { count: Object.keys(sorted).length, missed: missed.length, dead: dead.length, file });
	if (given.dead !== undefined && dead.length > 0) {
		const lines = dead.map(([address, { gone, answer, seen }]) =>
			t('links.dead', { address: address.replaceAll('`', '%60'), gone: gone!, answer, seen: seen ?? '—' }),
		);
		await writeFile(given.dead, `${t('links.dead-about')}\n\n${lines.join('\n')}\n`);
	}
}

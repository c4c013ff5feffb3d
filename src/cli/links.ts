import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readLibrary, type Library } from '../library.ts';
import { nodesIn } from '../model/tree.ts';
import { settingsFrom } from '../settings.ts';
import { argumentsOf, sayAs } from './arguments.ts';

/** When an address was last seen, and what it answered when it was last asked. */
interface Seen {
	seen?: string;
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

/** `npm run links [-- file]`: asks every outside address and notes in the file when each was last seen; it blocks nothing. */
if (import.meta.main) {
	const { words, t } = argumentsOf('links.usage', []);
	const { say } = sayAs(t);
	const file = words[0] ?? 'links.json';
	const { library } = await readLibrary(settingsFrom(process.env).contentFolder);
	const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Seen>;
	const byHost = Map.groupBy(outsideAddresses(library), (address) => new URL(address).host);
	const queue = [...byHost.values()];
	const today = new Date().toISOString().slice(0, 10);
	const found: Record<string, Seen> = {};
	let isAnswered = false;
	/** Where nothing at all answers, it is not the addresses that are broken. */
	const isCutOff = () => !isAnswered && Object.keys(found).length >= silentLimit;
	const worker = async () => {
		for (let addresses = queue.pop(); addresses; addresses = queue.pop())
			for (const address of addresses) {
				if (isCutOff()) return;
				const answer = await ask(address);
				isAnswered ||= /^\d/.test(answer);
				const seen = /^2/.test(answer) ? today : known[address]?.seen;
				found[address] = { ...(seen && { seen }), asked: today, answer };
				await pause(restMilliseconds);
			}
	};
	await Promise.all(Array.from({ length: hostsAtOnce }, worker));
	if (isCutOff()) {
		say('links.offline', { count: Object.keys(found).length, file });
		process.exit(2);
	}
	const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
	await writeFile(file, `${JSON.stringify(sorted, null, '\t')}\n`);
	const missed = Object.entries(sorted).filter(([, { seen }]) => seen !== today);
	for (const [address, { seen, answer }] of missed) say('links.missed', { address, answer, seen: seen ?? '—' });
	say('links.done', { count: Object.keys(sorted).length, missed: missed.length, file });
}

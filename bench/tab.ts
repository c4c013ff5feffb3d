import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { browserFlags, browserPath } from '../tests/e2e/browser.ts';

/** What the browser says about making pages ready, in the order in which it said so. */
export interface PreloadEvent {
	method: string;
	params: { key?: { url: string }; status?: string; prerenderStatus?: string; disallowedMojoInterface?: string };
}

/** A tab as a reader has it: pages may be prerendered in it, and take the place of the one that is shown. */
export interface Tab {
	preloads: PreloadEvent[];
	/** To the page that was first opened in the tab. */
	send<T = object>(method: string, params?: object): Promise<T>;
	/** What an expression says in each page of the tab that answers; those kept for the way back do not. */
	askAll<T>(expression: string): Promise<T[]>;
	close(): Promise<void>;
}

type Message = { id?: number; method?: string; params?: any; result?: unknown; error?: object; sessionId?: string };

/**
 * A browser whose pages do not know that they are watched. Chromium prerenders nothing for a page to which a debugger
 * is attached, and Playwright attaches itself to every page; a session of the tab, which hands on those of its pages,
 * is no such debugger.
 */
export async function openTabs(): Promise<{ open(): Promise<Tab>; close(): Promise<void> }> {
	const profile = mkdtempSync(join(tmpdir(), 'atlas-tabs-'));
	const chrome = spawn(
		await browserPath(),
		['--headless=new', ...browserFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const ended = new Promise((resolve) => chrome.once('exit', resolve));
	process.once('exit', () => chrome.kill());
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		chrome.stderr.on('data', (chunk) => {
			said += chunk;
			const [, url] = /DevTools listening on (\S+)/.exec(said) ?? [];
			if (url) resolve(url);
		});
		chrome.once('exit', () => reject(new Error(said)));
	});
	const socket = new WebSocket(address);
	await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
	const answers = new Map<number, (message: Message) => void>();
	const listeners = new Map<string, (message: Message) => void>();
	socket.addEventListener('message', ({ data }) => {
		const message = JSON.parse(data) as Message;
		if (message.id) answers.get(message.id)?.(message);
		else listeners.get(message.sessionId ?? '')?.(message);
	});
	let asked = 0;
	function send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
		const id = ++asked;
		socket.send(JSON.stringify({ id, method, params, sessionId }));
		return new Promise((resolve, reject) =>
			answers.set(id, ({ result, error }) => {
				answers.delete(id);
				if (error) reject(new Error(`${method}: ${JSON.stringify(error)}`));
				else resolve(result as T);
			}),
		);
	}

	async function open(): Promise<Tab> {
		const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', forTab: true });
		const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
		const pages = new Set<string>();
		const preloads: PreloadEvent[] = [];
		listeners.set(sessionId, ({ method, params }) => {
			if (method === 'Target.detachedFromTarget') pages.delete(params.sessionId);
			if (method !== 'Target.attachedToTarget' || params.targetInfo.type !== 'page') return;
			pages.add(params.sessionId);
			listeners.set(params.sessionId, (message) => {
				if (message.method?.startsWith('Preload.')) preloads.push(message as PreloadEvent);
			});
		});
		await send('Target.setAutoAttach', { autoAttach: true, flatten: true, waitForDebuggerOnStart: false }, sessionId);
		while (pages.size === 0) await wait(20);
		const [first] = pages;
		await send('Preload.enable', {}, first);
		return {
			preloads,
			send: (method, params) => send(method, params, first),
			async askAll<T>(expression: string) {
				const said = await Promise.all(
					[...pages].map((page) =>
						Promise.race([
							send<{ result: { value?: T } }>('Runtime.evaluate', { expression, returnByValue: true }, page),
							wait(1000, undefined),
						]).catch(() => undefined),
					),
				);
				return said.flatMap((one) => (one?.result.value === undefined ? [] : [one.result.value]));
			},
			close: async () => void (await send('Target.closeTarget', { targetId })),
		};
	}

	return {
		open,
		async close() {
			socket.close();
			chrome.kill();
			await ended;
			rmSync(profile, { recursive: true, force: true });
		},
	};
}

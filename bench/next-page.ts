import { setTimeout as wait } from 'node:timers/promises';
import { locales } from '../src/model/locale.ts';
import { serveSite } from './serve-site.ts';
import { openTabs, type Tab } from './tab.ts';

/** How far away the server is; how long a reader rests on a link before pressing it; how many links are followed. */
const [roundTrip, rest, links] = [100, 400, 6];

interface Visit {
	path: string;
	/** From the press until the page is the one that is shown, and until its first words stand on the screen. */
	shown: number;
	painted: number;
	isPrerendered: boolean;
	/** What the browser said about making this page ready. */
	said: string;
}

/** `npm run bench -- next`: from the press to the next page and its first words, the middle and the worst of several. */
export async function benchNextPage(site: string): Promise<void> {
	console.log(`a server ${roundTrip} ms away, ${rest} ms on the link, ${links} links each; middle (worst)`);
	for (const [way, approach, press] of [
		['at once', async () => {}, pressMouse],
		['hovered', hover, pressMouse],
		['focused', focus, pressEnter],
	] as const) {
		// As a host answers that knows nothing of us.
		const { address, close } = await serveSite(site, {}, roundTrip);
		const browser = await openTabs();
		for (const locale of locales) {
			const visits: Visit[] = [];
			for (let number = 0; number < links; number++) {
				const tab = await browser.open();
				visits.push(await visit(tab, `${address}${locale}/firms/`, number * 3, approach, press));
				await tab.close();
			}
			tell(`${way}, ${locale}`, visits, way !== 'at once');
		}
		await browser.close();
		close();
	}
}

function tell(name: string, visits: readonly Visit[], isToBePrerendered: boolean): void {
	const [shown, painted] = [visits.map((one) => one.shown), visits.map((one) => one.painted)];
	const ready = visits.filter(({ isPrerendered }) => isPrerendered).length;
	console.log(`${name}: shown ${middleAndWorst(shown)}, painted ${middleAndWorst(painted)}, ${ready} prerendered`);
	if (isToBePrerendered)
		for (const { path, said } of visits.filter(({ isPrerendered }) => !isPrerendered))
			console.log(`    not prerendered: ${path} (${said})`);
}

function middleAndWorst(times: readonly number[]): string {
	const sorted = times.toSorted((a, b) => a - b);
	return `${Math.round(sorted[sorted.length >> 1]!)} (${Math.round(sorted.at(-1)!)}) ms`;
}

type Step = (tab: Tab, x: number, y: number) => Promise<void>;

async function visit(tab: Tab, from: string, number: number, approach: Step, press: Step): Promise<Visit> {
	await tab.send('Page.navigate', { url: from });
	await wait(2500);
	// Links to articles of the list, none twice: the first of each row.
	const [link] = await tab.askAll<{ path: string; x: number; y: number }>(`(() => {
		const to = [...document.querySelectorAll('main a[href^="' + location.pathname + '"]')]
			.filter((one) => one.pathname.split('/').length === 5);
		const link = to.filter((one, at) => to.findIndex(({ href }) => href === one.href) === at)[${number}];
		link.scrollIntoView({ block: 'center', behavior: 'instant' });
		const [{ x, y, width, height }] = link.getClientRects();
		addEventListener('focus-it', () => link.focus());
		return { path: link.pathname, x: x + Math.min(10, width / 2), y: y + height / 2 };
	})()`);
	const { path, x, y } = link!;
	await wait(300);
	await approach(tab, x, y);
	const pressed = Date.now();
	await press(tab, x, y);
	return arrived(tab, path, pressed);
}

async function arrived(tab: Tab, path: string, pressed: number): Promise<Visit> {
	for (let tries = 0; tries < 20; tries++) {
		await wait(1000);
		const pages = await tab.askAll<{
			path: string;
			origin: number;
			activated: number;
			began: number;
			painted: number;
		}>(`
			var [{ activationStart: activated, responseStart: began }] = performance.getEntriesByType('navigation');
			var [paint] = performance.getEntriesByName('first-contentful-paint');
			({ path: location.pathname, origin: performance.timeOrigin, activated, began, painted: paint?.startTime ?? 0 })
		`);
		const page = pages.find((one) => one.path === path && one.painted > 0);
		if (!page) continue;
		const { origin, activated, began, painted } = page;
		return {
			path,
			shown: origin + (activated || began) - pressed,
			painted: origin + Math.max(activated, painted) - pressed,
			isPrerendered: activated > 0,
			said: said(tab, path),
		};
	}
	throw new Error(`${path} was not reached`);
}

function said(tab: Tab, path: string): string {
	const about = tab.preloads.filter(({ params }) => params.key?.url.endsWith(path));
	const words = about.map(({ method, params: { status, prerenderStatus, disallowedMojoInterface } }) =>
		[/prefetch|prerender/.exec(method)?.[0], status, prerenderStatus, disallowedMojoInterface]
			.filter(Boolean)
			.join(' '),
	);
	return words.length > 0 ? words.join(', ') : 'the browser said nothing about it';
}

async function hover(tab: Tab, x: number, y: number): Promise<void> {
	await mouse(tab, 'mouseMoved', x - 3, y);
	await mouse(tab, 'mouseMoved', x, y);
	await wait(rest);
}

async function pressMouse(tab: Tab, x: number, y: number): Promise<void> {
	void mouse(tab, 'mousePressed', x, y);
	await mouse(tab, 'mouseReleased', x, y);
}

function mouse(tab: Tab, type: string, x: number, y: number): Promise<object> {
	return tab.send('Input.dispatchMouseEvent', {
		type,
		x,
		y,
		...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }),
	});
}

/** With the keys of a reader: one link back and on to this one again. */
async function focus(tab: Tab): Promise<void> {
	await tab.askAll(`void dispatchEvent(new Event('focus-it'))`);
	await key(tab, 'Tab', 9, { modifiers: 8 });
	await key(tab, 'Tab', 9);
	await wait(rest);
}

function pressEnter(tab: Tab): Promise<void> {
	return key(tab, 'Enter', 13, { text: '\r' });
}

async function key(tab: Tab, name: string, code: number, more: object = {}): Promise<void> {
	const pressed = { key: name, code: name, windowsVirtualKeyCode: code, ...more };
	void tab.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed });
	// The page that Enter was pressed on may be gone before the key is up.
	await tab.send('Input.dispatchKeyEvent', { ...pressed, type: 'keyUp', text: undefined }).catch(() => {});
}

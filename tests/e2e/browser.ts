import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A real Chromium: the one named in CHROMIUM_PATH, an installed one, or the one that came through npm. */
export async function openBrowser(): Promise<Browser> {
	const named = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path));
	const args = [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
		'--no-first-run',
	];
	if (named) return chromium.launch({ executablePath: named, args });
	const { default: packaged } = await import('@sparticuz/chromium');
	return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] });
}

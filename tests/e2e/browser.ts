import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** With what any browser of ours is started. */
export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run',
];

/**
 * A real Chromium: the one named in CHROMIUM_PATH, an installed one, or the one that came through npm
 * (`CHROMIUM_PATH=npm` asks for that one). Callers may add flags of their own.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
	const args = [...browserFlags, ...more];
	const executablePath = pathAtHand();
	return executablePath ? chromium.launch({ executablePath, args }) : packagedBrowser(args);
}

/** Where that Chromium lies, for who starts it without Playwright. */
export async function browserPath(): Promise<string> {
	return pathAtHand() ?? (await import('@sparticuz/chromium')).default.executablePath();
}

function pathAtHand(): string | undefined {
	const asked = process.env.CHROMIUM_PATH;
	return asked === 'npm' ? undefined : (asked ?? installed.find((path) => existsSync(path)));
}

/**
 * The package's own flags are for one short visit: with its single process the browser ends with its first page.
 * A machine without a browser may lack the libraries of one too; they lie in the package as well.
 */
async function packagedBrowser(args: string[]): Promise<Browser> {
	const { default: packaged, inflate } = await import('@sparticuz/chromium');
	const executablePath = await packaged.executablePath();
	try {
		return await chromium.launch({ executablePath, args });
	} catch (error) {
		const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
		await inflate(join(bin, 'al2023.tar.br'));
		const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
		console.log(`the packaged browser needs its own libraries: ${String(error).split('\n')[0]}`);
		return chromium.launch({
			executablePath,
			args,
			env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>,
		});
	}
}

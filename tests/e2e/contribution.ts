import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The contribution form as someone uses it. */
export class ContributionForm {
	readonly #page: Page;
	readonly #address: string;

	constructor(page: Page, address: string) {
		this.#page = page;
		this.#address = address;
	}

	async open(locale: 'zh' | 'en', matter: string): Promise<void> {
		await this.#page.goto(`${this.#address}${locale}/contribute/new/?kind=${matter}`);
		await this.#page.locator(`#matter-${matter}`).waitFor();
	}

	field(where: string): Locator {
		return this.#page.locator(`[data-input="${where}"]`);
	}

	add(where: string): Promise<void> {
		return this.#page.locator(`[data-add^="${where}"]`).click();
	}

	async fill(values: Record<string, string>): Promise<void> {
		for (const [where, value] of Object.entries(values)) {
			const field = this.field(where);
			const isChoice = (await field.evaluate((element) => element.tagName)) === 'SELECT';
			if (isChoice) await field.selectOption(value);
			else {
				await field.fill(value);
				await field.blur();
			}
		}
	}

	async isSound(): Promise<void> {
		const page = this.#page;
		await page.locator('[data-check]').click();
		await expect.poll(() => page.locator('[data-findings]').innerText(), { timeout: 20_000 }).toBe('');
		await page.locator('[data-status][data-state="sound"]').waitFor();
	}

	/** The files as they stand on the page, ready to be sent. */
	async files(): Promise<{ path: string; text: string; opens: URL; isCopied: boolean }[]> {
		const items = await this.#page.locator('[data-file]').all();
		return Promise.all(
			items.map(async (item) => ({
				path: (await item.getAttribute('data-file'))!,
				text: await item.locator('textarea').inputValue(),
				opens: new URL((await item.locator('a.go').getAttribute('href'))!),
				isCopied: (await item.locator('ol button').count()) === 1,
			})),
		);
	}
}

/** What `npm run check` says of the small library with these files put into it. */
export function checked(made: readonly { path: string; text: string }[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
	try {
		cpSync('tests/fixtures/library', folder, { recursive: true });
		for (const { path, text } of made) {
			const full = join(folder, path.replace(/^content\//, ''));
			mkdirSync(dirname(full), { recursive: true });
			if (existsSync(full)) appendFileSync(full, text);
			else writeFileSync(full, text);
		}
		const { stdout, stderr } = spawnSync('node', ['src/cli/check.ts'], {
			encoding: 'utf8',
			env: { ...process.env, CONTENT_DIR: folder, LANG: 'C' },
		});
		return `${stdout}${stderr}`.replaceAll(folder, '');
	} finally {
		rmSync(folder, { recursive: true });
	}
}

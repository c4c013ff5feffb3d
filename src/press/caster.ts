import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroInlineConfig } from 'astro';
import { failuresOf, type Cast } from './cast.ts';
import { bundleFolder, type Mould } from './mould.ts';

/** A process that `castMould` starts: makes a mould in the folder it is given, tells its parent, and ends. */

const folder = process.argv[2]!;
process.env.NODE_ENV = 'production';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Without a parent there is nobody to make a mould for.
process.on('disconnect', () => process.exit(1));

const said = await cast().then(
	(mould): Cast => ({ mould }),
	(error: unknown): Cast => ({ failed: failuresOf(error) }),
);
// Vite leaves handles open behind a programmatic build.
process.send!(said, () => process.exit(0));

async function cast(): Promise<Mould> {
	const { build } = await import('astro');
	const { default: config } = (await import('../../astro.config.mjs' as string)) as { default: AstroInlineConfig };
	// The content is read and proven by whoever wants the mould.
	const integrations = (config.integrations as AstroIntegration[]).filter(({ name }) => name !== 'prove-content');
	let pages: Mould['pages'] = [];
	const taking: AstroIntegration = {
		name: 'take-mould',
		hooks: {
			'astro:build:setup': ({ pages: known }) => void (pages = [...known] as unknown as Mould['pages']),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer({
					name: 'take-mould',
					// Astro throws the bundle away when it has drawn what it was told to draw, which is nothing.
					setup: async () => renameSync(join(folder, '.prerender'), join(folder, bundleFolder)),
					getStaticPaths: () => Promise.resolve([]),
					render: () => Promise.reject(new Error('no page was to be drawn')),
				}),
		},
	};
	await build({
		...config,
		configFile: false,
		outDir: folder,
		logLevel: 'error',
		integrations: [...integrations, taking],
	});
	const entry = readdirSync(join(folder, bundleFolder)).find((name) => /^prerender-entry.*\.mjs$/.test(name))!;
	return { entry, pages: pages.map(([key, { styles }]) => [key, { styles }]) };
}

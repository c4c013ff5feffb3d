import type { Plugin } from 'vite';

/**
 * Leaves `import()` in the pages’ scripts as it was written. Vite wraps it in a helper that fetches beforehand what
 * the imported file will ask for; the helper is one more request on every page, for what most readers never open.
 */
export function plainImports(): Plugin {
	return {
		name: 'plain-imports',
		apply: 'build',
		renderChunk(code) {
			if (!code.includes('__VITE_PRELOAD__')) return null;
			return {
				code: code
					.replace(/^import \{ \w+ as __vitePreload \} from "[^"]+";$/m, 'const __vitePreload = (load) => load();')
					.replace(/, __VITE_PRELOAD__\)/g, ')'),
				map: null,
			};
		},
		generateBundle(_options, bundle) {
			for (const name of Object.keys(bundle)) if (/\/preload-helper\.[^/]+$/.test(name)) delete bundle[name];
		},
	};
}

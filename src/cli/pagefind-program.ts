import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BuildTrouble } from './build-trouble.ts';

/**
 * Starts Pagefind's program once, to see that it is there and runs. It comes as an optional package, which npm leaves
 * out where it is told to; without a word from us the build would do all its work and then end in a stack.
 */
export function requirePagefind(): void {
	try {
		execFileSync(program(), ['--version'], { stdio: 'ignore' });
	} catch (error) {
		const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
		throw new BuildTrouble('no-pagefind', { machine: `${process.platform}-${process.arch}`, said });
	}
}

/** Where Pagefind itself looks. */
function program(): string {
	const { PAGEFIND_EXTENDED_BINARY_PATH, PAGEFIND_BINARY_PATH } = process.env;
	const set = PAGEFIND_EXTENDED_BINARY_PATH ?? PAGEFIND_BINARY_PATH;
	if (set) return set;
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const near = createRequire(fileURLToPath(import.meta.resolve('pagefind')));
	const name = system === 'windows' ? 'pagefind_extended.exe' : 'pagefind_extended';
	return near.resolve(`@pagefind/${system}-${process.arch}/bin/${name}`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** The real site, built and served by `npm start` itself. */
		site: { folder: string; address: string };
		/** The small library of `fixtures/library`, built for another path and host. */
		fixture: { folder: string };
	}
}

/** Builds the real site and the fixture once, through the commands a person uses, before any test runs. */
export default async function setUp(project: TestProject): Promise<() => void> {
	const port = await freePort();
	console.log('building the site and its search index …');
	const folder = '.atlas/site';
	const server = spawn('node', ['src/cli/start.ts'], {
		env: {
			...process.env,
			OUT_DIR: folder,
			PORT: String(port),
			LANG: 'C',
			CONTENT_DIR: 'content',
			BASE_PATH: '',
			SITE_URL: '',
		},
	});
	try {
		return await prepare(project, server, folder);
	} catch (error) {
		server.kill();
		throw error;
	}
}

async function prepare(project: TestProject, server: ChildProcess, folder: string): Promise<() => void> {
	const address = await addressFrom(server);
	console.log('building the fixture …');
	const fixture = '.atlas/fixture';
	await finished(
		spawn('node', ['src/cli/build.ts'], {
			env: {
				...process.env,
				CONTENT_DIR: 'tests/fixtures/library',
				OUT_DIR: fixture,
				BASE_PATH: '/atlas/',
				SITE_URL: 'https://atlas.example',
			},
		}),
	);
	project.provide('site', { folder, address });
	project.provide('fixture', { folder: fixture });
	return () => void server.kill();
}

function addressFrom(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const found = /(http:\/\/localhost:\d+\/)zh\//.exec(said);
			if (found) resolve(found[1]!);
		};
		server.stdout!.on('data', listen);
		server.stderr!.on('data', listen);
		server.on('exit', () => reject(new Error(`npm start ended before it served the site:\n${said}`)));
	});
}

function finished(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream!.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(said))));
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { serverHeaders } from '../../../src/policy.ts';

const folder = resolve(inject('site').folder);
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const caddy = spawnSync('caddy', ['version']).status === 0 ? 'caddy' : undefined;

describe('the settings for servers', () => {
	test.each([
		['public/_headers', (name: string, value: string) => `  ${name}: ${value}\n`],
		['servers/nginx.conf', (name: string, value: string) => `	add_header ${name} ${quoted(value)} always;\n`],
		['servers/Caddyfile', (name: string, value: string) => `		${name} ${quoted(value)}\n`],
	])('in %s say what the policy says', (file, line) => {
		const text = readFileSync(file, 'utf8');
		const missing = Object.entries(serverHeaders).filter(([name, value]) => !text.includes(line(name, value)));
		expect(missing).toEqual([]);
		expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
	});

	test('go with the site where a host reads them from it', () => {
		expect(existsSync(join(folder, '_headers'))).toBe(true);
	});
});

/** A server under test: how it is told to serve the site, and what it is started with. */
interface Server {
	name: string;
	program: string | undefined;
	begin: (scratch: string, port: number) => { args: string[]; proof: string[] };
	/** What it says of itself in each answer. */
	itself: string | null;
}

const servers: Server[] = [
	{ name: 'nginx', program: nginx, begin: beginNginx, itself: 'nginx' },
	{ name: 'Caddy', program: caddy, begin: beginCaddy, itself: null },
];

describe.each(servers)('a real $name', ({ program, begin, itself }) => {
	if (!program) return test.skip('is not installed here', () => undefined);
	let scratch = '';
	let server: ChildProcess;
	let address = '';

	beforeAll(async () => {
		scratch = mkdtempSync(join(tmpdir(), 'atlas-server-'));
		const port = await freePort();
		address = `http://127.0.0.1:${port}`;
		const { args, proof } = begin(scratch, port);
		const env = { ...process.env, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
		const { status, stderr } = spawnSync(program, proof, { encoding: 'utf8', env });
		if (status !== 0) throw new Error(stderr);
		server = spawn(program, args, { stdio: 'ignore', env });
		await vi.waitFor(async () => expect((await fetch(`${address}/`)).status).toBe(200), 90_000);
	});
	afterAll(() => {
		server?.kill();
		rmSync(scratch, { recursive: true, force: true });
	});

	test.each(['/', '/zh/', '/en/firms/metax/', '/sitemap.xml', '/zh/nothing/', '/nothing'])(
		'sends every header with %s',
		async (path) => {
			const { headers } = await fetch(address + path);
			for (const [name, value] of Object.entries(serverHeaders)) expect(headers.get(name)).toBe(value);
			expect(headers.get('server')).toBe(itself);
		},
	);

	test.each([
		['/zh/firms/nobody/', 'zh-Hans', '404'],
		['/en/firms/nobody/', 'en', '404'],
		['/nobody', 'zh-Hans', 'English'],
	])('answers %s in the language it was asked for in', async (path, lang, words) => {
		const response = await fetch(address + path);
		const html = await response.text();
		expect(response.status).toBe(404);
		expect(html).toContain(`<html lang="${lang}"`);
		expect(html.includes(words) || words === '404').toBe(true);
	});

	test('keeps files whose names carry a hash for a year, pages for a minute, and asks anew for all others', async () => {
		const kept = async (path: string) => (await fetch(address + path)).headers.get('cache-control');
		const style = readdirSync(join(folder, '_astro')).find((name) => name.endsWith('.css'))!;
		const fragment = readdirSync(join(folder, 'pagefind/zh/fragment'))[0]!;
		expect(await kept(`/_astro/${style}`)).toBe('public, max-age=31536000, immutable');
		expect(await kept(`/pagefind/zh/fragment/${fragment}`)).toBe('public, max-age=31536000, immutable');
		expect(await kept('/zh/')).toBe('max-age=60');
		for (const path of ['/search/names.json', '/zh/search/words.json', '/pagefind/zh/pagefind-entry.json', '/icon.svg'])
			expect(`${path} ${await kept(path)}`).toBe(`${path} no-cache`);
		const etag = (await fetch(`${address}/zh/`)).headers.get('etag')!;
		expect(await kept('/_astro/nothing.css')).toBe('no-cache');
		expect((await fetch(`${address}/zh/`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
	});

	test('packs text and says its encoding', async () => {
		for (const path of ['/zh/', '/search/names.json', '/sitemap.xml', '/zh/nothing/']) {
			const response = await fetch(address + path, { headers: { 'Accept-Encoding': 'gzip' } });
			expect(`${path} ${response.headers.get('content-encoding')}`).toBe(`${path} gzip`);
			expect(response.headers.get('content-type')).toMatch(/charset=utf-8$|^application\/json$/);
			await response.arrayBuffer();
		}
	});

	test.each([
		'/_headers',
		'/.git/config',
		'/%5fheaders',
		'/zh/.env',
		'/..%2f..%2fetc/passwd',
		'/%2e%2e/%2e%2e/etc/passwd',
	])('does not hand out %s', async (path) => {
		expect([400, 404]).toContain((await fetch(address + path)).status);
	});
});

function beginNginx(scratch: string, port: number): ReturnType<Server['begin']> {
	for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(scratch, name));
	const own = readFileSync('servers/nginx.conf', 'utf8')
		.replace('listen 8080', `listen 127.0.0.1:${port}`)
		.replace('root /srv/china-gpu-atlas', `root ${folder}`);
	writeFileSync(join(scratch, 'site.conf'), own);
	const paths = ['client_body:body', 'proxy:proxy', 'fastcgi:fastcgi', 'uwsgi:uwsgi', 'scgi:scgi'].map((pair) => {
		const [kind, name] = pair.split(':');
		return `${kind}_temp_path ${join(scratch, name!)};`;
	});
	const main = `daemon off; worker_processes 1; pid ${join(scratch, 'pid')}; error_log ${join(scratch, 'error.log')};
events {} http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${paths.join(' ')} include ${join(scratch, 'site.conf')}; }`;
	writeFileSync(join(scratch, 'nginx.conf'), process.getuid?.() === 0 ? `user root; ${main}` : main);
	const args = ['-e', join(scratch, 'error.log'), '-p', scratch, '-c', join(scratch, 'nginx.conf')];
	return { args, proof: [...args, '-t'] };
}

function beginCaddy(scratch: string, port: number): ReturnType<Server['begin']> {
	const own = readFileSync('servers/Caddyfile', 'utf8')
		.replace('\n:8080 {', `\nhttp://127.0.0.1:${port} {`)
		.replace('root * /srv/china-gpu-atlas', `root * ${folder}`);
	const file = join(scratch, 'Caddyfile');
	writeFileSync(file, `{\n\tadmin off\n}\n${own}`);
	const options = ['--config', file, '--adapter', 'caddyfile'];
	return { args: ['run', ...options], proof: ['validate', ...options] };
}

function quoted(value: string): string {
	return `"${value.replaceAll('"', '\\"')}"`;
}

function freePort(): Promise<number> {
	return new Promise((found) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => found(port));
		});
	});
}
